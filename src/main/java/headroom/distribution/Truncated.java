package headroom.distribution;

import headroom.math.NormalDensity;
import java.util.ArrayList;
import java.util.List;

/// A continuous law given that it lies in an interval.
///
/// @param law the law that is cut
/// @param low lower end, possibly −∞; the law's own end if that is higher
/// @param high upper end, possibly ∞; the law's own end if that is lower
public record Truncated(Continuous law, double low, double high) implements Continuous {
  /// The least probability that must be left of a law.
  public static final double LEAST_MASS = 1e-9;

  private static final double MOMENT_STEP = 1.0 / 64;

  public Truncated {
    low = Math.max(low, law.low());
    high = Math.min(high, law.high());
    if (!(low < high && law.between(low, high) >= LEAST_MASS)) {
      throw new IllegalArgumentException(
          "less than a billionth of the law lies between the two ends");
    }
  }

  /// Any law given that it lies in an interval; its point masses at the ends are kept.
  ///
  /// @param law the law
  /// @param low lower end, possibly −∞
  /// @param high upper end, possibly ∞
  /// @throws IllegalArgumentException if all but nothing of the law lies there
  public static Distribution of(Distribution law, double low, double high) {
    return switch (law) {
      case Continuous whole -> new Truncated(whole, low, high);
      case Discrete discrete -> {
        List<Atom> kept =
            discrete.atoms().stream()
                .filter(atom -> atom.value() >= low && atom.value() <= high)
                .toList();
        yield new Discrete(
            Discrete.joined(
                kept, 1 / remaining(kept.stream().mapToDouble(Atom::probability).sum())));
      }
      case Mixture mixture -> of(mixture, low, high);
    };
  }

  private static Mixture of(Mixture mixture, double low, double high) {
    List<Mixture.Component> kept = new ArrayList<>();
    for (Mixture.Component part : mixture.components()) {
      double weight = part.weight() * probability(part.law(), low, high);
      if (weight > 0) {
        kept.add(new Mixture.Component(weight, part.law()));
      }
    }
    double sum = remaining(kept.stream().mapToDouble(Mixture.Component::weight).sum());
    return new Mixture(
        kept.stream()
            .filter(part -> part.weight() / sum >= LEAST_MASS)
            .map(part -> new Mixture.Component(part.weight() / sum, of(part.law(), low, high)))
            .toList());
  }

  private static double remaining(double probability) {
    if (!(probability >= LEAST_MASS)) {
      throw new IllegalArgumentException(
          "less than a billionth of the law lies between the two ends");
    }
    return probability;
  }

  private static double probability(Distribution law, double low, double high) {
    return switch (law) {
      case Continuous part -> {
        double from = Math.max(low, part.low());
        double to = Math.min(high, part.high());
        double mass = from < to ? part.between(from, to) : 0;
        yield mass >= LEAST_MASS ? mass : 0;
      }
      case Discrete part ->
          part.atoms().stream()
              .filter(atom -> atom.value() >= low && atom.value() <= high)
              .mapToDouble(Atom::probability)
              .sum();
      case Mixture _ -> throw new IllegalStateException("mixtures are flat");
    };
  }

  private double mass() {
    return law.between(low, high);
  }

  @Override
  public double quantile(double u) {
    return Segments.of(this).quantile(u);
  }

  @Override
  public double cdf(double x) {
    if (x <= low || x >= high) {
      return x <= low ? 0 : 1;
    }
    return law.between(low, x) / mass();
  }

  @Override
  public double survival(double x) {
    if (x <= low || x >= high) {
      return x <= low ? 1 : 0;
    }
    return law.between(x, high) / mass();
  }

  @Override
  public double density(double x) {
    return x < low || x > high ? 0 : law.density(x) / mass();
  }

  @Override
  public List<Double> kinks() {
    return law.kinks().stream().filter(x -> x > low && x < high).toList();
  }

  @Override
  public double centre() {
    double centre = law.centre();
    if (centre > low && centre < high) {
      return centre;
    }
    return centre <= low
        ? low + Math.min(width(), (high - low) / 2)
        : high - Math.min(width(), (high - low) / 2);
  }

  @Override
  public double width() {
    return Math.min(law.width(), high - low);
  }

  @Override
  public double mean() {
    return moment(0, 1);
  }

  @Override
  public double variance() {
    return moment(mean(), 2);
  }

  /// The mean of `(x − origin)^power`, by the trapezoid rule in the normal score: right to 1e-6 of
  /// the spread where the law has kinks, far better where it has none.
  private double moment(double origin, int power) {
    Piece piece = Piece.of(this);
    int half = (int) (ScoreTable.LAST_SCORE / MOMENT_STEP);
    double sum = 0;
    double x = low;
    for (int i = -half; i <= half; i++) {
      double score = i * MOMENT_STEP;
      x = piece.solve(score, x, Double.POSITIVE_INFINITY, x);
      double distance = x - origin;
      sum =
          Math.fma(NormalDensity.density(score), power == 1 ? distance : distance * distance, sum);
    }
    return sum * MOMENT_STEP;
  }
}
