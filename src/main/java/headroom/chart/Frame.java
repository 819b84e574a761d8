package headroom.chart;

import java.awt.geom.Rectangle2D;
import java.util.List;

/// The words around a picture, and the room they leave for it.
final class Frame {

  static final double MARGIN = 64;

  private static final double WIDTH = Page.WIDTH - 2 * MARGIN;
  private static final double TOP = 44;
  private static final double BOTTOM = 36;
  private static final TextStyle TITLE = new TextStyle(Typeface.SEMIBOLD, 44, Palette.INK);
  private static final TextStyle SUBTITLE = new TextStyle(Typeface.REGULAR, 28, Palette.SOFT_INK);
  private static final TextStyle SMALL_PRINT = TextStyle.body(Palette.FAINT_INK);

  private Frame() {}

  /// Writes a caption and returns the room between its upper and its lower lines.
  static Rectangle2D around(Caption caption, Page page) {
    double top = down(fitted(caption.title(), TITLE, 34, 5), TOP, page);
    top = down(fitted(caption.subtitle(), SUBTITLE, 24, 2), top + 6, page);
    double bottom = up(small(caption.footer()), Page.HEIGHT - BOTTOM, page);
    bottom = up(small(caption.source()), bottom, page);
    return new Rectangle2D.Double(MARGIN, top + 26, WIDTH, bottom - 20 - (top + 26));
  }

  /// A text in two lines, smaller if need be; at the smallest size it ends after the last word that
  /// there is room for.
  private static Paragraph fitted(String text, TextStyle wanted, double smallest, double step) {
    for (double size = wanted.size(); size >= smallest; size -= step) {
      TextStyle style = wanted.withSize(size);
      if (style.wrap(text, WIDTH, Integer.MAX_VALUE).size() <= 2) {
        return new Paragraph(style, style.balance(text, WIDTH, 2));
      }
    }
    TextStyle style = wanted.withSize(smallest);
    return new Paragraph(style, style.wrap(text, WIDTH, 2));
  }

  private static Paragraph small(String text) {
    return new Paragraph(SMALL_PRINT, SMALL_PRINT.wrap(text, WIDTH, 2));
  }

  private static double down(Paragraph paragraph, double top, Page page) {
    double y = top;
    for (String line : paragraph.lines()) {
      if (!line.isBlank()) {
        double baseline =
            y + 0.5 * (paragraph.style().lineHeight() + paragraph.style().capHeight());
        page.write(line, MARGIN, baseline, Label.Anchor.START, paragraph.style());
        y += paragraph.style().lineHeight();
      }
    }
    return y;
  }

  private static double up(Paragraph paragraph, double bottom, Page page) {
    long lines = paragraph.lines().stream().filter(line -> !line.isBlank()).count();
    double top = bottom - lines * paragraph.style().lineHeight();
    down(paragraph, top, page);
    return top;
  }

  private record Paragraph(TextStyle style, List<String> lines) {}
}
