package headroom.cli;

import headroom.compile.ContradictionException;
import headroom.compile.OutputSelection;
import headroom.random.NameCollisionException;
import headroom.run.ScenarioRun;
import headroom.scenario.Scenario;
import headroom.scenario.file.FaultPrinter;
import headroom.scenario.file.ReadOutcome;
import headroom.words.VisibleText;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// `headroom check`.
@Command(
    name = "check",
    description = "Find every fault in scenario files, with positions; nothing is run.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class)
final class CheckCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Parameters(arity = "1..*", paramLabel = "SCENARIO", description = "Scenario files.")
  private List<Path> scenarios = List.of();

  @Mixin private ScenarioOptions options = new ScenarioOptions();

  CheckCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    int code = ExitCode.DONE;
    for (Path file : scenarios) {
      switch (options.read(file, options.settings())) {
        case ReadOutcome.Complete(Scenario scenario) -> {
          if (!compiles(file, scenario)) {
            code = ExitCode.USAGE;
          }
        }
        case ReadOutcome.Refused refused -> {
          terminal.err().print(FaultPrinter.print(refused.faults()));
          terminal.say(file + ": " + FaultPrinter.count(refused.faults()));
          code = ExitCode.USAGE;
        }
      }
    }
    return code;
  }

  /// Tells what a run would say before it begins; whether it would begin.
  private boolean compiles(Path file, Scenario scenario) {
    try {
      List<String> warnings = ScenarioRun.of(scenario, new OutputSelection.Totals()).warnings();
      terminal.out().println(VisibleText.of(file.toString()) + ": " + sound(scenario));
      warnings.forEach(warning -> terminal.out().println("  warning: " + warning));
      scenario.notes().forEach(note -> terminal.out().println("  note: " + note));
      return true;
    } catch (ContradictionException | NameCollisionException e) {
      terminal.say(file + ": " + e.getMessage());
      return false;
    }
  }

  private static String sound(Scenario scenario) {
    return "no faults; %s, %s, %s, %s to %s"
        .formatted(
            Messages.count(scenario.assumptions().size(), "assumption"),
            Messages.count(scenario.streams().size(), "stream"),
            Messages.count(scenario.agreements().size(), "agreement"),
            scenario.timeline().start(),
            scenario.timeline().end());
  }
}
