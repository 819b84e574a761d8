package headroom.live;

import headroom.chart.Band;
import headroom.chart.Bar;
import headroom.chart.BarChart;
import headroom.chart.Bin;
import headroom.chart.Chart;
import headroom.chart.CurvePoint;
import headroom.chart.Fan;
import headroom.chart.FanChart;
import headroom.chart.HistogramChart;
import headroom.chart.Inline;
import headroom.chart.Plot;
import headroom.chart.ProbabilityChart;
import headroom.chart.StackChart;
import headroom.math.DecimalRounding;
import headroom.report.format.Json;
import headroom.report.format.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The numbers behind a picture, for whoever points into it: those that were drawn.
final class ChartNumbers {
  private static final int DIGITS = 6;

  private ChartNumbers() {}

  /// A row of numbers, one for each place across; those that are not there are null.
  private record Row(String name, List<Optional<Double>> values) {
    static Row of(String name, List<Double> values) {
      return new Row(name, values.stream().map(Optional::of).toList());
    }

    JsonObject json() {
      return new JsonObject()
          .put("name", name)
          .putJson(
              "values",
              JsonList.of(values.stream().map(it -> it.map(ChartNumbers::told).orElse("null"))));
    }
  }

  /// The numbers as JSON: places across, unit, series; no series of a chart without any to point
  /// at. With the places of them in the picture, where it has some.
  static JsonObject of(Chart chart, Inline drawn) {
    JsonObject numbers = of(chart);
    if (chart instanceof HistogramChart histogram && drawn.bars().isPresent()) {
      numbers.put("outline", outline(histogram, drawn.bars().get()));
    }
    drawn
        .plot()
        .filter(it -> !it.across().isEmpty())
        .ifPresent(
            it ->
                numbers
                    .putJson("at", JsonList.of(it.across().stream().map(Math::round)))
                    .putAll(heights(it)));
    return numbers;
  }

  /// The upper and lower edge of a plot, and the values there.
  private static JsonObject heights(Plot plot) {
    return new JsonObject()
        .put("top", Math.round(plot.top()))
        .put("bottom", Math.round(plot.bottom()))
        .put(
            "scale",
            new JsonObject().put("top", plot.values().high()).put("bottom", plot.values().low()));
  }

  /// The bars as drawn: their edges in amounts, their heights as shares of the futures.
  private static JsonObject outline(HistogramChart chart, Plot bars) {
    List<Double> edges = new ArrayList<>(chart.bins().stream().map(Bin::from).toList());
    chart.bins().stream()
        .skip(Math.max(0, chart.bins().size() - 1))
        .map(Bin::to)
        .forEach(edges::add);
    return new JsonObject()
        .putJson("x", JsonList.of(edges.stream().map(ChartNumbers::told)))
        .putJson("y", JsonList.of(chart.bins().stream().map(it -> told(it.notHit() + it.hit()))))
        .putAll(heights(bars));
  }

  private static JsonObject of(Chart chart) {
    return switch (chart) {
      case FanChart fan -> of(fan.periods(), fan.caption().unit(), fan(fan));
      case BarChart bars ->
          of(bars.bars().stream().map(Bar::label).toList(), bars.caption().unit(), bars(bars));
      case ProbabilityChart it ->
          of(it.periods(), "", List.of(Row.of("probability", it.probabilities())))
              .put("format", "percent");
      case StackChart stack ->
          of(
              stack.labels(),
              stack.caption().unit(),
              stack.lines().stream().map(line -> Row.of(line.name(), line.values())).toList());
      case HistogramChart histogram -> exceedance(histogram);
      default -> of(List.of(), chart.caption().unit(), List.of());
    };
  }

  /// No more digits than anybody reads.
  private static String told(double value) {
    return Double.isFinite(value)
        ? Json.number(DecimalRounding.toDigits(value, DIGITS).doubleValue())
        : "null";
  }

  private static JsonObject of(List<String> across, String unit, List<Row> rows) {
    return new JsonObject()
        .putJson("x", JsonList.strings(across))
        .put("unit", unit)
        .putJson("series", JsonList.of(rows.stream().map(Row::json)));
  }

  /// The bands from the lowest percentile to the highest, the mean last; the fan stands at the end
  /// of the periods, after the past.
  private static List<Row> fan(FanChart chart) {
    Fan fan = chart.fan();
    int before = chart.periods().size() - fan.median().size();
    List<Row> rows = new ArrayList<>();
    for (Band band : fan.bands()) {
      rows.add(after(before, "P" + band.lowPercent(), band.low()));
    }
    rows.add(after(before, "P50", fan.median()));
    for (Band band : fan.bands().reversed()) {
      rows.add(after(before, "P" + band.highPercent(), band.high()));
    }
    rows.add(after(before, "mean", fan.mean()));
    return rows;
  }

  private static Row after(int before, String name, List<Double> values) {
    List<Optional<Double>> all = new ArrayList<>();
    for (int i = 0; i < before; i++) {
      all.add(Optional.empty());
    }
    values.forEach(value -> all.add(Optional.of(value)));
    return new Row(name, all);
  }

  private static List<Row> bars(BarChart chart) {
    List<Bar> bars = chart.bars();
    return List.of(
        new Row("P5", bars.stream().map(bar -> bar.whisker().map(it -> it.low())).toList()),
        Row.of("mean", bars.stream().map(Bar::value).toList()),
        new Row("P95", bars.stream().map(bar -> bar.whisker().map(it -> it.high())).toList()));
  }

  /// How probable it is to receive more than an amount; the amounts are numbers.
  private static JsonObject exceedance(HistogramChart chart) {
    List<CurvePoint> points = chart.exceedance();
    return new JsonObject()
        .putJson("x", JsonList.of(points.stream().map(it -> told(it.value()))))
        .put("unit", chart.caption().unit())
        .putJson(
            "series",
            JsonList.of(
                Stream.of(
                    Row.of(
                            "probability of more",
                            points.stream().map(CurvePoint::exceedance).toList())
                        .json())));
  }
}
