package headroom.cli;

import headroom.engine.Engine;
import headroom.kernel.Backend;
import headroom.report.Answer;
import headroom.report.ChartLetters;
import headroom.report.RunWriter;
import headroom.report.TextSummary;
import headroom.report.folder.FileName;
import headroom.report.folder.OutputException;
import headroom.report.folder.RunFacts;
import headroom.report.format.ResultsJson;
import headroom.result.Result;
import headroom.run.ScenarioRun;
import headroom.scenario.Scenario;
import headroom.scenario.file.Fault;
import headroom.scenario.file.ReadOutcome;
import headroom.scenario.file.ScenarioReader;
import headroom.scenario.file.Setting;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SequencedMap;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `headroom run`.
@Command(
    name = "run",
    description = {
      "Simulate scenarios; results, charts and a report go into --out.",
      "",
      "  headroom run scenarios/microsoft-openai.yaml",
      "  headroom run scenarios/microsoft-openai.yaml --set agreements.revenue-share.rate=12%%",
      "",
      "With several scenarios, --out is the folder of their folders.",
      ""
    },
    sortOptions = false,
    mixinStandardHelpOptions = true,
    versionProvider = Version.class)
final class RunCommand implements Callable<Integer> {
  private static final String KEPT = "scenario.yaml";

  private final Terminal terminal;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(arity = "1..*", paramLabel = "SCENARIO", description = "Scenario files.")
  private List<Path> scenarios = List.of();

  @Mixin private ScenarioOptions scenarioOptions = new ScenarioOptions();

  @Mixin private MetricOptions outputs = new MetricOptions();

  @Option(
      names = "--errors",
      description = "Print the errors of the simulation, and all digits that they allow.")
  private boolean errors;

  @Option(
      names = "--full",
      description =
          "Ask also what matters, what follows from the input that matters most, and in which"
              + " futures the cap is not hit; the answers go into the report.")
  private boolean full;

  @Option(
      names = "--samples",
      paramLabel = "N",
      description =
          "Write the first N trials one by one into samples.csv: what each drew and what came of"
              + " it, in total and by year.")
  private Optional<String> samples = Optional.empty();

  @Mixin private RunOptions options = new RunOptions();

  RunCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  /// A scenario made ready, with the folder its output goes to.
  ///
  /// @param file the scenario's file
  /// @param copy files that hold it whole, by their paths in the folder
  private record Job(
      Path file,
      Scenario scenario,
      ScenarioRun run,
      Path folder,
      SequencedMap<String, byte[]> copy) {

    RunWriter.Written written() {
      return written(List.of());
    }

    RunWriter.Written written(List<Answer> answers) {
      return new RunWriter.Written(String.valueOf(file.getFileName()), copy, answers);
    }
  }

  @Override
  public Integer call() throws OutputException {
    int workers = options.workers();
    refuseSharedFolders();
    List<Job> jobs = new ArrayList<>();
    List<Fault> faults = new ArrayList<>();
    List<Setting> settings = scenarioOptions.settings();
    for (Path file : scenarios) {
      ScenarioReader.Kept kept = scenarioOptions.readKept(file, settings);
      switch (kept.outcome()) {
        case ReadOutcome.Refused refused -> faults.addAll(refused.faults());
        case ReadOutcome.Complete(Scenario scenario) ->
            jobs.add(
                new Job(
                    file,
                    scenario,
                    ScenarioRun.of(scenario, outputs.selection()),
                    folder(file),
                    kept.files()));
      }
    }
    if (!faults.isEmpty()) {
      return Failures.refused(faults, terminal);
    }
    return Interruption.during(
        terminal,
        interruption -> {
          for (Job job : jobs) {
            RunWriter.check(job.folder(), options.writing(terminal));
            requireOwn(job);
          }
          jobs.forEach(this::samples);
          if (full) {
            jobs.forEach(this::requireFeasible);
          }
          for (Job job : jobs) {
            MemoryNeed.of(job.run(), workers).requireRoom(Messages.path(job.file()));
          }
          try (Engine engine = Engine.open(workers, Backend.chosen())) {
            return run(jobs, engine, interruption);
          }
        });
  }

  /// How many trials are to be written one by one, if any.
  ///
  /// @throws ParameterException if the run has not so many
  private Optional<Long> samples(Job job) {
    if (samples.isEmpty()) {
      return Optional.empty();
    }
    long most = job.run().trials();
    OptionalLong count = Messages.wholeNumber(samples.get());
    if (count.isEmpty() || count.getAsLong() < 1 || count.getAsLong() > most) {
      throw usage(
          "--samples takes a whole number from 1 to %s, the trials of %s, found `%s`%s"
              .formatted(
                  Messages.number(most),
                  Messages.path(job.file()),
                  samples.get(),
                  count.isPresent() && count.getAsLong() > most ? "; run more with --trials" : ""));
    }
    return Optional.of(count.getAsLong());
  }

  private void requireFeasible(Job job) {
    if (Question.read(job.file(), scenarioOptions) instanceof Question.Ready(Question question)) {
      try {
        FurtherQuestions.requireFeasible(question);
      } catch (IllegalArgumentException e) {
        throw usage("--full: " + e.getMessage() + " (--trials), or leave --full out");
      }
    }
  }

