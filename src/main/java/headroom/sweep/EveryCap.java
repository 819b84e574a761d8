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
import headroom.kernel.Backend;
import headroom.kernel.Summaries;
import headroom.path.Operand;
import headroom.question.Sample;
import headroom.question.Statistic;
import headroom.scenario.Scenario;
import headroom.stats.Atoms;
import headroom.stats.Estimate;
import headroom.stats.Ladder;
import headroom.stats.Layout;
import headroom.stats.PooledProbability;
import headroom.stats.PooledTally;
import headroom.stats.Tally;
import headroom.stats.TallyScratch;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/// One run that knows the answers for every cap: each trial keeps what would be paid without one,
/// `S`, and what counted before; under a cap `c` it pays `min(S, max(0, c − already))`.
public final class EveryCap {
  /// Numbers kept at most.
  private static final long MOST_KEPT = 1L << 24;

  /// Nearer to its cap than this, a trial's hit is left to the roundings of its quarters' sums.
  private static final double ROUNDINGS = 1e-12;

  /// Amounts that are counted apart.
  private static final int MOST_ATOMS = 64;

  private final List<double[]> free;
  private final List<double[]> already;
  private final List<CapMeasure> measures;
  private final Backend backend;

  private EveryCap(
      List<double[]> free, List<double[]> already, List<CapMeasure> measures, Backend backend) {
    this.free = free;
    this.already = already;
    this.measures = measures;
    this.backend = backend;
  }

  /// A way to answer for every cap, still to be run.
  ///
  /// @param any the agreement
  /// @param plan that of any of the scenarios
  /// @param measures what is asked
  record Way(AnyCap any, Plan plan, List<CapMeasure> measures) {

    /// The cap of a plan that was among those of the way.
    double capOf(Plan of) {
      if (of.caps().get(any.cap()).flatTotal().orElseThrow()
          instanceof Operand.Known(double value)) {
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
    return new EveryCap(free, already, way.measures(), engine.backend());
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
    return measure.expression() instanceof Expression.Chance
        ? chance(measure, headrooms)
        : amount(measure, headrooms);
  }

  /// Counted as in a run, so that it can be compared with what is simulated.
  private Sample amount(CapMeasure measure, List<double[]> headrooms) {
    Statistic statistic = Statistic.of(measure.expression());
    List<double[]> amounts = amounts(measure, headrooms);
    double[] first = amounts.getFirst();
    Layout layout =
        Layout.of(atoms(headrooms.getFirst()), first, Math.min(first.length, Layout.PILOT));
    PooledTally pooled = new PooledTally(layout, Ladder.with(statistic.percents()), false);
    Tally tally = new Tally(layout);
    TallyScratch scratch = new TallyScratch(Summaries.on(backend));
    for (int replicate = 0; replicate < amounts.size(); replicate++) {
      double[] all = amounts.get(replicate);
      tally.reset();
      for (int at = 0; at < all.length; at += Layout.PILOT) {
        int count = Math.min(Layout.PILOT, all.length - at);
        tally.add(at / Layout.PILOT, Arrays.copyOfRange(all, at, at + count), count, scratch);
      }
      pooled.fold(replicate, tally);
    }
    return statistic.sample(pooled.summary().orElseThrow(), pooled.replicates());
  }

  /// What is paid where the cap is hit, if these are few amounts.
  private static Atoms atoms(double[] headroom) {
    double[] distinct = Arrays.stream(headroom).distinct().limit(MOST_ATOMS + 1).toArray();
    return distinct.length > MOST_ATOMS ? Atoms.of() : Atoms.of(distinct);
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
}
