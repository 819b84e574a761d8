package headroom.compile;

import headroom.distribution.Distribution;
import headroom.distribution.InverseCdf;
import headroom.random.CorrelatedPair;
import headroom.scenario.Law;
import headroom.scenario.Quarter;
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

  QuantilePathCompiler(Timeline timeline, List<Double> actual) {
    this.timeline = timeline;
    this.actual = actual;
  }

  StreamPlan compile(StreamProcess.QuantilePath path, String variable) {
    SortedMap<Integer, Distribution> laws = new TreeMap<>();
    path.years().forEach((year, law) -> put(year, law, laws));
    SortedMap<Integer, Double> medians = new TreeMap<>();
    path.years()
        .keySet()
        .forEach(
            year ->
                medians.put(
                    year, laws.containsKey(year) ? laws.get(year).quantile(0.5) : known(year)));
    List<Double> quarters = ProcessCompiler.quarters(timeline, medians, actual);
    List<StreamPlan.QuantileYear> years = new ArrayList<>();
    for (Map.Entry<Integer, Distribution> law : laws.entrySet()) {
      int from = Math.max(timeline.start().until(new Quarter(law.getKey(), 1)), actual.size());
      int to =
          Math.min(
              timeline.start().until(new Quarter(law.getKey(), 4)), timeline.quarterCount() - 1);
      if (from <= to) {
        double known = known(law.getKey());
        double rest = medians.get(law.getKey()) - known;
        List<Double> shares =
            quarters.subList(from, to + 1).stream().map(amount -> amount / rest).toList();
        years.add(
            new StreamPlan.QuantileYear(from, shares, known, InverseCdf.of(law.getValue())::apply));
      }
    }
    double correlation = CorrelatedPair.pearsonOfSpearman(path.rankCorrelation());
    return new StreamPlan.QuantilePath(variable, actual, years, correlation);
  }

  /// A year that is wholly known needs no law.
  private void put(int year, Law.Quantiles law, Map<Integer, Distribution> laws) {
    int last = timeline.start().until(new Quarter(year, 4));
    boolean whole = last < actual.size() && last >= 3;
    if (!whole) {
      laws.put(year, DistributionCompiler.compile(law));
    }
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
