package headroom.chart;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.imageio.ImageIO;

/// Charts as PNG files, and as thumbnails on a few big pictures, to be looked at.
public final class ContactSheet {
  private static final int COLUMNS = 3;
  private static final int ROWS = 4;
  private static final int WIDTH = 640;
  private static final int HEIGHT = 360;
  private static final int FOOT = 30;

  private final Path folder;
  private final List<Thumbnail> thumbnails = new ArrayList<>();

  private record Thumbnail(String name, BufferedImage image) {}

  /// @param folder where everything goes
  public ContactSheet(Path folder) throws IOException {
    this.folder = Files.createDirectories(folder);
  }

  /// Writes a chart's PNG and keeps it for the sheets.
  public void add(String name, Chart chart) throws IOException {
    ByteArrayOutputStream png = new ByteArrayOutputStream();
    ChartWriter.png(chart, png);
    Files.write(folder.resolve(name + ".png"), png.toByteArray());
    BufferedImage image = ImageIO.read(new ByteArrayInputStream(png.toByteArray()));
    BufferedImage small = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = small.createGraphics();
    graphics.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
    BufferedImage half = new BufferedImage(960, 540, BufferedImage.TYPE_INT_RGB);
    Graphics2D first = half.createGraphics();
    first.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
    first.drawImage(image, 0, 0, 960, 540, null);
    first.dispose();
    graphics.drawImage(half, 0, 0, WIDTH, HEIGHT, null);
    graphics.dispose();
    thumbnails.add(new Thumbnail(name, small));
  }

  /// Writes the sheets `sheet-01.png` and on.
  public void write() throws IOException {
    int each = COLUMNS * ROWS;
    for (int from = 0, sheet = 1; from < thumbnails.size(); from += each, sheet++) {
      List<Thumbnail> some = thumbnails.subList(from, Math.min(thumbnails.size(), from + each));
      Path file = folder.resolve(String.format(Locale.ROOT, "sheet-%02d.png", sheet));
      ImageIO.write(sheet(some), "png", file.toFile());
    }
  }

  private static BufferedImage sheet(List<Thumbnail> some) {
    int rows = (some.size() + COLUMNS - 1) / COLUMNS;
    BufferedImage sheet =
        new BufferedImage(COLUMNS * WIDTH, rows * (HEIGHT + FOOT), BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = sheet.createGraphics();
    graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    graphics.setColor(Palette.GRID);
    graphics.fillRect(0, 0, sheet.getWidth(), sheet.getHeight());
    graphics.setColor(Palette.INK);
    for (int index = 0; index < some.size(); index++) {
      int x = index % COLUMNS * WIDTH;
      int y = index / COLUMNS * (HEIGHT + FOOT);
      graphics.drawImage(some.get(index).image(), x, y, WIDTH - 4, HEIGHT, null);
      graphics.fill(
          Typeface.SEMIBOLD.outline(some.get(index).name(), 20, x + 8.0, y + HEIGHT + 21.0));
    }
    graphics.dispose();
    return sheet;
  }
}
