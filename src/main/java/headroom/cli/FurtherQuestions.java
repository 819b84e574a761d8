package headroom.cli;

import headroom.compile.MetricCatalogue;
import headroom.discovery.ScenarioDiscovery;
import headroom.distribution.Distribution;
import headroom.engine.Engine;
import headroom.expression.Catalogue;
import headroom.expression.Condition;
import headroom.question.DrawnInput;
import headroom.report.Answer;
import headroom.report.Phrases;
import headroom.report.WrittenInputs;
import headroom.report.discovery.DiscoveryAnswer;
import headroom.report.discovery.DiscoveryReport;
import headroom.report.sensitivity.SensitivityAnswer;
import headroom.report.sweep.SweepAnswer;
import headroom.result.Metric;
import headroom.result.MetricName;
import headroom.result.Result;
import headroom.scenario.Scenario;
import headroom.scenario.file.ReadOutcome;
import headroom.scenario.file.Setting;
import headroom.sensitivity.Sensitivity;
import headroom.sensitivity.SensitivityQuestion;
import headroom.sweep.Axis;
import headroom.sweep.SweepRun;
import headroom.sweep.UsualQuestions;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What a full run asks besides: what matters, what follows from the values of the input that
/// matters most, and in which futures the cap is not hit, or is, whatever is rarer.
final class FurtherQuestions {
  private static final int[] PERCENTS = {5, 10, 25, 50, 75, 90, 95};
  private static final MathContext DIGITS = new MathContext(4);

  private final Terminal terminal;
  private final boolean shown;
  private final Engine engine;
  private final Interruption interruption;

  FurtherQuestions(Terminal terminal, boolean shown, Engine engine, Interruption interruption) {
    this.terminal = terminal;
    this.shown = shown;
    this.engine = engine;
    this.interruption = interruption;
  }

  /// The answers; none to a scenario without an agreement.
  ///
  /// @param question the scenario that was run
  /// @param result what the run came to
  List<Answer> answers(Question question, Result result) {
    Scenario scenario = question.written();
    Optional<String> headline = scenario.report().headline();
    if (headline.isEmpty()) {
      return List.of();
    }
    Catalogue catalogue = MetricCatalogue.of(scenario);
    List<Answer> answers = new ArrayList<>();
    Sensitivity matters = sensitivity(question, catalogue, headline.get());
    answers.add(SensitivityAnswer.of(scenario, matters, Version.text()));
    largest(question, matters)
        .ifPresent(axis -> answers.add(sweep(question, catalogue, axis, lead(axis, matters))));
    rarer(catalogue, headline.get(), result)
        .ifPresent(condition -> answers.add(discovery(question, condition)));
    return answers;
  }

  /// Refuses, before anything is run, what no machine would answer.
  ///
  /// @throws IllegalArgumentException if it is too much
  static void requireFeasible(Question question) {
    Scenario scenario = question.written();
    scenario
        .report()
        .headline()
        .map(name -> matters(question, MetricCatalogue.of(scenario), name))
        .ifPresent(
            it -> Question.requireFeasible(scenario, it.sets(), "sets of inputs", it.trials()));
  }

  private static SensitivityQuestion matters(
      Question question, Catalogue catalogue, String headline) {
    return SensitivityQuestion.of(
        question.written(),
        catalogue.expression("mean(" + MetricName.PAID.of(headline) + ")"),
        new SensitivityQuestion.Asked(false, false, List.of()),
        question.trialsOr(SensitivityQuestion.TRIALS));
  }

  private Sensitivity sensitivity(Question question, Catalogue catalogue, String headline) {
    SensitivityQuestion asked = matters(question, catalogue, headline);
    try (Progress progress = new Progress(terminal, asked.work(), shown, interruption)) {
      return asked.run(engine, progress);
    }
  }

  /// The values of the input with a law that has the largest share of the variance; empty where
  /// none has one that can be set.
  private static Optional<Axis> largest(Question question, Sensitivity matters) {
    return matters.lines().stream()
        .filter(line -> line.indices().isPresent())
        .sorted(FurtherQuestions::byShare)
        .flatMap(line -> line.input().stream())
        .filter(input -> input.source() instanceof DrawnInput.OfLaw)
        .limit(1)
        .map(input -> axis(question.written(), input))
        .filter(axis -> axis.values().size() > 1)
        .filter(axis -> canBeSet(question, axis))
        .findFirst();
  }

