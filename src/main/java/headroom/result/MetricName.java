package headroom.result;

import java.util.Optional;

/// What can be measured of a stream, an agreement, an event or a party, and how it stands in ids.
public enum MetricName {
  /// A stream's revenue.
  REVENUE("revenue"),
  /// The amount of a stream that is no revenue.
  AMOUNT("amount"),
  /// Whether an event has happened.
  HAPPENED("happened"),
  /// What accrues under an agreement.
  ACCRUED("accrued"),
  /// What counts towards its cap.
  COUNTED("counted"),
  /// What is paid under it.
  PAID("paid"),
  /// What has been paid so far.
  PAID_SO_FAR("paid.cumulative"),
  /// What is paid in trials whose cap was hit.
  PAID_GIVEN_HIT("paid.given-hit"),
  /// What is paid in trials whose cap was not hit.
  PAID_GIVEN_NOT_HIT("paid.given-not-hit"),
  /// What is paid at mean inputs.
  PAID_AT_MEAN_INPUTS("paid.at-mean-inputs"),
  /// What the cap costs.
  FORGONE("forgone"),
  /// What is left of the cap.
  HEADROOM("headroom"),
  /// What is left of it before the first quarter.
  INITIAL_HEADROOM("headroom.initial"),
  /// Whether the cap was hit.
  CAP_HIT("cap.hit"),
  /// When it was.
  CAP_HIT_YEAR("cap.hit-year"),
  /// The cap as drawn.
  CAP_TOTAL("cap.total"),
  /// What one more unit of it is worth.
  SHADOW_PRICE("cap.shadow-price"),
  /// What the after-cap rate pays.
  TAIL("tail"),
  /// What the minimum adds.
  SHORTFALL("shortfall"),
  /// Whether it adds anything.
  SHORTFALL_CHANCE("shortfall.probability"),
  /// What the yearly cap cuts off.
  LOST("lost"),
  /// How many quarters pay.
  PAYMENTS("payments"),
  /// Whether a milestone has become due.
  DUE("due"),
  /// Whether a shared cap was hit.
  HIT("hit"),
  /// When it was.
  HIT_YEAR("hit-year"),
  /// A shared cap as drawn.
  TOTAL("total"),
  /// What one more unit of a shared cap is worth.
  VALUE_OF_A_UNIT("shadow-price"),
  /// The total paid as a fraction of the base.
  EFFECTIVE_RATE("effective-rate"),
  /// What a party receives, net.
  RECEIPTS("receipts"),
  /// What it has received so far.
  RECEIPTS_SO_FAR("receipts.cumulative"),
  /// What its receipts are worth on one date.
  PRESENT_VALUE("present-value"),
  /// The mean of the worst twentieth of its receipts.
  CVAR5("cvar5");

  private final String text;

  MetricName(String text) {
    this.text = text;
  }

  /// The name as it stands in ids, such as `cap.hit-year`.
  public String text() {
    return text;
  }

  /// The id of this metric of a stream, an agreement or an event, such as `revenue-share.paid`.
  public String of(String owner) {
    return new MetricId.Named(owner, this).text();
  }

  /// The id of this metric of a shared cap, such as `cap.microsoft.hit`.
  public String ofCap(String cap) {
    return new MetricId.OfCap(cap, this).text();
  }

  /// The id of this metric of the cap that an agreement draws on, or of the agreement itself where
  /// it is no cap's: `share.cap.hit` where the cap is its own, `cap.microsoft.hit` where it is
  /// shared.
  ///
  /// @param shared the name of the shared cap, if it is one
  public String ofCapOf(String agreement, Optional<String> shared) {
    return switch (this) {
      case CAP_HIT -> shared.map(HIT::ofCap).orElseGet(() -> of(agreement));
      case CAP_HIT_YEAR -> shared.map(HIT_YEAR::ofCap).orElseGet(() -> of(agreement));
      case CAP_TOTAL -> shared.map(TOTAL::ofCap).orElseGet(() -> of(agreement));
      case SHADOW_PRICE -> shared.map(VALUE_OF_A_UNIT::ofCap).orElseGet(() -> of(agreement));
      case HEADROOM -> shared.map(this::ofCap).orElseGet(() -> of(agreement));
      default -> of(agreement);
    };
  }

  /// The id of this metric of a party, such as `party.Microsoft.receipts`.
  public String ofParty(String party) {
    return new MetricId.OfParty(party, this).text();
  }
}
