package headroom.compile;

import headroom.agreement.Accrual;
import headroom.agreement.CapPlan;
import headroom.engine.Chance;
import headroom.engine.Observation;
import headroom.engine.Plan;
import headroom.engine.Series;
import headroom.path.Operand;
import headroom.path.PathPlan;
import headroom.result.MetricName;
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
  private final List<Double> capAtoms;
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
    Optional<CapPlan> terms = agreement.cap();
    headroomAtoms = terms.map(it -> HeadroomAtoms.of(it, draws)).orElse(List.of());
    rateAtoms = rateAtoms(booked.plan().accrual(), draws);
    capAtoms = terms.map(it -> draws.atoms(it.total())).orElse(List.of());
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
        new Observation.Paid(index),
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
        id(MetricName.PAID), Calendar.TOTAL, currency, new Observation.Paid(index), headroomAtoms);
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
          counted < 0
              ? new Observation.Sum(List.of())
              : new Observation.AtQuarter(new Series.Cumulative(index), counted);
      table.distribution(
          id(MetricName.PAID_SO_FAR), window.period(), currency, observation, headroomAtoms);
    }
  }

  private void cap(int cap) {
    for (Calendar.Window window : calendar.quarters()) {
      Observation left = new Observation.AtQuarter(new Series.Headroom(cap), window.from());
      table.distribution(id(MetricName.HEADROOM), window.period(), currency, left, headroomAtoms);
    }
    for (Calendar.Window window : calendar.quarters()) {
      table.likelihood(
          id(MetricName.CAP_HIT), window.period(), new Chance.HitBy(cap, window.from()));
    }
    Chance everHit = new Chance.HitBy(cap, calendar.quarterCount() - 1);
    table.likelihood(id(MetricName.CAP_HIT), Calendar.TOTAL, everHit);
    table.date(id(MetricName.CAP_HIT_YEAR), new Observation.HitTime(cap), calendar.startYear());
    table.distribution(
        id(MetricName.CAP_TOTAL),
        Calendar.TOTAL,
        currency,
        new Observation.CapTotal(cap),
        capAtoms);
    table.distribution(
        id(MetricName.INITIAL_HEADROOM),
        Calendar.TOTAL,
        currency,
        new Observation.InitialHeadroom(cap),
        headroomAtoms);
    table.slope(
        id(MetricName.SHADOW_PRICE),
        currency + " per " + currency,
        new Chance.HitWithHeadroom(cap));
    conditional(
        MetricName.PAID_GIVEN_HIT,
        currency,
        new Observation.PaidGivenHit(index, cap),
        headroomAtoms);
    conditional(
        MetricName.PAID_GIVEN_NOT_HIT,
        currency,
        new Observation.PaidGivenNotHit(index, cap),
        List.of());
  }

  private void totals() {
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
    };
  }

  private static List<Double> rateAtoms(PathPlan rate, DrawTable draws) {
    return rate instanceof PathPlan.Steps(List<Operand> byQuarter)
            && byQuarter.stream().distinct().count() == 1
        ? draws.atoms(byQuarter.getFirst()).stream().filter(value -> value > 0).toList()
        : List.of();
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
