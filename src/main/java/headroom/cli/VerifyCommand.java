package headroom.cli;

import headroom.engine.Engine;
import headroom.kernel.Backend;
import headroom.report.folder.OutputException;
import headroom.report.verify.VerificationJson;
import headroom.report.verify.VerificationText;
import headroom.verify.Check;
import headroom.verify.Verification;
import headroom.verify.Verification.Settings;
import headroom.verify.Verification.Subject;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// `headroom verify`.
@Command(
    name = "verify",
    description = {
      "Compare the engine with exact results that need no simulation; exit code 5 if one is missed."
    },
    sortOptions = false,
    mixinStandardHelpOptions = true,
    versionProvider = Version.class)
final class VerifyCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(
      names = "--trials",
      paramLabel = "N",
      description = "Trials of each statistical subject (default: ${DEFAULT-VALUE}).")
  private long trials = 1_000_000;

  @Option(
      names = "--seed",
      paramLabel = "N",
      description = "Seed of the random numbers (default: ${DEFAULT-VALUE}).")
  private long seed = 42;

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "Worker threads (default: all cores); changes no number.")
  private Optional<Integer> threads = Optional.empty();

  @Option(names = "--json", description = "Print every check as JSON on stdout.")
  private boolean json;

  @Option(
      names = "--verbose",
      description = "Show every quarter and percentile, not only the worst.")
  private boolean verbose;

  VerifyCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws OutputException {
    Settings settings = settings();
    int workers = threads.orElse(Runtime.getRuntime().availableProcessors());
    if (workers < 1) {
      throw new ParameterException(
          spec.commandLine(), "threads must be at least 1, found " + workers);
    }
    return Interruption.during(terminal, interruption -> verify(settings, workers, interruption));
  }

  private int verify(Settings settings, int workers, Interruption interruption) {
    List<Subject> subjects;
    long all = Verification.trials(settings);
    try (Engine engine = Engine.open(workers, Backend.chosen());
        Progress progress = new Progress(terminal, all, Terminal.interactive(), interruption)) {
      subjects = Verification.run(settings, engine, progress);
    }
    terminal
        .out()
        .print(
            json
                ? VerificationJson.text(Version.text(), subjects)
                : VerificationText.text(subjects, verbose));
    boolean passed =
        subjects.stream().flatMap(subject -> subject.checks().stream()).allMatch(Check::passed);
    return passed ? ExitCode.DONE : ExitCode.CHECK_FAILED;
  }

  private Settings settings() {
    try {
      return new Settings(trials, seed);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()), e);
    }
  }
}
