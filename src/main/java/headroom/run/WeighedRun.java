package headroom.run;

import headroom.compile.CompiledScenario;
import headroom.compile.EvidenceException;
import headroom.compile.OutputSelection;
import headroom.compile.ScenarioCompiler;
import headroom.engine.Engine;
import headroom.engine.Monitor;
import headroom.engine.Outcome;
import headroom.engine.Replicates;
import headroom.engine.RunPlan;
import headroom.engine.Watch;
import headroom.evidence.Weighting;
import headroom.expression.MetricReference;
import headroom.random.Draws;
import headroom.result.Estimate;
import headroom.result.Metric;
import headroom.result.MetricId;
import headroom.result.MetricName;
import headroom.result.Weighed;
import headroom.scenario.Agreement;
import headroom.scenario.Clue;
import headroom.scenario.Scenario;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// The trials of a scenario of which something was heard, weighed by how well they go with it. The
/// trials run four times: twice for their weights, to be tallied by these, and to be tallied as if
/// nothing had been heard.
final class WeighedRun {
  /// Times that the trials run.
  static final int PASSES = Weighting.PASSES + 2;

  private final Scenario prior;
  private final List<Clue> clues;
  private final Optional<MetricReference> headline;
  private final Weighting weighting;
  private final Replicates replicates;
  private final Draws draws;

  /// @param scenario one with clues
  /// @param draws the random numbers of all passes
  WeighedRun(Scenario scenario, Replicates replicates, Draws draws) {
    this.replicates = replicates;
    this.draws = draws;
    prior = scenario.withoutClues();
    clues = scenario.clues();
    headline = headline(scenario);
    weighting = Weighting.of(scenario, headline.stream().toList());
  }

  /// What the headline's agreement pays.
  private static Optional<MetricReference> headline(Scenario scenario) {
    return headlineAgreement(scenario).map(MetricName.PAID::of).map(MetricReference::total);
  }

  private static Optional<String> headlineAgreement(Scenario scenario) {
    return scenario
        .report()
        .headline()
        .or(() -> scenario.agreements().stream().map(Agreement::name).findFirst());
  }

  /// Finds the weights of all trials.
  ///
  /// @throws EvidenceException if the clues leave too little
  Weighting.Found weights(Engine engine, Monitor monitor) {
    return weighting.find(engine, draws, replicates, monitor);
  }

  /// What the clues did, beside metrics as they were before.
  Weighed told(Weighting.Found found, Engine engine, Monitor monitor) {
    CompiledScenario before = ScenarioCompiler.compile(prior, toldMetrics());
    Outcome outcome =
        engine.run(RunPlan.of(before.plan()), draws, replicates, Watch.nothing(), monitor);
    List<Metric> untouched =
        ResultAssembler.assemble(before, prior.simulation(), outcome).metrics();
    return new Weighed(
        found.effective(),
        found.paretoShape(),
        IntStream.range(0, clues.size()).mapToObj(clue -> heard(clue, found)).toList(),
        found.contradictions().stream()
            .map(it -> new Weighed.Contradiction(it.first(), it.second(), it.ratio()))
            .toList(),
        untouched);
  }

  /// The assumptions, and what the headline's agreement pays and has paid.
  private OutputSelection toldMetrics() {
    Set<String> ids =
        prior.assumptions().stream()
            .map(it -> MetricId.ofAssumption(it.name()))
            .collect(Collectors.toSet());
    headlineAgreement(prior)
        .ifPresent(
            name -> {
              ids.add(MetricName.PAID.of(name));
              ids.add(MetricName.PAID_SO_FAR.of(name));
            });
    return new OutputSelection.WhereThere(new OutputSelection.Ids(ids));
  }

  private Weighed.Heard heard(int clue, Weighting.Found found) {
    List<Weighed.Without> without = new ArrayList<>();
    MetricReference spoken = new MetricReference(clues.get(clue).of(), clues.get(clue).period());
    headline
        .filter(it -> !it.equals(spoken))
        .ifPresent(it -> without.add(without(it, found.without(clue, clues.size()))));
    without.add(without(spoken, found.without(clue, clue)));
    return new Weighed.Heard(
        clues.get(clue).name(),
        found.expected(clue),
        found.reliabilityAfter(clue),
        estimate(found.marginal(clue)),
        without);
  }

  private static Weighed.Without without(MetricReference metric, headroom.stats.Estimate estimate) {
    return new Weighed.Without(metric.id(), metric.period(), estimate(estimate));
  }

  private static Estimate estimate(headroom.stats.Estimate estimate) {
    return new Estimate(estimate.value(), estimate.standardError());
  }
}
