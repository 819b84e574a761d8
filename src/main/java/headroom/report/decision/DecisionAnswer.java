package headroom.report.decision;

import headroom.report.Answer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/// What to do, as a part of a run's report.
public final class DecisionAnswer {
  private DecisionAnswer() {}

  /// The answer, with its files.
  ///
  /// @param report what came out
  /// @param version of the program
  public static Answer of(DecisionReport report, String version) {
    return new Answer(
        "What to do, and what is it worth to find out?",
        new DecisionWords(report.decided())
            .all().stream().map(sentence -> sentence.replace("`", "")).toList(),
        new DecisionCharts(report, version).all(),
        new DecisionTables(report.decided()).paged(),
        files(report, version));
  }

  /// The contents of the files by their names.
  static Map<String, byte[]> files(DecisionReport report, String version) {
    Map<String, byte[]> files = new LinkedHashMap<>();
    files.put("decision.json", utf8(DecisionJson.text(version, report)));
    files.put("decision.csv", utf8(DecisionCsv.options(report.decided())));
    files.put("knowing.csv", utf8(DecisionCsv.inputs(report.decided())));
    if (!report.decided().worths().isEmpty()) {
      files.put("worths.csv", utf8(DecisionCsv.worths(report.decided())));
    }
    return files;
  }

  static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
