package headroom.compile;

import headroom.engine.Contrast;
import headroom.engine.Observation;
import headroom.engine.Output;
import headroom.engine.RunPlan;
import headroom.result.Comparison.Measure;
import headroom.result.MetricName;
import headroom.result.Period;
import headroom.scenario.Scenario;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;

/// Turns scenarios into one paired plan. Variables with the same name are the same random numbers
/// in all of them; what is compared is the receipts of the first scenario's report party, the
/// totals of the other parties, and the cap of its headline agreement.
public final class PairedCompiler {
  private static final int MOST_ATOMS = 24;

  private final List<PairedSide> sides;
  private final String party;
  private final List<Contrast> contrasts = new ArrayList<>();
  private final List<PairedScenarios.Row> rows = new ArrayList<>();
  private final List<String> notes = new ArrayList<>();

  private PairedCompiler(List<PairedSide> sides, String party) {
    this.sides = sides;
    this.party = party;
  }

  /// Compiles scenarios to be compared.
  ///
  /// @param scenarios two or more; differences are taken from the first
  /// @throws IncomparableException if their amounts or quarters do not mean the same
  public static PairedScenarios compile(List<Scenario> scenarios) {
    String party = party(scenarios);
    requireSameQuarters(scenarios);
    List<PairedSide> sides = new ArrayList<>();
    for (Scenario scenario : scenarios) {
      sides.add(new PairedSide(sides.size(), scenario));
    }
    return new PairedCompiler(List.copyOf(sides), party).compile();
  }

  /// Compiles one scenario to observe a party's total receipts and nothing else: 0 where it is no
  /// party. They are the only output of the only side.
  public static RunPlan receipts(Scenario scenario, String party) {
    PairedSide side = new PairedSide(0, scenario);
    side.sighting(
        side.output(MetricName.RECEIPTS.ofParty(party), Calendar.TOTAL)
            .orElseGet(PairedCompiler::nothing));
    return new RunPlan(List.of(side.plan()), List.of());
  }

  /// The party whose receipts are compared: the one the first scenario reports on.
  ///
  /// @throws IncomparableException if there is none, or it is unknown to another scenario
  public static String party(List<Scenario> scenarios) {
    Scenario first = scenarios.getFirst();
    return first
        .report()
        .party()
        .orElseThrow(
            () ->
                new IncomparableException(
                    "%s has no agreement, so there are no receipts to compare"
                        .formatted(first.name())));
  }

  private static void requireSameQuarters(List<Scenario> scenarios) {
    Scenario first = scenarios.getFirst();
    for (Scenario other : scenarios) {
      if (!other.currency().equals(first.currency())) {
        throw new IncomparableException(
            "%s is in %s and %s in %s; bring them to the same currency to compare them"
                .formatted(first.name(), first.currency(), other.name(), other.currency()));
      }
      if (!other.timeline().start().equals(first.timeline().start())) {
        throw new IncomparableException(
            "%s starts in %s and %s in %s: their quarters would not share random numbers; let both start in the same quarter (known quarters go under `actual`)"
                .formatted(
                    first.name(),
                    first.timeline().start(),
                    other.name(),
                    other.timeline().start()));
      }
    }
  }

  private PairedScenarios compile() {
    for (PairedSide side : sides) {
      if (!side.knows(party)) {
        throw new IncomparableException(
            "%s is no party to any agreement of %s, so there is nothing to compare; choose another `report.party`"
                .formatted(party, side.scenario().name()));
      }
      side.warnings().forEach(warning -> notes.add(side.scenario().name() + ": " + warning));
    }
    receipts();
    presentValue(party);
    others();
    sides.getFirst().scenario().report().headline().ifPresent(this::headline);
    cumulative();
    RunPlan plan = new RunPlan(sides.stream().map(PairedSide::plan).toList(), contrasts);
    return new PairedScenarios(plan.onPathsOf(plan.quarterCount()), rows, notes);
  }

  private void receipts() {
    String id = MetricName.RECEIPTS.ofParty(party);
    boolean sameFiscalYears =
        sides.stream().map(side -> side.scenario().report().fiscalYearEnds()).distinct().count()
            == 1;
    Map<String, Period> periods = new LinkedHashMap<>();
    for (PairedSide side : sides) {
      for (MetricPlan.Distribution metric : side.metrics(id)) {
        if (sameFiscalYears || !(metric.period() instanceof Period.FiscalYear)) {
          periods.putIfAbsent(metric.period().label(), metric.period());
        }
      }
    }
    periods.values().stream()
        .sorted(Comparator.comparingInt(PairedCompiler::rank))
        .forEach(
            period ->
                row(
                    id,
                    period,
                    currency(),
                    Measure.AMOUNT,
                    side -> side.output(id, period).orElseGet(PairedCompiler::nothing)));
  }

  /// Total first, then years, fiscal years and what is paid after the end, each in time order.
  private static int rank(Period period) {
    return switch (period) {
      case Period.Total() -> 0;
      case Period.Year(int year, boolean ignored) -> year;
      case Period.FiscalYear(int year, boolean ignored) -> 10_000 + year;
      case Period.AfterEnd() -> 20_000;
      case Period.Quarter(int year, int number) -> 30_000 + year * 4 + number;
    };
  }

  /// The other side of the table: totals of the parties that all scenarios know.
  private void others() {
    for (String other : sides.getFirst().parties()) {
      if (!other.equals(party) && sides.stream().allMatch(side -> side.knows(other))) {
        String id = MetricName.RECEIPTS.ofParty(other);
        row(
            id,
            Calendar.TOTAL,
            currency(),
            Measure.AMOUNT,
            side -> side.output(id, Calendar.TOTAL).orElseThrow());
        presentValue(other);
      }
    }
  }

