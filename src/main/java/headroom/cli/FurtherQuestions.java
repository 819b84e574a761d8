package headroom.cli;

import headroom.asking.AskedScenario;
import headroom.asking.UsualAsking;
import headroom.compile.MetricCatalogue;
import headroom.decision.DecisionQuestion;
import headroom.discovery.ScenarioDiscovery;
import headroom.distribution.Distribution;
import headroom.engine.Engine;
import headroom.expression.Catalogue;
import headroom.expression.Condition;
import headroom.question.DrawnInput;
import headroom.report.Answer;
import headroom.report.Phrases;
import headroom.report.WrittenInputs;
import headroom.report.decision.DecisionAnswer;
import headroom.report.decision.DecisionReport;
import headroom.report.discovery.DiscoveryAnswer;
import headroom.report.discovery.DiscoveryReport;
import headroom.report.sensitivity.SensitivityAnswer;
import headroom.report.sweep.SweepAnswer;
import headroom.result.Metric;
import headroom.result.MetricName;
import headroom.result.Result;
import headroom.scenario.Agreement;
import headroom.scenario.Decision;
import headroom.scenario.Scenario;
import headroom.scenario.file.ReadOutcome;
import headroom.scenario.file.Setting;
import headroom.sensitivity.Sensitivity;
import headroom.sensitivity.SensitivityQuestion;
import headroom.sweep.Axis;
import headroom.sweep.SweepRun;
import headroom.sweep.UsualQuestions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What a full run asks besides: what matters, what follows from the values of the input that
/// matters most, and in which futures the cap is not hit, or is, whatever is rarer; and what to do,
/// if that is to be decided.
final class FurtherQuestions {
  private static final List<Integer> PERCENTS = List.of(5, 10, 25, 50, 75, 90, 95);

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

  /// The answers; to a scenario without an agreement none but what to do.
  ///
  /// @param question the scenario that was run
  /// @param result what the run came to
  List<Answer> answers(AskedScenario question, Result result) {
    Scenario scenario = question.written();
    List<Answer> answers = new ArrayList<>();
    scenario.report().headline().ifPresent(it -> aboutCap(question, it, result, answers));
    scenario.decision().ifPresent(decision -> answers.add(decision(question, decision)));
    return answers;
  }

  private void aboutCap(
      AskedScenario question, String headline, Result result, List<Answer> answers) {
    Scenario scenario = question.written();
    Catalogue catalogue = MetricCatalogue.of(scenario);
    Sensitivity matters = sensitivity(question);
    answers.add(SensitivityAnswer.of(scenario, matters, Version.text()));
    largest(question, matters)
        .ifPresent(axis -> answers.add(sweep(question, catalogue, axis, lead(axis, matters))));
    rarer(scenario, catalogue, headline, result)
        .ifPresent(condition -> answers.add(discovery(question, condition)));
  }

  /// Refuses, before anything is run, what no machine would answer.
  ///
  /// @throws IllegalArgumentException if it is too much
  static void requireFeasible(AskedScenario question) {
    UsualAsking.matters(question)
        .ifPresent(
            it ->
                AskedScenario.requireFeasible(
                    question.written(), it.sets(), "sets of inputs", it.trials()));
    question
        .written()
        .decision()
        .map(decision -> asked(question, decision))
        .ifPresent(
            it ->
                AskedScenario.requireFeasible(
                    question.written(), it.runs(), "options", it.trials()));
  }

  private static DecisionQuestion asked(AskedScenario question, Decision decision) {
    return DecisionQuestion.of(
        question.written(), decision, question.trialsOr(DecisionQuestion.TRIALS));
  }

  private Sensitivity sensitivity(AskedScenario question) {
    SensitivityQuestion asked = UsualAsking.matters(question).orElseThrow();
    try (Progress progress = new Progress(terminal, asked.work(), shown, interruption)) {
      return asked.run(engine, progress);
    }
  }

  /// The values of the input with a law that has the largest share of the variance; empty where
  /// none has one that can be set.
  private static Optional<Axis> largest(AskedScenario question, Sensitivity matters) {
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
    return new Axis(
        input.path(),
        UsualAsking.values(law, WrittenInputs.of(scenario).percent(input.path()), PERCENTS));
  }

  private static boolean canBeSet(AskedScenario question, Axis axis) {
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

  private Answer sweep(AskedScenario question, Catalogue catalogue, Axis axis, String lead) {
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

  private Answer decision(AskedScenario question, Decision decision) {
    DecisionQuestion asked = asked(question, decision);
    try (Progress progress = new Progress(terminal, asked.work(), shown, interruption)) {
      return DecisionAnswer.of(
          new DecisionReport(question.written(), asked.run(engine, progress), List.of()),
          Version.text());
    }
  }

  /// That the cap is not hit, or that it is; empty where all futures are alike.
  private static Optional<Condition> rarer(
      Scenario scenario, Catalogue catalogue, String headline, Result result) {
    Optional<String> shared =
        scenario.agreements().stream()
            .filter(it -> it.name().equals(headline))
            .findFirst()
            .flatMap(Agreement::sharedCap);
    String hit = MetricName.CAP_HIT.ofCapOf(headline, shared);
    return result
        .find(hit, "total")
        .filter(Metric.Probability.class::isInstance)
        .map(metric -> ((Metric.Probability) metric).probability().value())
        .filter(chance -> chance > 0 && chance < 1)
        .map(chance -> catalogue.condition(chance > 0.5 ? "not " + hit : hit));
  }

  private static ScenarioDiscovery discovery(
      AskedScenario question, Condition condition, long trials) {
    Scenario scenario = question.written();
    return ScenarioDiscovery.of(
        scenario.withSimulation(scenario.simulation().fixed(trials)).withOrigin(scenario.origin()),
        condition,
        false);
  }

  private Answer discovery(AskedScenario question, Condition condition) {
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
