package headroom.sweep;

import headroom.compile.IncomparableException;
import headroom.scenario.Scenario;

/// What scenarios must have in common for their numbers to be told beside each other.
final class Common {
  private Common() {}

  /// Requires quarters and money that mean the same.
  static void require(Scenario written, Scenario point) {
    if (!written.timeline().start().equals(point.timeline().start())) {
      throw new IncomparableException(
          "all points must begin in the same quarter, found %s and %s; vary another key, or compare two scenarios with `headroom compare`"
              .formatted(written.timeline().start(), point.timeline().start()));
    }
    if (!written.currency().equals(point.currency())) {
      throw new IncomparableException(
          "all points must count money in the same unit, found `%s` and `%s`; vary another key"
              .formatted(written.currency(), point.currency()));
    }
  }
}
