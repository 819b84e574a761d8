package headroom.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.apache.commons.math3.analysis.solvers.BrentSolver;

/// The whole distribution of the total `S_k` of a [GbmShare], and of what is paid of it under a
/// cap, without simulation. Payments are positive, so the cap `C` is hit by quarter `k` exactly
/// where `S_k ≥ C`, and what is paid by then is `min(S_k, C)`.
///
/// With `Y_k = X·(1 + Y_{k−1})`, `u_k = ln Y_k` and `w = 1 + e^u`:
///
/// - density `f_k(x) = ∫ f_{k−1}(u)·φ_s(x − m − ln w) du`
/// - `F_k(y) = ∫ f_{k−1}(u)·Φ(d) du`, `d = (ln(y/w) − m)/s`
/// - `E[min(Y_k, c)] = ∫ f_{k−1}(u)·(w·e^{m+s²/2}·Φ(d − s) + c·Φ(−d)) du`, `d` at `y = c`
/// - `E[min(Y_k, c)²] = ∫ f_{k−1}(u)·(w²·e^{2m+2s²}·Φ(d − 2s) + c²·Φ(−d)) du`
///
/// on a grid of step `s/8`. `u_k` has a standard deviation of at most `s√k` and Gaussian tails
/// about its mean, which lies between `ln Σ_{i≤k} e^{i·m}` and `ln E[Y_k]`; the grid goes 11 of
/// those beyond both. Relative errors are about 1e-12.
public final class DensityRecursion {
  private static final double REACH = 11;
  private static final double STEPS_PER_SD = 8;

  private final GbmShare share;
  private final double m;
  private final double s;
  private final List<LogDensity> densities = new ArrayList<>();

  private DensityRecursion(GbmShare share) {
    this.share = share;
    this.m = share.drift();
    this.s = share.quarterlyVolatility();
  }

  /// The recursion carried to the share's last quarter.
  ///
  /// Throws `IllegalArgumentException` where there is no volatility.
  public static DensityRecursion of(GbmShare share) {
    if (share.annualVolatility() == 0) {
      throw new IllegalArgumentException("without volatility there is no density");
    }
    DensityRecursion recursion = new DensityRecursion(share);
    for (int quarter = 1; quarter < share.quarters(); quarter++) {
      recursion.densities.add(recursion.next(quarter));
    }
    return recursion;
  }

  /// `P(S_k ≤ money)` after `quarters`.
  public double atMost(double money, int quarters) {
    double y = StrictMath.log(money / share.unit());
    return expected(quarters, logW -> Normal.cdf((y - logW - m) / s));
  }

  /// The probability that a cap has been hit by the end of quarter `quarters`.
  public double hitBy(double cap, int quarters) {
    double y = StrictMath.log(cap / share.unit());
    return expected(quarters, logW -> Normal.cdf((logW + m - y) / s));
  }

  /// `E[min(S_k, cap)]` after `quarters`.
  public double paidMean(double cap, int quarters) {
    return paidMoment(1, cap, quarters);
  }

  /// The standard deviation of `min(S_k, cap)` after `quarters`; where the cap is as good as surely
  /// hit it is 0 but for rounding, about a millionth of the cap.
  public double paidSd(double cap, int quarters) {
    double mean = paidMean(cap, quarters);
    return Math.sqrt(Math.max(0, paidMoment(2, cap, quarters) - mean * mean));
  }

  /// `E[(min(S_k, cap) − E[min(S_k, cap)])⁴]` after `quarters`.
  public double paidFourthCentralMoment(double cap, int quarters) {
    double mean = paidMean(cap, quarters);
    return paidMoment(4, cap, quarters)
        - 4 * mean * paidMoment(3, cap, quarters)
        + 6 * mean * mean * paidMoment(2, cap, quarters)
        - 3 * mean * mean * mean * mean;
  }

  /// The value that `S_k` stays at or below with probability `probability`, between 0 and 1.
  public double quantile(double probability, int quarters) {
    if (!(probability > 0 && probability < 1)) {
      throw new IllegalArgumentException("a probability must be in (0, 1), found " + probability);
    }
    double log =
        new BrentSolver(1e-15, 1e-15, 1e-16)
            .solve(
                1_000,
                x -> atMost(share.unit() * StrictMath.exp(x), quarters) - probability,
                least(quarters),
                greatest(quarters));
    return share.unit() * StrictMath.exp(log);
  }

  /// The same quantile of `min(S_k, cap)`.
  public double paidQuantile(double probability, double cap, int quarters) {
    return Math.min(quantile(probability, quarters), cap);
  }

  private double paidMoment(int order, double cap, int quarters) {
    double c = cap / share.unit();
    double logC = StrictMath.log(c);
    double power = StrictMath.pow(c, order);
    double growth = order * m + 0.5 * order * order * s * s;
    double moment =
        expected(
            quarters,
            logW -> {
              double d = (logC - logW - m) / s;
              return StrictMath.exp(order * logW + growth) * Normal.cdf(d - order * s)
                  + power * Normal.cdf(-d);
            });
    return moment * StrictMath.pow(share.unit(), order);
  }

  /// The expectation over `Y_{k−1}` of a function of `ln(1 + Y_{k−1})`.
  private double expected(int quarters, DoubleUnaryOperator ofLogW) {
    if (quarters < 1 || quarters > share.quarters()) {
      throw new IllegalArgumentException(
          "quarters must be 1 to " + share.quarters() + ", found " + quarters);
    }
    return quarters == 1 ? ofLogW.applyAsDouble(0) : densities.get(quarters - 2).integral(ofLogW);
  }

  private LogDensity next(int quarter) {
    return new LogDensity(least(quarter), greatest(quarter), s / STEPS_PER_SD, density(quarter));
  }

  private DoubleUnaryOperator density(int quarter) {
    if (quarter == 1) {
      return x -> Normal.density((x - m) / s) / s;
    }
    LogDensity before = densities.get(quarter - 2);
    return x -> {
      // Only where ln w lies within reach of x − m does the Gaussian factor count.
      double from = inverseLogW(x - m - REACH * s);
      double to = inverseLogW(x - m + REACH * s);
      return before.integral(from, to, logW -> Normal.density((x - m - logW) / s) / s);
    };
  }

  private double least(int quarters) {
    double sum = 0;
    for (int i = 1; i <= quarters; i++) {
      sum += StrictMath.exp(i * m);
    }
    return StrictMath.log(sum) - REACH * s * Math.sqrt(quarters);
  }

  private double greatest(int quarters) {
    double mean = new GbmMoments(share).mean(quarters) / share.unit();
    return StrictMath.log(mean) + REACH * s * Math.sqrt(quarters);
  }

  /// The `u` with `ln(1 + e^u) = logW`, −∞ where there is none.
  private static double inverseLogW(double logW) {
    return logW > 0 ? StrictMath.log(StrictMath.expm1(logW)) : Double.NEGATIVE_INFINITY;
  }
}
