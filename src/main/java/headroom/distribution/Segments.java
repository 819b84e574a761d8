package headroom.distribution;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/// A law's quantile function cut, from left to right, where it is not smooth: at atoms, at gaps and
/// at the ends and kinks of continuous parts.
///
/// @param list ascending; the first begins at probability 0, the last ends at 1, and each begins
///   where the one before ends
record Segments(List<Segment> list) {

  /// A stretch of probability, `from < u ≤ to`.
  sealed interface Segment {
    /// Where it ends.
    double to();
  }

  /// An atom: one value for the whole stretch.
  record Flat(double to, double value) implements Segment {}

  /// A stretch with a density.
  record Slope(double to, Piece piece) implements Segment {}

  static Segments of(Continuous law) {
    return law.kinks().isEmpty()
        ? new Segments(List.of(new Slope(1, Piece.of(law))))
        : of(new Mixture(List.of(new Mixture.Component(1, law))));
  }

  static Segments of(Mixture law) {
    List<Double> breaks = List.copyOf(breaks(law));
    List<Atom> atoms = law.atoms();
    List<Segment> list = new ArrayList<>();
    int atom = 0;
    for (int i = 0; i < breaks.size(); i++) {
      double at = breaks.get(i);
      double probability = 0;
      if (atom < atoms.size() && atoms.get(atom).value() == at) {
        probability = atoms.get(atom++).probability();
      }
      if (i > 0) {
        Piece piece = Piece.of(law, breaks.get(i - 1), at);
        if (piece.mass() > 0) {
          list.add(new Slope(law.cdf(at) - probability, piece));
        }
      }
      if (probability > 0) {
        list.add(new Flat(law.cdf(at), at));
      }
    }
    return new Segments(closed(list));
  }

  private static TreeSet<Double> breaks(Mixture law) {
    TreeSet<Double> breaks = new TreeSet<>();
    for (Mixture.Component component : law.components()) {
      switch (component.law()) {
        case Continuous part -> {
          breaks.add(part.low() + 0.0);
          breaks.addAll(part.kinks());
          breaks.add(part.high() + 0.0);
        }
        case Discrete part -> part.atoms().forEach(atom -> breaks.add(atom.value()));
        case Mixture _ -> throw new IllegalStateException("mixtures are flat");
      }
    }
    return breaks;
  }

  /// The same list with its last segment ending at exactly 1, and none of no width.
  private static List<Segment> closed(List<Segment> list) {
    List<Segment> kept = new ArrayList<>();
    double from = 0;
    for (int i = 0; i < list.size(); i++) {
      double to = i == list.size() - 1 ? 1 : Math.min(1, list.get(i).to());
      if (to > from) {
        kept.add(
            switch (list.get(i)) {
              case Flat flat -> new Flat(to, flat.value());
              case Slope slope -> new Slope(to, slope.piece());
            });
        from = to;
      }
    }
    return List.copyOf(kept);
  }

  /// The exact quantile at `u`, to a few units in the last place of the distribution function.
  double quantile(double u) {
    if (Double.isNaN(u)) {
      return u;
    }
    double from = 0;
    for (Segment segment : list) {
      if (u <= segment.to()) {
        return switch (segment) {
          case Flat flat -> flat.value();
          case Slope slope -> slope.piece().quantile(u - from, slope.to() - u);
        };
      }
      from = segment.to();
    }
    throw new IllegalArgumentException("a probability lies between 0 and 1, not " + u);
  }
}
