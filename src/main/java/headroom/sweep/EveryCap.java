package headroom.sweep;

import headroom.engine.Engine;
import headroom.engine.Monitor;
import headroom.engine.Observation;
import headroom.engine.Output;
import headroom.engine.Plan;
import headroom.engine.Replicates;
import headroom.engine.TrialSink;
import headroom.engine.VariantPlan;
import headroom.expression.Expression;
import headroom.path.Operand;
import headroom.question.Sample;
import headroom.scenario.Scenario;
import headroom.stats.Estimate;
import headroom.stats.PooledProbability;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/// One run that knows the answers for every cap: each trial keeps what would be paid without one,
/// `S`, and what counted before; under a cap `c` it pays `min(S, max(0, c − already))`.
public final class EveryCap {
  /// Numbers kept at most.
  private static final long MOST_KEPT = 1L << 24;

  /// Nearer to its cap than this, a trial's hit is left to the roundings of its quarters' sums.
  private static final double ROUNDINGS = 1e-12;

  private static final int TAIL_TRIALS = 20;

  private final List<double[]> free;
  private final List<double[]> already;
  private final List<CapMeasure> measures;

  private EveryCap(List<double[]> free, List<double[]> already, List<CapMeasure> measures) {
    this.free = free;
    this.already = already;
    this.measures = measures;
  }

  /// A way to answer for every cap, still to be run.
  ///
  /// @param any the agreement
  /// @param plan that of any of the scenarios
  /// @param measures what is asked
  record Way(AnyCap any, Plan plan, List<CapMeasure> measures) {

    /// The cap of a plan that was among those of the way.
    double capOf(Plan of) {
      if (of.caps().get(any.cap()).total() instanceof Operand.Known(double value)) {
        return value;
      }
      throw new IllegalArgumentException("the cap is drawn");
    }
  }

  /// The way, if all scenarios differ in the cap of one agreement alone, by known amounts, and all
  /// that is asked can be read from it.
  static Optional<Way> way(
      List<AnyCap.Side> sides, List<Expression> expressions, Replicates replicates) {
    if (sides.size() < 2 || 2 * replicates.trials() > MOST_KEPT) {
      return Optional.empty();
    }
    AnyCap.Side first = sides.getFirst();
    OptionalInt cap = OptionalInt.empty();
    for (AnyCap.Side side : sides.subList(1, sides.size())) {
      OptionalInt differing = AnyCap.differing(first, side);
      if (differing.isEmpty() || (cap.isPresent() && !cap.equals(differing))) {
        return Optional.empty();
      }
      cap = differing;
    }
    Scenario scenario = first.scenario();
    Plan plan = first.compiled().plan();
    for (AnyCap any : AnyCap.on(plan, cap.getAsInt())) {
      String name = scenario.agreements().get(any.agreement()).name();
      List<CapMeasure> measures =
          expressions.stream().flatMap(it -> CapMeasure.of(name, it).stream()).toList();
      if (measures.size() == expressions.size()) {
        return Optional.of(new Way(any, plan, measures));
      }
    }
    return Optional.empty();
  }

  /// Runs the trials once.
  static EveryCap run(Way way, Prepared.Draw draw, Engine engine, Monitor monitor) {
    Operand counted = way.plan().caps().get(way.any().cap()).alreadyCounted();
    List<Output> outputs = new ArrayList<>();
    outputs.add(seen(new Observation.Paid(way.any().agreement())));
    if (counted instanceof Operand.Drawn(int column)) {
      outputs.add(seen(new Observation.Draw(column)));
    }
    Plan plan = way.any().uncapped(way.plan()).observing(outputs, List.of());
    Replicates replicates = draw.replicates();
    List<double[]> free = arrays(replicates);
    List<double[]> already = arrays(replicates);
    TrialSink sink =
        (block, values) -> {
          int at = (int) block.index();
          System.arraycopy(values.get(0), 0, free.get(block.replicate()), at, block.count());
          double[] before = already.get(block.replicate());
          if (counted instanceof Operand.Known(double value)) {
            Arrays.fill(before, at, at + block.count(), value);
          } else {
            System.arraycopy(values.get(1), 0, before, at, block.count());
          }
        };
    engine.show(
        VariantPlan.of(draw.fitted(plan)), draw.draws(engine.backend()), replicates, sink, monitor);
    return new EveryCap(free, already, way.measures());
  }

  private static Output seen(Observation observation) {
    return new Output(observation, List.of(), Output.Detail.MEAN);
  }

  private static List<double[]> arrays(Replicates replicates) {
    return IntStream.range(0, replicates.count())
        .mapToObj(replicate -> new double[Math.toIntExact(replicates.size(replicate))])
        .toList();
  }

  /// A sample for each question under a cap; empty where a trial is so near to it that its hit is
  /// left to roundings.
  public Optional<List<Sample>> samples(double total) {
    List<double[]> headrooms = new ArrayList<>();
    for (int replicate = 0; replicate < free.size(); replicate++) {
      double[] paid = free.get(replicate);
      double[] headroom = headroom(replicate, total);
      for (int trial = 0; trial < paid.length; trial++) {
        if (headroom[trial] > 0
            && Math.abs(paid[trial] - headroom[trial]) <= ROUNDINGS * headroom[trial]) {
          return Optional.empty();
        }
      }
      headrooms.add(headroom);
    }
    return Optional.of(measures.stream().map(it -> sample(it, headrooms)).toList());
  }

