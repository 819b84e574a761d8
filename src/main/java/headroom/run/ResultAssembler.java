package headroom.run;

import headroom.compile.CompiledScenario;
import headroom.compile.MeanInputs;
import headroom.compile.MetricPlan;
import headroom.engine.Outcome;
import headroom.result.Estimate;
import headroom.result.Metric;
import headroom.result.Period;
import headroom.result.Result;
import headroom.result.SimulationFacts;
import headroom.scenario.SimulationSettings;
import headroom.stats.Summary;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/// Gives an outcome its words back.
public final class ResultAssembler {
  private final CompiledScenario compiled;
  private final Outcome outcome;

  private ResultAssembler(CompiledScenario compiled, Outcome outcome) {
    this.compiled = compiled;
    this.outcome = outcome;
  }

  /// The result of a run.
  ///
  /// @param compiled what was run
  /// @param settings seed and sampler of the run
  /// @param outcome what it came to
  public static Result assemble(
      CompiledScenario compiled, SimulationSettings settings, Outcome outcome) {
    return assemble(compiled, settings, outcome, plan -> true);
  }

  /// The result of a run of which only some metrics are wanted.
  ///
  /// @param compiled what was run
  /// @param settings seed and sampler of the run
  /// @param outcome what it came to; tells the outputs of those metrics at least
  /// @param wanted which metrics
  public static Result assemble(
      CompiledScenario compiled,
      SimulationSettings settings,
      Outcome outcome,
      Predicate<MetricPlan> wanted) {
    ResultAssembler assembler = new ResultAssembler(compiled, outcome);
    List<Metric> metrics = new ArrayList<>();
    for (MetricPlan plan : compiled.metrics()) {
      if (wanted.test(plan)) {
        metrics.add(assembler.metric(plan));
      }
    }
    SimulationFacts facts =
        new SimulationFacts(
            outcome.trials(),
            settings.seed(),
            settings.sampler().name().toLowerCase(Locale.ROOT),
            outcome.held().size(),
            Summary.BIN_RESOLUTION);
    return new Result(facts, metrics);
  }

  private Metric metric(MetricPlan plan) {
    return switch (plan) {
      case MetricPlan.Distribution distribution ->
          outcome
              .whole(distribution.output())
              .<Metric>map(whole -> summary(distribution, whole))
              .orElseGet(
                  () ->
                      new Metric.Empty(
                          distribution.id(), distribution.period(), distribution.unit()));
      case MetricPlan.Likelihood(String id, Period period, int chance) ->
          new Metric.Probability(id, period, estimate(outcome.chance(chance)));
      case MetricPlan.Slope(String id, Period period, String unit, int chance) ->
          new Metric.Value(id, period, unit, estimate(outcome.chance(chance)));
      case MetricPlan.MeanSlope(String id, Period period, String unit, int output) ->
          new Metric.Value(
              id, period, unit, estimate(outcome.whole(output).orElseThrow().summary().mean()));
      case MetricPlan.TailMean(String id, Period period, String unit, int output) ->
          new Metric.Value(
              id,
              period,
              unit,
              estimate(outcome.whole(output).orElseThrow().summary().tailMean().orElseThrow()));
      case MetricPlan.AtMeanInputs(String id, Period period, String unit, MeanInputs inputs) ->
          new Metric.Value(
              id,
              period,
              unit,
              estimate(new MeanInputsRun(inputs, compiled.plan(), outcome).paid()));
    };
  }

  private static Metric summary(MetricPlan.Distribution plan, Outcome.Whole whole) {
    return SummaryWords.of(
        new SummaryWords.Meaning(
            plan.id(), plan.period(), plan.unit(), plan.conditional(), plan.origin()),
        whole.summary(),
        whole.distribution());
  }

  private static Estimate estimate(headroom.stats.Estimate estimate) {
    return SummaryWords.estimate(estimate, 0);
  }
}
