package headroom.chart;

import com.pngencoder.PngEncoder;
import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;

/// A page as a picture of 1920 × 1080 pixels; texts are drawn as shapes.
final class PngImage {

  private static final float HALO_WIDTH = 6;

  /// Higher levels take twice the time for some hundredths of the size.
  private static final int COMPRESSION_LEVEL = 4;

  private PngImage() {}

  static void write(Chart chart, OutputStream out) throws IOException {
    out.write(
        new PngEncoder()
            .withBufferedImage(paint(chart))
            .withCompressionLevel(COMPRESSION_LEVEL)
            .withMultiThreadedCompressionEnabled(false)
            .toBytes());
  }

  private static BufferedImage paint(Chart chart) {
    BufferedImage image = new BufferedImage(Page.WIDTH, Page.HEIGHT, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = image.createGraphics();
    graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    graphics.setColor(Palette.PAPER);
    graphics.fillRect(0, 0, Page.WIDTH, Page.HEIGHT);
    Page page = new Page(graphics);
    Painter.draw(chart, page);
    for (Label label : page.labels()) {
      draw(label, graphics);
    }
    graphics.dispose();
    return image;
  }

  private static void draw(Label label, Graphics2D graphics) {
    TextStyle style = label.style();
    Shape outline =
        style.typeface().outline(label.text(), style.size(), label.left(), label.baseline());
    if (label.halo()) {
      graphics.setColor(Palette.PAPER);
      graphics.setStroke(
          new BasicStroke(HALO_WIDTH, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
      graphics.draw(outline);
    }
    graphics.setColor(style.colour());
    graphics.fill(outline);
  }
}
