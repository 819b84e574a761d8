package headroom.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.util.Arrays;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.XYSeries.XYSeriesRenderStyle;
import org.knowm.xchart.style.lines.SeriesLines;
import org.knowm.xchart.style.markers.Marker;
import org.knowm.xchart.style.markers.SeriesMarkers;

/// Lines, closed areas and points over a plot area, painted by XChart in the order they are added.
final class LineLayer {

  /// XChart cuts at its plot's edges; this much more leaves lines that run along them whole.
  private static final double MARGIN = 12;

  private final Axes axes;
  private final XYChart chart;

  LineLayer(Axes plot) {
    axes = plot.padded(MARGIN);
    chart = new XYChart((int) axes.area().getWidth(), (int) axes.area().getHeight());
    Layers.undress(chart.getStyler());
    Layers.setVerticalAxis(chart.getStyler(), axes.y());
    chart.getStyler().setXAxisMin(0.0).setXAxisMax(1.0);
  }

  /// The area between two lines.
  LineLayer band(double[] x, double[] low, double[] high, Color colour) {
    int size = x.length;
    double[] aroundX = Arrays.copyOf(x, 2 * size);
    double[] aroundY = Arrays.copyOf(low, 2 * size);
    for (int point = 0; point < size; point++) {
      aroundX[size + point] = x[size - 1 - point];
      aroundY[size + point] = high[size - 1 - point];
    }
    XYSeries series = add(aroundX, aroundY);
    series.setXYSeriesRenderStyle(XYSeriesRenderStyle.PolygonArea);
    series.setFillColor(colour);
    series.setLineStyle(SeriesLines.NONE);
    series.setMarker(SeriesMarkers.NONE);
    return this;
  }

  /// An upright rectangle.
  LineLayer box(double fromX, double toX, double low, double high, Color colour) {
    return band(
        new double[] {fromX, toX}, new double[] {low, low}, new double[] {high, high}, colour);
  }

  LineLayer line(double[] x, double[] y, Color colour, double width) {
    XYSeries series = add(x, y);
    series.setXYSeriesRenderStyle(XYSeriesRenderStyle.Line);
    series.setLineColor(colour);
    series.setMarker(SeriesMarkers.NONE);
    series.setLineStyle(
        new BasicStroke((float) width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
    return this;
  }

  LineLayer points(double[] x, double[] y, Color colour, Marker marker) {
    XYSeries series = add(x, y);
    series.setXYSeriesRenderStyle(XYSeriesRenderStyle.Scatter);
    series.setMarker(marker);
    series.setMarkerColor(colour);
    return this;
  }

  void paint(Page page) {
    if (!chart.getSeriesCollection().isEmpty()) {
      Layers.paint(chart, axes, page);
    }
  }

  private XYSeries add(double[] x, double[] y) {
    double size = Layers.size(axes.y());
    double[] shares =
        Arrays.stream(x).map(value -> (value - axes.x().low()) / axes.x().span()).toArray();
    double[] sizes = Arrays.stream(y).map(value -> value / size).toArray();
    return chart.addSeries("series " + chart.getSeriesCollection().size(), shares, sizes);
  }
}
