package headroom.compile;

import headroom.distribution.Distribution;
import headroom.distribution.InverseCdf;
import headroom.random.CorrelatedPair;
import headroom.scenario.Law;
import headroom.scenario.Quarter;
import headroom.scenario.Seasons;
import headroom.scenario.StreamProcess;
import headroom.scenario.Timeline;
import headroom.stream.StreamPlan;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/// Compiles annual totals of which percentiles are known.
final class QuantilePathCompiler {
  private final Timeline timeline;
  private final List<Double> actual;
  private final Seasons seasons;

  QuantilePathCompiler(Timeline timeline, List<Double> actual, Seasons seasons) {
    this.seasons = seasons;
    this.timeline = timeline;
    this.actual = actual;
  }

  StreamPlan compile(StreamProcess.QuantilePath path, String variable) {
    SortedMap<Integer, Distribution> laws = new TreeMap<>();
    SortedMap<Integer, Double> medians = new TreeMap<>();
    for (Map.Entry<Integer, Law.Quantiles> written : path.years().entrySet()) {
      int year = written.getKey();
      if (isKnown(year)) {
        medians.put(year, known(year));
      } else {
        Distribution law = DistributionCompiler.compile(written.getValue());
        laws.put(year, law);
        medians.put(year, law.quantile(0.5));
      }
    }
    List<Double> quarters = ProcessCompiler.quarters(timeline, medians, actual, seasons);
    List<StreamPlan.QuantileYear> years = new ArrayList<>();
    laws.forEach((year, law) -> add(year, law, quarters, years));
    double correlation = CorrelatedPair.pearsonOfSpearman(path.rankCorrelation());
    int end = timeline.start().until(new Quarter(timeline.end().year(), 4)) + 1;
    return new StreamPlan.QuantilePath(variable, actual, years, end, correlation);
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
      double rest = law.quantile(0.5) - known(year);
      List<Double> shares =
          quarters.subList(from, through + 1).stream().map(amount -> amount / rest).toList();
      years.add(new StreamPlan.QuantileYear(from, shares, known(year), InverseCdf.of(law)::apply));
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
