package headroom.result;

import java.util.OptionalDouble;

/// What became of a precision that was asked for.
///
/// @param of the metric, with its period unless that is `total`
/// @param statistic `mean`, `probability`, or a percentile such as `p95`
/// @param within the half-width asked for: of a probability as it stands, else as a fraction of the
///   estimate
/// @param confidence the confidence of the interval
/// @param reached the half-width at the run's end; empty where it cannot be told
/// @param early whether the run ended because the precision was there twice in a row, not because
///   all trials were done
public record PrecisionReached(
    String of,
    String statistic,
    double within,
    double confidence,
    OptionalDouble reached,
    boolean early) {

  /// Whether the precision was reached.
  public boolean met() {
    return reached.isPresent() && reached.getAsDouble() <= within;
  }
}
