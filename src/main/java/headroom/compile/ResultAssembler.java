package headroom.compile;

import headroom.engine.Outcome;
import headroom.result.Cell;
import headroom.result.Estimate;
import headroom.result.Metric;
import headroom.result.PercentileEstimate;
import headroom.result.Period;
import headroom.result.Result;
import headroom.result.SimulationFacts;
import headroom.scenario.SimulationSettings;
import headroom.stats.Distribution;
import headroom.stats.Ladder;
import headroom.stats.Summary;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Gives an outcome its words back.
public final class ResultAssembler {
  private static final int MOST_CELLS = 4_096;

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
    ResultAssembler assembler = new ResultAssembler(compiled, outcome);
    List<Metric> metrics = new ArrayList<>();
    for (MetricPlan plan : compiled.metrics()) {
      metrics.add(assembler.metric(plan));
    }
    SimulationFacts facts =
        new SimulationFacts(
            outcome.replicates().trials(),
            settings.seed(),
            settings.sampler().name().toLowerCase(Locale.ROOT),
            outcome.replicates().count(),
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
          new Metric.Probability(id, period, estimate(outcome.chances().get(chance)));
      case MetricPlan.Slope(String id, Period period, String unit, int chance) ->
          new Metric.Value(id, period, unit, estimate(outcome.chances().get(chance)));
      case MetricPlan.TailMean(String id, Period period, String unit, int output) ->
          new Metric.Value(
              id, period, unit, estimate(outcome.whole(output).orElseThrow().summary().tailMean()));
      case MetricPlan.AtMeanInputs(String id, Period period, String unit, MeanInputs inputs) ->
          new Metric.Value(
              id,
              period,
              unit,
              estimate(new MeanInputsRun(inputs, compiled.plan(), outcome).paid()));
    };
  }

  private static Metric summary(MetricPlan.Distribution plan, Outcome.Whole whole) {
    Summary summary = whole.summary();
    double origin = plan.origin();
    List<PercentileEstimate> percentiles = new ArrayList<>();
    for (int percent : Ladder.PERCENTS) {
      percentiles.add(
          new PercentileEstimate(percent, estimate(summary.percentile(percent), origin)));
    }
    return new Metric.Summary(
        plan.id(),
        plan.period(),
        plan.unit(),
        summary.count(),
        plan.conditional(),
        estimate(summary.mean(), origin),
        summary.sd().stream().mapToDouble(headroom.stats.Estimate::value).findFirst(),
        origin + summary.min(),
        origin + summary.max(),
        percentiles,
        plan.period() instanceof Period.Total ? cells(whole.distribution(), origin) : List.of());
  }

  private static List<Cell> cells(Distribution distribution, double origin) {
    Distribution reduced = distribution.reducedTo(MOST_CELLS);
    List<Cell> cells = new ArrayList<>();
    for (int cell = 0; cell < reduced.size(); cell++) {
      cells.add(
          new Cell(
              origin + reduced.lower(cell), origin + reduced.upper(cell), reduced.count(cell)));
    }
    return cells;
  }

  private static Estimate estimate(headroom.stats.Estimate estimate) {
    return estimate(estimate, 0);
  }

  private static Estimate estimate(headroom.stats.Estimate estimate, double origin) {
    return new Estimate(origin + estimate.value(), estimate.standardError());
  }
}
