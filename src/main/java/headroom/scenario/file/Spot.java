package headroom.scenario.file;

/// Where a value stands: its dotted path in the scenario and the position of its key.
///
/// @param path dotted path, such as `agreements.revenue-share.rate`; empty for the scenario itself
/// @param at where its key starts; the value's own start in a list
record Spot(String path, Position at) {
  private static final String ASSUMPTIONS = "assumptions.";

  Spot child(String key, Position keyPosition) {
    return new Spot(path.isEmpty() ? key : path + "." + key, keyPosition);
  }

  /// The last part of the path.
  String key() {
    return path.substring(path.lastIndexOf('.') + 1);
  }

  /// The name of the random variable that stands here: the path, `assumption.<name>` for an
  /// assumption.
  String variable() {
    return path.startsWith(ASSUMPTIONS)
        ? "assumption." + path.substring(ASSUMPTIONS.length())
        : path;
  }
}
