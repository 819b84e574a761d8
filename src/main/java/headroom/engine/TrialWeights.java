package headroom.engine;

import headroom.agreement.CapAccount;
import headroom.kernel.Backend;
import headroom.random.DrawAddress;
import headroom.random.Draws;
import headroom.random.TrialNumber;

/// The weights of a block of trials. They are known only once a trial has run to its end, so each
/// block is run once for them and then once more to be tallied. One thread's own.
final class TrialWeights {
  private static final DrawAddress ROUNDING = DrawAddress.of("evidence.rounding");

  private final VariantWorker worker;
  private final Weighing weighing;
  private final Draws source;
  private final double[] exact = new double[Block.ROOM];
  private final double[] uniforms = new double[Block.ROOM];
  private final double[] seconds = new double[Block.ROOM];
  private final int[] weights = new int[Block.SIZE];
  private final int[] some = new int[Block.SIZE];

  TrialWeights(Weighing weighing, Draws source, Backend backend) {
    this.weighing = weighing;
    this.source = source;
    worker = new VariantWorker(VariantPlan.of(weighing.plan()), source, backend);
  }

  /// Computes the weights of a block.
  ///
  /// @param index of the first trial in the replicate
  void run(int replicate, long index, int count) {
    worker.run(
        replicate,
        index,
        count,
        (_, values) -> weighing.law().weigh(replicate, values, count, exact));
    source.uniforms(ROUNDING, TrialNumber.of(replicate, index), count, uniforms, seconds);
    for (int trial = 0; trial < count; trial++) {
      weights[trial] = (int) (exact[trial] + uniforms[trial]);
    }
  }

  /// The weights of the block's trials.
  int[] all() {
    return weights;
  }

  /// The weights of those trials that have an observation, at the front and in order.
  int[] of(Observation observation, Block block, int count) {
    return switch (observation) {
      case Observation.HitTime(int cap) -> where(block.cap(cap).hit(count), count);
      case Observation.PaidGivenHit(int _, int cap) -> where(block.cap(cap).hit(count), count);
      case Observation.PaidGivenNotHit(int _, int cap) ->
          where(block.cap(cap).notHit(count), count);
      case Observation.InQuarter _, Observation.AfterQuarters _ -> weights;
    };
  }

  private int[] where(double[] selector, int count) {
    int kept = 0;
    for (int trial = 0; trial < count; trial++) {
      if (selector[trial] != 0) {
        some[kept++] = weights[trial];
      }
    }
    return some;
  }

  /// The weights of trials in which something happens, summed.
  ///
  /// @param happens not 0 where it does
  long sumWhere(double[] happens, int count) {
    long sum = 0;
    for (int trial = 0; trial < count; trial++) {
      sum += happens[trial] == 0 ? 0 : weights[trial];
    }
    return sum;
  }

  /// The weights of trials whose cap was hit though there was headroom at the start, summed.
  long sumOfHitsWithHeadroom(CapAccount cap, int count) {
    double[] hit = cap.hit(count);
    double[] initial = cap.initial();
    long sum = 0;
    for (int trial = 0; trial < count; trial++) {
      sum += hit[trial] == 0 || initial[trial] == 0 ? 0 : weights[trial];
    }
    return sum;
  }
}
