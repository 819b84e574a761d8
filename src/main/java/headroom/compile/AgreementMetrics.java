package headroom.compile;

import headroom.agreement.Accrual;
import headroom.agreement.CapPlan;
import headroom.agreement.TermsPlan;
import headroom.engine.Observation;
import headroom.engine.Plan;
import headroom.engine.Series;
import headroom.path.PathPlan;
import headroom.result.MetricName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// The metrics of one agreement. Payments are counted amounts, `lag` quarters later.
final class AgreementMetrics {
  private final MetricTable table;
  private final Calendar calendar;
  private final String currency;
  private final String name;
  private final int index;
  private final Plan.Booked booked;
  private final int lag;
  private final OptionalInt cap;
  private final List<Double> headroomAtoms;
  private final DrawTable draws;
  private final Optional<CapPlan> ownCap;
  private final boolean hasTail;
  private final List<Double> paidAtoms;
  private final List<Double> rateAtoms;

  AgreementMetrics(
      MetricTable table, Calendar calendar, String currency, Named agreement, DrawTable draws) {
    this.table = table;
    this.calendar = calendar;
    this.currency = currency;
    name = agreement.name();
    index = agreement.index();
    booked = agreement.booked();
    lag = booked.paymentLag();
    cap = booked.plan().cap();
    this.draws = draws;
    ownCap = agreement.cap().filter(it -> !it.shared());
    headroomAtoms = ownCap.map(it -> HeadroomAtoms.of(it, draws)).orElse(List.of());
    hasTail = booked.plan().terms().afterCap().isPresent();
    paidAtoms = hasTail ? List.of() : headroomAtoms;
    rateAtoms = rateAtoms(booked.plan().accrual(), draws);
  }

  /// An agreement with its name and place.
  ///
  /// @param name its name
  /// @param index its index in the plan
  /// @param booked the agreement
  /// @param caps the plan's caps
  record Named(String name, int index, Plan.Booked booked, List<CapPlan> caps) {
    Optional<CapPlan> cap() {
      OptionalInt cap = booked.plan().cap();
      return cap.isPresent() ? Optional.of(caps.get(cap.getAsInt())) : Optional.empty();
    }
  }

  void add() {
    amounts(MetricName.ACCRUED, new Series.Accrued(index));
    counted();
    paid();
    amounts(MetricName.FORGONE, new Series.Forgone(index));
    cumulative();
    cap.ifPresent(this::cap);
    terms();
    totals();
  }

  private void amounts(MetricName measure, Series series) {
    for (Calendar.Window window : calendar.quarters()) {
      amount(measure, window, Sums.of(series, window.from(), window.to()));
    }
    for (Calendar.Window window : calendar.years()) {
      amount(measure, window, Sums.of(series, window.from(), window.to()));
    }
    total(measure, Sums.of(series, 0, calendar.quarterCount()));
  }

  private void counted() {
    for (Calendar.Window window : calendar.quartersAndYears()) {
      Observation observation =
          Sums.of(Payments.counted(index, booked, 1, window.from(), window.to()));
      window(MetricName.COUNTED, window, observation);
    }
    table.distribution(
        id(MetricName.COUNTED),
        Calendar.TOTAL,
        currency,
        hasTail ? new Observation.CountedInAll(index) : new Observation.Paid(index),
        headroomAtoms);
  }

  private void paid() {
    for (Calendar.Window window : calendar.quartersAndYears()) {
      window(MetricName.PAID, window, paid(window));
    }
    if (lag > 0) {
      window(MetricName.PAID, calendar.afterEnd(lag), paid(calendar.afterEnd(lag)));
    }
    table.distribution(
        id(MetricName.PAID), Calendar.TOTAL, currency, new Observation.Paid(index), paidAtoms);
  }

  private Observation paid(Calendar.Window window) {
    return Sums.of(Payments.paid(index, booked, 1, window, calendar.quarterCount()));
  }

  /// A window from the first quarter on may hold the whole cap.
  private void window(MetricName measure, Calendar.Window window, Observation observation) {
    boolean cumulative =
        observation instanceof Observation.AtQuarter(Series.Cumulative ignored, int quarter);
    table.distribution(
        id(measure),
        window.period(),
        currency,
        observation,
        cumulative ? headroomAtoms : List.of());
  }

  private void cumulative() {
    for (Calendar.Window window : calendar.quarters()) {
      int counted = window.from() - lag;
      Observation observation =
          counted < 0 ? new Observation.Sum(List.of()) : Payments.soFar(index, booked, counted);
      table.distribution(
          id(MetricName.PAID_SO_FAR), window.period(), currency, observation, paidAtoms);
    }
  }

