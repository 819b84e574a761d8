package headroom.distribution;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.regex.Pattern;

/// Reads a law from a line of words and numbers, such as `truncated normal 0 1 4 Infinity` or
/// `mixture 2 0.3 normal 0 1 0.7 gamma 2 5`.
final class LawSpec {
  private final Iterator<String> words;

  private LawSpec(String line) {
    words = Pattern.compile(" ").splitAsStream(line).iterator();
  }

  static Distribution parse(String line) {
    return new LawSpec(line).law();
  }

  private Distribution law() {
    return switch (words.next()) {
      case "uniform" -> new Uniform(number(), number());
      case "log-uniform" -> new LogUniform(number(), number());
      case "normal" -> new Normal(number(), number());
      case "lognormal" -> new Lognormal(number(), number());
      case "triangular" -> new Triangular(number(), number(), number());
      case "pert" -> new Pert(number(), number(), number());
      case "beta" -> new Beta(number(), number(), number(), number());
      case "gamma" -> new Gamma(number(), number());
      case "student-t" -> new StudentT(number(), number(), number());
      case "metalog" -> new Metalog(numbers(), number(), number());
      case "truncated" -> Truncated.of(law(), number(), number());
      case "discrete" -> discrete();
      case "mixture" -> mixture();
      case String other -> throw new IllegalArgumentException("unknown law " + other);
    };
  }

  private Discrete discrete() {
    List<Atom> atoms = new ArrayList<>();
    for (int left = Integer.parseInt(words.next()); left > 0; left--) {
      double weight = number();
      atoms.add(new Atom(number(), weight));
    }
    return new Discrete(atoms);
  }

  private Mixture mixture() {
    List<Mixture.Component> parts = new ArrayList<>();
    for (int left = Integer.parseInt(words.next()); left > 0; left--) {
      double weight = number();
      parts.add(new Mixture.Component(weight, law()));
    }
    return new Mixture(parts);
  }

  private List<Double> numbers() {
    List<Double> numbers = new ArrayList<>();
    for (int left = Integer.parseInt(words.next()); left > 0; left--) {
      numbers.add(number());
    }
    return numbers;
  }

  private double number() {
    return Double.parseDouble(words.next());
  }
}
