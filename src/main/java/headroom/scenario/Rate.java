package headroom.scenario;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The share of a base that accrues.
public sealed interface Rate {

  /// One share of the whole base.
  ///
  /// @param path 0.2 for 20 %
  record Flat(Path path) implements Rate {}

  /// Shares that depend on how much has been measured in the running period.
  ///
  /// @param tiers lowest first, at least two; all but the last have an upper bound
  /// @param by the period after which measuring starts anew
  /// @param whole whether the tier reached holds for the whole period so far, not for its part only
  /// @param measure inclusion of each stream in what is measured; empty for the base itself
  /// @param soFar what was measured before the timeline in the running period, money
  record Tiers(List<Tier> tiers, By by, boolean whole, Map<String, Path> measure, Quantity soFar)
      implements Rate {
    public Tiers {
      tiers = List.copyOf(tiers);
      measure = Collections.unmodifiableMap(new LinkedHashMap<>(measure));
      if (tiers.size() < 2) {
        throw new IllegalArgumentException("a single tier is a flat rate");
      }
    }
  }

  /// A tier.
  ///
  /// @param upTo its upper bound, money measured; none for the last
  /// @param rate the share in it
  record Tier(Optional<Quantity> upTo, Quantity rate) {}

  /// Periods of measuring.
  enum By {
    /// Each quarter by itself.
    QUARTER,
    /// The agreement's years.
    YEAR,
    /// All the time.
    LIFE
  }
}