  private void cap(int cap) {
    if (!ownCap.isEmpty()) {
      new CapMetrics(table, calendar, currency, draws)
          .addOwn(name, cap, ownCap.get(), ownCap.get().isPlain(List.of(booked.plan())));
    }
    conditional(
        MetricName.PAID_GIVEN_HIT, currency, new Observation.PaidGivenHit(index, cap), paidAtoms);
    conditional(
        MetricName.PAID_GIVEN_NOT_HIT,
        currency,
        new Observation.PaidGivenNotHit(index, cap),
        List.of());
  }

  /// What its own terms bring with them.
  private void terms() {
    TermsPlan terms = booked.plan().terms();
    if (terms.afterCap().isPresent()) {
      shifted(MetricName.TAIL, new Series.Tail(index));
    }
    if (terms.minimum().isPresent()) {
      amounts(MetricName.SHORTFALL, new Series.Shortfall(index));
      for (Calendar.Window window : calendar.years()) {
        shortfall(window);
      }
      shortfall(new Calendar.Window(Calendar.TOTAL, 0, calendar.quarterCount()));
    }
    if (terms.perYear().isPresent()) {
      amounts(MetricName.LOST, new Series.Lost(index));
    }
    if (terms.maxPayments().isPresent()) {
      table.distribution(
          id(MetricName.PAYMENTS),
          Calendar.TOTAL,
          "payments",
          new Observation.Payments(index),
          List.of());
    }
    if (isMilestone()) {
      due();
    }
  }

  private void shortfall(Calendar.Window window) {
    table.above0(
        id(MetricName.SHORTFALL_CHANCE),
        window.period(),
        Sums.of(new Series.Shortfall(index), window.from(), window.to()));
  }

  private boolean isMilestone() {
    return switch (booked.plan().accrual()) {
      case Accrual.OnEvent _, Accrual.OnCondition _ -> true;
      case Accrual.FlatRate _, Accrual.Tiered _, Accrual.Dated _ -> false;
    };
  }

  /// A milestone has become due by a quarter.
  private void due() {
    Series accrued = new Series.Accrued(index);
    for (Calendar.Window window : calendar.quarters()) {
      table.above0(id(MetricName.DUE), window.period(), Sums.of(accrued, 0, window.to()));
    }
    table.above0(id(MetricName.DUE), Calendar.TOTAL, Sums.of(accrued, 0, calendar.quarterCount()));
  }

  /// Amounts that are paid with the lag.
  private void shifted(MetricName measure, Series series) {
    List<Calendar.Window> windows = new ArrayList<>(calendar.quartersAndYears());
    if (lag > 0) {
      windows.add(calendar.afterEnd(lag));
    }
    for (Calendar.Window window : windows) {
      int from = Math.max(0, window.from() - lag);
      int to = Math.clamp((long) window.to() - lag, 0, calendar.quarterCount());
      amount(measure, window, Sums.of(series, Math.min(from, to), to));
    }
    total(measure, Sums.of(series, 0, calendar.quarterCount()));
  }

  private void totals() {
    if (booked.plan().base().isEmpty()) {
      return;
    }
    table.distribution(
        id(MetricName.EFFECTIVE_RATE),
        Calendar.TOTAL,
        "fraction",
        new Observation.EffectiveRate(index),
        rateAtoms);
  }

  /// The values that one rate for all quarters takes with positive probability: it is the effective
  /// rate of a trial in which nothing is cut off.
  private static List<Double> rateAtoms(Accrual accrual, DrawTable draws) {
    return switch (accrual) {
      case Accrual.FlatRate(PathPlan rate) -> rateAtoms(rate, draws);
      case Accrual.Tiered _, Accrual.Dated _, Accrual.OnEvent _, Accrual.OnCondition _ -> List.of();
    };
  }

  private static List<Double> rateAtoms(PathPlan rate, DrawTable draws) {
    return draws.atoms(rate).stream().filter(value -> value > 0).toList();
  }

  private String id(MetricName measure) {
    return measure.of(name);
  }

  private void amount(MetricName measure, Calendar.Window window, Observation observation) {
    table.distribution(id(measure), window.period(), currency, observation, List.of());
  }

  private void total(MetricName measure, Observation observation) {
    table.distribution(id(measure), Calendar.TOTAL, currency, observation, List.of());
  }

  private void conditional(
      MetricName measure, String unit, Observation observation, List<Double> atoms) {
    table.distribution(id(measure), Calendar.TOTAL, unit, observation, atoms, true);
  }
}
