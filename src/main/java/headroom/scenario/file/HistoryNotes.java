package headroom.scenario.file;

import headroom.compile.Marginals;
import headroom.scenario.Assumption;
import headroom.scenario.HistoryPoint;
import headroom.scenario.Quarter;
import headroom.scenario.StartingLevel;
import headroom.scenario.Stream;
import headroom.scenario.Stream.Grown;
import headroom.scenario.StreamKind;
import headroom.scenario.StreamProcess;
import headroom.scenario.Timeline;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Remarks on a history that does not fit the streams whose past it is meant to be: one in another
/// unit, and one that knows quarters which the streams know otherwise or not at all.
final class HistoryNotes {
  /// Units differ by thousands; revenue does not in a year or two.
  private static final double APART = 200;

  private static final int NEAR_QUARTERS = 8;
  private static final double ROUNDING = 0.01;

  private final List<HistoryPoint> history;
  private final List<Grown> revenue;
  private final Timeline timeline;
  private final Marginals marginals;
  private final String currency;

  private HistoryNotes(
      List<HistoryPoint> history,
      List<Stream> streams,
      Timeline timeline,
      List<Assumption> assumptions,
      String currency) {
    this.history = history;
    this.timeline = timeline;
    this.marginals = new Marginals(assumptions);
    this.currency = currency;
    this.revenue =
        streams.stream()
            .filter(Grown.class::isInstance)
            .map(Grown.class::cast)
            .filter(stream -> stream.kind() == StreamKind.REVENUE)
            .toList();
  }

  /// The remarks; none without a history or without revenue.
  static List<String> of(
      List<HistoryPoint> history,
      List<Stream> streams,
      Timeline timeline,
      List<Assumption> assumptions,
      String currency) {
    HistoryNotes notes = new HistoryNotes(history, streams, timeline, assumptions, currency);
    return notes.revenue.isEmpty() || history.isEmpty() ? List.of() : notes.notes();
  }

  private List<String> notes() {
    List<String> notes = new ArrayList<>();
    Optional<String> unit = unit(history.getLast());
    unit.ifPresent(notes::add);
    if (unit.isEmpty()) {
      notes.addAll(inTime());
    }
    return notes;
  }

  private Optional<String> unit(HistoryPoint last) {
    Quarter end = last.firstQuarter().plus(last.quarterCount() - 1);
    Optional<Double> start = level();
    if (start.isEmpty() || Math.abs(end.until(timeline.start())) > NEAR_QUARTERS) {
      return Optional.empty();
    }
    double quarter = last.amount() / last.quarterCount();
    double ratio = quarter / start.get();
    boolean alike = ratio < APART && ratio > 1 / APART;
    return alike
        ? Optional.empty()
        : Optional.of(
            "`report.history` ends with %s a quarter in %s, the streams begin with %s; all amounts are in %s: is one of them in another unit?"
                .formatted(brief(quarter), end, brief(start.get()), currency));
  }

  /// What all revenue streams make in the quarter they start from; empty if one does not say.
  private Optional<Double> level() {
    double sum = 0;
    for (Grown stream : revenue) {
      Optional<Double> level = level(stream);
      if (level.isEmpty()) {
        return Optional.empty();
      }
      sum += level.get();
    }
    return sum > 0 ? Optional.of(sum) : Optional.empty();
  }

  private Optional<Double> level(Grown stream) {
    if (!stream.actual().isEmpty()) {
      return Optional.of(stream.actual().firstEntry().getValue());
    }
    if (stream.now().isPresent()) {
      StartingLevel now = stream.now().get();
      return marginals.of(now.amount()).map(law -> law.quantile(0.5) / (now.annualised() ? 4 : 1));
    }
    return stream.process() instanceof StreamProcess.Plan plan
        ? Optional.of(plan.years().firstEntry().getValue() / 4)
        : Optional.empty();
  }

  /// Quarters of the history inside the timeline.
  private List<String> inTime() {
    List<String> differing = new ArrayList<>();
    List<String> simulated = new ArrayList<>();
    for (HistoryPoint point : history) {
      Quarter quarter = point.firstQuarter();
      boolean inside =
          point.quarterCount() == 1
              && quarter.compareTo(timeline.start()) >= 0
              && quarter.compareTo(timeline.end()) <= 0;
      if (inside && !revenue.stream().allMatch(it -> it.actual().containsKey(quarter))) {
        simulated.add(quarter.toString());
      } else if (inside) {
        double known = revenue.stream().mapToDouble(it -> it.actual().get(quarter)).sum();
        if (Math.abs(known - point.amount()) > ROUNDING * known) {
          differing.add("%s (%s, not %s)".formatted(quarter, brief(point.amount()), brief(known)));
        }
      }
    }
    List<String> notes = new ArrayList<>();
    if (!differing.isEmpty()) {
      notes.add(
          "`report.history` differs from the streams' `actual` in %s; the chart draws the history."
              .formatted(String.join(", ", differing)));
    }
    if (!simulated.isEmpty()) {
      notes.add(
          "`report.history` knows %s, which the streams simulate: give these quarters as `actual`, or start the timeline after them."
              .formatted(String.join(", ", simulated)));
    }
    return notes;
  }

  private static String brief(double value) {
    return new BigDecimal(value).round(new MathContext(6)).stripTrailingZeros().toPlainString();
  }
}
