package headroom.live;

import headroom.report.format.JsonObject;
import headroom.scenario.file.Setting;
import headroom.words.VisibleText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// The command line that makes the numbers of a page, to be pasted into a shell.
///
/// @param words the command's words after the program's name, unquoted
record CommandText(List<String> words) {
  /// What no shell reads anything into.
  private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_./:=+%-]+");

  private static final Pattern UNSAFE_START = Pattern.compile("^[-=%].*");

  CommandText {
    words = List.copyOf(words);
  }

  /// The run that a page shows.
  ///
  /// @param file the scenario's file as the user named it
  /// @param withoutPrecision whether the scenario's `precision` has to be taken out
  static CommandText run(
      String file, List<Setting> settings, boolean withoutPrecision, long trials) {
    CommandText command = of("run", file, settings);
    return (withoutPrecision ? command.and("--set", "simulation.precision=null") : command)
        .and("--trials", String.format(Locale.ROOT, "%,d", trials).replace(',', '_'));
  }

  /// A command about a scenario.
  ///
  /// @param command its name
  static CommandText of(String command, String file, List<Setting> settings) {
    List<String> words = new ArrayList<>(List.of(command, file));
    for (Setting setting : settings) {
      words.add("--set");
      words.add(setting.path() + "=" + setting.value());
    }
    return new CommandText(words);
  }

  /// The same words after another command's name.
  CommandText as(String command) {
    List<String> all = new ArrayList<>(words);
    all.set(0, command);
    return new CommandText(all);
  }

  /// This command with more words.
  CommandText and(String... more) {
    List<String> all = new ArrayList<>(words);
    all.addAll(List.of(more));
    return new CommandText(all);
  }

  /// Adds the command to an answer, for both shells; empty where it cannot be pasted.
  JsonObject addTo(JsonObject answer) {
    return answer
        .put("command", isPasteable() ? posix() : "")
        .put("commandPowerShell", isPasteable() ? powerShell() : "");
  }

  /// For `sh` and its kin.
  String posix() {
    return "./headroom " + quoted(word -> "'" + word.replace("'", "'\\''") + "'");
  }

  /// For PowerShell 7.3 and later.
  String powerShell() {
    return "./headroom "
        + quoted(word -> "'" + word.replaceAll("(['\u2018\u2019\u201a\u201b])", "$1$1") + "'");
  }

  private String quoted(UnaryOperator<String> quotes) {
    return words.stream()
        .map(word -> isPlain(word) ? word : quotes.apply(word))
        .collect(Collectors.joining(" "));
  }

  private static boolean isPlain(String word) {
    return PLAIN.matcher(word).matches()
        && (word.startsWith("--") || !UNSAFE_START.matcher(word).matches());
  }

  /// Whether a line can be pasted and is what it looks like.
  boolean isPasteable() {
    return words.stream().allMatch(word -> VisibleText.of(word).equals(word));
  }
}