  private void presentValue(String of) {
    String id = MetricName.PRESENT_VALUE.ofParty(of);
    long valued =
        sides.stream().filter(side -> side.output(id, Calendar.TOTAL).isPresent()).count();
    if (valued == sides.size()) {
      row(
          id,
          Calendar.TOTAL,
          currency(),
          Measure.AMOUNT,
          side -> side.output(id, Calendar.TOTAL).orElseThrow());
    } else if (valued > 0 && of.equals(party)) {
      notes.add("present values are not compared: some scenarios have no `valuation`");
    }
  }

  private void headline(String name) {
    for (PairedSide side : sides) {
      if (side.agreement(name).isEmpty()) {
        notes.add(
            "%s has no agreement %s, so only receipts are compared"
                .formatted(side.scenario().name(), name));
        return;
      }
    }
    String paid = MetricName.PAID.of(name);
    row(
        paid,
        Calendar.TOTAL,
        currency(),
        Measure.AMOUNT,
        side -> side.output(paid, Calendar.TOTAL).orElseThrow());
    Optional<String> shared = sharedByAll(name);
    long capped = sides.stream().filter(side -> side.hitYear(name).isPresent()).count();
    if (capped > 0) {
      row(
          MetricName.CAP_HIT.ofCapOf(name, shared),
          Calendar.TOTAL,
          "probability",
          Measure.PROBABILITY,
          side -> side.hit(name));
    }
    if (capped == sides.size()) {
      hitYear(name, MetricName.CAP_HIT_YEAR.ofCapOf(name, shared));
      costOfCap(name);
    }
  }

  /// What caps of the agreement's own cost; not where a tail gives part of it back.
  private void costOfCap(String name) {
    String id = MetricName.FORGONE.of(name);
    boolean told =
        sides.stream()
            .allMatch(
                side ->
                    side.sharedCap(name).isEmpty()
                        && side.output(MetricName.TAIL.of(name), Calendar.TOTAL).isEmpty()
                        && side.output(id, Calendar.TOTAL).isPresent());
    if (told) {
      row(
          id,
          Calendar.TOTAL,
          currency(),
          Measure.AMOUNT,
          side -> side.output(id, Calendar.TOTAL).orElseThrow());
    }
  }

  /// The shared cap on which an agreement draws in all scenarios, if it is the same.
  private Optional<String> sharedByAll(String name) {
    Optional<String> first = sides.getFirst().sharedCap(name);
    return first.filter(_ -> sides.stream().allMatch(side -> side.sharedCap(name).equals(first)));
  }

  /// The hit date is compared in the trials in which both caps are hit.
  private void hitYear(String name, String id) {
    List<Contrast.Sighting> dates =
        sides.stream().map(it -> it.sighting(it.hitYear(name).orElseThrow())).toList();
    List<Contrast.Sighting> hits =
        sides.stream().map(side -> side.sighting(side.hit(name))).toList();
    List<Integer> places = new ArrayList<>();
    for (int side = 1; side < sides.size(); side++) {
      contrasts.add(
          new Contrast(
              dates.getFirst(),
              dates.get(side),
              new Contrast.Both(hits.getFirst(), hits.get(side)),
              List.of()));
      places.add(contrasts.size() - 1);
    }
    double origin =
        new Calendar(sides.getFirst().scenario().timeline(), Optional.empty()).startYear();
    rows.add(
        new PairedScenarios.Row(id, Calendar.TOTAL, "year", Measure.DATE, origin, dates, places));
  }

  private void cumulative() {
    int quarters =
        sides.stream()
            .mapToInt(side -> side.scenario().timeline().quarterCount())
            .max()
            .orElseThrow();
    for (int quarter = 0; quarter < quarters; quarter++) {
      int by = quarter;
      var date = sides.getFirst().scenario().timeline().quarter(quarter);
      row(
          MetricName.RECEIPTS_SO_FAR.ofParty(party),
          new Period.Quarter(date.year(), date.number()),
          currency(),
          Measure.CUMULATIVE,
          side -> side.receiptsBy(party, by));
    }
  }

  private String currency() {
    return sides.getFirst().scenario().currency();
  }

  private static Output nothing() {
    return new Output(new Observation.Fixed(0), List.of(), Output.Detail.DISTRIBUTION);
  }

  /// Adds a row, unless an earlier one shows the same.
  private void row(
      String id, Period period, String unit, Measure measure, Function<PairedSide, Output> output) {
    List<Output> outputs = sides.stream().map(output).toList();
    List<Contrast.Sighting> places =
        sides.stream().map(side -> side.sighting(output.apply(side))).toList();
    boolean known =
        period instanceof Period.Total && rows.stream().anyMatch(row -> row.sides().equals(places));
    if (known) {
      return;
    }
    List<Integer> differences = new ArrayList<>();
    for (int side = 1; side < sides.size(); side++) {
      contrasts.add(
          new Contrast(
              places.getFirst(),
              places.get(side),
              new Contrast.Everywhere(),
              atoms(outputs.getFirst(), outputs.get(side))));
      differences.add(contrasts.size() - 1);
    }
    rows.add(new PairedScenarios.Row(id, period, unit, measure, 0, places, differences));
  }

  /// The differences of two outputs' point masses; none if there are too many to count apart.
  private static List<Double> atoms(Output from, Output to) {
    TreeSet<Double> differences = new TreeSet<>();
    for (double value : to.atoms()) {
      differences.add(value);
      from.atoms().forEach(subtracted -> differences.add(value - subtracted));
    }
    from.atoms().forEach(subtracted -> differences.add(-subtracted));
    differences.remove(0.0);
    return differences.size() > MOST_ATOMS ? List.of() : List.copyOf(differences);
  }
}
