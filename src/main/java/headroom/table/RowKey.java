package headroom.table;

import headroom.result.MetricId;
import headroom.result.Period;
import headroom.scenario.Agreement;
import headroom.scenario.Quarter;
import headroom.scenario.Scenario;
import java.time.LocalDate;
import java.time.Month;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What a row of a table for spreadsheets is about, column by column, so that a pivot can pick what
/// adds up: one measure of one thing at one frequency.
///
/// @param kind `stream`, `streams` (all of them), `agreement`, `party`, `assumption`, `event`,
///   `cap`
/// @param name its name; empty for all streams
/// @param measure what is measured of it, such as `paid` or `paid.cumulative`
/// @param frequency `quarter`, `year`, `fiscal-year`, `total` or `after-end`
/// @param start first day of the period, as far as it lies inside the timeline
/// @param end its last day, likewise; of payments after the end the day of the last one
public record RowKey(
    String kind, String name, String measure, String frequency, LocalDate start, LocalDate end) {
  /// Kinds that stand before the name in an id.
  private static final Set<String> PREFIXED = Set.of("party", "assumption", "cap");

  private static final int MONTHS = 12;

  /// The key of a metric's row.
  ///
  /// @param id what is measured, such as `revenue-share.paid`
  /// @param period over which period
  /// @param scenario the scenario that the names and dates belong to
  public static RowKey of(String id, Period period, Scenario scenario) {
    String kind = kind(id, scenario);
    String rest = PREFIXED.contains(kind) ? after(id) : id;
    // A party's name may have dots, and so may what is measured of it.
    int dot = MetricId.party(id).map(String::length).orElseGet(() -> rest.indexOf('.'));
    boolean measured = dot >= 0 && !kind.equals("assumption");
    String name = measured ? rest.substring(0, dot) : rest;
    return new RowKey(
        kind,
        kind.equals("streams") ? "" : name,
        measured ? rest.substring(dot + 1) : "value",
        frequency(period),
        start(period, scenario),
        end(period, scenario, name));
  }

  /// The columns by name, in their order: first who and what, then when.
  public Map<String, String> columns() {
    Map<String, String> columns = new LinkedHashMap<>();
    columns.put("kind", kind);
    columns.put("name", name);
    columns.put("measure", measure);
    columns.put("frequency", frequency);
    columns.put("period_start", start.toString());
    columns.put("period_end", end.toString());
    return columns;
  }

  private static String after(String id) {
    return id.substring(id.indexOf('.') + 1);
  }

  private static String kind(String id, Scenario scenario) {
    String first = id.replaceFirst("\\..*", "");
    if (scenario.agreements().stream().anyMatch(it -> it.name().equals(first))) {
      return "agreement";
    }
    if (scenario.streams().stream().anyMatch(it -> it.name().equals(first))) {
      return "stream";
    }
    if (scenario.events().stream().anyMatch(it -> it.name().equals(first))) {
      return "event";
    }
    return switch (first) {
      case "party", "assumption", "streams", "cap" -> first;
      default -> "agreement";
    };
  }

  private static String frequency(Period period) {
    return switch (period) {
      case Period.Total _ -> "total";
      case Period.AfterEnd _ -> "after-end";
      case Period.Year _ -> "year";
      case Period.FiscalYear _ -> "fiscal-year";
      case Period.Quarter _ -> "quarter";
    };
  }

  private static LocalDate start(Period period, Scenario scenario) {
    LocalDate first = scenario.timeline().start().firstDay();
    return switch (period) {
      case Period.Total _ -> first;
      case Period.AfterEnd _ -> scenario.timeline().end().plus(1).firstDay();
      case Period.Year(int year, _) -> later(LocalDate.of(year, 1, 1), first);
      case Period.FiscalYear(int year, _) ->
          later(fiscalEnd(year - 1, scenario).plusDays(1), first);
      case Period.Quarter(int year, int number) -> new Quarter(year, number).firstDay();
    };
  }

  private static LocalDate end(Period period, Scenario scenario, String name) {
    LocalDate last = scenario.timeline().end().lastDay();
    return switch (period) {
      case Period.Total _ -> last;
      case Period.AfterEnd _ -> scenario.timeline().end().plus(lag(scenario, name)).lastDay();
      case Period.Year(int year, _) -> earlier(LocalDate.of(year, MONTHS, 31), last);
      case Period.FiscalYear(int year, _) -> earlier(fiscalEnd(year, scenario), last);
      case Period.Quarter(int year, int number) -> new Quarter(year, number).lastDay();
    };
  }

  private static LocalDate fiscalEnd(int year, Scenario scenario) {
    Month month = scenario.report().fiscalYearEnds().orElse(Month.DECEMBER);
    return LocalDate.of(year, month, 1).plusMonths(1).minusDays(1);
  }

  /// How many quarters an agreement pays after the end; the longest lag for all that is no
  /// agreement.
  private static int lag(Scenario scenario, String name) {
    Optional<Agreement> own =
        scenario.agreements().stream().filter(it -> it.name().equals(name)).findFirst();
    return own.map(Agreement::paymentLag)
        .orElseGet(
            () -> scenario.agreements().stream().mapToInt(Agreement::paymentLag).max().orElse(0));
  }

  private static LocalDate later(LocalDate one, LocalDate other) {
    return one.isAfter(other) ? one : other;
  }

  private static LocalDate earlier(LocalDate one, LocalDate other) {
    return one.isBefore(other) ? one : other;
  }
}
