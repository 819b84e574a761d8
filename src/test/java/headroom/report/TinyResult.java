package headroom.report;

import headroom.result.Estimate;
import headroom.result.Metric;
import headroom.result.PercentileEstimate;
import headroom.result.Period;
import headroom.result.Result;
import headroom.result.SimulationFacts;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/// A hand-made result with one metric of every kind.
public final class TinyResult {
  private static final int[] PERCENTS = {1, 5, 10, 25, 50, 75, 90, 95, 99};

  private TinyResult() {}

  public static Result everyKind() {
    return of(
        summary("revenue-share.paid", new Period.Total(), false),
        summary("revenue-share.paid", new Period.Year(2026, true), false),
        summary("revenue-share.paid.given-hit", new Period.Total(), true),
        new Metric.Probability(
            "revenue-share.cap.hit", new Period.Quarter(2028, 4), estimate(0.44, 0.0005)),
        new Metric.Value("party.=Evil, Inc.cvar5", new Period.Total(), "USD bn", exact(-1.0E-4)),
        new Metric.Empty("revenue-share.paid.given-not-hit", new Period.Total(), "USD bn"));
  }

  public static Result of(Metric... metrics) {
    return new Result(new SimulationFacts(1024, -42, "philox", 32, 0.0005), List.of(metrics));
  }

  static Metric.Summary summary(String id, Period period, boolean conditional) {
    List<PercentileEstimate> percentiles = new ArrayList<>();
    for (int percent : PERCENTS) {
      Estimate estimate = percent == 1 ? exact(1.5) : estimate(percent / 2.0 + 1, 0.25);
      percentiles.add(new PercentileEstimate(percent, estimate));
    }
    return new Metric.Summary(
        id,
        period,
        "USD bn",
        conditional ? 300 : 1024,
        conditional,
        estimate(26.1, 0.1),
        OptionalDouble.empty(),
        -0.0,
        1e22,
        percentiles,
        List.of());
  }

  /// A summary of a constant.
  static Metric.Summary constant(String id, Period period, double value) {
    List<PercentileEstimate> percentiles = new ArrayList<>();
    for (int percent : PERCENTS) {
      percentiles.add(new PercentileEstimate(percent, exact(value)));
    }
    return new Metric.Summary(
        id,
        period,
        "USD bn",
        1024,
        false,
        exact(value),
        OptionalDouble.of(0),
        value,
        value,
        percentiles,
        List.of());
  }

  /// A summary spread evenly between two values.
  public static Metric.Summary spread(String id, Period period, double low, double high) {
    List<PercentileEstimate> percentiles = new ArrayList<>();
    for (int percent : PERCENTS) {
      double value = low + (high - low) * percent / 100;
      percentiles.add(new PercentileEstimate(percent, estimate(value, 0.04)));
    }
    Estimate mean = estimate((low + high) / 2, 0.04);
    return new Metric.Summary(
        id,
        period,
        "USD bn",
        1024,
        false,
        mean,
        OptionalDouble.of(1),
        low,
        high,
        percentiles,
        List.of());
  }

  static Metric probability(String id, Period period, double value, double error) {
    return new Metric.Probability(id, period, estimate(value, error));
  }

  public static Estimate estimate(double value, double error) {
    return new Estimate(value, OptionalDouble.of(error));
  }

  public static Estimate exact(double value) {
    return new Estimate(value, OptionalDouble.empty());
  }
}
