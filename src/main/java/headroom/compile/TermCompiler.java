package headroom.compile;

import headroom.agreement.AgreementPlan;
import headroom.agreement.ConditionPlan;
import headroom.agreement.QuarterDays;
import headroom.agreement.YearPlan;
import headroom.scenario.Quarter;
import headroom.scenario.Term;
import headroom.scenario.Timeline;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Compiles days: parts of quarters in force, years, moments. Moments are quarters since the
/// timeline's start, days days from its first day.
final class TermCompiler {
  private static final int YEAR = 4;

  private final Timeline timeline;
  private final Optional<Month> fiscalYearEnds;

  TermCompiler(Timeline timeline, Optional<Month> fiscalYearEnds) {
    this.timeline = timeline;
    this.fiscalYearEnds = fiscalYearEnds;
  }

  /// The part of each quarter from one day through another, both included.
  AgreementPlan.Term days(Term term) {
    LocalDate from = term.from();
    LocalDate through = through(term);
    List<Double> fractions = new ArrayList<>();
    List<Double> openings = new ArrayList<>();
    int firstQuarter = timeline.quarterCount();
    for (int quarter = 0; quarter < timeline.quarterCount(); quarter++) {
      LocalDate first = timeline.quarter(quarter).firstDay();
      LocalDate afterLast = timeline.quarter(quarter).lastDay().plusDays(1);
      double days = ChronoUnit.DAYS.between(first, afterLast);
      LocalDate opens = from.isAfter(first) ? from : first;
      LocalDate closes = through.isBefore(afterLast) ? through.plusDays(1) : afterLast;
      long inForce = Math.max(0, ChronoUnit.DAYS.between(opens, closes));
      fractions.add(inForce / days);
      openings.add(inForce == 0 ? 0 : ChronoUnit.DAYS.between(first, opens) / days);
      if (inForce > 0) {
        firstQuarter = Math.min(firstQuarter, quarter);
      }
    }
    LocalDate start = timeline.start().firstDay();
    return new AgreementPlan.Term(
        fractions,
        openings,
        firstQuarter,
        moment(from.isAfter(start) ? from : start) / YEAR,
        moment(from),
        moment(through.plusDays(1)));
  }

  /// The last day: the earlier of `through` and what the number of months allows, where no event
  /// starts it.
  private static LocalDate through(Term term) {
    if (term.startsOn().isPresent() || term.months().isEmpty()) {
      return term.through();
    }
    LocalDate last = term.from().plusMonths(term.months().getAsInt()).minusDays(1);
    return last.isBefore(term.through()) ? last : term.through();
  }

  /// How years run.
  YearPlan years(Term term) {
    int anchor =
        switch (term.year()) {
          case CALENDAR -> 1 - timeline.start().number();
          case FISCAL ->
              fiscalYearEnds.map(it -> it.getValue() / 3).orElse(0) + 1 - timeline.start().number();
          case CONTRACT -> timeline.start().until(Quarter.of(term.from()));
        };
    boolean fromEvent = term.year() == Term.YearKind.CONTRACT && term.startsOn().isPresent();
    return new YearPlan(anchor, fromEvent, term.prorate(), quarterDays());
  }

  /// The days of the timeline's quarters and those around it.
  QuarterDays quarterDays() {
    List<Integer> starts = new ArrayList<>();
    int end = timeline.quarterCount() + QuarterDays.BEFORE;
    for (int quarter = -QuarterDays.BEFORE; quarter <= end; quarter++) {
      starts.add(daysFromStart(timeline.quarter(quarter).firstDay()));
    }
    return new QuarterDays(starts);
  }

  /// Days from the timeline's first day.
  int daysFromStart(LocalDate day) {
    return (int) ChronoUnit.DAYS.between(timeline.start().firstDay(), day);
  }

  boolean isInTimeline(LocalDate day) {
    return !day.isBefore(timeline.start().firstDay()) && !day.isAfter(timeline.end().lastDay());
  }

  /// The index of the quarter that holds a day.
  int quarter(LocalDate day) {
    return timeline.start().until(Quarter.of(day));
  }

  /// The moment at which a day begins.
  double moment(LocalDate day) {
    Quarter quarter = Quarter.of(day);
    double days = ChronoUnit.DAYS.between(quarter.firstDay(), quarter.plus(1).firstDay());
    double fraction = ChronoUnit.DAYS.between(quarter.firstDay(), day) / days;
    return timeline.start().until(quarter) + fraction;
  }

  /// All quarters of the timeline.
  ConditionPlan.Window life() {
    return new ConditionPlan.Window.Quarters(0, timeline.quarterCount());
  }

  /// One quarter.
  ConditionPlan.Window quarter(Quarter quarter) {
    int index = timeline.start().until(quarter);
    return window(index, index + 1);
  }

  /// The quarters of one year: the fiscal one that ends in it, or the calendar year.
  ConditionPlan.Window year(int year, Term.YearKind kind) {
    int last =
        kind == Term.YearKind.FISCAL
            ? fiscalYearEnds.map(it -> it.getValue() / 3).orElse(YEAR)
            : YEAR;
    int end = timeline.start().until(new Quarter(year, last)) + 1;
    return window(end - YEAR, end);
  }

  private ConditionPlan.Window window(int from, int to) {
    return new ConditionPlan.Window.Quarters(
        Math.max(0, from), Math.min(timeline.quarterCount(), to));
  }
}
