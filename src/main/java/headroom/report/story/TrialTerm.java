package headroom.report.story;

import headroom.scenario.Quarter;
import headroom.scenario.Scenario;
import headroom.scenario.Term;
import headroom.scenario.Timeline;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.ChronoUnit;

/// When an agreement is in force in one trial, in quarters since the timeline's start, and where
/// its years begin.
///
/// @param opens its first moment
/// @param closes the moment from which on it is no longer in force
/// @param firstOfYear which quarter, modulo four, begins a year
record TrialTerm(double opens, double closes, int firstOfYear) {
  private static final int YEAR = 4;

  static TrialTerm of(Scenario scenario, Term term, TrialValues values) {
    Timeline timeline = scenario.timeline();
    double from = moment(timeline, term.from());
    double opens = Math.max(from, term.startsOn().map(values::moment).orElse(from));
    double closes = moment(timeline, term.through().plusDays(1));
    if (term.months().isPresent()) {
      double last =
          term.startsOn().isPresent()
              ? opens + term.months().getAsInt() / 3.0
              : moment(timeline, term.from().plusMonths(term.months().getAsInt()));
      closes = Math.min(closes, last);
    }
    closes = Math.min(closes, term.endsOn().map(values::moment).orElse(closes));
    int first =
        switch (term.year()) {
          case CALENDAR -> 1 - timeline.start().number();
          case FISCAL ->
              scenario.report().fiscalYearEnds().map(Month::getValue).orElse(0) / 3
                  + 1
                  - timeline.start().number();
          case CONTRACT -> (int) Math.floor(Math.min(opens, timeline.quarterCount()));
        };
    return new TrialTerm(opens, closes, Math.floorMod(first, YEAR));
  }

  private static double moment(Timeline timeline, LocalDate day) {
    Quarter quarter = Quarter.of(day);
    double days = ChronoUnit.DAYS.between(quarter.firstDay(), quarter.plus(1).firstDay());
    return timeline.start().until(quarter)
        + ChronoUnit.DAYS.between(quarter.firstDay(), day) / days;
  }

  /// The part of a quarter in force, 0 to 1.
  double part(int quarter) {
    return Math.max(0, Math.min(closes, quarter + 1) - Math.max(opens, quarter));
  }

  /// Whether a quarter is the first of one of its years.
  boolean begins(int quarter) {
    return Math.floorMod(quarter - firstOfYear, YEAR) == 0;
  }
}
