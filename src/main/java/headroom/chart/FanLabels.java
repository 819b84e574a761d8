package headroom.chart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// The labels at the end of a fan: every percentile and the mean with its last value.
final class FanLabels {

  private FanLabels() {}

  /// The decimals of the labels: one more than asked for if two different values would print alike
  /// and the resolution tells them apart.
  static int decimals(FanChart chart, int decimals) {
    int last = chart.fan().size() - 1;
    List<Double> values = new ArrayList<>();
    for (Band band : chart.fan().bands()) {
      values.add(band.low().get(last));
      values.add(band.high().get(last));
    }
    values.add(chart.fan().median().get(last));
    values.add(chart.fan().mean().get(last));
    values.sort(Comparator.naturalOrder());
    for (int index = 1; index < values.size(); index++) {
      double low = values.get(index - 1);
      double high = values.get(index);
      boolean alike = NumberText.of(low, decimals).equals(NumberText.of(high, decimals));
      if (alike && high - low > chart.resolution() && high - low > 1e-9 * Math.abs(high)) {
        return decimals + 1;
      }
    }
    return decimals;
  }

  static void add(FanChart chart, Axes axes, int decimals, EndLabels labels) {
    int last = chart.fan().size() - 1;
    List<Level> levels = new ArrayList<>();
    for (Band band : chart.fan().bands()) {
      levels.add(new Level(band.lowPercent(), "P" + band.lowPercent(), band.low().get(last)));
      levels.add(new Level(band.highPercent(), "P" + band.highPercent(), band.high().get(last)));
    }
    levels.add(new Level(50, "Median", chart.fan().median().get(last)));
    levels.sort(Comparator.comparingInt(Level::percent).reversed());
    addRuns(levels, chart.tint(), axes, decimals, labels);
    double mean = chart.fan().mean().get(last);
    String text = NumberText.of(mean, decimals);
    labels.add(axes.py(mean), "Mean", text, TextStyle.body(Palette.dark(chart.tint())));
  }

  /// Percentiles that print alike share a label.
  private static void addRuns(
      List<Level> levels, Tint tint, Axes axes, int decimals, EndLabels labels) {
    for (int from = 0, to; from < levels.size(); from = to) {
      String text = NumberText.of(levels.get(from).value(), decimals);
      to = from + 1;
      while (to < levels.size() && NumberText.of(levels.get(to).value(), decimals).equals(text)) {
        to++;
      }
      List<Level> run = levels.subList(from, to);
      boolean median = run.stream().anyMatch(level -> level.percent() == 50);
      String name =
          run.size() == 1
              ? run.getFirst().name()
              : run.getLast().name() + " to " + run.getFirst().name();
      TextStyle style =
          median ? TextStyle.strong(Palette.dark(tint)) : TextStyle.body(Palette.SOFT_INK);
      labels.add(axes.py(run.getFirst().value()), name, text, style);
    }
  }

  private record Level(int percent, String name, double value) {}
}
