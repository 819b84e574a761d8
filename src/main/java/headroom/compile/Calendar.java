package headroom.compile;

import headroom.result.Period;
import headroom.scenario.Quarter;
import headroom.scenario.Timeline;
import java.time.Month;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntUnaryOperator;

/// The periods of a timeline and the quarters they cover.
final class Calendar {
  static final Period TOTAL = new Period.Total();
  static final Period AFTER_END = new Period.AfterEnd();

  private final Timeline timeline;
  private final Optional<Month> fiscalYearEnds;

  Calendar(Timeline timeline, Optional<Month> fiscalYearEnds) {
    this.timeline = timeline;
    this.fiscalYearEnds = fiscalYearEnds;
  }

  /// A period and the quarters of the timeline in it.
  ///
  /// @param period the period
  /// @param from first quarter, from 0 at the timeline's start
  /// @param to quarter after the last
  record Window(Period period, int from, int to) {}

  int quarterCount() {
    return timeline.quarterCount();
  }

  /// The decimal year in which the timeline starts, `year + (number − 1)/4`.
  double startYear() {
    return timeline.start().year() + (timeline.start().number() - 1) / 4.0;
  }

  /// The quarters, each a window of its own.
  List<Window> quarters() {
    List<Window> windows = new ArrayList<>();
    for (int quarter = 0; quarter < quarterCount(); quarter++) {
      Quarter date = timeline.quarter(quarter);
      windows.add(new Window(new Period.Quarter(date.year(), date.number()), quarter, quarter + 1));
    }
    return windows;
  }

  /// The calendar years, then the fiscal years if there are any.
  List<Window> years() {
    List<Window> windows = new ArrayList<>();
    grouped(quarter -> timeline.quarter(quarter).year())
        .forEach(
            (year, span) ->
                windows.add(
                    new Window(new Period.Year(year, span.incomplete()), span.from(), span.to())));
    fiscalYearEnds.ifPresent(
        month ->
            grouped(quarter -> fiscalYear(quarter, month))
                .forEach(
                    (year, span) ->
                        windows.add(
                            new Window(
                                new Period.FiscalYear(year, span.incomplete()),
                                span.from(),
                                span.to()))));
    return windows;
  }

  /// Quarters, calendar years and fiscal years.
  List<Window> quartersAndYears() {
    List<Window> windows = new ArrayList<>(quarters());
    windows.addAll(years());
    return windows;
  }

  /// The payment quarters after the timeline's end.
  ///
  /// @param lag the longest payment lag, in quarters
  Window afterEnd(int lag) {
    return new Window(AFTER_END, quarterCount(), quarterCount() + lag);
  }

  private int fiscalYear(int quarter, Month lastMonth) {
    Quarter date = timeline.quarter(quarter);
    return date.number() * 3 > lastMonth.getValue() ? date.year() + 1 : date.year();
  }

  private record Span(int from, int to) {
    boolean incomplete() {
      return to - from < 4;
    }
  }

  private Map<Integer, Span> grouped(IntUnaryOperator yearOf) {
    Map<Integer, Span> spans = new LinkedHashMap<>();
    for (int quarter = 0; quarter < quarterCount(); quarter++) {
      spans.merge(
          yearOf.applyAsInt(quarter),
          new Span(quarter, quarter + 1),
          (before, next) -> new Span(before.from(), next.to()));
    }
    return spans;
  }
}
