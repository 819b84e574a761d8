package headroom.report;

import headroom.result.Estimate;
import headroom.result.Metric;
import headroom.result.MetricName;
import headroom.result.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/// What a cap costs where an agreement goes on paying after it: `forgone − tail`. Both were counted
/// apart, so of their difference only the mean is known, and its error is at most the sum of both.
///
/// @param headline the agreement's results
record CapCost(Headline headline) {

  /// A year and what the cap costs in it.
  ///
  /// @param of the summary of what is forgone
  /// @param cost the mean of what is left of it after the tail
  record OfYear(Metric.Summary of, Estimate cost) {}

  /// The mean over the whole time; empty without a cap or if the numbers were not kept.
  Optional<Estimate> mean() {
    Optional<Metric.Summary> forgone = headline.forgone();
    if (!headline.hasTail()) {
      return forgone.map(Metric.Summary::mean);
    }
    return forgone.flatMap(
        it -> headline.total(MetricName.TAIL).map(tail -> less(it.mean(), tail.mean())));
  }

  /// By year, the tail in the year for which it is paid; empty where the numbers kept do not tell:
  /// what is paid after the end is one number, which may be for several years.
  List<OfYear> byYear() {
    List<Metric.Summary> years = headline.forgoneYears();
    if (!headline.hasTail()) {
      return before();
    }
    List<Metric.Summary> paid = headline.quarters(MetricName.TAIL);
    int lag = headline.agreement().paymentLag();
    List<OfYear> costs = new ArrayList<>();
    for (Metric.Summary year : years) {
      Optional<Estimate> tail = tail(year.period(), paid, lag);
      if (tail.isEmpty()) {
        return List.of();
      }
      costs.add(new OfYear(year, less(year.mean(), tail.get())));
    }
    return List.copyOf(costs);
  }

  /// By year, what is forgone, the tail not taken off.
  List<OfYear> before() {
    return headline.forgoneYears().stream().map(year -> new OfYear(year, year.mean())).toList();
  }

  /// The tail for the quarters of a year, which is paid `lag` quarters later.
  private Optional<Estimate> tail(Period period, List<Metric.Summary> paid, int lag) {
    Estimate sum = new Estimate(0, OptionalDouble.empty());
    boolean later = false;
    for (int quarter = 0; quarter < paid.size(); quarter++) {
      String year = String.valueOf(headline.timeline().quarter(quarter).year());
      if (!year.equals(period.label())) {
        continue;
      }
      if (quarter + lag < paid.size()) {
        sum = plus(sum, paid.get(quarter + lag).mean(), 1);
      } else {
        later = true;
      }
    }
    if (!later) {
      return paid.isEmpty() ? Optional.empty() : Optional.of(sum);
    }
    // What is paid after the end is one number: it must be for quarters of this year alone.
    int first = headline.timeline().quarter(Math.max(0, paid.size() - lag)).year();
    Estimate before = sum;
    return headline.years(MetricName.TAIL).stream()
        .filter(it -> it.period() instanceof Period.AfterEnd)
        .filter(_ -> String.valueOf(first).equals(period.label()))
        .map(it -> plus(before, it.mean(), 1))
        .findFirst();
  }

  private static Estimate less(Estimate one, Estimate other) {
    return plus(one, other, -1);
  }

  private static Estimate plus(Estimate one, Estimate other, int sign) {
    OptionalDouble error =
        one.standardError().isPresent() || other.standardError().isPresent()
            ? OptionalDouble.of(one.standardError().orElse(0) + other.standardError().orElse(0))
            : OptionalDouble.empty();
    return new Estimate(one.value() + sign * other.value(), error);
  }
}
