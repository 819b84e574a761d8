package headroom.report.discovery;

import headroom.discovery.Discovered;
import headroom.result.Estimate;
import headroom.words.Rounding;
import java.util.OptionalDouble;

/// How often it happens in the trials that a box was looked for in: what its density is measured
/// by. The first box is looked for in all of them, each later one in those outside of the boxes
/// before.
final class Elsewhere {
  private Elsewhere() {}

  /// In words: `2.0 % of all`, or of the others.
  ///
  /// @param index of the box, from 0
  static String words(Discovered discovered, int index) {
    if (index == 0) {
      return Rounding.briefPercent(Estimates.of(discovered.share())) + " of all";
    }
    double cases = 1;
    double trials = 1;
    for (int earlier = 0; earlier < index; earlier++) {
      cases -= discovered.boxes().get(earlier).shares().coverage().value();
      trials -= discovered.boxes().get(earlier).shares().mass().value();
    }
    double share = trials > 0 ? discovered.share().value() * cases / trials : 0;
    return Rounding.briefPercent(new Estimate(Math.max(0, share), OptionalDouble.empty()))
        + " of the others";
  }
}
