package headroom.chart;

import java.awt.Color;
import java.awt.Graphics2D;
import org.knowm.xchart.internal.chartpart.AxesChart;
import org.knowm.xchart.style.AxesChartStyler;

/// What all XChart layers share: an XChart with nothing but its series, painted exactly over a plot
/// area.
///
/// Values are divided by the size of their axis first, since XChart's axes lose very small and very
/// large numbers. Spacing hints beyond the size of the page keep it from measuring tick labels, for
/// which it would need the platform's fonts.
final class Layers {

  static final Color NOTHING = new Color(255, 255, 255, 0);

  private static final int NO_TICKS = 1 << 20;

  private Layers() {}

  static void undress(AxesChartStyler styler) {
    styler
        .setChartPadding(0)
        .setPlotContentSize(1.0)
        .setLegendVisible(false)
        .setChartTitleVisible(false);
    styler
        .setChartBackgroundColor(NOTHING)
        .setPlotBackgroundColor(NOTHING)
        .setPlotBorderVisible(false);
    styler.setAxisTitlesVisible(false).setAxisTicksVisible(false).setPlotMargin(0);
    styler.setAxisTitleFont(new NoFont()).setAxisTickLabelsFont(new NoFont());
    styler.setChartTitleFont(new NoFont());
    styler.setPlotGridLinesVisible(false).setPlotTicksMarksVisible(false);
    styler.setXAxisTickMarkSpacingHint(NO_TICKS).setYAxisTickMarkSpacingHint(NO_TICKS);
  }

  /// Sets the vertical axis to `y` in units of [#size(Range)].
  static void setVerticalAxis(AxesChartStyler styler, Range y) {
    styler.setYAxisMin(y.low() / size(y)).setYAxisMax(y.high() / size(y));
  }

  static double size(Range y) {
    return Math.max(Math.abs(y.low()), Math.abs(y.high()));
  }

  static void paint(AxesChart<?, ?> chart, Axes axes, Page page) {
    Graphics2D graphics = (Graphics2D) page.graphics().create();
    graphics.translate(axes.left(), axes.top());
    chart.paint(graphics, (int) axes.area().getWidth(), (int) axes.area().getHeight());
    graphics.dispose();
  }
}
