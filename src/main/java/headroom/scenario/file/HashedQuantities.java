package headroom.scenario.file;

import headroom.scenario.Law;
import headroom.scenario.Path;
import headroom.scenario.Percentile;
import headroom.scenario.Quantity;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Numbers, laws and paths as they are hashed. The words are part of the hash: they stay when
/// something in the program is renamed. Records are taken apart here, so that one that gains a part
/// does not compile until the part is hashed.
final class HashedQuantities {
  private HashedQuantities() {}

  /// A quantity: a number, `$name`, or a variable and its law.
  static Object quantity(Quantity quantity) {
    return switch (quantity) {
      case Quantity.Constant(double value) -> value;
      case Quantity.Reference(String assumption) -> "$" + assumption;
      case Quantity.Drawn(String variable, Law law) ->
          HashedTerms.of("variable", variable).and("law", law(law)).map();
    };
  }

  /// A path: the quantity of a flat one, else its one word and what it needs.
  static Object path(Path path) {
    return switch (path) {
      case Path.Flat(Quantity value) -> quantity(value);
      case Path.Fade(Quantity from, Quantity to, Quantity halfLife) ->
          one(
              "fade",
              HashedTerms.of("from", quantity(from))
                  .and("to", quantity(to))
                  .and("half-life", quantity(halfLife)));
      case Path.Schedule(var nodes, boolean linear) ->
          one(
              linear ? "linear" : "steps",
              HashedTerms.of("at", HashedTerms.byKey(nodes, HashedQuantities::quantity)));
      case Path.Multiple(Quantity multiple, Quantity of) ->
          one("multiple", HashedTerms.of("times", quantity(multiple)).and("of", quantity(of)));
      case Path.Hold(Quantity value, Quantity years, Path then) ->
          one(
              "hold",
              HashedTerms.of("value", quantity(value))
                  .and("years", quantity(years))
                  .and("then", path(then)));
    };
  }

  /// A law: its one word and its parameters.
  static Map<String, Object> law(Law law) {
    return switch (law) {
      case Law.Uniform(double low, double high) -> one("uniform", ends(low, high));
      case Law.LogUniform(double low, double high) -> one("log-uniform", ends(low, high));
      case Law.Range(double low, double high) -> one("range", ends(low, high));
      case Law.Triangular(double low, double mode, double high) ->
          one("triangular", ends(low, high).and("mode", mode));
      case Law.Pert(double low, double mode, double high) ->
          one("pert", ends(low, high).and("mode", mode));
      case Law.Beta(double alpha, double beta, double low, double high) ->
          one("beta", ends(low, high).and("alpha", alpha).and("beta", beta));
      case Law.Normal(double mean, double sd) -> one("normal", moments(mean, sd));
      case Law.NormalByPercentiles(Percentile lower, Percentile upper) ->
          one("normal", percentiles(List.of(lower, upper)));
      case Law.Lognormal(double mean, double sd) -> one("lognormal", moments(mean, sd));
      case Law.LognormalByMedian(double median, double logSd) ->
          one("lognormal", HashedTerms.of("median", median).and("log-sd", logSd));
      case Law.LognormalByPercentiles(Percentile lower, Percentile upper) ->
          one("lognormal", percentiles(List.of(lower, upper)));
      case Law.Gamma(double shape, double scale) ->
          one("gamma", HashedTerms.of("shape", shape).and("scale", scale));
      case Law.GammaByMoments(double mean, double sd) -> one("gamma", moments(mean, sd));
      case Law.GammaByPercentiles(Percentile lower, Percentile upper) ->
          one("gamma", percentiles(List.of(lower, upper)));
      case Law.StudentT(double df, double location, double scale) ->
          one("student-t", HashedTerms.of("df", df).and("location", location).and("scale", scale));
      case Law.Truncated(Law of, Optional<Double> low, Optional<Double> high) ->
          one("truncated", HashedTerms.of("of", law(of)).and("low", low).and("high", high));
      case Law.Quantiles(var percentiles, Optional<Double> low, Optional<Double> high) ->
          one("quantiles", percentiles(percentiles).and("low", low).and("high", high));
      case Law.Empirical(var values) -> one("empirical", HashedTerms.of("values", values));
      case Law.Discrete(var branches) ->
          one(
              "discrete",
              HashedTerms.of(
                  "branches", HashedTerms.list(branches, it -> branch(it.weight(), it.value()))));
      case Law.Mixture(var branches) ->
          one(
              "mixture",
              HashedTerms.of(
                  "branches",
                  HashedTerms.list(branches, it -> branch(it.weight(), quantity(it.value())))));
    };
  }

  private static Map<String, Object> one(String word, HashedTerms terms) {
    return HashedTerms.of(word, terms.map()).map();
  }

  private static HashedTerms ends(double low, double high) {
    return HashedTerms.of("low", low).and("high", high);
  }

  private static HashedTerms moments(double mean, double sd) {
    return HashedTerms.of("mean", mean).and("sd", sd);
  }

  private static HashedTerms percentiles(List<Percentile> percentiles) {
    return HashedTerms.of(
        "percentiles", HashedTerms.list(percentiles, it -> List.of(it.probability(), it.value())));
  }

  private static Map<String, Object> branch(double weight, Object value) {
    return HashedTerms.of("weight", weight).and("value", value).map();
  }
}
