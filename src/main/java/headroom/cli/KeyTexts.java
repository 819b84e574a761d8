package headroom.cli;

import headroom.report.format.JsonObject;
import headroom.report.format.ResultsJson;
import headroom.scenario.Scenario;
import headroom.scenario.file.ScenarioKey;
import headroom.words.VisibleText;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/// The keys of a scenario as a table and as JSON.
final class KeyTexts {
  private static final int LONGEST_VALUE = 44;
  private static final String GAP = "  ";

  private KeyTexts() {}

  /// One line a key: path, value, short name, place; columns two blanks apart.
  static String table(List<ScenarioKey> keys) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("key", "value", "short", "written in"));
    for (ScenarioKey key : keys) {
      rows.add(
          List.of(
              VisibleText.of(key.path()),
              cut(VisibleText.of(key.value().orElse(""))),
              VisibleText.of(key.end()),
              VisibleText.of(key.place().map(ScenarioKey.Place::toString).orElse("not written"))));
    }
    int[] widths = new int[rows.getFirst().size()];
    Arrays.setAll(widths, column -> width(rows, column));
    StringBuilder text = new StringBuilder();
    for (List<String> row : rows) {
      StringBuilder line = new StringBuilder();
      for (int column = 0; column < row.size(); column++) {
        String cell = row.get(column);
        line.append(cell).append(" ".repeat(widths[column] - length(cell))).append(GAP);
      }
      text.append(line.toString().stripTrailing()).append('\n');
    }
    return text.toString();
  }

  /// The keys as JSON.
  static String json(Scenario scenario, List<ScenarioKey> keys) {
    String named =
        new JsonObject().put("name", scenario.name()).put("sha256", scenario.sha256()).toString();
    String head =
        new JsonObject()
            .put("format", ResultsJson.FORMAT)
            .put("headroom", Version.text())
            .putJson("scenario", named)
            .put("currency", scenario.currency())
            .toString();
    String listed =
        keys.stream().map(KeyTexts::json).collect(Collectors.joining(",\n   ", "[\n   ", "]"));
    return head.substring(0, head.length() - 1) + ",\n \"keys\": " + listed + "}\n";
  }

  private static String json(ScenarioKey key) {
    JsonObject object = new JsonObject().put("path", key.path());
    key.value()
        .ifPresentOrElse(it -> object.put("value", it), () -> object.putJson("value", "null"));
    object.put("short", key.end());
    key.place()
        .ifPresentOrElse(it -> object.put("file", it.file()), () -> object.putJson("file", "null"));
    boolean lined = key.place().filter(it -> it.line() > 0).isPresent();
    return (lined
            ? object.put("line", key.place().orElseThrow().line())
            : object.putJson("line", "null"))
        .toString();
  }

  private static int width(List<List<String>> rows, int column) {
    return rows.stream().mapToInt(row -> length(row.get(column))).max().orElse(0);
  }

  private static int length(String text) {
    return text.codePointCount(0, text.length());
  }

  private static String cut(String text) {
    return length(text) <= LONGEST_VALUE
        ? text
        : text.substring(0, text.offsetByCodePoints(0, LONGEST_VALUE - 1)).stripTrailing() + "…";
  }
}
