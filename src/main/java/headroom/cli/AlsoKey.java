package headroom.cli;

import headroom.scenario.file.Setting;
import java.util.ArrayList;
import java.util.List;

/// A key without a law and two values for it, written `PATH=LOW..HIGH`.
///
/// @param path the key
/// @param low what is typed for one end
/// @param high what is typed for the other
record AlsoKey(String path, String low, String high) {
  private static final String BETWEEN = "..";

  /// @throws IllegalArgumentException if the text has another form
  static AlsoKey parse(String text) {
    int equals = text.indexOf('=');
    String value = text.substring(equals + 1);
    int dots = value.indexOf(BETWEEN);
    boolean two =
        equals > 0
            && dots > 0
            && !value.substring(0, dots).isBlank()
            && !value.substring(dots + BETWEEN.length()).isBlank();
    if (!two) {
      throw new IllegalArgumentException(
          "--also is written PATH=LOW..HIGH, such as agreements.revenue-share.payment-lag=0..4,"
              + " found "
              + text);
    }
    return new AlsoKey(
        text.substring(0, equals).strip(),
        value.substring(0, dots).strip(),
        value.substring(dots + BETWEEN.length()).strip());
  }

  /// All settings with the key at a value.
  List<Setting> at(List<Setting> others, String value) {
    List<Setting> all = new ArrayList<>(others);
    all.add(new Setting(path, value, "--also " + path));
    return all;
  }
}
