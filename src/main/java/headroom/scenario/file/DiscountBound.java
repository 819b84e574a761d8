package headroom.scenario.file;

import headroom.compile.Marginals;
import headroom.scenario.Assumption;
import headroom.scenario.Quantity;
import java.util.List;

/// Holds the law of a discount rate above −100 %: at that rate and below, later payments have no
/// present value.
final class DiscountBound {
  /// What no run draws: the unbounded tail of a law that lies far above the bound is no fault.
  private static final double NEVER = 1e-12;

  private DiscountBound() {}

  /// Reports a law that draws such rates.
  ///
  /// @param root the scenario's mapping
  /// @param rate the rate as it was read
  static void check(Fields root, Quantity rate, List<Assumption> assumptions, Reading reading) {
    Node written =
        root.get("valuation") instanceof Node.Mapping valuation
            ? valuation.get("discount-rate")
            : null;
    if (written == null || rate instanceof Quantity.Constant) {
      return;
    }
    double share =
        new Marginals(assumptions).of(rate).map(law -> law.cdf(Measure.DISCOUNT.low())).orElse(0.0);
    if (share > NEVER) {
      reading.fault(
          written.position(),
          "`discount-rate` must never be drawn at or below -100%%, where payments have no present value, found %s; cut the law: {truncated: {of: …, low: -50%%}}"
              .formatted(Wording.describe(written)));
    }
  }
}
