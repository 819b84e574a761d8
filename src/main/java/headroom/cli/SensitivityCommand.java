package headroom.cli;

import headroom.asking.AskedScenario;
import headroom.compile.MetricCatalogue;
import headroom.expression.Catalogue;
import headroom.expression.Expression;
import headroom.expression.ExpressionException;
import headroom.expression.MetricReference;
import headroom.part.QuestionRecipe;
import headroom.report.ChartLetters;
import headroom.report.folder.OutputException;
import headroom.report.sensitivity.SensitivityJson;
import headroom.report.sensitivity.SensitivityText;
import headroom.report.sensitivity.SensitivityWriter;
import headroom.result.MetricName;
import headroom.scenario.Scenario;
import headroom.scenario.file.Fault;
import headroom.scenario.file.ReadOutcome;
import headroom.scenario.file.Setting;
import headroom.sensitivity.SensitivityQuestion;
import headroom.sensitivity.UnanswerableException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `headroom sensitivity`.
@Command(
    name = "sensitivity",
    description = {
      "Tell which unknown matters for a number, with a bar and a share of the variance for each.",
      "A bar goes from an input's low to its high end; the shares add up to 100 %%, each with its",
      "error.",
      "",
      "  headroom sensitivity scenarios/microsoft-openai.yaml",
      "  headroom sensitivity base.yaml --of 'P(revenue-share.cap.hit@2028-Q4)' --given",
      "  headroom sensitivity base.yaml --also agreements.revenue-share.payment-lag=0..4",
      ""
    },
    sortOptions = false,
    mixinStandardHelpOptions = true,
    versionProvider = Version.class)
final class SensitivityCommand implements Callable<Integer> {
  private final Terminal terminal;
  private final Optional<Elsewhere> elsewhere;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(paramLabel = "SCENARIO", description = "The scenario file.")
  private Path file = Path.of("");

  @Option(
      names = "--of",
      paramLabel = "EXPRESSION",
      description =
          "What is asked about: a metric such as party.Microsoft.present-value, a probability such"
              + " as 'P(revenue-share.paid > 40)', or, for the bars alone, sd(…) or P95(…);"
              + " default: what the headline agreement pays in total.")
  private Optional<String> of = Optional.empty();

  @Option(
      names = "--given",
      description = "At the ends of a bar, let what is correlated with the input move along.")
  private boolean given;

  @Option(
      names = "--also",
      paramLabel = "PATH=LOW..HIGH",
      description = "A bar for a key without a law too; may be repeated.")
  private List<String> also = new ArrayList<>();

  @Option(
      names = "--split-paths",
      description = "Tell the paths of each stream, or of those that move together, apart.")
  private boolean splitPaths;

  @Mixin private ScenarioOptions scenarioOptions = new ScenarioOptions();
  @Mixin private RunOptions options = new RunOptions();

  SensitivityCommand(Terminal terminal, Optional<Elsewhere> elsewhere) {
    this.terminal = terminal;
    this.elsewhere = elsewhere;
  }

  @Override
  public Integer call() throws OutputException {
    int workers = options.workers();
    List<Setting> settings = scenarioOptions.settings();
    List<AlsoKey> keys = also.stream().map(this::key).toList();
    List<Fault> faults = new ArrayList<>();
    Optional<Scenario> scenario = read(settings, faults);
    if (scenario.isEmpty()) {
      return Failures.refused(faults, terminal);
    }
    List<SensitivityQuestion.Key> ends = new ArrayList<>();
    for (AlsoKey key : keys) {
      Optional<Scenario> low = read(key.at(settings, key.low()), faults);
      Optional<Scenario> high = low.isPresent() ? read(key.at(settings, key.high()), faults) : low;
      if (low.isPresent() && high.isPresent()) {
        ends.add(
            new SensitivityQuestion.Key(key.path(), key.low(), key.high(), low.get(), high.get()));
      }
    }
    if (!faults.isEmpty()) {
      return Failures.refused(faults, terminal);
    }
    SensitivityQuestion question =
        question(
            scenario.get(),
            ends,
            AskedScenario.trials(
                scenario.get().simulation(), settings, SensitivityQuestion.TRIALS));
    Asking.requireFeasible(
        () ->
            AskedScenario.requireFeasible(
                scenario.get(), question.sets(), "sets of inputs", question.trials()),
        this::usage);
    return answer(scenario.get(), question, workers);
  }

