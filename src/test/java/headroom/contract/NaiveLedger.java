package headroom.contract;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/// Agreements reckoned in the plainest way: one future, quarter by quarter, day by day.
final class NaiveLedger {

  /// A cap: totals by calendar year, what counted before, interest, who comes first.
  record Cap(List<Double> totals, double already, double interest, List<Integer> order) {}

  private final List<Deal> deals;
  private final double[] stream;
  private final Optional<Cap> cap;
  final double[][] accrued;
  final double[][] counted;
  final double[][] tail;
  Optional<Double> hit = Optional.empty(); // years from the start
  private final boolean[] over;

  NaiveLedger(List<Deal> deals, double[] stream, Optional<Cap> cap) {
    this.deals = deals;
    this.stream = stream;
    this.cap = cap;
    accrued = new double[deals.size()][Deal.QUARTERS];
    counted = new double[deals.size()][Deal.QUARTERS];
    tail = new double[deals.size()][Deal.QUARTERS];
    over = new boolean[deals.size()];
    run();
  }

  static LocalDate first(int quarter) {
    return Deal.START.plusMonths(3L * quarter);
  }

  private static double days(LocalDate from, LocalDate to) {
    return Math.max(0, ChronoUnit.DAYS.between(from, to));
  }

  /// Moments as the engine reckons them: quarters, days within a quarter alike.
  static double moment(LocalDate day) {
    int quarter =
        (int) Math.floorDiv(ChronoUnit.MONTHS.between(Deal.START, day.withDayOfMonth(1)), 3L);
    return quarter + days(first(quarter), day) / days(first(quarter), first(quarter + 1));
  }

  private double opens(int index) {
    return moment(deals.get(index).opens());
  }

  /// With an event at its start, `for` counts quarters from there; else it is a date.
  private double closes(int index) {
    Deal deal = deals.get(index);
    double close = moment(deal.closes());
    if (deal.months == 0) {
      return close;
    }
    double end =
        deal.starts.isPresent()
            ? opens(index) + deal.months / 3.0
            : moment(deal.from.plusMonths(deal.months));
    return Math.min(close, end);
  }

  private double fraction(int index, int quarter) {
    if (over[index]) {
      return 0;
    }
    return Math.max(0, Math.min(quarter + 1, closes(index)) - Math.max(quarter, opens(index)));
  }

  /// The first quarter of the agreement's year that holds a quarter.
  private int yearStart(int index, int quarter) {
    int anchor =
        switch (deals.get(index).year) {
          case "calendar" -> 0;
          case "fiscal" -> 2; // June ends it
          default -> (int) Math.floor(opens(index));
        };
    return quarter - Math.floorMod(quarter - anchor, 4);
  }

  private double share(int index, int start) {
    if (!deals.get(index).prorate) {
      return 1;
    }
    double from = Math.max(start, opens(index));
    double to = Math.min(start + 4, closes(index));
    return from >= to ? 0 : exactDays(from, to) / days(first(start), first(start + 4));
  }

  private static double exactDays(double from, double to) {
    double sum = 0;
    for (int quarter = (int) Math.floor(from); quarter < to; quarter++) {
      double part = Math.min(quarter + 1, to) - Math.max(quarter, from);
      sum += part * days(first(quarter), first(quarter + 1));
    }
    return sum;
  }

  private double yearly(double[] byYear, int index, int quarter) {
    int first = Math.max(0, yearStart(index, quarter));
    return byYear[first / 4] * share(index, yearStart(index, quarter));
  }

  private boolean open(int index, int quarter) {
    Deal deal = deals.get(index);
    if (deal.gate.isEmpty()) {
      return true;
    }
    double sum = stream[quarter];
    if (deal.gate.get().year()) {
      for (int q = Math.max(0, yearStart(index, quarter)); q < quarter; q++) {
        sum += stream[q];
      }
    }
    return deal.gate.get().orMore()
        ? sum >= deal.gate.get().level()
        : sum < deal.gate.get().level();
  }

  private int periodStart(int index, int quarter) {
    return switch (deals.get(index).by) {
      case "quarter" -> quarter;
      case "life" -> 0;
      default -> Math.max(0, yearStart(index, quarter));
    };
  }

  private double byTiers(int index, int quarter) {
    Deal deal = deals.get(index);
    int start = periodStart(index, quarter);
    boolean first = start == 0 && !deal.by.equals("quarter");
    double scale = deal.by.equals("year") ? share(index, yearStart(index, quarter)) : 1;
    double before = first ? deal.soFar : 0;
    for (int q = start; q < quarter; q++) {
      before += stream[q] * inForce[index][q];
    }
    double now = stream[quarter] * inForce[index][quarter];
    if (!open(index, quarter)) {
      return 0;
    }
    return deal.whole
        ? whole(index, quarter, start, before + now, first, scale)
        : amount(deal, before + now, scale) - amount(deal, before, scale);
  }

  private double whole(
      int index, int quarter, int start, double measured, boolean first, double scale) {
    Deal deal = deals.get(index);
    double base = first ? deal.soFar : 0;
    double paid = first ? reached(deal, deal.soFar, share0(index, deal)) * deal.soFar : 0;
    for (int q = start; q <= quarter; q++) {
      base += open(index, q) ? stream[q] * inForce[index][q] : 0;
    }
    for (int q = start; q < quarter; q++) {
      paid += earned[index][q];
    }
    boolean nothing = stream[quarter] * inForce[index][quarter] == 0;
    return nothing ? 0 : Math.max(0, reached(deal, measured, scale) * base - paid);
  }

  private double share0(int index, Deal deal) {
    return deal.by.equals("year") ? share(index, yearStart(index, 0)) : 1;
  }

