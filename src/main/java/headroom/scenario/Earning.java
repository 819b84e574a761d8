package headroom.scenario;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/// How money accrues under an agreement.
public sealed interface Earning {

  /// A share of some streams.
  ///
  /// @param rate the share that accrues
  /// @param base inclusion of each stream by name: the fraction of it that is shared, 0 to 2
  /// @param condition where it holds, the quarter is shared; else nothing accrues in it
  record Share(Rate rate, Map<String, Path> base, Optional<Condition> condition)
      implements Earning {
    public Share {
      base = Collections.unmodifiableMap(new LinkedHashMap<>(base));
      if (base.isEmpty()) {
        throw new IllegalArgumentException("a share needs a stream");
      }
    }
  }

  /// Amounts on known days.
  ///
  /// @param payments money by day, at least one
  record Dated(SortedMap<LocalDate, Quantity> payments) implements Earning {
    public Dated {
      payments = Collections.unmodifiableSortedMap(new TreeMap<>(payments));
      if (payments.isEmpty()) {
        throw new IllegalArgumentException("dated money needs a day");
      }
    }
  }

  /// An amount that is due once.
  ///
  /// @param amount money
  /// @param once what makes it due
  record Milestone(Quantity amount, Trigger once) implements Earning {}

  /// What makes a milestone due.
  sealed interface Trigger {
    /// An event: in the quarter that holds it.
    ///
    /// @param event its name
    record OnEvent(String event) implements Trigger {}

    /// A condition: in the first quarter in force in which it holds.
    ///
    /// @param condition the condition
    record When(Condition condition) implements Trigger {}
  }
}
