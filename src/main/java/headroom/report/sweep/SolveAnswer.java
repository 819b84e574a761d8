package headroom.report.sweep;

import headroom.report.Answer;
import headroom.report.ReportPage.Table;
import headroom.scenario.Scenario;
import headroom.sweep.Solve;
import java.util.List;
import java.util.Map;

/// Where something holds, as an answer beside others.
public final class SolveAnswer {
  private SolveAnswer() {}

  /// The answer; it has no files.
  ///
  /// @param scenario the scenario as written
  /// @param solve what came out
  /// @param version of the program
  public static Answer of(Scenario scenario, Solve solve, String version) {
    SolveFindings findings = new SolveFindings(scenario, solve);
    return new Answer(
        "Where does it flip?",
        findings.all(),
        List.of(new SolveCharts(scenario, solve, version).chart()),
        List.of(
            new Table("What it comes to on the way", findings.columns(), findings.evaluations())),
        Map.of());
  }
}
