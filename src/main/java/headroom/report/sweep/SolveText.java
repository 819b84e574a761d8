package headroom.report.sweep;

import headroom.scenario.Scenario;
import headroom.sweep.Solve;
import java.util.ArrayList;
import java.util.List;

/// What `solve` prints: the answer in words.
public final class SolveText {
  private SolveText() {}

  /// The lines of the summary, each ending in a line feed.
  ///
  /// @param errors whether to print what was asked on the way
  public static String text(Scenario scenario, Solve solve, boolean errors) {
    SolveFindings findings = new SolveFindings(scenario, solve);
    List<String> lines = new ArrayList<>();
    lines.add(scenario.name());
    lines.add(QuestionText.how(solve.simulation(), solve.everyCap()));
    lines.add(
        "%s such that %s, sought from %s to %s"
            .formatted(
                solve.path(),
                solve.target().text(),
                SolveFindings.plain(solve.bracket().low()),
                SolveFindings.plain(solve.bracket().high())));
    lines.add("");
    findings.all().forEach(sentence -> lines.add(sentence + "."));
    if (errors) {
      lines.add("");
      lines.addAll(QuestionText.table(List.of(findings.columns()), findings.evaluations()));
    }
    return String.join("\n", lines) + "\n";
  }
}
