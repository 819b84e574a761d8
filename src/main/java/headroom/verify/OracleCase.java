package headroom.verify;

import headroom.verify.Quantity.AccruedMean;
import headroom.verify.Quantity.AccruedPercentile;
import headroom.verify.Quantity.AccruedSd;
import headroom.verify.Quantity.HitBy;
import headroom.verify.Quantity.PaidIn;
import headroom.verify.Quantity.PaidMean;
import headroom.verify.Quantity.PaidPercentile;
import headroom.verify.Quantity.PaidSd;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// One stream and one capped share of it about which everything is known without simulation.
///
/// @param name what the case is called in reports
/// @param share the stream and the share
/// @param cap the cap on the total, above 0
public record OracleCase(String name, GbmShare share, double cap) {
  private static final List<Integer> PERCENTS = List.of(1, 5, 10, 25, 50, 75, 90, 95, 99);

  /// Checks the cap.
  public OracleCase {
    if (!(cap > 0)) {
      throw new IllegalArgumentException("cap must be above 0, found " + cap);
    }
  }

  /// What the engine must find, within its errors.
  public List<Expected> expected() {
    return share.annualVolatility() == 0 ? certain() : uncertain(DensityRecursion.of(share));
  }

  /// What the engine must find, from a recursion that is there already; the share must have
  /// volatility.
  List<Expected> uncertain(DensityRecursion recursion) {
    int quarters = share.quarters();
    GbmMoments moments = new GbmMoments(share);
    List<Expected> all = new ArrayList<>();
    all.add(new Expected(new AccruedMean(), moments.mean(quarters)));
    all.add(new Expected(new AccruedSd(), moments.sd(quarters)));
    all.add(new Expected(new PaidMean(), recursion.paidMean(cap, quarters)));
    all.add(new Expected(new PaidSd(), recursion.paidSd(cap, quarters)));
    for (int percent : PERCENTS) {
      double quantile = recursion.quantile(percent / 100.0, quarters);
      all.add(new Expected(new AccruedPercentile(percent), quantile));
      all.add(new Expected(new PaidPercentile(percent), Math.min(quantile, cap)));
    }
    double before = 0;
    for (int quarter = 1; quarter <= quarters; quarter++) {
      double paid = recursion.paidMean(cap, quarter);
      all.add(new Expected(new PaidIn(quarter), paid - before));
      all.add(new Expected(new HitBy(quarter), recursion.hitBy(cap, quarter)));
      before = paid;
    }
    return List.copyOf(all);
  }

  private List<Expected> certain() {
    int quarters = share.quarters();
    GbmMoments moments = new GbmMoments(share);
    double accrued = moments.mean(quarters);
    // Decided by the closed form of the hit, so that a total equal to the cap counts as a hit.
    int hit =
        accrued < cap * (1 - 1e-9) ? quarters + 1 : ZeroVolatilityHit.of(share, cap).quarter();
    List<Expected> all = new ArrayList<>();
    all.add(new Expected(new AccruedMean(), accrued));
    all.add(new Expected(new AccruedSd(), 0));
    all.add(new Expected(new PaidMean(), Math.min(accrued, cap)));
    all.add(new Expected(new PaidSd(), 0));
    IntStream.rangeClosed(1, quarters)
        .forEach(
            quarter -> {
              double through = Math.min(moments.mean(quarter), cap);
              double before = quarter == 1 ? 0 : Math.min(moments.mean(quarter - 1), cap);
              all.add(new Expected(new PaidIn(quarter), through - before));
              all.add(new Expected(new HitBy(quarter), quarter >= hit ? 1 : 0));
            });
    return List.copyOf(all);
  }
}
