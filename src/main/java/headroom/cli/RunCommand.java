package headroom.cli;

import headroom.asking.AskedScenario;
import headroom.engine.Engine;
import headroom.kernel.Backend;
import headroom.part.Recipe;
import headroom.part.Shard;
import headroom.report.Answer;
import headroom.report.ChartLetters;
import headroom.report.RunWriter;
import headroom.report.folder.OutputException;
import headroom.report.folder.RunFacts;
import headroom.report.format.ResultsJson;
import headroom.result.Result;
import headroom.run.ScenarioRun;
import headroom.scenario.Scenario;
import headroom.scenario.file.Bundle;
import headroom.scenario.file.Fault;
import headroom.scenario.file.ParsedScenario;
import headroom.scenario.file.ReadOutcome;
import headroom.scenario.file.ScenarioReader;
import headroom.scenario.file.Setting;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
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
  private final Terminal terminal;
  private final Optional<Elsewhere> elsewhere;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(arity = "1..*", paramLabel = "SCENARIO", description = "Scenario files.")
  private List<Path> scenarios = List.of();

  @Mixin private ScenarioOptions scenarioOptions = new ScenarioOptions();

  @Mixin private EvidenceOptions evidence = new EvidenceOptions();

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

  @Mixin private PartOptions parts = new PartOptions();

  @Mixin private RunOptions options = new RunOptions();

  RunCommand(Terminal terminal, Optional<Elsewhere> elsewhere) {
    this.terminal = terminal;
    this.elsewhere = elsewhere;
  }

  @Override
  public Integer call() throws OutputException {
    int workers = options.workers();
    if (elsewhere.isPresent() && (parts.shard().isPresent() || parts.checkpoint().isPresent())) {
      throw usage(
          "--shard and --checkpoint are for machines without a cluster, which shares a run out and"
              + " makes again what is lost by itself; leave them out");
    }
    evidence.requireHere(
        parts.shard().isEmpty() && parts.checkpoint().isEmpty() && elsewhere.isEmpty());
    if (parts.shard().isPresent()) {
      requireAloneWithoutMore("--shard");
      return new ShardWork(terminal, scenarioOptions, parts, options)
          .run(scenarios.getFirst(), outputs.selection(), parts.shard().get(), workers);
    }
    if (parts.checkpoint().isPresent()) {
      requireOne("--checkpoint");
    }
    refuseSharedFolders();
    List<RunJob> jobs = new ArrayList<>();
    List<Fault> faults = new ArrayList<>();
    List<Setting> settings = scenarioOptions.settings();
    for (Path file : scenarios) {
      ScenarioReader.Kept kept = readShared(file, settings);
      switch (kept.outcome()) {
        case ReadOutcome.Refused refused -> faults.addAll(refused.faults());
        case ReadOutcome.Complete(Scenario scenario) ->
            jobs.add(
                new RunJob(
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
    jobs.forEach(job -> parts.requireAllTrials(job.scenario()));
    jobs.forEach(this::requireWeighable);
    return Interruption.during(
        terminal,
        interruption -> {
          for (RunJob job : jobs) {
            RunWriter.check(job.folder(), options.writing(terminal));
            requireOwn(job);
          }
          jobs.forEach(this::samples);
          if (full) {
            jobs.forEach(this::requireFeasible);
          }
          for (RunJob job : jobs) {
            MemoryNeed.of(job.run(), workers).requireRoom(Messages.path(job.file()));
          }
          try (Engine engine = Engine.open(workers, Backend.chosen())) {
            return run(jobs, engine, interruption);
          }
        });
  }

  /// Reads a scenario. A cluster is asked how many share the work only where it decides.
  private ScenarioReader.Kept readShared(Path file, List<Setting> settings) {
    ParsedScenario parsed = parsed(file);
    ScenarioReader.Kept alone = parsed.keptWith(settings);
    boolean tooMuch =
        elsewhere.isPresent()
            && alone.outcome() instanceof ReadOutcome.Refused
            && parsed.sharedAmong(Shard.MOST).with(settings) instanceof ReadOutcome.Complete;
    return tooMuch ? parsed.sharedAmong(elsewhere.get().shares()).keptWith(settings) : alone;
  }

  private ParsedScenario parsed(Path file) {
    return evidence.apply(scenarioOptions.parsed(file));
  }

  private AskedScenario.Read asked(RunJob job) {
    return AskedScenario.read(parsed(job.file()), scenarioOptions.settings());
  }

  private void requireWeighable(RunJob job) {
    Map<String, Boolean> others = new LinkedHashMap<>();
    others.put("--full", full);
    others.put("--samples", samples.isPresent());
    others.put("--checkpoint", parts.checkpoint().isPresent());
    others.put("a cluster", elsewhere.isPresent());
    evidence.requireAlone(job, others);
  }

  /// How many trials are to be written one by one, if any.
  ///
  /// @throws ParameterException if the run has not so many
  private Optional<Long> samples(RunJob job) {
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

  private void requireFeasible(RunJob job) {
    if (asked(job) instanceof AskedScenario.Ready(AskedScenario question)) {
      try {
        FurtherQuestions.requireFeasible(question);
      } catch (IllegalArgumentException e) {
        throw usage("--full: " + e.getMessage() + " (--trials), or leave --full out");
      }
    }
  }

  private int run(List<RunJob> jobs, Engine engine, Interruption interruption)
      throws OutputException {
    List<String> documents = new ArrayList<>();
    for (RunJob job : jobs) {
      documents.add(run(job, engine, interruption));
    }
    if (options.json()) {
      terminal.out().print(documents.size() == 1 ? documents.getFirst() : array(documents));
    }
    return ExitCode.DONE;
  }

  /// A folder that the user named is replaced as asked; one named after a scenario may hold another
  /// of nearly that name.
  private void requireOwn(RunJob job) throws OutputException {
    boolean named = options.out().isPresent() && scenarios.size() == 1;
    if (!named && !options.writing(terminal).force() && !RunJob.isBesideItsResults(job.file())) {
      RunWriter.checkOwn(job.folder(), job.written().file());
    }
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
  private String run(RunJob job, Engine engine, Interruption interruption) throws OutputException {
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
      result = execution(engine).run(run, () -> recipe(job), progress);
    }
    List<Answer> answers = full ? answers(job, result, engine, interruption) : List.of();
    Duration wallTime = Duration.between(started, Instant.now());
    detail("simulated in " + wallTime.toMillis() + " ms");
    RunFacts facts =
        RunFacts.here(
                Version.text(), options.commandLine(), started, wallTime, engine.threads(), kernels)
            .on(elsewhere.map(Elsewhere::kind))
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
      RunSummary.print(terminal, job.scenario(), result, errors, written);
      if (scenarios.size() > 1) {
        terminal.out().println();
      }
    }
    return options.json() ? ResultsJson.text(Version.text(), job.scenario(), result) : "";
  }

  private List<Answer> answers(
      RunJob job, Result result, Engine engine, Interruption interruption) {
    return switch (asked(job)) {
      case AskedScenario.Ready(AskedScenario question) ->
          new FurtherQuestions(terminal, options.progressShown(), engine, interruption)
              .answers(question, result);
      case AskedScenario.Refused _ -> List.of(); // changed on disk since it was read
    };
  }

  private Execution execution(Engine engine) {
    Execution here = elsewhere.map(place -> place.execution(engine)).orElse(Execution.on(engine));
    return parts
        .checkpoint()
        .<Execution>map(folder -> new CheckpointedExecution(folder, engine, here, terminal))
        .orElse(here);
  }

  private Recipe.Run recipe(RunJob job) {
    // Whether it is too much was found when the scenario was read.
    int shares = elsewhere.isPresent() ? Shard.MOST : 1;
    ParsedScenario parsed = parsed(job.file()).sharedAmong(shares);
    Bundle bundle = parsed.bundle(scenarioOptions.settings());
    return new Recipe.Run(bundle, outputs.selection());
  }

  private void requireOne(String option) {
    if (scenarios.size() > 1) {
      throw usage(
          "%s is for one scenario, found %s; run them one by one"
              .formatted(option, scenarios.size()));
    }
  }

  /// Refuses what a part of a run has nothing to say to.
  private void requireAloneWithoutMore(String option) {
    requireOne(option);
    Map<String, Boolean> others = new LinkedHashMap<>();
    others.put("--checkpoint", parts.checkpoint().isPresent());
    others.put("--full", full);
    others.put("--samples", samples.isPresent());
    others.put("--json", options.json());
    others.put("--errors", errors);
    others.forEach(
        (other, given) -> {
          if (given) {
            throw usage(
                "%s cannot stand beside %s: a part of a run has no results yet; leave %s out"
                    .formatted(other, option, other));
          }
        });
  }

  private void detail(String message) {
    options.detail(message, terminal);
  }

  private static String word(Backend backend) {
    return backend.name().toLowerCase(Locale.ROOT);
  }

  private Path folder(Path file) {
    boolean alone = scenarios.size() == 1;
    return RunJob.folder(file, options.out(), alone);
  }

  private static String array(List<String> documents) {
    return "[" + String.join(",\n", documents.stream().map(String::strip).toList()) + "]\n";
  }
}
