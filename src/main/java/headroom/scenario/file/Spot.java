package headroom.scenario.file;

/// Where a value stands: its dotted path in the scenario and the position of its key.
///
/// @param path dotted path, such as `agreements.revenue-share.rate`, list items by their index from
///   0; empty for the scenario itself
/// @param at where its key starts; the value's own start in a list
/// @param key what messages call it: its key, or `item 2 of shocks`
record Spot(String path, Position at, String key) {
  private static final String ASSUMPTIONS = "assumptions.";

  /// The scenario itself.
  static Spot root(Position at) {
    return new Spot("", at, "");
  }

  Spot child(String key, Position keyPosition) {
    return new Spot(path.isEmpty() ? key : path + "." + key, keyPosition, key);
  }

  /// An item of the list that stands here.
  ///
  /// @param index its index, from 0
  Spot item(int index, Position position) {
    return new Spot(path + "." + index, position, "item %s of %s".formatted(index + 1, key));
  }

  /// The same value written elsewhere, such as behind a `value` key.
  Spot at(Position other) {
    return new Spot(path, other, key);
  }

  /// The name of the random variable that stands here: the path, `assumption.<name>` for an
  /// assumption.
  String variable() {
    return path.startsWith(ASSUMPTIONS)
        ? "assumption." + path.substring(ASSUMPTIONS.length())
        : path;
  }
}
