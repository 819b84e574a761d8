package headroom.scenario;

/// A percentile stated by the user: a share of draws lies at or below a value.
///
/// @param probability strictly between 0 and 1; 0.05 for P5
/// @param value finite
public record Percentile(double probability, double value) {
  public Percentile {
    if (!(probability > 0 && probability < 1)) {
      throw new IllegalArgumentException("a percentile lies strictly between P0 and P100");
    }
    Numbers.requireFinite(value);
  }
}
