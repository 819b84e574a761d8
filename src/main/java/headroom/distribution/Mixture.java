package headroom.distribution;

import headroom.math.Exp;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// One of several laws, each with its probability. Drawn by the true inverse of the mixture's own
/// distribution function, so that one uniform moves the value from its smallest to its largest.
///
/// @param components at least one; weights add up to 1 (within 1e-9, then exactly rescaled);
///   mixtures inside are flattened and equal laws joined. Of a lognormal law `|μ| + 8.25·σ ≤ 700`,
///   so that every draw is a normal double
public record Mixture(List<Component> components) implements Distribution {
  public Mixture {
    double sum = Require.weightSum(components, Component::weight);
    Map<Distribution, Double> flat = new LinkedHashMap<>();
    for (Component component : components) {
      flatten(component.law(), component.weight() / sum, flat);
    }
    components =
        flat.entrySet().stream().map(it -> new Component(it.getValue(), it.getKey())).toList();
    components.forEach(Mixture::requireDoubles);
  }

  /// One part of a mixture.
  ///
  /// @param weight its probability, above 0
  /// @param law the law drawn with that probability; a constant is [Discrete#certain]
  public record Component(double weight, Distribution law) {
    public Component {
      Require.positive("a weight", weight);
    }
  }

  private static void requireDoubles(Component component) {
    if (component.law() instanceof Lognormal(double mu, double sigma)
        && !(Math.abs(mu) + ScoreTable.LAST_SCORE * sigma <= Exp.ORDINARY_LIMIT)) {
      throw new IllegalArgumentException(
          String.format(
              Locale.ROOT,
              "a lognormal law in a mixture must keep |ln median| + %s·log-sd to %.0f at most",
              ScoreTable.LAST_SCORE,
              Exp.ORDINARY_LIMIT));
    }
  }

  private static void flatten(Distribution law, double weight, Map<Distribution, Double> out) {
    if (law instanceof Mixture mixture) {
      mixture.components.forEach(part -> flatten(part.law(), weight * part.weight(), out));
    } else {
      out.merge(law, weight, Double::sum);
    }
  }

  @Override
  public double quantile(double u) {
    if (u == 0 || u == 1) {
      return u == 0 ? low() : high();
    }
    return Segments.of(this).quantile(u);
  }

  @Override
  public double cdf(double x) {
    double below = 0;
    for (Component component : components) {
      below = Math.fma(component.weight(), component.law().cdf(x), below);
    }
    return Math.min(1, below);
  }

  @Override
  public double survival(double x) {
    double above = 0;
    for (Component component : components) {
      above = Math.fma(component.weight(), component.law().survival(x), above);
    }
    return Math.min(1, above);
  }

  @Override
  public double mean() {
    double mean = 0;
    for (Component component : components) {
      mean = Math.fma(component.weight(), component.law().mean(), mean);
    }
    return mean;
  }

  @Override
  public double variance() {
    double mean = mean();
    double variance = 0;
    for (Component component : components) {
      double distance = component.law().mean() - mean;
      double own = Math.fma(distance, distance, component.law().variance());
      variance = Math.fma(component.weight(), own, variance);
    }
    return variance;
  }

  @Override
  public List<Atom> atoms() {
    List<Atom> atoms = new ArrayList<>();
    for (Component component : components) {
      for (Atom atom : component.law().atoms()) {
        atoms.add(new Atom(atom.value(), atom.probability() * component.weight()));
      }
    }
    return Discrete.joined(atoms, 1);
  }

  @Override
  public double low() {
    double low = Double.POSITIVE_INFINITY;
    for (Component component : components) {
      low = Math.min(low, component.law().low());
    }
    return low;
  }

  @Override
  public double high() {
    double high = Double.NEGATIVE_INFINITY;
    for (Component component : components) {
      high = Math.max(high, component.law().high());
    }
    return high;
  }
}