  private static double reached(Deal deal, double measured, double scale) {
    int tier = 0;
    while (tier < deal.tierEnds.length && measured > deal.tierEnds[tier] * scale) {
      tier++;
    }
    return deal.tierRates[tier];
  }

  private static double amount(Deal deal, double measured, double scale) {
    double sum = 0;
    double low = 0;
    for (int tier = 0; tier < deal.tierRates.length; tier++) {
      double high =
          tier < deal.tierEnds.length ? deal.tierEnds[tier] * scale : Double.POSITIVE_INFINITY;
      sum += deal.tierRates[tier] * Math.max(0, Math.min(measured, high) - low);
      low = high;
    }
    return sum;
  }

  private final double[][] inForce = new double[3][Deal.QUARTERS];
  private final double[][] earned = new double[3][Deal.QUARTERS];

  private double shortfall(int index, int quarter) {
    Deal deal = deals.get(index);
    if (deal.minimum.length == 0 || inForce[index][quarter] == 0) {
      return 0;
    }
    boolean last =
        quarter == Deal.QUARTERS - 1
            || yearStart(index, quarter + 1) == quarter + 1
            || closes(index) <= quarter + 1;
    if (!last) {
      return 0;
    }
    int start = Math.max(0, yearStart(index, quarter));
    double sum = start == 0 ? deal.thisYear : 0;
    for (int q = start; q < quarter; q++) {
      sum += accrued[index][q];
    }
    return Math.max(0, yearly(deal.minimum, index, quarter) - sum - earned[index][quarter]);
  }

  private double offered(int index, int quarter) {
    Deal deal = deals.get(index);
    if (deal.perYear.length == 0) {
      return accrued[index][quarter];
    }
    int start = Math.max(0, yearStart(index, quarter));
    double sum = start == 0 ? deal.thisYear : 0;
    for (int q = start; q < quarter; q++) {
      sum += counted[index][q];
    }
    double left = Math.max(0, yearly(deal.perYear, index, quarter) - sum);
    return Math.min(accrued[index][quarter], left);
  }

  private void run() {
    double used = 0;
    double headroom = 0;
    for (int quarter = 0; quarter < Deal.QUARTERS; quarter++) {
      double[] offered = new double[deals.size()];
      double opens = Double.POSITIVE_INFINITY;
      double closes = Double.NEGATIVE_INFINITY;
      boolean allOver = true;
      for (int index = 0; index < deals.size(); index++) {
        inForce[index][quarter] = fraction(index, quarter);
        earned[index][quarter] = byTiers(index, quarter);
        accrued[index][quarter] = earned[index][quarter] + shortfall(index, quarter);
        offered[index] = offered(index, quarter);
        counted[index][quarter] = offered[index];
        allOver &= over[index];
        if (opens(index) < closes(index)) {
          opens = Math.min(opens, opens(index));
          closes = Math.max(closes, closes(index));
        }
      }
      if (cap.isPresent()) {
        double begin = Math.max(quarter, opens);
        double part = allOver ? 0 : Math.max(0, Math.min(quarter + 1, closes) - begin);
        double total = cap.get().totals().get(quarter / 4);
        double growth =
            Math.pow(
                1 + cap.get().interest(), part * days(first(quarter), first(quarter + 1)) / 365);
        headroom =
            quarter == 0
                ? Math.max(0, total - cap.get().already())
                : headroom
                    + (cap.get().interest() > 0
                        ? total - cap.get().totals().get((quarter - 1) / 4)
                        : 0);
        headroom =
            cap.get().interest() > 0
                ? Math.max(0, headroom) * growth
                : Math.max(0, Math.max(0, total - cap.get().already()) - used);
        double before = headroom;
        boolean wasHit = hit.isPresent();
        if (wasHit) {
          before = 0;
        }
        double all = 0;
        double accruing = 0;
        for (int index = 0; index < deals.size(); index++) {
          all += offered[index];
          accruing += accrued[index][quarter];
        }
        divide(offered, all, before, quarter);
        if (!wasHit && part > 0 && before <= 0) {
          hit = Optional.of(begin / 4);
        } else if (!wasHit && before > 0 && all >= before) {
          hit = Optional.of((begin + Math.min(1, before / accruing) * part) / 4);
        }
        used += Math.min(all, before);
        headroom = hit.isPresent() ? 0 : before - Math.min(all, before);
        tails(quarter, wasHit);
      }
      payments(quarter);
    }
  }

  private void divide(double[] offered, double all, double room, int quarter) {
    if (all <= room) {
      return;
    }
    List<Integer> order = cap.orElseThrow().order();
    double left = room;
    for (int place = 0; place < offered.length; place++) {
      int index = order.isEmpty() ? place : order.get(place);
      double part = order.isEmpty() ? room * offered[index] / all : Math.min(left, offered[index]);
      counted[index][quarter] = part;
      left -= part;
    }
  }

  private void tails(int quarter, boolean wasHit) {
    if (hit.isEmpty()) {
      return;
    }
    for (int index = 0; index < deals.size(); index++) {
      double whole = deals.get(index).afterCap * stream[quarter] * inForce[index][quarter];
      if (!open(index, quarter)) {
        whole = 0;
      }
      double accrual = accrued[index][quarter];
      double left = wasHit || accrual == 0 ? 1 : 1 - counted[index][quarter] / accrual;
      tail[index][quarter] = whole * left;
    }
  }

  private void payments(int quarter) {
    for (int index = 0; index < deals.size(); index++) {
      int most = deals.get(index).maxPayments;
      int paid = 0;
      for (int q = 0; q <= quarter; q++) {
        paid += counted[index][q] + tail[index][q] > 0 ? 1 : 0;
      }
      over[index] |= most > 0 && paid >= most;
    }
  }
}
