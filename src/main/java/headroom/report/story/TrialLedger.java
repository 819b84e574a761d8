package headroom.report.story;

import headroom.result.MetricName;
import headroom.scenario.Agreement;
import headroom.scenario.Cap;
import headroom.scenario.Earning;
import headroom.scenario.Limits;
import headroom.scenario.Path;
import headroom.scenario.Rate;
import headroom.scenario.Scenario;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The books of one agreement in one trial, quarter by quarter and term by term, to be checked with
/// a pocket calculator; each column only where the agreement has its term.
final class TrialLedger {
  private static final double ROUNDING = 1e-9;

  private final Scenario scenario;
  private final Agreement agreement;
  private final TrialValues values;
  private final TrialTerm term;
  private final int quarters;

  TrialLedger(Scenario scenario, Agreement agreement, TrialValues values) {
    this.scenario = scenario;
    this.agreement = agreement;
    this.values = values;
    term = TrialTerm.of(scenario, agreement.term(), values);
    quarters = scenario.timeline().quarterCount();
  }

  /// Whether an agreement has more than base, rate and a cap that never moves.
  static boolean isWanted(Agreement agreement) {
    boolean plain =
        agreement.earning() instanceof Earning.Share(Rate.Flat _, var _, Optional<?> condition)
            && condition.isEmpty();
    boolean plainCap =
        agreement
            .limits()
            .cap()
            .map(
                it ->
                    it instanceof Limits.CapTerm.Own(Cap cap)
                        && cap.interest().isEmpty()
                        && (cap.total() instanceof Path.Flat
                            || cap.total() instanceof Path.Multiple))
            .orElse(true);
    Limits limits = agreement.limits();
    boolean bare =
        limits.perYear().isEmpty()
            && limits.minimum().isEmpty()
            && limits.afterCap().isEmpty()
            && limits.maxPayments().isEmpty();
    return agreement.earning() instanceof Earning.Share
        && !(plain
            && plainCap
            && bare
            && agreement.term().startsOn().isEmpty()
            && agreement.term().months().isEmpty());
  }

  /// The lines of the books.
  List<String> lines() {
    List<String> rows = new ArrayList<>();
    boolean opens = agreement.ownCap().isPresent();
    if (opens) {
      rows.add("at the start");
    }
    for (int quarter = 0; quarter < quarters; quarter++) {
      rows.add(scenario.timeline().quarter(quarter).toString());
    }
    int lag = agreement.paymentLag();
    if (lag > 0) {
      rows.add("after the end");
    }
    LedgerTable table =
        new LedgerTable(
            "%s, %s".formatted(scenario.labels().agreement(agreement.name()), scenario.currency()),
            rows);
    if (agreement.earning() instanceof Earning.Share share) {
      share(table, share, rows.size(), opens ? 1 : 0);
    }
    Limits limits = agreement.limits();
    if (limits.minimum().isPresent()) {
      add(table, "shortfall", MetricName.SHORTFALL, rows.size(), opens);
    }
    add(table, "accrued", MetricName.ACCRUED, rows.size(), opens);
    if (limits.perYear().isPresent()) {
      add(table, "lost", MetricName.LOST, rows.size(), opens);
    }
    if (limits.perYear().isPresent() || agreement.isCapped()) {
      add(table, "counted", MetricName.COUNTED, rows.size(), opens);
    }
    agreement.ownCap().ifPresent(cap -> headroom(table, cap, rows.size()));
    if (limits.afterCap().isPresent()) {
      table.column("tail", tail(rows.size(), opens ? 1 : 0));
    }
    @Nullable Double[] paid = column(MetricName.PAID, rows.size(), opens ? 1 : 0);
    if (lag > 0) {
      paid[rows.size() - 1] = values.at(MetricName.PAID.of(agreement.name()), "after-end");
    }
    table.column("paid", paid);
    return table.lines();
  }

  private void add(LedgerTable table, String name, MetricName measure, int size, boolean opens) {
    table.column(name, column(measure, size, opens ? 1 : 0));
  }

