package headroom.report.sensitivity;

import headroom.report.Answer;
import headroom.report.ReportPage.Table;
import headroom.scenario.Scenario;
import headroom.sensitivity.Sensitivity;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What matters, as a part of a run's report.
public final class SensitivityAnswer {
  private SensitivityAnswer() {}

  /// The answer, with its files.
  ///
  /// @param scenario what was asked about
  /// @param sensitivity what came out
  /// @param version of the program
  public static Answer of(Scenario scenario, Sensitivity sensitivity, String version) {
    SensitivityRows rows = new SensitivityRows(scenario, sensitivity);
    Map<String, byte[]> files = new LinkedHashMap<>();
    files.put("sensitivity.json", utf8(SensitivityJson.text(version, scenario, sensitivity)));
    files.put("sensitivity.csv", utf8(SensitivityCsv.text(scenario, sensitivity)));
    return new Answer(
        "What matters?",
        new Findings(scenario, sensitivity).all(),
        new SensitivityCharts(scenario, sensitivity, version).all(),
        List.of(new Table("Input by input", rows.columns(), rows.rows())),
        files);
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
