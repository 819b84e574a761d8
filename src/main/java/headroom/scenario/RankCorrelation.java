package headroom.scenario;

/// The rank correlation of two assumptions.
///
/// @param first name of an assumption with a law
/// @param second name of another
/// @param spearman Spearman's correlation, −1 to 1
public record RankCorrelation(String first, String second, double spearman) {
  public RankCorrelation {
    if (!(spearman >= -1 && spearman <= 1)) {
      throw new IllegalArgumentException("a correlation lies between -1 and 1, not " + spearman);
    }
    if (first.equals(second)) {
      throw new IllegalArgumentException(first + " cannot be correlated with itself");
    }
  }
}