  private @Nullable Double[] column(MetricName measure, int size, int first) {
    @Nullable Double[] column = new @Nullable Double[size];
    String id = measure.of(agreement.name());
    for (int quarter = 0; quarter < quarters; quarter++) {
      column[first + quarter] = values.at(id, quarter);
    }
    return column;
  }

  private void share(LedgerTable table, Earning.Share share, int size, int first) {
    @Nullable Double[] base = new @Nullable Double[size];
    @Nullable Double[] part = new @Nullable Double[size];
    @Nullable Double[] rate = new @Nullable Double[size];
    boolean parts = false;
    for (int quarter = 0; quarter < quarters; quarter++) {
      double inForce = term.part(quarter);
      parts |= inForce < 1;
      part[first + quarter] = inForce;
      Optional<Double> sum = values.sum(share.base(), quarter);
      base[first + quarter] = sum.orElse(null);
      double shared = sum.orElse(0.0) * inForce;
      rate[first + quarter] = shared > 0 ? earned(quarter) / shared : null;
    }
    table.column("base", base);
    if (parts) {
      table.share("in force", part);
    }
    if (share.rate() instanceof Rate.Tiers tiers) {
      @Nullable Double[] measured = new @Nullable Double[size];
      List<Double> sums = measured(tiers, share.base());
      for (int quarter = 0; quarter < sums.size(); quarter++) {
        measured[first + quarter] = sums.get(quarter);
      }
      table.column("measured", measured);
    }
    table.share("rate", rate);
  }

  /// What accrued by rate and base, without what the minimum added.
  private double earned(int quarter) {
    String name = agreement.name();
    return values.at(MetricName.ACCRUED.of(name), quarter)
        - values.at(MetricName.SHORTFALL.of(name), quarter);
  }

  /// What the tiers have measured in the running period, quarter by quarter; empty where the trace
  /// does not tell.
  List<Double> measured(Rate.Tiers tiers, Map<String, Path> base) {
    List<Double> sums = new ArrayList<>();
    double sum = Math.max(0, values.of(tiers.soFar()).orElse(0.0));
    for (int quarter = 0; quarter < quarters; quarter++) {
      boolean anew =
          tiers.by() == Rate.By.QUARTER || (tiers.by() == Rate.By.YEAR && term.begins(quarter));
      if (quarter > 0 && anew) {
        sum = 0;
      }
      Optional<Double> amount =
          values.sum(tiers.measure().isEmpty() ? base : tiers.measure(), quarter);
      if (amount.isEmpty()) {
        return List.of();
      }
      sum += amount.get() * term.part(quarter);
      sums.add(sum);
    }
    return sums;
  }

  private void headroom(LedgerTable table, Cap cap, int size) {
    String name = agreement.name();
    @Nullable Double[] left = column(MetricName.HEADROOM, size, 1);
    left[0] = values.find(MetricName.INITIAL_HEADROOM.of(name), "total").orElse(null);
    if (cap.interest().isPresent() && left[0] != null) {
      @Nullable Double[] grown = new @Nullable Double[size];
      for (int quarter = 0; quarter < quarters; quarter++) {
        double counted = values.at(MetricName.COUNTED.of(name), quarter);
        Double before = left[quarter];
        Double after = left[quarter + 1];
        if (before != null && after != null) {
          double growth = after + counted - before;
          grown[quarter + 1] = Math.abs(growth) <= ROUNDING * before ? 0.0 : growth;
        }
      }
      table.column("interest", grown);
    }
    table.column("headroom", left);
  }

  /// The tail by the quarter for which it is paid, as far as each has a number of its own.
  private @Nullable Double[] tail(int size, int first) {
    @Nullable Double[] tail = new @Nullable Double[size];
    String id = MetricName.TAIL.of(agreement.name());
    int lag = agreement.paymentLag();
    for (int quarter = 0; quarter < quarters; quarter++) {
      if (quarter + lag < quarters) {
        tail[first + quarter] = values.at(id, quarter + lag);
      } else if (lag == 1) {
        tail[first + quarter] = values.at(id, "after-end");
      }
    }
    return tail;
  }

  /// Why quarters came out as they did, in sentences.
  List<String> reasons() {
    return new LedgerReasons(scenario, agreement, values, term).sentences(this);
  }
}