  private int run(List<Job> jobs, Engine engine, Interruption interruption) throws OutputException {
    List<String> documents = new ArrayList<>();
    for (Job job : jobs) {
      documents.add(run(job, engine, interruption));
    }
    if (options.json()) {
      terminal.out().print(documents.size() == 1 ? documents.getFirst() : array(documents));
    }
    return ExitCode.DONE;
  }

  /// A folder that the user named is replaced as asked; one named after a scenario may hold another
  /// of nearly that name.
  private void requireOwn(Job job) throws OutputException {
    boolean named = options.out().isPresent() && scenarios.size() == 1;
    if (!named && !options.writing(terminal).force() && !isBesideItsResults(job.file())) {
      RunWriter.checkOwn(job.folder(), job.written().file());
    }
  }

  /// Whether a file is the scenario that an earlier run kept in its folder.
  private static boolean isBesideItsResults(Path file) {
    return file.endsWith(KEPT)
        && Files.exists(file.resolveSibling("results.json"))
        && Files.exists(file.resolveSibling("manifest.json"));
  }

  private void refuseSharedFolders() {
    Map<Path, Path> files = new HashMap<>();
    for (Path file : scenarios) {
      Path other = files.putIfAbsent(folder(file), file);
      if (other != null) {
        throw usage(
            "%s and %s would both write to %s; run them one by one with different --out"
                .formatted(other, file, folder(file)));
      }
    }
  }

  private ParameterException usage(String message) {
    return new ParameterException(spec.commandLine(), message);
  }

  /// Runs one scenario; gives its results as JSON.
  private String run(Job job, Engine engine, Interruption interruption) throws OutputException {
    Instant started = Instant.now();
    ScenarioRun run = job.run();
    if (!options.quiet()) {
      run.warnings().forEach(warning -> terminal.say("warning: " + warning));
      job.scenario().notes().forEach(note -> terminal.say("note: " + note));
      if (options.writing(terminal).report()) {
        ChartLetters.note(job.scenario()).ifPresent(note -> terminal.say("note: " + note));
      }
    }
    String kernels = word(engine.backend());
    detail(
        "simulating %s with %s kernels on %s"
            .formatted(job.scenario().name(), kernels, Messages.count(engine.threads(), "thread")));
    Result result;
    try (Progress progress =
        new Progress(
            terminal,
            run.trials(),
            options.progressShown(),
            interruption,
            Progress.Subject.of(job.scenario()))) {
      result = run.run(engine, progress);
    }
    List<Answer> answers = full ? answers(job, result, engine, interruption) : List.of();
    Duration wallTime = Duration.between(started, Instant.now());
    detail("simulated in " + wallTime.toMillis() + " ms");
    RunFacts facts =
        RunFacts.here(
                Version.text(), options.commandLine(), started, wallTime, engine.threads(), kernels)
            .withWarnings(run.warnings());
    Optional<Long> sampled = samples(job);
    if (sampled.filter(count -> count > result.simulation().trials()).isPresent()) {
      terminal.say(
          "note: the run ended after %s; samples.csv has those"
              .formatted(Messages.count(result.simulation().trials(), "trial")));
    }
    interruption.letGo();
    List<Path> written;
    try (Progress progress =
        new Progress(
            terminal,
            sampled.orElse(0L),
            sampled.isPresent() && options.progressShown(),
            interruption)) {
      written =
          RunWriter.write(
              job.scenario(),
              result,
              facts,
              job.folder(),
              options.writing(terminal),
              job.written(answers),
              sampled.map(count -> new RunWriter.Sampled(count, engine, progress)));
    }
    interruption.hold();
    if (!options.quiet() && !options.json()) {
      summarise(job.scenario(), result, written);
    }
    return options.json() ? ResultsJson.text(Version.text(), job.scenario(), result) : "";
  }

  private List<Answer> answers(Job job, Result result, Engine engine, Interruption interruption) {
    return switch (Question.read(job.file(), scenarioOptions)) {
      case Question.Ready(Question question) ->
          new FurtherQuestions(terminal, options.progressShown(), engine, interruption)
              .answers(question, result);
      case Question.Refused _ -> List.of(); // changed on disk since it was read
    };
  }

  private void summarise(Scenario scenario, Result result, List<Path> written) {
    PrintStream print = terminal.out();
    print.print(TextSummary.text(scenario, result, errors));
    print.println();
    print.println("Written:");
    written.forEach(file -> print.println("  " + Messages.path(file)));
    if (scenarios.size() > 1) {
      print.println();
    }
  }

  private void detail(String message) {
    options.detail(message, terminal);
  }

  private static String word(Backend backend) {
    return backend.name().toLowerCase(Locale.ROOT);
  }

  private Path folder(Path file) {
    Path beside = file.toAbsolutePath().normalize().getParent();
    Path named = beside != null && isBesideItsResults(file) ? beside : file;
    String name = String.valueOf(named.getFileName()).replaceFirst("\\.ya?ml$", "");
    Path parent = options.out().orElse(Path.of("out"));
    return options.out().isPresent() && scenarios.size() == 1
        ? parent
        : parent.resolve(FileName.slug(name));
  }

  private static String array(List<String> documents) {
    return "[" + String.join(",\n", documents.stream().map(String::strip).toList()) + "]\n";
  }
}
