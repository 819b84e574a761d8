package headroom.engine;

import headroom.stats.Layout;
import headroom.stats.Tally;
import headroom.stats.TallyScratch;
import java.util.List;

/// The outputs of all sides and their contrasts, tallied over some segments of a replicate.
///
/// @param sides by side and output
/// @param contrasts one per contrast
record PairedPart(List<List<Tally>> sides, List<ContrastTally> contrasts)
    implements Part<PairedPart> {

  /// An empty part.
  ///
  /// @param scratch that of the worker who fills it
  /// @param segmentCount segments of a whole replicate
  static PairedPart blank(Pilot.Paired layouts, TallyScratch scratch, int segmentCount) {
    return new PairedPart(
        layouts.sides().stream().map(side -> tallies(side, scratch, segmentCount)).toList(),
        layouts.contrasts().stream()
            .map(layout -> new ContrastTally(layout, scratch, segmentCount))
            .toList());
  }

  private static List<Tally> tallies(List<Layout> layouts, TallyScratch scratch, int segmentCount) {
    return layouts.stream().map(layout -> new Tally(layout, scratch, segmentCount)).toList();
  }

  @Override
  public void reset() {
    sides.forEach(outputs -> outputs.forEach(Tally::reset));
    contrasts.forEach(ContrastTally::reset);
  }

  @Override
  public void absorb(PairedPart other) {
    for (int side = 0; side < sides.size(); side++) {
      for (int output = 0; output < sides.get(side).size(); output++) {
        sides.get(side).get(output).absorb(other.sides.get(side).get(output));
      }
    }
    for (int contrast = 0; contrast < contrasts.size(); contrast++) {
      contrasts.get(contrast).absorb(other.contrasts.get(contrast));
    }
  }
}
