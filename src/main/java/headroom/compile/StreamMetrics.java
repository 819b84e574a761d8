package headroom.compile;

import headroom.engine.Observation;
import headroom.engine.Series;
import headroom.result.MetricId;
import headroom.scenario.Scenario;
import headroom.scenario.Stream;
import headroom.scenario.StreamKind;
import java.util.List;
import java.util.Map;

/// The metrics of the streams: amounts by quarter, by year and in total.
final class StreamMetrics {
  private final Scenario scenario;
  private final Calendar calendar;
  private final MetricTable table;

  StreamMetrics(Scenario scenario, Calendar calendar, MetricTable table) {
    this.scenario = scenario;
    this.calendar = calendar;
    this.table = table;
  }

  void add(Map<String, Integer> indices) {
    for (Stream stream : scenario.streams()) {
      String id = MetricId.ofStream(stream.name(), stream.measure());
      amounts(id, new Series.Level(indices.getOrDefault(stream.name(), -1)));
    }
    List<Integer> revenue =
        scenario.streams().stream()
            .filter(StreamMetrics::isRevenue)
            .map(stream -> indices.getOrDefault(stream.name(), -1))
            .toList();
    if (revenue.size() > 1) {
      amounts(MetricId.ALL_REVENUE, new Series.TotalLevel(revenue));
    }
  }

  private static boolean isRevenue(Stream stream) {
    return stream instanceof Stream.Grown grown && grown.kind() == StreamKind.REVENUE;
  }

  private void amounts(String id, Series series) {
    for (Calendar.Window window : calendar.quarters()) {
      Observation observation = new Observation.AtQuarter(series, window.from());
      table.distribution(id, window.period(), scenario.currency(), observation, List.of());
    }
    for (Calendar.Window window : calendar.years()) {
      Observation observation = Sums.of(series, window.from(), window.to());
      table.distribution(id, window.period(), scenario.currency(), observation, List.of());
    }
    Observation total = Sums.of(series, 0, calendar.quarterCount());
    table.distribution(id, Calendar.TOTAL, scenario.currency(), total, List.of());
  }
}
