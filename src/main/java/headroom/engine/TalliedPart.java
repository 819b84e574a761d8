package headroom.engine;

import headroom.stats.Layout;
import headroom.stats.MeanTally;
import headroom.stats.Tally;
import headroom.stats.TallyScratch;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// The outputs and chances of a plan, tallied over some segments of a replicate.
final class TalliedPart implements Part<TalliedPart> {
  private final List<Tallying> tallies = new ArrayList<>();
  private final long[] hits;

  /// An empty part.
  ///
  /// @param layouts by output
  /// @param scratch that of the worker who fills it
  /// @param segmentCount segments of a whole replicate
  TalliedPart(Plan plan, List<Layout> layouts, TallyScratch scratch, int segmentCount) {
    for (int index = 0; index < layouts.size(); index++) {
      Output output = plan.outputs().get(index);
      tallies.add(
          switch (output.detail()) {
            case DISTRIBUTION, DISTRIBUTION_AND_TAIL ->
                new Tallying.Whole(new Tally(layouts.get(index), scratch, segmentCount));
            case MEAN -> new Tallying.MeanOnly(new MeanTally(scratch, segmentCount));
          });
    }
    hits = new long[plan.chances().size()];
  }

  /// One per output.
  List<Tallying> tallies() {
    return tallies;
  }

  /// Trials by chance, live.
  long[] hits() {
    return hits;
  }

  @Override
  public void reset() {
    tallies.forEach(Tallying::reset);
    Arrays.fill(hits, 0);
  }

  @Override
  public void absorb(TalliedPart other) {
    for (int output = 0; output < tallies.size(); output++) {
      tallies.get(output).absorb(other.tallies.get(output));
    }
    for (int chance = 0; chance < hits.length; chance++) {
      hits[chance] += other.hits[chance];
    }
  }
}
