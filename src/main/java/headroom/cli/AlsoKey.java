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
    Setting setting = Setting.parse(text);
    String value = setting.value();
    int dots = value.indexOf(BETWEEN);
    boolean two =
        dots > 0
            && !value.substring(0, dots).isBlank()
            && !value.substring(dots + BETWEEN.length()).isBlank();
    if (!two) {
      throw new IllegalArgumentException(
          "--also is written PATH=LOW..HIGH, such as agreements.revenue-share.payment-lag=0..4,"
              + " found "
              + text);
    }
    return new AlsoKey(
        setting.path(),
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
