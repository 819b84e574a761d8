package headroom.compare;

import static org.assertj.core.api.Assertions.assertThat;

import headroom.engine.Outcome;
import headroom.kernel.Backend;
import headroom.kernel.Summaries;
import headroom.result.Comparison.Order;
import headroom.stats.Atoms;
import headroom.stats.Distribution;
import headroom.stats.Estimate;
import headroom.stats.PooledTally;
import headroom.stats.Tally;
import headroom.stats.TallyScratch;
import java.util.Arrays;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class DominanceCheckTest {
  private static final int TRIALS = 65_536;

  /// Evenly spread values, of which the lowest `lower` are moved down by 1 and all others up by
  /// `shift`.
  private static PooledTally values(double shift, int lower) {
    double[] values = new double[TRIALS];
    Arrays.setAll(values, i -> 10 + 10.0 * i / TRIALS + (i < lower ? -1 : shift));
    Tally tally = new Tally(Atoms.of());
    tally.add(0, values, TRIALS, new TallyScratch(Summaries.on(Backend.SCALAR)));
    PooledTally pooled = new PooledTally(Atoms.of());
    pooled.fold(0, tally);
    return pooled;
  }

  private static Order order(double shift, int lower) {
    Distribution first = values(0, 0).distribution().orElseThrow();
    PooledTally later = values(shift, lower);
    Outcome.Whole seen =
        new Outcome.Whole(
            later.summary().orElseThrow(), later.distribution().orElseThrow(), later.replicates());
    return DominanceCheck.of(
            first,
            later.distribution().orElseThrow(),
            new Outcome.Contrasted(seen, share(TRIALS - lower), share(lower)))
        .order();
  }

  private static Estimate share(int trials) {
    return new Estimate((double) trials / TRIALS, OptionalDouble.of(1e-6));
  }

  /// A tenth of a percent of the trials is lower: a real gap, though far from plain by itself.
  @Test
  void smallGapOfPairedTrialsIsNoDominance() {
    assertThat(order(1, TRIALS / 1_000)).isEqualTo(Order.UNTOLD);
  }

  @Test
  void plainGapsOnBothSidesAreNoDominance() {
    assertThat(order(1, TRIALS / 10)).isEqualTo(Order.NEITHER);
  }

  @Test
  void soFewTrialsThatNoDigitShowsThemDoNotCount() {
    assertThat(order(1, 3)).isEqualTo(Order.LATER);
    assertThat(order(1, 0)).isEqualTo(Order.LATER);
    assertThat(order(-1, TRIALS)).isEqualTo(Order.FIRST);
  }
}
