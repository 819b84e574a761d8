package headroom.scenario.file;

import headroom.scenario.Law;
import headroom.scenario.Quantity;
import java.util.HashMap;
import java.util.Map;

/// Whether the values of a quantity keep the lower bound of what it measures.
final class Support {
  private final Reading reading;

  Support(Reading reading) {
    this.reading = reading;
  }

  /// Whether no value that can be drawn lies below the bound, nor at it where it is not allowed. An
  /// end of a continuous law counts as not drawn; a name that could not be read counts as fit.
  boolean keeps(Quantity quantity, Measure measure) {
    return keeps(quantity, measure, new HashMap<>());
  }

  /// @param known what was found about the names met so far, each asked once
  private boolean keeps(Quantity quantity, Measure measure, Map<String, Boolean> known) {
    return switch (quantity) {
      case Quantity.Constant(double value) -> measure.isHighEnough(value);
      case Quantity.Drawn(_, Law law) -> keeps(law, measure, known);
      case Quantity.Reference(String name) -> keeps(name, measure, known);
    };
  }

  private boolean keeps(String name, Measure measure, Map<String, Boolean> known) {
    Boolean kept = known.get(name);
    if (kept == null) {
      kept = reading.assumption(name).map(found -> keeps(found, measure, known)).orElse(true);
      known.put(name, kept);
    }
    return kept;
  }

  private boolean keeps(Law law, Measure measure, Map<String, Boolean> known) {
    return switch (law) {
      case Law.Uniform(double low, _) -> low >= measure.low();
      case Law.LogUniform(double low, _) -> low >= measure.low();
      case Law.Normal _, Law.NormalByPercentiles _ -> false;
      case Law.Lognormal _, Law.LognormalByMedian _, Law.LognormalByPercentiles _ ->
          measure.low() <= 0;
      case Law.Range range -> range.lognormal() && measure.low() <= 0;
      case Law.Triangular(double low, _, _) -> low >= measure.low();
      case Law.Pert(double low, _, _) -> low >= measure.low();
      case Law.Beta(_, _, double low, _) -> low >= measure.low();
      case Law.Gamma _, Law.GammaByMoments _, Law.GammaByPercentiles _ -> measure.low() <= 0;
      case Law.StudentT _ -> false;
      case Law.Truncated(Law of, var low, _) ->
          low.orElse(Double.NEGATIVE_INFINITY) >= measure.low() || keeps(of, measure, known);
      case Law.Quantiles(_, var low, _) -> low.orElse(Double.NEGATIVE_INFINITY) >= measure.low();
      case Law.Empirical(var values) -> values.stream().allMatch(measure::isHighEnough);
      case Law.Discrete(var branches) ->
          branches.stream().allMatch(branch -> measure.isHighEnough(branch.value()));
      case Law.Mixture(var branches) ->
          branches.stream().allMatch(branch -> keeps(branch.value(), measure, known));
    };
  }
}
