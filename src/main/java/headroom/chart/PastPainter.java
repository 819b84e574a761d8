package headroom.chart;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Draws the observed values of a fan chart: a line through neighbouring periods and a marker for
/// each grade.
final class PastPainter {

  private static final int MARKER_SIZE = 16;

  private final FanChart chart;
  private final Axes axes;
  private final Page page;
  private final List<String> grades;

  PastPainter(FanChart chart, Axes axes, Page page) {
    this.chart = chart;
    this.axes = axes;
    this.page = page;
    grades = chart.past().stream().map(PastPoint::grade).distinct().toList();
  }

  void draw() {
    LineLayer layer = new LineLayer(axes);
    List<PastPoint> points =
        chart.past().stream().sorted(Comparator.comparingInt(this::slot)).toList();
    List<PastPoint> run = new ArrayList<>();
    for (PastPoint point : points) {
      if (!run.isEmpty() && slot(point) != slot(run.getLast()) + 1) {
        addLine(layer, run);
        run.clear();
      }
      run.add(point);
    }
    addLine(layer, run);
    for (int grade = 0; grade < grades.size(); grade++) {
      String name = grades.get(grade);
      List<PastPoint> same = points.stream().filter(point -> point.grade().equals(name)).toList();
      layer.points(x(same), y(same), Palette.INK, new PastMarker(grade));
    }
    layer.paint(page);
  }

  Key key() {
    Key key = new Key();
    for (int grade = 0; grade < grades.size(); grade++) {
      PastMarker marker = new PastMarker(grade);
      key.add(grades.get(grade), (on, square) -> mark(on, square, marker));
    }
    return key;
  }

  private static void mark(Page page, Rectangle2D square, PastMarker marker) {
    page.graphics().setColor(Palette.INK);
    marker.paint(page.graphics(), square.getCenterX(), square.getCenterY(), MARKER_SIZE);
  }

  private void addLine(LineLayer layer, List<PastPoint> run) {
    if (run.size() > 1) {
      layer.line(x(run), y(run), Palette.INK, 3);
    }
  }

  private int slot(PastPoint point) {
    return chart.periods().indexOf(point.period());
  }

  private double[] x(List<PastPoint> points) {
    double inSlot = chart.origin().isPresent() ? 1 : 0.5;
    return points.stream().mapToDouble(point -> slot(point) + inSlot).toArray();
  }

  private static double[] y(List<PastPoint> points) {
    return points.stream().mapToDouble(PastPoint::value).toArray();
  }
}
