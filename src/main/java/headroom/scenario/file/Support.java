package headroom.scenario.file;

import headroom.scenario.Law;
import headroom.scenario.Quantity;

/// How low a quantity can be drawn.
final class Support {
  private final Reading reading;

  Support(Reading reading) {
    this.reading = reading;
  }

  /// The greatest lower bound of a quantity's values.
  double infimum(Quantity quantity) {
    return switch (quantity) {
      case Quantity.Constant(double value) -> value;
      case Quantity.Drawn(_, Law law) -> infimum(law);
      case Quantity.Reference(String name) ->
          reading.assumption(name).map(this::infimum).orElse(Double.POSITIVE_INFINITY);
    };
  }

  private double infimum(Law law) {
    return switch (law) {
      case Law.Uniform(double low, _) -> low;
      case Law.LogUniform(double low, _) -> low;
      case Law.Normal _, Law.NormalByPercentiles _ -> Double.NEGATIVE_INFINITY;
      case Law.Lognormal _, Law.LognormalByMedian _, Law.LognormalByPercentiles _ -> 0;
      case Law.Range range -> range.lognormal() ? 0 : Double.NEGATIVE_INFINITY;
      case Law.Triangular(double low, _, _) -> low;
      case Law.Pert(double low, _, _) -> low;
      case Law.Discrete(var branches) ->
          branches.stream().mapToDouble(Law.Branch::value).min().orElseThrow();
      case Law.Mixture(var branches) ->
          branches.stream().mapToDouble(branch -> infimum(branch.value())).min().orElseThrow();
    };
  }
}
