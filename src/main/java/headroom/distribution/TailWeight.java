package headroom.distribution;

import headroom.math.Exp;
import headroom.math.Log;
import headroom.math.NormalCdf;
import java.util.List;

/// How much of a law's mean lies where hardly any trial comes.
public sealed interface TailWeight {
  /// A part of the mean that is worth a remark: a lognormal law has it from a standard deviation of
  /// the logarithm of about 2 on.
  double WORTH_TELLING = 0.05;

  /// The share of draws that are called rare.
  double RARE = 1e-4;

  /// A mean that a few thousand trials find.
  record Light() implements TailWeight {}

  /// A mean of which rare draws make up a good part.
  ///
  /// @param share that part, of draws that come once in 10,000, 0 to 1
  record Rare(double share) implements TailWeight {}

  /// A mean but no variance: its standard error says nothing.
  record NoVariance() implements TailWeight {}

  /// No mean at all.
  record NoMean() implements TailWeight {}

  /// The weight of a law's tails.
  static TailWeight of(Distribution law) {
    return switch (law) {
      case StudentT(double df, _, _) ->
          df <= 1 ? new NoMean() : df <= 2 ? new NoVariance() : new Light();
      case Metalog metalog -> ofMoments(metalog);
      case Mixture(List<Mixture.Component> parts) -> ofParts(law, parts);
      case Truncated cut -> of(cut.law()) instanceof Light ? new Light() : ofShare(cut);
      case Lognormal _, Discrete _ -> ofShare(law);
      case Uniform _, LogUniform _, Normal _, Triangular _, Pert _, Beta _, Gamma _ -> new Light();
    };
  }

  private static TailWeight ofMoments(Metalog law) {
    // The variance first: it takes the mean along, and hardly a law lacks it.
    if (Double.isFinite(law.variance())) {
      return new Light();
    }
    return Double.isFinite(law.mean()) ? new NoVariance() : new NoMean();
  }

  private static TailWeight ofParts(Distribution law, List<Mixture.Component> parts) {
    List<TailWeight> weights = parts.stream().map(part -> of(part.law())).toList();
    if (weights.contains(new NoMean())) {
      return new NoMean();
    }
    return weights.contains(new NoVariance()) ? new NoVariance() : ofShare(law);
  }

  private static TailWeight ofShare(Distribution law) {
    double from = law.quantile(1 - RARE);
    double mean = law.mean();
    double share = from > 0 && mean > 0 ? beyond(law, from) / mean : 0;
    return share >= WORTH_TELLING ? new Rare(Math.min(1, share)) : new Light();
  }

  /// `E[X; X > from]`, or a little less: of laws with light tails, what it would be at `from`.
  private static double beyond(Distribution law, double from) {
    return switch (law) {
      case Lognormal lognormal -> between(lognormal, from, Double.POSITIVE_INFINITY);
      case Truncated(Lognormal whole, double low, double high) ->
          between(whole, Math.max(from, low), high) / whole.between(low, high);
      case Discrete(List<Atom> atoms) ->
          atoms.stream()
              .filter(atom -> atom.value() > from)
              .mapToDouble(atom -> atom.value() * atom.probability())
              .sum();
      case Mixture(List<Mixture.Component> parts) ->
          parts.stream().mapToDouble(part -> part.weight() * beyond(part.law(), from)).sum();
      case Continuous other -> from * other.survival(from);
    };
  }

  /// `e^{μ + σ²/2}·(Φ(σ − a) − Φ(σ − b))` with the scores `a` and `b` of the two ends.
  private static double between(Lognormal law, double from, double to) {
    if (!(from < to)) {
      return 0;
    }
    double sigma = law.sigma();
    double above = NormalCdf.cdf(sigma - (Log.log(from) - law.mu()) / sigma);
    double beyond = NormalCdf.cdf(sigma - (Log.log(to) - law.mu()) / sigma);
    return Exp.exp(law.mu() + sigma * sigma / 2) * (above - beyond);
  }
}
