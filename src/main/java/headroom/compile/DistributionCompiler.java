package headroom.compile;

import headroom.distribution.Atom;
import headroom.distribution.Beta;
import headroom.distribution.Discrete;
import headroom.distribution.Distribution;
import headroom.distribution.Gamma;
import headroom.distribution.LogUniform;
import headroom.distribution.Lognormal;
import headroom.distribution.Metalog;
import headroom.distribution.Mixture;
import headroom.distribution.Normal;
import headroom.distribution.Pert;
import headroom.distribution.StudentT;
import headroom.distribution.Triangular;
import headroom.distribution.Truncated;
import headroom.distribution.Uniform;
import headroom.scenario.Law;
import headroom.scenario.Percentile;
import headroom.scenario.Quantity;

/// Turns a law as written into a distribution in canonical parameters.
public final class DistributionCompiler {
  private DistributionCompiler() {}

  /// The distribution of a law.
  ///
  /// @throws IllegalArgumentException if the law mixes in the value of an assumption, or if no
  ///   distribution has its parameters; the message says why
  public static Distribution compile(Law law) {
    return switch (law) {
      case Law.Uniform(double low, double high) -> new Uniform(low, high);
      case Law.LogUniform(double low, double high) -> new LogUniform(low, high);
      case Law.Normal(double mean, double sd) -> new Normal(mean, sd);
      case Law.NormalByPercentiles(Percentile lower, Percentile upper) ->
          Normal.ofPercentiles(
              lower.probability(), lower.value(), upper.probability(), upper.value());
      case Law.Lognormal(double mean, double sd) -> Lognormal.ofMeanSd(mean, sd);
      case Law.LognormalByMedian(double median, double logSd) -> Lognormal.ofMedian(median, logSd);
      case Law.LognormalByPercentiles(Percentile lower, Percentile upper) ->
          Lognormal.ofPercentiles(
              lower.probability(), lower.value(), upper.probability(), upper.value());
      case Law.Range(double low, double high) -> Distribution.range(low, high);
      case Law.Triangular(double low, double mode, double high) -> new Triangular(low, mode, high);
      case Law.Pert(double low, double mode, double high) -> new Pert(low, mode, high);
      case Law.Beta(double alpha, double beta, double low, double high) ->
          new Beta(alpha, beta, low, high);
      case Law.Gamma(double shape, double scale) -> new Gamma(shape, scale);
      case Law.GammaByMoments(double mean, double sd) -> Gamma.ofMeanSd(mean, sd);
      case Law.GammaByPercentiles(Percentile lower, Percentile upper) ->
          Gamma.ofPercentiles(
              lower.probability(), lower.value(), upper.probability(), upper.value());
      case Law.StudentT(double df, double location, double scale) ->
          new StudentT(df, location, scale);
      case Law.Truncated(Law of, var low, var high) ->
          Truncated.of(
              compile(of),
              low.orElse(Double.NEGATIVE_INFINITY),
              high.orElse(Double.POSITIVE_INFINITY));
      case Law.Quantiles(var percentiles, var low, var high) ->
          Metalog.through(
              percentiles.stream().map(Percentile::probability).toList(),
              percentiles.stream().map(Percentile::value).toList(),
              low.orElse(Double.NEGATIVE_INFINITY),
              high.orElse(Double.POSITIVE_INFINITY));
      case Law.Empirical(var values) ->
          new Discrete(values.stream().map(value -> new Atom(value, 1.0 / values.size())).toList());
      case Law.Discrete discrete ->
          new Discrete(
              discrete.branches().stream()
                  .map(branch -> new Atom(branch.value(), branch.weight()))
                  .toList());
      case Law.Mixture mixture ->
          new Mixture(
              mixture.branches().stream()
                  .map(branch -> new Mixture.Component(branch.weight(), compile(branch.value())))
                  .toList());
    };
  }

  private static Distribution compile(Quantity quantity) {
    return switch (quantity) {
      case Quantity.Constant(double value) -> Discrete.certain(value);
      case Quantity.Drawn drawn -> compile(drawn.law());
      case Quantity.Reference(String assumption) ->
          throw new IllegalArgumentException("$" + assumption + " has no law of its own here");
    };
  }
}
