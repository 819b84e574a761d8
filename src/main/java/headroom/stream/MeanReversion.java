package headroom.stream;

import headroom.math.Exp;
import headroom.path.BlockValues;
import headroom.path.Quarters;
import java.util.Arrays;

/// One quarter of an Ornstein–Uhlenbeck process with unit volatility and rate `κ = ln 2 / halfLife`
/// per year, exactly: the part `e^(−κΔ)` of a deviation is left, and a normal variable of variance
/// `(1 − e^(−2κΔ))/2κ` comes to it, `Δ = ¼` year (Gillespie 1996, "Exact numerical simulation of
/// the Ornstein–Uhlenbeck process", Physical Review E 54, 2084).
final class MeanReversion {
  private static final double LN_2 = 0.6931471805599453;

  private MeanReversion() {}

  /// The part of a deviation that is left after a quarter, 0 to 1.
  ///
  /// @param halfLife years, above 0
  static double decay(double halfLife) {
    return Exp.exp(-LN_2 * Quarters.YEARS / halfLife);
  }

  /// The standard deviation of what comes to it, between 0 and √Δ.
  ///
  /// @param halfLife years, above 0
  static double spread(double halfLife) {
    double rate = 2 * LN_2 / halfLife;
    // The limits of a rate beyond the doubles: no memory and no time, or no reversion at all.
    if (!(rate >= Double.MIN_NORMAL && rate <= Double.MAX_VALUE)) {
      return rate < 1 ? StrictMath.sqrt(Quarters.YEARS) : 0;
    }
    return StrictMath.sqrt(-StrictMath.expm1(-rate * Quarters.YEARS) / rate);
  }

  /// Both for every trial; a half-life at or below 0 leaves no deviation.
  static void fill(BlockValues halfLife, int count, double[] decay, double[] spread) {
    halfLife.atLeast(Double.MIN_NORMAL, count);
    if (halfLife.common()) {
      Arrays.fill(decay, 0, count, decay(halfLife.value()));
      Arrays.fill(spread, 0, count, spread(halfLife.value()));
      return;
    }
    double[] years = halfLife.spread(count);
    for (int trial = 0; trial < count; trial++) {
      decay[trial] = decay(years[trial]);
      spread[trial] = spread(years[trial]);
    }
  }
}
