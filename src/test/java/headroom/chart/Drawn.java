package headroom.chart;

import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;

/// A chart as it is drawn, to be checked.
public final class Drawn {

  /// What two letters may share without being hard to read, in pixels.
  private static final double TOUCH = 2;

  private final List<Label> labels;

  private Drawn(List<Label> labels) {
    this.labels = labels;
  }

  /// Draws a chart.
  public static Drawn of(Chart chart) {
    BufferedImage image = new BufferedImage(Page.WIDTH, Page.HEIGHT, BufferedImage.TYPE_INT_RGB);
    Page page = new Page(image.createGraphics());
    Painter.draw(chart, page);
    return new Drawn(page.labels());
  }

  /// The texts on the page.
  public List<String> texts() {
    return labels.stream().map(Label::text).toList();
  }

  /// What is wrong with the labels: two that overlap, one that leaves the page.
  public List<String> faults() {
    List<String> faults = new ArrayList<>();
    Rectangle2D page = new Rectangle2D.Double(0, 0, Page.WIDTH, Page.HEIGHT);
    for (int one = 0; one < labels.size(); one++) {
      Label label = labels.get(one);
      if (!page.contains(label.bounds())) {
        faults.add("off the page: «" + label.text() + "»");
      }
      for (Label other : labels.subList(one + 1, labels.size())) {
        Rectangle2D shared = label.bounds().createIntersection(other.bounds());
        if (Math.min(shared.getWidth(), shared.getHeight()) >= TOUCH) {
          faults.add("overlap: «" + label.text() + "» and «" + other.text() + "»");
        }
      }
    }
    return faults;
  }
}
