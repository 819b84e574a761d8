package headroom.compile;

import headroom.engine.Observation;
import headroom.engine.Series;
import java.util.ArrayList;
import java.util.List;

/// Sums of series in their simplest form, so that equal ones are recognised.
final class Sums {
  private Sums() {}

  /// The sum of a series over quarters `from` to before `to`.
  static Observation of(Series series, int from, int to) {
    return of(List.of(new Observation.Term(series, 1, from, to)));
  }

  /// A signed sum; terms without quarters are dropped.
  static Observation of(List<Observation.Term> terms) {
    List<Observation.Term> kept = new ArrayList<>();
    for (Observation.Term term : terms) {
      if (term.from() < term.to()) {
        kept.add(term);
      }
    }
    if (kept.size() == 1) {
      Observation.Term term = kept.getFirst();
      if (term.sign() == 1 && term.to() == term.from() + 1) {
        return new Observation.AtQuarter(term.series(), term.from());
      }
    }
    return new Observation.Sum(kept);
  }
}
