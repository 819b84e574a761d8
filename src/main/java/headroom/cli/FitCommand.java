package headroom.cli;

import headroom.compile.OutputSelection;
import headroom.engine.Engine;
import headroom.fit.Calibration;
import headroom.fit.FittedProcess;
import headroom.fit.Forecast;
import headroom.fit.HistoryFit;
import headroom.fit.ProcessKind;
import headroom.fit.UnfittableException;
import headroom.kernel.Backend;
import headroom.report.RunWriter;
import headroom.report.fit.FitJson;
import headroom.report.fit.FitReport;
import headroom.report.fit.FitText;
import headroom.report.fit.FitWriter;
import headroom.report.folder.OutputException;
import headroom.report.folder.RunFacts;
import headroom.report.folder.WritingOptions;
import headroom.result.MetricName;
import headroom.result.Result;
import headroom.run.RunListener;
import headroom.run.ScenarioRun;
import headroom.scenario.History;
import headroom.scenario.Stream;
import headroom.scenario.file.Fault;
import headroom.scenario.file.FaultPrinter;
import headroom.scenario.file.HistoryFile;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `headroom fit`.
@Command(
    name = "fit",
    description = {
      "Fit growth processes to a history; prints a `streams:` block to paste into a scenario.",
      "",
      "  headroom fit scenarios/data/openai-revenue.csv",
      "  headroom fit scenarios/data/openai-run-rate.csv --process growth",
      "  headroom fit sales.csv --unit 'USD m' --new mine.yaml",
      "",
      "The file has a header line, a column `period`, `date`, `quarter` or `year` (2025, 2025-H1,",
      "2025-Q3, Q3 2025, 3Q25, 2025-09-30, Sep-25) and a column of amounts or of annual run-rates.",
      "Fields may be parted by , ; tab or |, numbers written 21454, $21,454 or 21.454,5.",
      ""
    },
    sortOptions = false,
    mixinStandardHelpOptions = true,
    versionProvider = Version.class)
final class FitCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(paramLabel = "HISTORY.csv", description = "The history.")
  private Path file = Path.of("");

  @Option(
      names = "--column",
      paramLabel = "NAME",
      description = "The column of values (default: revenue, run-rate, amount or value).")
  private Optional<String> column = Optional.empty();

  @Option(
      names = "--run-rate",
      description = "Values are annual run-rates, read at the end of their periods or on dates.")
  private boolean runRate;

  @Mixin private FitOptions model = new FitOptions();

  @Option(names = "--out", paramLabel = "DIR", description = "Output folder (default: out/fit).")
  private Path out = Path.of("out", "fit");

  @Option(names = "--no-report", description = "Write numbers only: no chart.")
  private boolean noReport;

  @Option(names = "--json", description = "Print fit.json on stdout and nothing else there.")
  private boolean json;

  @Option(names = "--quiet", description = "Print no summary.")
  private boolean quiet;

  @Option(names = "--force", description = "Write into a folder that holds other files.")
  private boolean force;

  FitCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws OutputException {
    Instant started = Instant.now();
    model.check();
    Calibration.Options options = model.calibration();
    Optional<FittedScenarioFile> scenario =
        model
            .scenario()
            .map(place -> new FittedScenarioFile(place, file, column.isEmpty() && !runRate));
    scenario.ifPresent(it -> it.check(spec.commandLine()));
    Consumer<List<Fault>> print = faults -> terminal.err().print(FaultPrinter.print(faults));
    Optional<History> history =
        HistoryFile.read(
            file,
            new HistoryFile.Wanted(column, runRate),
            print,
            note -> terminal.say("note: " + note + "."));
    if (history.isEmpty()) {
      terminal.say("nothing was fitted.");
      return ExitCode.USAGE;
    }
    WritingOptions writing = new WritingOptions(!noReport, force, terminal::say);
    Interruption.during(
        terminal,
        _ -> {
          RunWriter.check(out, writing);
          return ExitCode.DONE;
        });
    HistoryFit fit;
    try {
      fit = Calibration.of(history.get(), options);
    } catch (UnfittableException e) {
      terminal.say(Messages.path(file) + ": " + e.getMessage() + ".");
      return ExitCode.USAGE;
    }
    FitReport report = report(fit, chosen(fit), options);
    List<Path> written = FitWriter.write(report, facts(started), out, writing);
    if (scenario.isPresent()) {
      scenario.get().write(report);
    }
    print(report, written);
    scenario
        .filter(_ -> !json && !quiet)
        .ifPresent(it -> it.next().forEach(terminal.out()::println));
    return ExitCode.DONE;
  }

  private ParameterException usage(String message) {
    return new ParameterException(spec.commandLine(), message);
  }

  private FittedProcess chosen(HistoryFit fit) {
    return model
        .process()
        .map(
            kind ->
                fit.process(kind)
                    .orElseThrow(
                        () ->
                            usage(
                                "%s cannot be fitted to this history: %s"
                                    .formatted(kind.word(), reason(fit, kind)))))
        .orElseGet(fit::best);
  }

  private static String reason(HistoryFit fit, ProcessKind kind) {
    return fit.skipped().stream()
        .filter(skipped -> skipped.kind() == kind)
        .map(HistoryFit.Skipped::reason)
        .findFirst()
        .orElse("");
  }

  private FitReport report(HistoryFit fit, FittedProcess chosen, Calibration.Options options) {
    Stream.Grown stream = Forecast.stream(fit, chosen, options.stream());
    OutputSelection outputs =
        new OutputSelection.Ids(Set.of(MetricName.REVENUE.of(options.stream())));
    Result fan;
    int workers = Runtime.getRuntime().availableProcessors();
    try (Engine engine = Engine.open(workers, Backend.chosen())) {
      fan =
          ScenarioRun.of(Forecast.scenario(fit, stream, model.quarters()), outputs)
              .run(engine, RunListener.none());
    }
    return new FitReport(fit, chosen, stream, options.longRunGrowth(), model.unit(), fan);
  }

  private RunFacts facts(Instant started) {
    List<String> line = new ArrayList<>(List.of("headroom"));
    line.addAll(spec.commandLine().getParseResult().originalArgs());
    return RunFacts.here(
        Version.text(),
        line,
        started,
        Duration.between(started, Instant.now()),
        Runtime.getRuntime().availableProcessors(),
        Backend.chosen().name().toLowerCase(Locale.ROOT));
  }

  private void print(FitReport report, List<Path> written) {
    if (json) {
      terminal.out().print(FitJson.text(Version.text(), report));
    } else if (!quiet) {
      terminal.out().print(FitText.text(report));
      terminal.out().println();
      terminal.out().println("Written:");
      written.forEach(path -> terminal.out().println("  " + Messages.path(path)));
    }
  }
}
