package headroom.compile;

import headroom.agreement.CapPlan;
import headroom.engine.Chance;
import headroom.engine.Observation;
import headroom.engine.Plan;
import headroom.engine.Series;
import headroom.result.MetricName;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Function;

/// The metrics of a cap: under its agreement's name where it is one's own, under its own where it
/// is shared.
final class CapMetrics {
  private final MetricTable table;
  private final Calendar calendar;
  private final String currency;
  private final DrawTable draws;

  CapMetrics(MetricTable table, Calendar calendar, String currency, DrawTable draws) {
    this.table = table;
    this.calendar = calendar;
    this.currency = currency;
    this.draws = draws;
  }

  /// What its metrics are called.
  private record Names(
      String headroom, String hit, String hitYear, String total, String shadowPrice) {}

  /// Those of an agreement's own cap.
  ///
  /// @param agreement the agreement's name
  /// @param index the cap's index
  /// @param plain whether it never moves, and its agreement has nothing but base and rate
  void addOwn(String agreement, int index, CapPlan cap, boolean plain) {
    Names names =
        new Names(
            MetricName.HEADROOM.of(agreement),
            MetricName.CAP_HIT.of(agreement),
            MetricName.CAP_HIT_YEAR.of(agreement),
            MetricName.CAP_TOTAL.of(agreement),
            MetricName.SHADOW_PRICE.of(agreement));
    add(names, index, cap, plain, () -> initial(agreement, index, cap));
  }

  private void initial(String agreement, int index, CapPlan cap) {
    table.distribution(
        MetricName.INITIAL_HEADROOM.of(agreement),
        Calendar.TOTAL,
        currency,
        new Observation.InitialHeadroom(index),
        HeadroomAtoms.of(cap, draws));
  }

  /// Those of a shared cap.
  ///
  /// @param name its name
  /// @param index its index
  /// @param agreements all agreements
  void addShared(String name, int index, CapPlan cap, List<Plan.Booked> agreements) {
    Names names =
        new Names(
            MetricName.HEADROOM.ofCap(name),
            MetricName.HIT.ofCap(name),
            MetricName.HIT_YEAR.ofCap(name),
            MetricName.TOTAL.ofCap(name),
            MetricName.VALUE_OF_A_UNIT.ofCap(name));
    List<Integer> members = new ArrayList<>();
    for (int agreement = 0; agreement < agreements.size(); agreement++) {
      if (agreements.get(agreement).plan().cap().equals(OptionalInt.of(index))) {
        members.add(agreement);
      }
    }
    boolean plain = cap.isPlain(members.stream().map(it -> agreements.get(it).plan()).toList());
    counted(MetricName.COUNTED.ofCap(name), index, cap);
    sums(MetricName.FORGONE.ofCap(name), members, Series.Forgone::new);
    add(names, index, cap, plain, () -> {});
  }

  private void counted(String id, int index, CapPlan cap) {
    Series used = new Series.Used(index);
    for (Calendar.Window window : calendar.quartersAndYears()) {
      List<Observation.Term> terms = new ArrayList<>();
      if (window.from() > 0) {
        terms.add(new Observation.Term(used, -1, window.from() - 1, window.from()));
      }
      terms.add(new Observation.Term(used, 1, window.to() - 1, window.to()));
      table.distribution(id, window.period(), currency, Sums.of(terms), List.of());
    }
    table.distribution(
        id,
        Calendar.TOTAL,
        currency,
        new Observation.UsedInAll(index),
        HeadroomAtoms.of(cap, draws));
  }

  private void sums(String id, List<Integer> members, Function<Integer, Series> series) {
    List<Calendar.Window> windows = new ArrayList<>(calendar.quartersAndYears());
    windows.add(new Calendar.Window(Calendar.TOTAL, 0, calendar.quarterCount()));
    for (Calendar.Window window : windows) {
      List<Observation.Term> terms =
          members.stream()
              .map(it -> new Observation.Term(series.apply(it), 1, window.from(), window.to()))
              .toList();
      table.distribution(id, window.period(), currency, Sums.of(terms), List.of());
    }
  }

  private void add(Names names, int index, CapPlan cap, boolean plain, Runnable afterTotal) {
    List<Double> atoms = HeadroomAtoms.of(cap, draws);
    for (Calendar.Window window : calendar.quarters()) {
      Observation left = new Observation.AtQuarter(new Series.Headroom(index), window.from());
      table.distribution(names.headroom(), window.period(), currency, left, atoms);
    }
    for (Calendar.Window window : calendar.quarters()) {
      table.likelihood(names.hit(), window.period(), new Chance.HitBy(index, window.from()));
    }
    table.likelihood(
        names.hit(), Calendar.TOTAL, new Chance.HitBy(index, calendar.quarterCount() - 1));
    table.date(names.hitYear(), new Observation.HitTime(index), calendar.startYear());
    table.distribution(
        names.total(),
        Calendar.TOTAL,
        currency,
        new Observation.CapTotal(index),
        draws.atoms(cap.total()));
    afterTotal.run();
    String unit = currency + " per " + currency;
    if (plain) {
      table.slope(names.shadowPrice(), unit, new Chance.HitWithHeadroom(index));
    } else {
      table.meanSlope(names.shadowPrice(), unit, new Observation.ShadowPrice(index));
    }
  }
}
