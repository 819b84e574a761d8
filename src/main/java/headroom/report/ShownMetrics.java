package headroom.report;

import headroom.compile.OutputSelection;
import headroom.result.MetricId;
import headroom.result.MetricName;
import headroom.scenario.Agreement;
import headroom.scenario.Quarter;
import headroom.scenario.Scenario;
import headroom.scenario.Stream;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/// The metrics behind what [ShownRun] tells, and no others: fewer take less time.
public final class ShownMetrics {
  private static final Set<String> TOTAL = Set.of("total");

  /// Longer timelines are drawn with a step for each year.
  private static final int MOST_QUARTERS = 80;

  private final Scenario scenario;
  private final Predicate<String> charts;
  private final Map<String, Set<String>> periods = new HashMap<>();
  private final Set<String> quarters = new HashSet<>();
  private final Set<String> steps = new HashSet<>();
  private final Set<String> years = new HashSet<>(Set.of("after-end"));

  private ShownMetrics(Scenario scenario, Predicate<String> charts) {
    this.scenario = scenario;
    this.charts = charts;
    Quarter end = scenario.timeline().end();
    boolean yearly = scenario.timeline().quarterCount() > MOST_QUARTERS;
    for (Quarter it = scenario.timeline().start(); it.compareTo(end) <= 0; it = it.plus(1)) {
      years.add(Integer.toString(it.year()));
      quarters.add(it.toString());
      if (!yearly || it.number() == 4 || it.equals(end)) {
        steps.add(it.toString());
      }
    }
  }

  /// What a run has to keep.
  public static OutputSelection of(Scenario scenario) {
    return of(scenario, _ -> true);
  }

  /// What it has to keep for the sentences, the figures and some charts.
  ///
  /// @param charts which charts, by their names; others may lack
  public static OutputSelection of(Scenario scenario, Predicate<String> charts) {
    ShownMetrics metrics = new ShownMetrics(scenario, charts);
    metrics.agreements();
    metrics.streams();
    scenario
        .events()
        .forEach(it -> metrics.add(MetricName.HAPPENED.of(it.name()), metrics.quarters));
    return new OutputSelection.WhereThere(new OutputSelection.Exactly(metrics.periods));
  }

  private void agreements() {
    String headline = scenario.report().headline().orElse("");
    scenario.agreements().stream()
        .filter(it -> headline.isEmpty() || headline.equals(it.name()))
        .findFirst()
        .ifPresent(this::headline);
    scenario.report().party().ifPresent(this::party);
  }

  private void headline(Agreement agreement) {
    String name = agreement.name();
    for (MetricName measure : List.of(MetricName.PAID, MetricName.FORGONE)) {
      add(measure.of(name), years);
      add(measure.of(name), TOTAL);
    }
    agreement
        .sharedCap()
        .map(MetricName.FORGONE::ofCap)
        .ifPresent(
            id -> {
              add(id, years);
              add(id, TOTAL);
            });
    if (charts.test("receipts-cumulative")) {
      add(MetricName.PAID_SO_FAR.of(name), steps);
    }
    add(MetricName.CAP_HIT.ofCapOf(name, agreement.sharedCap()), quarters);
    for (MetricName measure : List.of(MetricName.TAIL, MetricName.SHORTFALL, MetricName.LOST)) {
      add(measure.of(name), TOTAL);
    }
    add(MetricName.TAIL.of(name), quarters);
    add(MetricName.TAIL.of(name), years);
    for (MetricName measure :
        List.of(
            MetricName.CAP_HIT,
            MetricName.CAP_HIT_YEAR,
            MetricName.CAP_TOTAL,
            MetricName.INITIAL_HEADROOM,
            MetricName.SHADOW_PRICE,
            MetricName.PAID_GIVEN_HIT,
            MetricName.PAID_GIVEN_NOT_HIT,
            MetricName.PAID_AT_MEAN_INPUTS,
            MetricName.SHORTFALL_CHANCE,
            MetricName.PAYMENTS,
            MetricName.DUE)) {
      add(measure.ofCapOf(name, agreement.sharedCap()), TOTAL);
    }
  }

  /// Lines of its own agreements, where there are several.
  private void party(String party) {
    add(MetricName.PRESENT_VALUE.ofParty(party), TOTAL);
    List<Agreement> own =
        scenario.agreements().stream()
            .filter(it -> it.payee().equals(party) || it.payer().equals(party))
            .toList();
    if (own.size() > 1) {
      add(MetricName.RECEIPTS.ofParty(party), TOTAL);
      add(MetricName.RECEIPTS.ofParty(party), years);
      if (charts.test("receipts-cumulative")) {
        add(MetricName.RECEIPTS_SO_FAR.ofParty(party), steps);
      }
      own.forEach(it -> add(MetricName.CAP_HIT.of(it.name()), quarters));
      own.forEach(it -> add(MetricName.CAP_HIT.of(it.name()), TOTAL));
      own.forEach(it -> add(MetricName.INITIAL_HEADROOM.of(it.name()), TOTAL));
      own.forEach(it -> add(MetricName.PAID.of(it.name()), TOTAL));
      own.forEach(it -> add(MetricName.PAID.of(it.name()), years));
    }
  }

  private void streams() {
    for (Stream stream : scenario.streams()) {
      if (scenario.report().stack().contains(stream.name())) {
        add(id(stream), TOTAL);
        add(id(stream), years);
      }
    }
    if (charts.test("revenue")) {
      revenue();
    }
  }

  private void revenue() {
    add(MetricId.ALL_REVENUE, steps);
    List<Stream> grown =
        scenario.streams().stream()
            .filter(it -> it instanceof Stream.Grown && it.measure().equals("revenue"))
            .toList();
    if (grown.size() == 1) {
      add(id(grown.getFirst()), steps);
    }
  }

  private static String id(Stream stream) {
    return MetricId.ofStream(stream.name(), stream.measure());
  }

  private void add(String id, Set<String> labels) {
    periods.computeIfAbsent(id, _ -> new HashSet<>()).addAll(labels);
  }
}