  /// What would be paid without a cap in the trials of a replicate; not to be changed.
  double[] free(int replicate) {
    return free.get(replicate);
  }

  /// What may be paid under a cap in the trials of a replicate.
  double[] headroom(int replicate, double total) {
    double[] before = already.get(replicate);
    double[] headroom = new double[before.length];
    for (int trial = 0; trial < before.length; trial++) {
      headroom[trial] = Math.max(0, total - Math.max(0, before[trial]));
    }
    return headroom;
  }

  private Sample sample(CapMeasure measure, List<double[]> headrooms) {
    return switch (measure.expression()) {
      case Expression.Chance _ -> chance(measure, headrooms);
      case Expression.Percentile(var _, int percent) -> {
        List<double[]> sorted = amounts(measure, headrooms);
        sorted.forEach(Arrays::sort);
        yield percentile(sorted, percent);
      }
      case Expression.Mean _ -> {
        List<double[]> amounts = amounts(measure, headrooms);
        double[] means = amounts.stream().mapToDouble(EveryCap::mean).toArray();
        yield sample(pooledMean(amounts, means), means);
      }
      case Expression.Sd _ -> {
        List<double[]> amounts = amounts(measure, headrooms);
        double[] each = amounts.stream().mapToDouble(it -> sd(List.of(it), mean(it))).toArray();
        double[] means = amounts.stream().mapToDouble(EveryCap::mean).toArray();
        yield sample(sd(amounts, pooledMean(amounts, means)), each);
      }
      case Expression.Single _ -> throw new IllegalStateException("not read from a cap");
    };
  }

  private static Sample sample(double value, double[] each) {
    return Sample.of(value, Estimate.ofReplicates(value, each).standardError(), each, 0);
  }

  private Sample chance(CapMeasure measure, List<double[]> headrooms) {
    PooledProbability pooled = new PooledProbability();
    long trials = 0;
    for (int replicate = 0; replicate < free.size(); replicate++) {
      double[] paid = free.get(replicate);
      double[] headroom = headrooms.get(replicate);
      long hits = 0;
      for (int trial = 0; trial < paid.length; trial++) {
        hits += measure.holds(paid[trial], headroom[trial]) ? 1 : 0;
      }
      pooled.fold(replicate, hits, paid.length);
      trials += paid.length;
    }
    Estimate estimate = pooled.estimate().orElseThrow();
    double[] each = pooled.shares().stream().mapToDouble(Double::doubleValue).toArray();
    double least =
        estimate.standardError().orElse(0) > 0 ? PooledProbability.errorOfNone(trials) : 0;
    return Sample.of(estimate.value(), estimate.standardError(), each, least);
  }

  private List<double[]> amounts(CapMeasure measure, List<double[]> headrooms) {
    List<double[]> all = new ArrayList<>();
    for (int replicate = 0; replicate < free.size(); replicate++) {
      double[] paid = free.get(replicate);
      double[] amounts = new double[paid.length];
      for (int trial = 0; trial < paid.length; trial++) {
        amounts[trial] = measure.amount(paid[trial], headrooms.get(replicate)[trial]);
      }
      all.add(amounts);
    }
    return all;
  }

  private static double mean(double[] values) {
    double origin = values[0];
    double sum = 0;
    for (double value : values) {
      sum += value - origin;
    }
    return origin + sum / values.length;
  }

  private static double pooledMean(List<double[]> all, double[] means) {
    long trials = all.stream().mapToLong(it -> it.length).sum();
    double sum = 0;
    for (int replicate = 0; replicate < means.length; replicate++) {
      sum += (means[replicate] - means[0]) * (all.get(replicate).length / (double) trials);
    }
    return means[0] + sum;
  }

  private static double sd(List<double[]> all, double mean) {
    long trials = all.stream().mapToLong(it -> it.length).sum();
    double squares = 0;
    for (double[] values : all) {
      for (double value : values) {
        squares += (value - mean) * (value - mean);
      }
    }
    return trials < 2 ? Double.NaN : Math.sqrt(squares / (trials - 1));
  }

  /// Percentiles as a run has them: the first value at which `percent` per cent of the trials are
  /// at or below.
  private static Sample percentile(List<double[]> sorted, int percent) {
    double[] each = sorted.stream().mapToDouble(it -> ranked(it, percent)).toArray();
    double[] all = sorted.stream().flatMapToDouble(Arrays::stream).toArray();
    Arrays.sort(all);
    double value = ranked(all, percent);
    boolean filled =
        sorted.stream()
            .allMatch(
                it -> (long) it.length * Math.min(percent, 100 - percent) >= 100L * TAIL_TRIALS);
    OptionalDouble error =
        filled ? Estimate.ofReplicates(value, each).standardError() : OptionalDouble.empty();
    return Sample.of(value, error, each, 0);
  }

  private static double ranked(double[] sorted, int percent) {
    long rank = Math.ceilDiv((long) percent * sorted.length, 100L);
    return sorted[(int) Math.max(0, rank - 1)];
  }
}
