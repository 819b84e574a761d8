package headroom.stream;

import headroom.kernel.Backend;
import headroom.kernel.Functions;
import headroom.math.Exp;
import headroom.math.Log;
import headroom.path.BlockValues;
import headroom.path.Quarters;
import headroom.random.DrawAddress;
import java.util.ArrayList;
import java.util.List;

/// Events of one kind: a Poisson process with rate `λ = −ln(1 − chance)` a year, counted by
/// quarter, so that a year has one with probability `chance`. The count is drawn by inversion, one
/// uniform a quarter. Each event multiplies by `1 + size`, at least 0.
final class SuddenEvents {
  private static final double ALMOST_CERTAIN = 1 - 0x1p-53;

  private final StreamPlan.Shock plan;
  private final double[][] draws;
  private final OwnDraws own;
  private final Functions functions;
  private final QuarterDraws counts;
  private final BlockValues chance;
  private final BlockValues size;
  private final double[] mean;
  private final double[] none;
  private final int[] number;
  private final int[] hit;
  private final double[] sizes;
  private final double[] uniforms;
  private final double[] one = new double[1];
  private final double[] two = new double[1];

  private SuddenEvents(
      StreamPlan.Shock plan,
      double[][] draws,
      OwnDraws own,
      QuarterDraws counts,
      int blockSize,
      Backend backend) {
    this.plan = plan;
    this.draws = draws;
    this.own = own;
    this.counts = counts;
    functions = Functions.on(backend);
    chance = new BlockValues(blockSize);
    size = new BlockValues(blockSize);
    mean = new double[blockSize];
    none = new double[blockSize];
    number = new int[blockSize];
    hit = new int[blockSize];
    sizes = new double[blockSize];
    uniforms = new double[blockSize];
  }

  /// The kinds of events of a stream.
  static List<SuddenEvents> of(
      StreamPlan.Shocked plan, double[][] draws, OwnDraws own, int blockSize, Backend backend) {
    List<SuddenEvents> kinds = new ArrayList<>();
    for (StreamPlan.Shock shock : plan.shocks()) {
      QuarterDraws counts =
          QuarterDraws.uniforms(own, plan.variable(), OwnDraws.EVENTS + kinds.size(), blockSize);
      kinds.add(new SuddenEvents(shock, draws, own, counts, blockSize, backend));
    }
    return kinds;
  }

  void start(int count) {
    counts.start();
    double[] chances = chance.load(plan.chance(), draws, count).atLeast(0, count).spread(count);
    for (int trial = 0; trial < count; trial++) {
      if (trial > 0 && chances[trial] == chances[trial - 1]) {
        mean[trial] = mean[trial - 1];
        none[trial] = none[trial - 1];
      } else {
        mean[trial] = -Log.log(1 - Math.min(chances[trial], ALMOST_CERTAIN)) * Quarters.YEARS;
        none[trial] = Exp.exp(-mean[trial]);
      }
    }
  }

  /// Multiplies the factors of the trials in which something happens in a quarter.
  void strike(int quarter, int count, double[] factor) {
    double[] counted = counts.at(quarter, count);
    int hits = 0;
    for (int trial = 0; trial < count; trial++) {
      if (counted[trial] >= none[trial]) {
        number[hits] = poisson(counted[trial], trial);
        hit[hits++] = trial;
      }
    }
    for (int event = 0; hits > 0; event++) {
      multiply(quarter, event, hits, count, factor);
      hits = remaining(event + 1, hits);
    }
  }

  /// The number of events that a uniform stands for, at least 1.
  private int poisson(double uniform, int trial) {
    int events = 0;
    double probability = none[trial];
    double below = probability;
    // Once a probability no longer changes the sum, no uniform lies beyond it.
    while (uniform >= below && below + probability > below) {
      events++;
      probability *= mean[trial] / events;
      below += probability;
    }
    return Math.max(events, 1);
  }

  private void multiply(int quarter, int event, int hits, int count, double[] factor) {
    switch (plan.size()) {
      case StreamPlan.SameSize(var operand) -> {
        double[] each = size.load(operand, draws, count).spread(count);
        for (int i = 0; i < hits; i++) {
          sizes[i] = each[hit[i]];
        }
      }
      case StreamPlan.FreshSize(String variable, StreamPlan.Quantile quantile) -> {
        DrawAddress address = DrawAddress.of(variable).at(event, quarter / 2);
        for (int i = 0; i < hits; i++) {
          own.uniforms(address, hit[i], 1, one, two);
          uniforms[i] = quarter % 2 == 0 ? one[0] : two[0];
        }
        quantile.apply(uniforms, hits, functions, sizes);
      }
    }
    for (int i = 0; i < hits; i++) {
      factor[hit[i]] *= Math.max(1 + sizes[i], 0);
    }
  }

  /// Keeps the trials with more than `events` events and counts them.
  private int remaining(int events, int hits) {
    int kept = 0;
    for (int i = 0; i < hits; i++) {
      if (number[i] > events) {
        number[kept] = number[i];
        hit[kept++] = hit[i];
      }
    }
    return kept;
  }
}
