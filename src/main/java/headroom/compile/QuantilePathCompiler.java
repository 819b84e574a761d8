package headroom.compile;

import headroom.distribution.Distribution;
import headroom.distribution.InverseCdf;
import headroom.random.CorrelatedPair;
import headroom.scenario.Law;
import headroom.scenario.Percentile;
import headroom.scenario.Quarter;
import headroom.scenario.Seasons;
import headroom.scenario.Timeline;
import headroom.stream.StreamPlan;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/// Compiles annual totals of which percentiles are known.
///
/// The years' laws are made of amounts near 1 and their draws carried back by a power of two, so
/// that money in another unit, larger by a power of two, has the same bits.
final class QuantilePathCompiler {
  private final Timeline timeline;
  private final List<Double> actual;
  private final Seasons seasons;
  private final SortedMap<Integer, Law.Quantiles> written;

  /// What an amount near 1 is multiplied by, as a power of two.
  private final int exponent;

  QuantilePathCompiler(
      Timeline timeline,
      List<Double> actual,
      Seasons seasons,
      SortedMap<Integer, Law.Quantiles> written) {
    this.seasons = seasons;
    this.timeline = timeline;
    this.actual = actual;
    this.written = written;
    exponent =
        Math.getExponent(
            written.values().stream()
                .mapToDouble(law -> law.percentiles().getLast().value())
                .max()
                .orElseThrow());
  }

  StreamPlan compile(double rankCorrelation, String variable) {
    SortedMap<Integer, Distribution> laws = new TreeMap<>();
    SortedMap<Integer, Double> medians = new TreeMap<>();
    written.forEach(
        (year, law) -> {
          if (isKnown(year)) {
            medians.put(year, known(year));
          } else {
            Distribution scaled = DistributionCompiler.compile(nearOne(law));
            laws.put(year, scaled);
            medians.put(year, median(scaled));
          }
        });
    List<Double> quarters = ProcessCompiler.quarters(timeline, medians, actual, seasons);
    List<StreamPlan.QuantileYear> years = new ArrayList<>();
    laws.forEach((year, law) -> add(year, law, quarters, years));
    double correlation = CorrelatedPair.pearsonOfSpearman(rankCorrelation);
    int end = timeline.start().until(new Quarter(timeline.end().year(), 4)) + 1;
    return new StreamPlan.QuantilePath(variable, actual, years, end, correlation);
  }

  private Law.Quantiles nearOne(Law.Quantiles law) {
    return new Law.Quantiles(
        law.percentiles().stream()
            .map(each -> new Percentile(each.probability(), nearOne(each.value())))
            .toList(),
        law.low().map(this::nearOne),
        law.high().map(this::nearOne));
  }

  private double nearOne(double amount) {
    return Math.scalb(amount, -exponent);
  }

  private double median(Distribution nearOne) {
    return Math.scalb(nearOne.quantile(0.5), exponent);
  }

  /// The draws of a year's total, carried back.
  private StreamPlan.Quantile total(Distribution law) {
    return new LawQuantile(InverseCdf.of(law), Math.scalb(1.0, exponent));
  }

  /// Adds a year if it has simulated quarters.
  ///
  /// @param quarters the timeline's quarters, each year at its median
  private void add(
      int year, Distribution law, List<Double> quarters, List<StreamPlan.QuantileYear> years) {
    int from = Math.max(timeline.start().until(new Quarter(year, 1)), actual.size());
    int through =
        Math.min(timeline.start().until(new Quarter(year, 4)), timeline.quarterCount() - 1);
    if (from <= through) {
      double rest = median(law) - known(year);
      List<Double> shares =
          quarters.subList(from, through + 1).stream().map(amount -> amount / rest).toList();
      years.add(new StreamPlan.QuantileYear(from, shares, known(year), total(law)));
    }
  }

  /// Whether all quarters of a year are known: it needs no law.
  private boolean isKnown(int year) {
    int first = timeline.start().until(new Quarter(year, 1));
    return first >= 0 && first + 3 < actual.size();
  }

  /// What is known of a year.
  private double known(int year) {
    double sum = 0;
    for (int quarter = 0; quarter < actual.size(); quarter++) {
      sum += timeline.quarter(quarter).year() == year ? actual.get(quarter) : 0;
    }
    return sum;
  }
}
