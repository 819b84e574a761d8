package headroom.report;

import headroom.chart.Band;
import headroom.chart.Fan;
import headroom.chart.FanChart;
import headroom.chart.PastPoint;
import headroom.chart.Tint;
import headroom.result.Estimate;
import headroom.result.Metric;
import headroom.result.MetricId;
import headroom.result.MetricName;
import headroom.result.Period;
import headroom.result.Result;
import headroom.scenario.Agreement;
import headroom.scenario.HistoryPoint;
import headroom.scenario.Quarter;
import headroom.scenario.Scenario;
import headroom.scenario.Stream.Grown;
import headroom.scenario.StreamKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/// Fan charts by quarter: bands that hold 50, 80 and 90 % of the trials around the median.
public final class FanCharts {
  /// How a fan is to be read.
  public static final String BANDS =
      "Bands hold 50, 80 and 90 % of the futures (P95 = 95 % of futures at or below)";

  private FanCharts() {}

  /// How the fan of some quarters is to be read; nothing where it is but a line.
  static String reading(List<Metric.Summary> quarters) {
    return quarters.stream().allMatch(it -> it.isCertain()) ? "" : BANDS;
  }

  /// What has been paid by the end of each quarter, under what is left of the cap.
  static Optional<ReportChart> cumulativeReceipts(Headline headline, Captions captions) {
    List<Metric.Summary> quarters = headline.quarters(MetricName.PAID_SO_FAR);
    Optional<String> title = new Findings(headline).receipts();
    if (quarters.isEmpty() || title.isEmpty()) {
      return Optional.empty();
    }
    Optional<Metric.Summary> after =
        headline.paidAfterTheEnd() ? headline.total(MetricName.PAID) : Optional.empty();
    List<Metric.Summary> steps = Stream.concat(quarters.stream(), after.stream()).toList();
    List<String> periods = labels(quarters, after.isPresent());
    Agreement agreement = headline.agreement();
    FanChart chart =
        new FanChart(
            captions.of(
                title.get(),
                "Cumulative receipts of %s from %s%s%s. %s"
                    .formatted(
                        agreement.payee(),
                        agreement.payer(),
                        headline.under(),
                        after.isPresent() ? "; the last step is paid later" : "",
                        reading(steps))
                    .strip(),
                headline.unit()),
            Tint.RECEIPTS,
            periods,
            List.of(),
            fan(steps),
            OptionalDouble.of(0),
            RemainingCap.of(headline),
            resolution(steps.getLast()));
    return Optional.of(new ReportChart("receipts-cumulative", chart, ""));
  }

  /// Revenue of all streams by quarter, after its past; known quarters of the timeline count as
  /// past.
  static Optional<ReportChart> revenue(Scenario scenario, Result result, Captions captions) {
    List<Metric.Summary> quarters = revenueQuarters(scenario, result);
    if (quarters.isEmpty()) {
      return Optional.empty();
    }
    int known = new KnownQuarters(scenario).ofRevenue();
    List<PastPoint> past = past(scenario.report().history(), scenario, known(quarters, known));
    List<String> periods = periods(past, quarters);
    List<Metric.Summary> future = fromTheLastKnown(quarters, known);
    FanChart chart =
        new FanChart(
            captions.of(
                finding("Revenue", scenario, quarters, known),
                ("Revenue by quarter, past and simulated. " + reading(quarters)).strip(),
                scenario.currency() + " a quarter"),
            Tint.REVENUE,
            periods,
            past,
            fan(future),
            OptionalDouble.empty(),
            Optional.empty(),
            resolution(future.getLast()));
    return Optional.of(new ReportChart("revenue", chart, ""));
  }

  /// How revenue moves, in a sentence without a full stop; empty if its quarters were not kept.
  public static Optional<String> revenueFinding(Scenario scenario, Result result) {
    List<Metric.Summary> quarters = revenueQuarters(scenario, result);
    return quarters.isEmpty()
        ? Optional.empty()
        : Optional.of(
            finding("Revenue", scenario, quarters, new KnownQuarters(scenario).ofRevenue()));
  }

  /// How a stream moves, in a sentence without a full stop.
  ///
  /// @param quarters its quarters
  /// @param known how many of them are known
  public static String finding(
      String subject, Scenario scenario, List<Metric.Summary> quarters, int known) {
    boolean past = known == quarters.size();
    List<Metric.Summary> told = past ? quarters : fromTheLastKnown(quarters, known);
    Metric.Summary last = told.getLast();
    String path = subject + " " + path(scenario, comparable(scenario, told), last);
    if (past) {
      return path + ", all of it known";
    }
    if (last.isCertain()) {
      return last.trialsUsed() == 1 ? path + " in the one trial run" : path;
    }
    return "%s in the median future; in nine futures out of ten it %s %s"
        .formatted(
            path, told.size() == 1 ? "is" : "ends", Phrases.between(last, scenario.currency()));
  }

  /// The earliest quarter that the last one may be held against: with seasons, one of the same
  /// season.
  private static Metric.Summary comparable(Scenario scenario, List<Metric.Summary> told) {
    boolean seasonal =
        scenario.streams().stream()
            .anyMatch(stream -> stream instanceof Grown grown && !grown.seasons().areEven());
    return seasonal && told.size() > 4 ? told.get((told.size() - 1) % 4) : told.getFirst();
  }

