package headroom.scenario.file;

/// One key of a scenario overridden from outside, as by `--set agreements.revenue-share.rate=18%`.
///
/// @param path dotted path of the key; a number picks an item of a list, counted from 0
/// @param value its new value as a line of YAML: `18%`, `30 to 45`, `{p5: 20, p95: 90}`; empty or
///   `null` removes the key
/// @param typed what the user typed before the value, for messages: `--trials` or the path itself
public record Setting(String path, String value, String typed) {

  /// A setting typed as its path.
  public Setting(String path, String value) {
    this(path, value, path);
  }

  /// Splits `PATH=VALUE` at the first equals sign.
  ///
  /// @throws IllegalArgumentException if there is no equals sign or nothing before it; the message
  ///   says where in the text
  public static Setting parse(String text) {
    int equals = text.indexOf('=');
    if (text.isBlank()) {
      throw new IllegalArgumentException(
          "a setting is written PATH=VALUE, found nothing at column 1; write for example"
              + " simulation.seed=7");
    }
    if (equals >= 0 && text.substring(0, equals).isBlank()) {
      throw new IllegalArgumentException(
          "a setting is written PATH=VALUE, found no path before the `=` at column %s of %s; write for example simulation.seed=7"
              .formatted(text.codePointCount(0, equals) + 1, Wording.quote(text)));
    }
    if (equals < 0) {
      throw new IllegalArgumentException(
          "a setting is written PATH=VALUE, found " + Wording.quote(text));
    }
    return new Setting(text.substring(0, equals).strip(), text.substring(equals + 1));
  }
}
