package headroom.scenario;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/// A promise to pay.
///
/// @param name the agreement's name
/// @param payer party that pays
/// @param payee party that receives
/// @param earning how money accrues
/// @param term when it is in force
/// @param limits what bounds it
/// @param paymentLag quarters between accrual and payment, not below 0
public record Agreement(
    String name,
    String payer,
    String payee,
    Earning earning,
    Term term,
    Limits limits,
    int paymentLag) {
  public Agreement {
    if (payer.equals(payee)) {
      throw new IllegalArgumentException("agreement " + name + ": payer and payee are the same");
    }
    if (paymentLag < 0) {
      throw new IllegalArgumentException("agreement " + name + ": payment-lag is below 0");
    }
  }

  /// A flat share of some streams under a cap of its own or none.
  ///
  /// @param rate share of the base that accrues, 0.2 for 20 %
  /// @param base inclusion of each stream by name
  public static Agreement share(
      String name,
      String payer,
      String payee,
      Path rate,
      Map<String, Path> base,
      Term term,
      Optional<Cap> cap,
      int paymentLag) {
    return new Agreement(
        name,
        payer,
        payee,
        new Earning.Share(new Rate.Flat(rate), base, Optional.empty()),
        term,
        Limits.of(cap.map(Limits.CapTerm.Own::new)),
        paymentLag);
  }

  /// This agreement with other limits.
  public Agreement withLimits(Limits others) {
    return new Agreement(name, payer, payee, earning, term, others, paymentLag);
  }

  /// Inclusion of each stream that it shares, by name; empty where it shares none.
  public Map<String, Path> base() {
    return switch (earning) {
      case Earning.Share share -> share.base();
      case Earning.Dated _, Earning.Milestone _ -> Map.of();
    };
  }

  /// First day in force.
  public LocalDate from() {
    return term.from();
  }

  /// Last day in force.
  public LocalDate through() {
    return term.through();
  }

  /// The event that ends it, if one may.
  public Optional<String> endsOn() {
    return term.endsOn();
  }

  /// The cap of its own.
  public Optional<Cap> ownCap() {
    return limits
        .cap()
        .filter(Limits.CapTerm.Own.class::isInstance)
        .map(it -> ((Limits.CapTerm.Own) it).cap());
  }

  /// The name of the shared cap that it draws on.
  public Optional<String> sharedCap() {
    return limits
        .cap()
        .filter(Limits.CapTerm.Shared.class::isInstance)
        .map(it -> ((Limits.CapTerm.Shared) it).name());
  }

  /// Whether it draws on a cap, of its own or shared.
  public boolean isCapped() {
    return limits.cap().isPresent();
  }
}
