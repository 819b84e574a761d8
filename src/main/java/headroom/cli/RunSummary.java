package headroom.cli;

import headroom.report.TextSummary;
import headroom.result.Result;
import headroom.scenario.Scenario;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;

/// What a run says at its end.
final class RunSummary {
  private RunSummary() {}

  /// @param errors whether to print standard errors, and all digits that they allow
  /// @param written the files that were written
  static void print(
      Terminal terminal, Scenario scenario, Result result, boolean errors, List<Path> written) {
    PrintStream print = terminal.out();
    print.print(TextSummary.text(scenario, result, errors));
    print.println();
    print.println("Written:");
    written.forEach(file -> print.println("  " + Messages.path(file)));
  }
}
