package headroom.distribution;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// A few values with their probabilities.
///
/// @param atoms at least one, in any order; probabilities add up to 1 (within 1e-9, then exactly
///   rescaled); equal values are joined, and the list is held in ascending order
public record Discrete(List<Atom> atoms) implements Distribution {
  public Discrete {
    double sum = Require.weightSum(atoms, Atom::probability);
    atoms = joined(atoms, 1 / sum);
  }

  /// The law of a known number.
  public static Discrete certain(double value) {
    return new Discrete(List.of(new Atom(value, 1)));
  }

  /// Atoms of any number of lists, sorted by value, equal values joined, probabilities multiplied
  /// by `factor`.
  static List<Atom> joined(List<Atom> atoms, double factor) {
    List<Atom> joined = new ArrayList<>();
    for (Atom atom : sorted(atoms)) {
      double probability = atom.probability() * factor;
      // Adding 0 turns −0 into 0, so that the two are one value.
      double value = atom.value() + 0.0;
      if (!joined.isEmpty() && joined.getLast().value() == value) {
        probability += joined.removeLast().probability();
      }
      joined.add(new Atom(value, probability));
    }
    return List.copyOf(joined);
  }

  private static List<Atom> sorted(List<Atom> atoms) {
    Stream<Atom> ascending = atoms.stream().sorted(Comparator.comparingDouble(Atom::value));
    return ascending.toList();
  }

  @Override
  public double quantile(double u) {
    double below = 0;
    for (Atom atom : atoms) {
      below += atom.probability();
      if (u <= below) {
        return atom.value();
      }
    }
    return Double.isNaN(u) ? u : atoms.getLast().value();
  }

  @Override
  public double cdf(double x) {
    if (!(x < high())) {
      return Double.isNaN(x) ? x : 1;
    }
    double below = 0;
    for (Atom atom : atoms) {
      if (atom.value() <= x) {
        below += atom.probability();
      }
    }
    return Math.min(1, below);
  }

  @Override
  public double survival(double x) {
    if (!(x >= low())) {
      return Double.isNaN(x) ? x : 1;
    }
    double above = 0;
    for (Atom atom : atoms) {
      if (atom.value() > x) {
        above += atom.probability();
      }
    }
    return Math.min(1, above);
  }

  @Override
  public double mean() {
    double mean = 0;
    for (Atom atom : atoms) {
      mean = Math.fma(atom.probability(), atom.value(), mean);
    }
    return mean;
  }

  @Override
  public double variance() {
    double mean = mean();
    double variance = 0;
    for (Atom atom : atoms) {
      double distance = atom.value() - mean;
      variance = Math.fma(atom.probability(), distance * distance, variance);
    }
    return variance;
  }

  @Override
  public double low() {
    return atoms.getFirst().value();
  }

  @Override
  public double high() {
    return atoms.getLast().value();
  }
}
