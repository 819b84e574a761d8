package headroom.evidence;

import headroom.compile.CompiledScenario;
import headroom.compile.MetricCatalogue;
import headroom.compile.MetricPlan;
import headroom.compile.OutputSelection;
import headroom.compile.ScenarioCompiler;
import headroom.engine.Observation;
import headroom.expression.ExpressionException;
import headroom.expression.MetricReference;
import headroom.scenario.Clue;
import headroom.scenario.Scenario;
import java.util.List;
import java.util.Optional;

/// What a clue speaks of: something that has a value in a trial.
public final class ClueTarget {
  private ClueTarget() {}

  /// What is wrong with what a clue speaks of, as a sentence with its remedy; empty if nothing.
  ///
  /// @throws headroom.compile.UnknownMetricException if the scenario lacks it
  /// @throws headroom.compile.ContradictionException if correlations cannot hold at once
  public static Optional<String> fault(Scenario scenario, Clue clue) {
    Scenario prior = scenario.withoutClues();
    CompiledScenario compiled =
        ScenarioCompiler.compile(prior, OutputSelection.Exactly.one(clue.of(), clue.period()));
    List<MetricPlan> found = compiled.metrics();
    if (found.isEmpty()) {
      return Optional.of(noPeriod(prior, clue));
    }
    return switch (found.getFirst()) {
      case MetricPlan.Distribution it ->
          compiled.plan().outputs().get(it.output()).observation() instanceof Observation.Fixed
              ? Optional.of(
                  "%s is known, and nothing that is heard can change it; give it a law first"
                      .formatted(clue.metric()))
              : Optional.empty();
      case MetricPlan.Likelihood _ -> Optional.empty();
      case MetricPlan.Slope _,
          MetricPlan.MeanSlope _,
          MetricPlan.TailMean _,
          MetricPlan.AtMeanInputs _ ->
          Optional.of(
              "%s is one number of the whole run, none of a trial; name an assumption, an amount or an event"
                  .formatted(clue.metric()));
    };
  }

  private static String noPeriod(Scenario scenario, Clue clue) {
    MetricReference asked = new MetricReference(clue.of(), clue.period());
    try {
      return MetricCatalogue.of(scenario).metric(asked.text()).text();
    } catch (ExpressionException refused) {
      return String.valueOf(refused.getMessage());
    }
  }
}
