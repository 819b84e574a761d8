package headroom.verify;

/// Something both an exact result and the engine can tell about one capped share.
public sealed interface Quantity {
  /// The mean of the uncapped total.
  record AccruedMean() implements Quantity {}

  /// The standard deviation of the uncapped total.
  record AccruedSd() implements Quantity {}

  /// The value the uncapped total stays at or below in `percent` percent of futures. To be compared
  /// by counting the trials below it, not by value.
  ///
  /// @param percent between 0 and 100
  record AccruedPercentile(int percent) implements Quantity {}

  /// The mean of the total paid.
  record PaidMean() implements Quantity {}

  /// The standard deviation of the total paid.
  record PaidSd() implements Quantity {}

  /// The value the total paid stays at or below in `percent` percent of futures; see
  /// [AccruedPercentile].
  ///
  /// @param percent between 0 and 100
  record PaidPercentile(int percent) implements Quantity {}

  /// The mean payment of one quarter.
  ///
  /// @param quarter counted from 1
  record PaidIn(int quarter) implements Quantity {}

  /// The probability that the cap has been hit by the end of a quarter.
  ///
  /// @param quarter counted from 1
  record HitBy(int quarter) implements Quantity {}
}