  private static Axis axis(Scenario scenario, DrawnInput input) {
    Distribution law = ((DrawnInput.OfLaw) input.source()).law();
    return new Axis(input.path(), values(law, WrittenInputs.of(scenario).percent(input.path())));
  }

  /// The law's percentiles as they are written in a scenario, each once.
  ///
  /// @param hundredths whether in per cent, as the law is written
  private static List<String> values(Distribution law, boolean hundredths) {
    List<String> values = new ArrayList<>();
    for (int percent : PERCENTS) {
      BigDecimal value = new BigDecimal(law.quantile(percent / 100.0)).round(DIGITS);
      String text =
          hundredths
              ? value.movePointRight(2).stripTrailingZeros().toPlainString() + "%"
              : value.stripTrailingZeros().toPlainString();
      if (!values.contains(text)) {
        values.add(text);
      }
    }
    return values;
  }

  private static boolean canBeSet(Question question, Axis axis) {
    return axis.values().stream()
        .allMatch(
            value ->
                question.with(List.of(new Setting(axis.path(), value)))
                    instanceof ReadOutcome.Complete);
  }

  /// What is varied, and what matters more but has no one law to be varied by.
  private static String lead(Axis axis, Sensitivity matters) {
    List<String> before =
        matters.lines().stream()
            .filter(line -> line.indices().isPresent())
            .sorted(FurtherQuestions::byShare)
            .takeWhile(line -> !line.path().equals(axis.path()))
            .map(Sensitivity.Line::path)
            .toList();
    String passed =
        before.isEmpty()
            ? ""
            : "; %s %s more, and no one law to be varied by"
                .formatted(Phrases.list(before), before.size() == 1 ? "matters" : "matter");
    return "The input with a law that matters most, %s, is set to its P5, P10, P25, P50, P75, P90 and P95 (that many per cent of its draws at or below)%s"
        .formatted(axis.path(), passed);
  }

  private static int byShare(Sensitivity.Line one, Sensitivity.Line other) {
    return Double.compare(
        other.indices().orElseThrow().shapley().value(),
        one.indices().orElseThrow().shapley().value());
  }

  private Answer sweep(Question question, Catalogue catalogue, Axis axis, String lead) {
    List<Scenario> points =
        axis.values().stream()
            .map(value -> question.with(List.of(new Setting(axis.path(), value))).orThrow())
            .toList();
    SweepRun run =
        SweepRun.of(
            List.of(axis),
            UsualQuestions.of(question.written(), catalogue),
            question.written(),
            points::get,
            question.simulation());
    try (Progress progress = new Progress(terminal, run.work(), shown, interruption)) {
      return SweepAnswer.of(question.written(), run.run(engine, progress), lead, Version.text());
    }
  }

  /// That the cap is not hit, or that it is; empty where all futures are alike.
  private static Optional<Condition> rarer(Catalogue catalogue, String headline, Result result) {
    String hit = MetricName.CAP_HIT.of(headline);
    return result
        .find(hit, "total")
        .filter(Metric.Probability.class::isInstance)
        .map(metric -> ((Metric.Probability) metric).probability().value())
        .filter(chance -> chance > 0 && chance < 1)
        .map(chance -> catalogue.condition(chance > 0.5 ? "not " + hit : hit));
  }

  private static ScenarioDiscovery discovery(Question question, Condition condition, long trials) {
    Scenario scenario = question.written();
    return ScenarioDiscovery.of(
        scenario.withSimulation(scenario.simulation().fixed(trials)).withOrigin(scenario.origin()),
        condition,
        false);
  }

  private Answer discovery(Question question, Condition condition) {
    ScenarioDiscovery discovery =
        discovery(question, condition, question.trialsOr(ScenarioDiscovery.USUAL_TRIALS));
    if (discovery.numbers() > ScenarioDiscovery.MOST_NUMBERS) {
      long most = ScenarioDiscovery.MOST_NUMBERS / discovery.axes();
      discovery = discovery(question, condition, Long.highestOneBit(most));
    }
    try (Progress progress = new Progress(terminal, discovery.trials(), shown, interruption)) {
      return DiscoveryAnswer.of(
          new DiscoveryReport(
              question.written(), false, discovery.run(engine, progress), List.of()),
          Version.text());
    }
  }
}
