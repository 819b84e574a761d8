package headroom.verify;

import headroom.math.OpenUnit;
import headroom.math.Philox4x32;
import headroom.math.WichuraQuantile;
import headroom.random.NameHash;
import headroom.random.TrialNumber;
import headroom.result.Estimate;
import headroom.result.Metric;
import headroom.result.PercentileEstimate;
import headroom.result.Period;
import headroom.result.Result;
import headroom.result.SimulationFacts;
import headroom.scenario.Quarter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;

/// A second simulator of a capped share, as plain as the law it follows: one trial after the other,
/// one number at a time, `StrictMath`; the same addresses of the same generator, so that its trials
/// are the engine's. It can be told to be wrong in one of the ways that tests must notice.
final class NaiveShare {
  /// What is wrong.
  enum Mutation {
    NONE,
    DRIFT_WITHOUT_HALF_VARIANCE,
    YEARS_VOLATILITY_IN_A_QUARTER,
    FIRST_PAYMENT_A_QUARTER_LATE,
    SHARE_AFTER_CAP,
    CAP_OVERSHOT_IN_THE_HIT_QUARTER,
    ONE_NORMAL_FOR_ALL_STREAMS
  }

  private static final int REPLICATES = 32;
  private static final int[] PERCENTS = {1, 5, 10, 25, 50, 75, 90, 95, 99};

  private final List<GbmShare> shares;
  private final double cap;
  private final long seed;
  private final Mutation mutation;
  private final int quarters;
  private final double[] accrued;
  private final double[] paid;
  private final double[][] payments;
  private final long[] hits;

  private NaiveShare(List<GbmShare> shares, double cap, int trials, long seed, Mutation mutation) {
    this.shares = shares;
    this.cap = cap;
    this.seed = seed;
    this.mutation = mutation;
    quarters = shares.getFirst().quarters();
    accrued = new double[trials];
    paid = new double[trials];
    payments = new double[quarters][trials];
    hits = new long[quarters];
  }

  /// Simulates a share of several streams at the first one's rate; a cap of infinity is none.
  static Result run(List<GbmShare> shares, double cap, int trials, long seed, Mutation mutation) {
    NaiveShare simulator = new NaiveShare(shares, cap, trials, seed, mutation);
    for (int trial = 0; trial < trials; trial++) {
      simulator.simulate(trial);
    }
    return simulator.result();
  }

  private void simulate(int trial) {
    double[] logs = new double[shares.size()];
    double headroom = cap;
    double base = 0;
    for (int quarter = 0; quarter < quarters; quarter++) {
      double before = base;
      base = 0;
      for (int stream = 0; stream < logs.length; stream++) {
        logs[stream] += step(stream, trial, quarter);
        base += shares.get(stream).now() * StrictMath.exp(logs[stream]);
      }
      double due = mutation == Mutation.FIRST_PAYMENT_A_QUARTER_LATE ? before : base;
      double share = shares.getFirst().share() * due;
      double counted = counted(due, headroom);
      headroom = Math.max(0, headroom - counted);
      accrued[trial] += share;
      paid[trial] += counted;
      payments[quarter][trial] = counted;
      hits[quarter] += headroom == 0 ? 1 : 0;
    }
    // Added up one by one, the payments of a cap may miss it by a rounding.
    if (Math.abs(paid[trial] - cap) <= 1e-12 * paid[trial]) {
      paid[trial] = cap;
    }
  }

  private double counted(double base, double headroom) {
    double rate = shares.getFirst().share();
    return switch (mutation) {
      case SHARE_AFTER_CAP -> rate * Math.min(base, headroom);
      case CAP_OVERSHOT_IN_THE_HIT_QUARTER -> headroom > 0 ? rate * base : 0;
      default -> Math.min(rate * base, headroom);
    };
  }

  private double step(int stream, int trial, int quarter) {
    GbmShare share = shares.get(stream);
    double sigma = share.annualVolatility();
    double spread =
        mutation == Mutation.YEARS_VOLATILITY_IN_A_QUARTER ? sigma : sigma * Math.sqrt(0.25);
    double correction =
        mutation == Mutation.DRIFT_WITHOUT_HALF_VARIANCE ? 0 : 0.5 * sigma * sigma * 0.25;
    int drawn = mutation == Mutation.ONE_NORMAL_FOR_ALL_STREAMS ? 0 : stream;
    return 0.25 * StrictMath.log(1 + share.annualGrowth())
        - correction
        + spread * normal(drawn, trial, quarter);
  }

  /// The trials of 32 replicates, counted round them.
  private static long number(int trial) {
    return TrialNumber.of(trial % 32, trial / 32);
  }

  private double normal(int stream, int trial, int quarter) {
    int name = NameHash.of("stream." + ShareScenarios.stream(stream));
    Philox4x32.Block block = Philox4x32.block(number(trial), (long) name << 32 | quarter / 2, seed);
    long words = quarter % 2 == 0 ? block.low() : block.high();
    return WichuraQuantile.quantile(OpenUnit.of(words));
  }

  private Result result() {
    List<Metric> metrics = new ArrayList<>();
    metrics.add(summary(Finding.ACCRUED, new Period.Total(), accrued));
    metrics.add(summary(Finding.PAID, new Period.Total(), paid));
    for (int quarter = 0; quarter < quarters; quarter++) {
      Quarter date = ShareScenarios.START.plus(quarter);
      Period period = new Period.Quarter(date.year(), date.number());
      metrics.add(summary(Finding.PAID, period, payments[quarter]));
      double share = (double) hits[quarter] / paid.length;
      Estimate probability = new Estimate(share, OptionalDouble.empty());
      metrics.add(new Metric.Probability(Finding.HIT, period, probability));
    }
    return new Result(new SimulationFacts(paid.length, seed, "philox", REPLICATES, 0), metrics);
  }

  private static Metric.Summary summary(String id, Period period, double[] values) {
    double mean = mean(values, 0, values.length);
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    List<PercentileEstimate> percentiles = new ArrayList<>();
    for (int percent : PERCENTS) {
      double value = sorted[(int) Math.ceil(percent / 100.0 * sorted.length) - 1];
      percentiles.add(new PercentileEstimate(percent, new Estimate(value, OptionalDouble.empty())));
    }
    return new Metric.Summary(
        id,
        period,
        "USD",
        values.length,
        false,
        new Estimate(mean, OptionalDouble.of(error(values, mean))),
        OptionalDouble.of(Math.sqrt(squares(values, mean) / (values.length - 1))),
        sorted[0],
        sorted[sorted.length - 1],
        percentiles,
        List.of());
  }

  private static double error(double[] values, double mean) {
    double[] means = new double[REPLICATES];
    int size = values.length / REPLICATES;
    for (int replicate = 0; replicate < REPLICATES; replicate++) {
      means[replicate] = mean(values, replicate * size, (replicate + 1) * size);
    }
    return Math.sqrt(squares(means, mean) / (REPLICATES - 1) / REPLICATES);
  }

  private static double mean(double[] values, int from, int to) {
    double sum = 0;
    for (int i = from; i < to; i++) {
      sum += values[i];
    }
    return sum / (to - from);
  }

  private static double squares(double[] values, double mean) {
    double sum = 0;
    for (double value : values) {
      sum += (value - mean) * (value - mean);
    }
    return sum;
  }
}