  private Optional<Scenario> read(List<Setting> settings, List<Fault> faults) {
    return switch (scenarioOptions.read(file, settings)) {
      case ReadOutcome.Refused refused -> {
        faults.addAll(refused.faults());
        yield Optional.empty();
      }
      case ReadOutcome.Complete(Scenario scenario) -> Optional.of(scenario);
    };
  }

  private AlsoKey key(String text) {
    try {
      return AlsoKey.parse(text);
    } catch (IllegalArgumentException e) {
      throw usage(String.valueOf(e.getMessage()));
    }
  }

  private SensitivityQuestion question(
      Scenario scenario, List<SensitivityQuestion.Key> keys, long trials) {
    try {
      return SensitivityQuestion.of(
          scenario,
          expression(scenario),
          new SensitivityQuestion.Asked(given, splitPaths, keys),
          trials);
    } catch (UnanswerableException e) {
      throw usage(String.valueOf(e.getMessage()));
    }
  }

  /// A metric by itself is its mean.
  private Expression expression(Scenario scenario) {
    Catalogue catalogue = MetricCatalogue.of(scenario);
    String text = of.orElseGet(() -> headline(scenario, catalogue));
    return amount(catalogue, text)
        .<Expression>map(Expression.Mean::new)
        .orElseGet(() -> catalogue.expression(text));
  }

  private String headline(Scenario scenario, Catalogue catalogue) {
    return scenario
        .report()
        .headline()
        .map(name -> MetricReference.total(MetricName.PAID.of(name)).text())
        .orElseThrow(
            () ->
                usage(
                    "the scenario has no headline agreement; say --of EXPRESSION, such as --of "
                        + catalogue.entries().getFirst().id()));
  }

  private static Optional<MetricReference> amount(Catalogue catalogue, String text) {
    try {
      MetricReference metric = catalogue.metric(text);
      return catalogue.entries().stream()
              .filter(entry -> entry.id().equals(metric.id()))
              .anyMatch(
                  entry ->
                      entry.kind() == Catalogue.Kind.AMOUNT
                          || entry.kind() == Catalogue.Kind.CONDITIONAL)
          ? Optional.of(metric)
          : Optional.empty();
    } catch (ExpressionException e) {
      return Optional.empty();
    }
  }

  private int answer(Scenario scenario, SensitivityQuestion question, int workers)
      throws OutputException {
    Asking asking =
        new Asking(terminal, options, options.folder(file, "sensitivity"), List.of(), elsewhere);
    return asking.answer(
        workers,
        () -> {
          asking.say("note", scenario.notes());
          if (options.writing(terminal).report()) {
            asking.say("note", ChartLetters.note(scenario).stream().toList());
          }
        },
        question.work(),
        (engine, progress) ->
            elsewhere
                .map(place -> place.execution(engine))
                .orElse(Execution.on(engine))
                .sensitivity(question, () -> recipe(question), progress),
        new Asking.Telling<>(
            (sensitivity, facts, writing) ->
                SensitivityWriter.write(
                    scenario,
                    String.valueOf(file.getFileName()),
                    sensitivity,
                    facts,
                    asking.folder(),
                    writing),
            sensitivity -> SensitivityJson.text(Version.text(), scenario, sensitivity),
            sensitivity -> SensitivityText.text(scenario, sensitivity)));
  }

  private QuestionRecipe.OfSensitivity recipe(SensitivityQuestion question) {
    List<QuestionRecipe.Ends> ends =
        also.stream()
            .map(this::key)
            .map(key -> new QuestionRecipe.Ends(key.path(), key.low(), key.high()))
            .toList();
    List<List<Setting>> further = ends.stream().flatMap(it -> it.settings().stream()).toList();
    return new QuestionRecipe.OfSensitivity(
        scenarioOptions.parsed(file).bundle(scenarioOptions.settings(), further),
        question.expression().text(),
        given,
        splitPaths,
        ends,
        question.trials());
  }

  private ParameterException usage(String message) {
    return new ParameterException(spec.commandLine(), message);
  }
}
