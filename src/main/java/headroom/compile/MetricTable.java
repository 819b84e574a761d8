package headroom.compile;

import headroom.engine.Chance;
import headroom.engine.Observation;
import headroom.engine.Output;
import headroom.result.Period;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Collects the metrics that are kept and the outputs behind them; equal outputs are observed once.
final class MetricTable {
  private final OutputSelection selection;
  private final Map<Output, Integer> outputs = new LinkedHashMap<>();
  private final Set<Integer> tails = new HashSet<>();
  private final Map<Chance, Integer> chances = new LinkedHashMap<>();
  private final List<MetricPlan> metrics = new ArrayList<>();
  private final Set<String> offered = new LinkedHashSet<>();

  MetricTable(OutputSelection selection) {
    this.selection = selection;
  }

  /// Whether a metric is wanted; remembers that it could be had.
  boolean wants(String id, Period period) {
    offered.add(id);
    return selection.keeps(id, period);
  }

  void distribution(
      String id, Period period, String unit, Observation observation, List<Double> atoms) {
    distribution(id, period, unit, observation, atoms, false);
  }

  void distribution(
      String id,
      Period period,
      String unit,
      Observation observation,
      List<Double> atoms,
      boolean conditional) {
    if (wants(id, period)) {
      int output = output(new Output(observation, atoms, Output.Detail.DISTRIBUTION));
      metrics.add(new MetricPlan.Distribution(id, period, unit, output, conditional, 0));
    }
  }

  /// A date, observed as years since an origin: bins are finest near 0.
  void date(String id, Observation observation, double origin) {
    if (wants(id, Calendar.TOTAL)) {
      int output = output(new Output(observation, List.of(), Output.Detail.DISTRIBUTION));
      metrics.add(new MetricPlan.Distribution(id, Calendar.TOTAL, "year", output, true, origin));
    }
  }

  void tailMean(String id, String unit, Observation observation, List<Double> atoms) {
    if (wants(id, Calendar.TOTAL)) {
      int output = output(new Output(observation, atoms, Output.Detail.DISTRIBUTION));
      tails.add(output);
      metrics.add(new MetricPlan.TailMean(id, Calendar.TOTAL, unit, output));
    }
  }

  void likelihood(String id, Period period, Chance chance) {
    if (wants(id, period)) {
      metrics.add(new MetricPlan.Likelihood(id, period, chance(chance)));
    }
  }

  void slope(String id, String unit, Chance chance) {
    if (wants(id, Calendar.TOTAL)) {
      metrics.add(new MetricPlan.Slope(id, Calendar.TOTAL, unit, chance(chance)));
    }
  }

  void meanSlope(String id, String unit, Observation observation) {
    if (wants(id, Calendar.TOTAL)) {
      int output = output(new Output(observation, List.of(), Output.Detail.DISTRIBUTION));
      metrics.add(new MetricPlan.MeanSlope(id, Calendar.TOTAL, unit, output));
    }
  }

  /// The probability that an amount, which every trial has, is above 0.
  void above0(String id, Period period, Observation observation) {
    if (wants(id, period)) {
      int output = output(new Output(observation, List.of(), Output.Detail.DISTRIBUTION));
      Chance.Range above = new Chance.Range(output, Double.MIN_VALUE, Double.POSITIVE_INFINITY);
      metrics.add(new MetricPlan.Likelihood(id, period, chance(new Chance.Within(List.of(above)))));
    }
  }

  void add(MetricPlan metric) {
    metrics.add(metric);
  }

  /// The index of an output whose mean is wanted.
  int mean(Observation observation) {
    return output(new Output(observation, List.of(), Output.Detail.MEAN));
  }

  private int output(Output output) {
    return index(outputs, output);
  }

  private int chance(Chance chance) {
    return index(chances, chance);
  }

  private static <K> int index(Map<K, Integer> indices, K key) {
    Integer known = indices.putIfAbsent(key, indices.size());
    return known == null ? indices.size() - 1 : known;
  }

  List<Output> outputs() {
    List<Output> all = new ArrayList<>(outputs.keySet());
    tails.forEach(
        index -> {
          Output output = all.get(index);
          all.set(
              index,
              new Output(
                  output.observation(), output.atoms(), Output.Detail.DISTRIBUTION_AND_TAIL));
        });
    return all;
  }

  List<Chance> chances() {
    return List.copyOf(chances.keySet());
  }

  /// The metrics kept.
  ///
  /// @throws UnknownMetricException if one was named that could not be had
  List<MetricPlan> metrics() {
    for (String id : selection.named().stream().sorted().toList()) {
      if (!offered.contains(id)) {
        throw new UnknownMetricException(id, List.copyOf(offered));
      }
    }
    return List.copyOf(metrics);
  }
}
