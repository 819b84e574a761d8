package headroom.report.story;

import headroom.result.MetricName;
import headroom.scenario.Agreement;
import headroom.scenario.Scenario;
import headroom.scenario.SharedCap;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The books of a shared cap in one trial, quarter by quarter: what its members could count, what
/// each counted, and what is left.
///
/// @param cap the cap
record SharedCapLedger(Scenario scenario, SharedCap cap, TrialValues values) {
  private static final int MOST_MEMBERS = 4;
  private static final double ROUNDING = 1e-9;

  List<String> lines() {
    int quarters = scenario.timeline().quarterCount();
    List<String> rows = new ArrayList<>(List.of("at the start"));
    for (int quarter = 0; quarter < quarters; quarter++) {
      rows.add(scenario.timeline().quarter(quarter).toString());
    }
    LedgerTable table =
        new LedgerTable(
            "cap %s, %s".formatted(scenario.labels().cap(cap.name()), scenario.currency()), rows);
    List<Agreement> members = members();
    @Nullable Double[] offered = new @Nullable Double[quarters + 1];
    @Nullable Double[] counted = new @Nullable Double[quarters + 1];
    @Nullable Double[] left = new @Nullable Double[quarters + 1];
    @Nullable Double[] interest = new @Nullable Double[quarters + 1];
    left[0] =
        values
            .of(cap.cap().total(), 0)
            .flatMap(it -> values.of(cap.cap().alreadyCounted()).map(used -> it - used))
            .map(it -> Math.max(0, it))
            .orElse(null);
    for (int quarter = 0; quarter < quarters; quarter++) {
      double could = 0;
      for (Agreement member : members) {
        could +=
            values.at(MetricName.ACCRUED.of(member.name()), quarter)
                - values.at(MetricName.LOST.of(member.name()), quarter);
      }
      offered[quarter + 1] = could;
      double all = values.at(MetricName.COUNTED.ofCap(cap.name()), quarter);
      double after = values.at(MetricName.HEADROOM.ofCap(cap.name()), quarter);
      counted[quarter + 1] = all;
      left[quarter + 1] = after;
      Double before = left[quarter];
      if (before != null) {
        double grown = after + all - before;
        interest[quarter + 1] = Math.abs(grown) <= ROUNDING * before ? 0.0 : grown;
      }
    }
    table.column("could count", offered);
    if (members.size() <= MOST_MEMBERS) {
      members.forEach(
          it ->
              table.column(
                  scenario.labels().agreement(it.name()) + " counted", counted(it, quarters)));
    }
    table.column("counted", counted);
    if (cap.cap().interest().isPresent()) {
      table.column("interest", interest);
    }
    table.column("headroom", left);
    return table.lines();
  }

  private @Nullable Double[] counted(Agreement member, int quarters) {
    @Nullable Double[] column = new @Nullable Double[quarters + 1];
    for (int quarter = 0; quarter < quarters; quarter++) {
      column[quarter + 1] = values.at(MetricName.COUNTED.of(member.name()), quarter);
    }
    return column;
  }

  private List<Agreement> members() {
    return scenario.agreements().stream()
        .filter(it -> it.sharedCap().filter(cap.name()::equals).isPresent())
        .toList();
  }

  /// When it is reached.
  String reason() {
    return values
        .find(MetricName.HIT_YEAR.ofCap(cap.name()), "total")
        .map(
            year ->
                "The cap %s is reached on %s (%s)."
                    .formatted(
                        scenario.labels().cap(cap.name()),
                        LedgerReasons.day(year),
                        Digits.year(year)))
        .orElse("The cap %s is not reached.".formatted(scenario.labels().cap(cap.name())));
  }
}
