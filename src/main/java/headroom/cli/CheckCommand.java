package headroom.cli;

import headroom.scenario.Scenario;
import headroom.scenario.file.FaultPrinter;
import headroom.scenario.file.ReadOutcome;
import headroom.scenario.file.ScenarioReader;
import headroom.scenario.file.VisibleText;
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
      switch (ScenarioReader.read(file, options.settings())) {
        case ReadOutcome.Complete(Scenario scenario) -> {
          terminal.out().println(VisibleText.of(file.toString()) + ": " + sound(scenario));
          scenario.notes().forEach(note -> terminal.out().println("  note: " + note));
        }
        case ReadOutcome.Refused refused -> {
          terminal.err().print(FaultPrinter.print(refused.faults()));
          terminal.say(file + ": " + Wording.count(refused.faults().size(), "fault"));
          code = ExitCode.USAGE;
        }
      }
    }
    return code;
  }

  private static String sound(Scenario scenario) {
    return "no faults; %s, %s, %s, %s to %s"
        .formatted(
            Wording.count(scenario.assumptions().size(), "assumption"),
            Wording.count(scenario.streams().size(), "stream"),
            Wording.count(scenario.agreements().size(), "agreement"),
            scenario.timeline().start(),
            scenario.timeline().end());
  }
}
