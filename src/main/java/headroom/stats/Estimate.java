package headroom.stats;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;

/// An estimate and its standard error; the error is empty where it cannot be told.
///
/// @param value the estimate
/// @param standardError its standard error, 0 or more
public record Estimate(double value, OptionalDouble standardError) {

  /// An estimate whose error is not known.
  public static Estimate withoutError(double value) {
    return new Estimate(value, OptionalDouble.empty());
  }

  /// An estimate with the replicates' own: its error is their standard deviation over `√R`, empty
  /// for one replicate.
  ///
  /// @param value the estimate from all trials
  /// @param each the estimates of the replicates, in their order
  public static Estimate ofReplicates(double value, double... each) {
    List<Double> replicates = Arrays.stream(each).boxed().toList();
    return new Estimate(value, Spread.ofEstimates(replicates, Double::doubleValue));
  }

  /// Half the width of the interval that covers the truth with probability `confidence`, between 0
  /// and 1: Student's t with `replicates − 1` degrees of freedom times the standard error.
  public OptionalDouble halfWidth(double confidence, int replicates) {
    return standardError.isEmpty()
        ? standardError
        : OptionalDouble.of(
            StudentT.critical(confidence, replicates - 1) * standardError.getAsDouble());
  }
}
