package headroom.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import org.junit.jupiter.api.Test;

/// What XChart paints lies where the axes say.
class LayersTest {

  private static final Color BLUE = Palette.hue(Tint.RECEIPTS);
  private static final Color GREEN = Palette.hue(Tint.REVENUE);

  private final BufferedImage image =
      new BufferedImage(Page.WIDTH, Page.HEIGHT, BufferedImage.TYPE_INT_RGB);
  private final Page page = page(image);

  @Test
  void aBoxLiesBetweenItsValues() {
    for (double scale : new double[] {1e-12, 1, 1e15}) {
      Axes axes = axes(new Range(-2 * scale, 6 * scale), new Range(-10 * scale, 30 * scale));
      new LineLayer(axes).box(scale, 3 * scale, 5 * scale, 20 * scale, BLUE).paint(page);
      assertThat(inked()).isEqualTo(box(axes, scale, 3 * scale, 5 * scale, 20 * scale));
    }
  }

  @Test
  void stackedBarsLieInTheirSlots() {
    Axes axes = axes(new Range(0, 4), new Range(-50, 110));
    BarLayer layer = new BarLayer(axes, 0.5);
    layer
        .bars(new double[] {0, 20, 0, 0}, BLUE)
        .bars(new double[] {0, 30, 0, 0}, GREEN)
        .paint(page);
    assertThat(inked()).isEqualTo(box(axes, 1.25, 1.75, 0, 50));
    int x = (int) axes.px(1.5);
    assertThat(new Color(image.getRGB(x, (int) axes.py(10)))).isEqualTo(BLUE);
    assertThat(new Color(image.getRGB(x, (int) axes.py(40)))).isEqualTo(GREEN);
  }

  @Test
  void negativeBarsHangFromZero() {
    Axes axes = axes(new Range(0, 4), new Range(-50, 110));
    new BarLayer(axes, 0.5).bars(new double[] {0, 0, 0, -40}, BLUE).paint(page);
    assertThat(inked()).isEqualTo(box(axes, 3.25, 3.75, -40, 0));
  }

  @Test
  void aLineAlongTheEdgeIsWhole() {
    Axes axes = axes(new Range(0, 4), new Range(0, 100));
    new LineLayer(axes).line(new double[] {1, 3}, new double[] {100, 100}, BLUE, 8).paint(page);
    assertThat(inked().getMinY()).isEqualTo(axes.top() - 4);
    assertThat(inked().getMaxY()).isEqualTo(axes.top() + 4);
  }

  private static Axes axes(Range x, Range y) {
    return new Axes(new Rectangle2D.Double(200, 100, 1600, 800), x, y);
  }

  private static Rectangle2D box(Axes axes, double fromX, double toX, double low, double high) {
    double left = Math.rint(axes.px(fromX));
    double top = Math.rint(axes.py(high));
    return new Rectangle2D.Double(
        left, top, Math.rint(axes.px(toX)) - left, Math.rint(axes.py(low)) - top);
  }

  private Rectangle2D inked() {
    int left = Integer.MAX_VALUE;
    int top = Integer.MAX_VALUE;
    int right = -1;
    int bottom = -1;
    for (int y = 0; y < Page.HEIGHT; y++) {
      for (int x = 0; x < Page.WIDTH; x++) {
        if ((image.getRGB(x, y) & 0xFFFFFF) != 0) {
          left = Math.min(left, x);
          top = Math.min(top, y);
          right = Math.max(right, x);
          bottom = Math.max(bottom, y);
        }
      }
    }
    return new Rectangle2D.Double(left, top, right - left + 1, bottom - top + 1);
  }

  private static Page page(BufferedImage image) {
    Graphics2D graphics = image.createGraphics();
    graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    return new Page(graphics);
  }
}
