package headroom.scenario;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// A promise to pay a share of some streams.
///
/// @param name the agreement's name
/// @param payer party that pays
/// @param payee party that receives
/// @param rate share of the base that accrues, 0.2 for 20 %
/// @param base inclusion of each stream by name: the fraction of it that is shared, 0 to 2
/// @param from first day in force
/// @param through last day in force
/// @param endsOn the event that ends it before `through`, if one may
/// @param cap the most that is ever counted, if capped
/// @param paymentLag quarters between accrual and payment, not below 0
public record Agreement(
    String name,
    String payer,
    String payee,
    Path rate,
    Map<String, Path> base,
    LocalDate from,
    LocalDate through,
    Optional<String> endsOn,
    Optional<Cap> cap,
    int paymentLag) {
  public Agreement {
    base = Collections.unmodifiableMap(new LinkedHashMap<>(base));
    if (base.isEmpty()) {
      throw new IllegalArgumentException("agreement " + name + " shares no stream");
    }
    if (payer.equals(payee)) {
      throw new IllegalArgumentException("agreement " + name + ": payer and payee are the same");
    }
    if (through.isBefore(from)) {
      throw new IllegalArgumentException("agreement " + name + " ends before it begins");
    }
    if (paymentLag < 0) {
      throw new IllegalArgumentException("agreement " + name + ": payment-lag is below 0");
    }
  }
}
