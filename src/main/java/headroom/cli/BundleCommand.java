package headroom.cli;

import headroom.part.WholeFile;
import headroom.report.folder.OutputException;
import headroom.scenario.file.Fault;
import headroom.scenario.file.ParsedScenario;
import headroom.scenario.file.ReadOutcome;
import headroom.scenario.file.Setting;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `headroom bundle`.
@Command(
    name = "bundle",
    description = {
      "Put a scenario and every file it reads into one file, for another machine.",
      "",
      "  headroom bundle scenarios/microsoft-openai.yaml --out microsoft-openai.bundle",
      "  headroom run microsoft-openai.bundle",
      "",
      "Every command takes a bundle where it takes a scenario.",
      ""
    },
    sortOptions = false,
    mixinStandardHelpOptions = true,
    versionProvider = Version.class)
final class BundleCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Parameters(paramLabel = "SCENARIO", description = "The scenario file.")
  private Path scenario = Path.of("");

  @Mixin private ScenarioOptions scenarioOptions = new ScenarioOptions();

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description = "The bundle (default: <scenario>.bundle in the current folder).")
  private Optional<Path> out = Optional.empty();

  @Option(names = "--force", description = "Replace a file of that name.")
  private boolean force;

  BundleCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws OutputException {
    List<Setting> settings = scenarioOptions.settings();
    ParsedScenario parsed = scenarioOptions.parsed(scenario);
    if (parsed.with(settings) instanceof ReadOutcome.Refused(List<Fault> faults)) {
      return Failures.refused(faults, terminal);
    }
    Path file = out.orElseGet(() -> Path.of(RunJob.stem(scenario) + ".bundle"));
    if (Files.exists(file) && !force) {
      throw new OutputException(
          OutputException.Reason.REFUSED,
          "%s is there already; choose another --out, or replace it with --force"
              .formatted(Messages.path(file)));
    }
    try {
      WholeFile.write(file, parsed.bundle(settings).bytes());
    } catch (IOException e) {
      throw OutputException.of(file, e);
    }
    terminal.out().println("Written:\n  " + Messages.path(file));
    return ExitCode.DONE;
  }
}