  /// From where to where the median goes; one that reads the same at both ends does not move.
  private static String path(Scenario scenario, Metric.Summary first, Metric.Summary last) {
    String from = Phrases.money(first.percentile(50), scenario.currency());
    String to = Phrases.money(last.percentile(50), scenario.currency());
    String start = first.period().label();
    String end = last.period().label();
    if (start.equals(end)) {
      return "is %s in %s".formatted(to, end);
    }
    if (from.equals(to)) {
      boolean same = first.percentile(50).value() == last.percentile(50).value();
      return "%s %s from %s to %s"
          .formatted(same ? "is" : "ends where it begins, at", to, start, end);
    }
    if (within(first.percentile(50), last.percentile(50))) {
      return "ends about where it begins, at %s from %s to %s".formatted(to, start, end);
    }
    boolean grows = last.percentile(50).value() > first.percentile(50).value();
    return "%s from %s in %s to %s in %s"
        .formatted(grows ? "grows" : "falls", from, start, to, end);
  }

  /// Whether two medians lie closer together than two standard errors of their difference.
  private static boolean within(Estimate one, Estimate other) {
    double error = Math.hypot(one.standardError().orElse(0), other.standardError().orElse(0));
    return Math.abs(one.value() - other.value()) <= 2 * error;
  }

  /// The known quarters.
  public static List<Metric.Summary> known(List<Metric.Summary> quarters, int known) {
    return quarters.subList(0, Math.min(known, quarters.size()));
  }

  /// The last known quarter and those after it, or all of them.
  public static List<Metric.Summary> fromTheLastKnown(List<Metric.Summary> quarters, int known) {
    return quarters.subList(Math.clamp(known - 1, 0, quarters.size() - 1), quarters.size());
  }

  /// The quarters of all streams together, or of the only revenue stream.
  private static List<Metric.Summary> revenueQuarters(Scenario scenario, Result result) {
    List<Metric.Summary> together = quarters(result, MetricId.ALL_REVENUE);
    List<String> grown =
        scenario.streams().stream()
            .filter(Grown.class::isInstance)
            .map(Grown.class::cast)
            .filter(stream -> stream.kind() == StreamKind.REVENUE)
            .map(stream -> MetricName.REVENUE.of(stream.name()))
            .toList();
    return together.isEmpty() && grown.size() == 1 ? quarters(result, grown.getFirst()) : together;
  }

  public static List<Metric.Summary> quarters(Result result, String id) {
    return result
        .all(id)
        .filter(metric -> metric.period() instanceof Period.Quarter)
        .filter(Metric.Summary.class::isInstance)
        .map(Metric.Summary.class::cast)
        .toList();
  }

  /// The quarters known from history, and those of the timeline that are known.
  public static List<PastPoint> past(
      List<HistoryPoint> history, Scenario scenario, List<Metric.Summary> known) {
    List<PastPoint> past = new ArrayList<>();
    for (HistoryPoint point : history) {
      boolean inTime = point.firstQuarter().compareTo(scenario.timeline().end()) <= 0;
      if (point.quarterCount() == 1 && inTime) {
        past.add(new PastPoint(point.firstQuarter().toString(), point.amount(), point.grade()));
      }
    }
    for (Metric.Summary quarter : known) {
      String label = quarter.period().label();
      if (past.stream().noneMatch(point -> point.period().equals(label))) {
        past.add(new PastPoint(label, quarter.max(), "known"));
      }
    }
    return past;
  }

  /// All quarters from the earliest past one on.
  public static List<String> periods(List<PastPoint> past, List<Metric.Summary> quarters) {
    String first = quarters.getFirst().period().label();
    Quarter start = Quarter.parse(first);
    Quarter earliest =
        past.stream()
            .map(point -> Quarter.parse(point.period()))
            .filter(quarter -> quarter.compareTo(start) < 0)
            .min(Quarter::compareTo)
            .orElse(start);
    Stream<String> before =
        Stream.iterate(earliest, quarter -> quarter.compareTo(start) < 0, it -> it.plus(1))
            .map(Quarter::toString);
    return Stream.concat(before, labels(quarters).stream()).toList();
  }

  /// Bands, median and mean by quarter.
  public static Fan fan(List<Metric.Summary> quarters) {
    return new Fan(
        List.of(band(quarters, 5, 95), band(quarters, 10, 90), band(quarters, 25, 75)),
        values(quarters, quarter -> quarter.percentile(50).value()),
        values(quarters, quarter -> quarter.mean().value()));
  }

  /// Two percentiles by quarter.
  public static Band band(List<Metric.Summary> quarters, int low, int high) {
    return new Band(
        low,
        high,
        values(quarters, quarter -> quarter.percentile(low).value()),
        values(quarters, quarter -> quarter.percentile(high).value()));
  }

  public static List<Double> values(
      List<Metric.Summary> quarters, ToDoubleFunction<Metric.Summary> value) {
    return quarters.stream().map(quarter -> value.applyAsDouble(quarter)).toList();
  }

  public static List<String> labels(List<Metric.Summary> quarters) {
    return quarters.stream().map(quarter -> quarter.period().label()).toList();
  }

  /// The labels of quarters and, if asked for, of what comes after them: `after 2030`.
  public static List<String> labels(List<Metric.Summary> quarters, boolean after) {
    List<String> labels = new ArrayList<>(labels(quarters));
    if (after && quarters.getLast().period() instanceof Period.Quarter last) {
      labels.add("after " + (last.number() == 4 ? Integer.toString(last.year()) : last.label()));
    }
    return labels;
  }

  /// The largest error among the numbers a fan prints.
  public static double resolution(Metric.Summary summary) {
    Stream<Estimate> percentiles = Stream.of(5, 50, 95).map(percent -> summary.percentile(percent));
    return ReportCharts.resolution(Stream.concat(Stream.of(summary.mean()), percentiles));
  }
}
