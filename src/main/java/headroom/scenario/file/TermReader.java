package headroom.scenario.file;

import headroom.scenario.Term;
import headroom.scenario.Timeline;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// When an agreement is in force and how its years run.
final class TermReader {
  private static final int MONTHS = 12;
  private static final double ROUNDINGS = 1e-6;

  private final Reading reading;
  private final Values values;
  private final @Nullable Timeline timeline;
  private final boolean hasFiscalYears;

  /// @param hasFiscalYears whether the report says when fiscal years end
  TermReader(Reading reading, Values values, @Nullable Timeline timeline, boolean hasFiscalYears) {
    this.reading = reading;
    this.values = values;
    this.timeline = timeline;
    this.hasFiscalYears = hasFiscalYears;
  }

  /// The term; null after a fault.
  @Nullable Term read(String name, Fields fields) {
    Optional<String> startsOn = event("starts-on", fields);
    Optional<String> endsOn = event("ends-on", fields);
    OptionalInt months = months(fields);
    Term.YearKind year = year(fields);
    Boolean prorate = flag("prorate", fields);
    LocalDate from = day(fields, "from", false);
    LocalDate through = day(fields, "through", true);
    if (from == null || through == null || year == null || prorate == null) {
      return null;
    }
    if (through.isBefore(from)) {
      reading.fault(
          fields.position(fields.isPresent("through") ? "through" : "from"),
          "an agreement must not end before it begins, found %s before %s"
              .formatted(through, from));
      return null;
    }
    if (timeline == null) {
      return null;
    }
    remarkOutside(name, from, through, timeline);
    return new Term(from, through, startsOn, endsOn, months, year, prorate);
  }

  private void remarkOutside(String name, LocalDate from, LocalDate through, Timeline within) {
    LocalDate start = within.start().firstDay();
    LocalDate end = within.end().lastDay();
    if (through.isBefore(start) || from.isAfter(end)) {
      reading.note(
          "%s runs from %s through %s, wholly outside the timeline (%s to %s): it pays nothing here."
              .formatted(name, from, through, start, end));
    } else if (from.isBefore(start) || through.isAfter(end)) {
      reading.note(
          "%s runs from %s through %s; only the part inside the timeline (%s to %s) is simulated."
              .formatted(name, from, through, start, end));
    }
  }

  private @Nullable LocalDate day(Fields fields, String key, boolean last) {
    Node node = fields.get(key);
    if (node != null) {
      return values.day(values.unwrap(node, fields.spot(key)), fields.spot(key), last);
    }
    if (timeline == null) {
      return null;
    }
    return last ? timeline.end().lastDay() : timeline.start().firstDay();
  }

  private Optional<String> event(String key, Fields fields) {
    Node node = fields.get(key);
    Node plain = node == null ? null : values.unwrap(node, fields.spot(key));
    String name = plain == null ? null : values.text(plain, fields.spot(key));
    return plain != null && name != null && reading.eventExists(name, plain.position())
        ? Optional.of(name)
        : Optional.empty();
  }

  /// `for: 10`: years, in whole months.
  private OptionalInt months(Fields fields) {
    Node node = fields.get("for");
    if (node == null) {
      return OptionalInt.empty();
    }
    Spot spot = fields.spot("for");
    Node plain = values.unwrap(node, spot);
    Double years = values.number(plain, spot, Measure.HALF_LIFE.called("a time in years"));
    if (years == null) {
      return OptionalInt.empty();
    }
    double months = years * MONTHS;
    if (Math.abs(months - Math.rint(months)) > ROUNDINGS || Math.rint(months) < 1) {
      reading.fault(
          plain.position(),
          "`for` must be years in whole months such as 10, 2.5 or 0.25, found %s"
              .formatted(Wording.describe(plain)));
      return OptionalInt.empty();
    }
    return OptionalInt.of((int) Math.rint(months));
  }

  private Term.@Nullable YearKind year(Fields fields) {
    Node node = fields.get("year");
    if (node == null) {
      return Term.YearKind.CALENDAR;
    }
    Node plain = values.unwrap(node, fields.spot("year"));
    Term.YearKind kind =
        values.word(plain, fields.spot("year"), Wording.words(Term.YearKind.values()));
    if (kind == Term.YearKind.FISCAL && !hasFiscalYears) {
      reading.fault(
          plain.position(),
          "`year: fiscal` needs to know when fiscal years end; add `report: {fiscal-year-ends:"
              + " June}`");
      return null;
    }
    return kind;
  }

  private @Nullable Boolean flag(String key, Fields fields) {
    Node node = fields.get(key);
    return node == null
        ? Boolean.FALSE
        : values.word(
            values.unwrap(node, fields.spot(key)),
            fields.spot(key),
            new TreeMap<>(Map.of("true", true, "false", false)));
  }
}
