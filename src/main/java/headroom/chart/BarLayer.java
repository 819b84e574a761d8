package headroom.chart;

import java.awt.Color;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.knowm.xchart.CategoryChart;
import org.knowm.xchart.CategorySeries;
import org.knowm.xchart.CategorySeries.CategorySeriesRenderStyle;

/// Bars of equal width over a plot area, each in a slot of its own, painted by XChart; series are
/// stacked.
final class BarLayer {

  private final Axes axes;
  private final CategoryChart chart;

  /// @param axes the plot area
  /// @param fill the share of a slot's width that its bar takes
  BarLayer(Axes axes, double fill) {
    this.axes = axes;
    chart = new CategoryChart((int) axes.area().getWidth(), (int) axes.area().getHeight());
    Layers.undress(chart.getStyler());
    Layers.setVerticalAxis(chart.getStyler(), axes.y());
    chart.getStyler().setStacked(true).setAvailableSpaceFill(fill);
    chart.getStyler().setDefaultSeriesRenderStyle(CategorySeriesRenderStyle.Bar);
  }

  /// One value for each slot; 0 leaves it to other series.
  BarLayer bars(double[] values, Color colour) {
    if (Arrays.stream(values).allMatch(value -> value == 0)) {
      return this;
    }
    double size = Layers.size(axes.y());
    double[] slots = IntStream.range(0, values.length).asDoubleStream().toArray();
    double[] heights =
        Arrays.stream(values).map(value -> value == 0 ? Double.NaN : value / size).toArray();
    CategorySeries series =
        chart.addSeries("series " + chart.getSeriesCollection().size(), slots, heights);
    series.setFillColor(colour);
    return this;
  }

  void paint(Page page) {
    if (!chart.getSeriesCollection().isEmpty()) {
      Layers.paint(chart, axes, page);
    }
  }
}
