package headroom.chart;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/// A row of small marks with their meaning, for what cannot be labelled where it is.
final class Key {

  private static final TextStyle TEXT = TextStyle.body(Palette.SOFT_INK);
  private static final double MARK = 26;
  private static final double BETWEEN = 30;

  private final List<Entry> entries = new ArrayList<>();

  /// Draws one mark inside a square.
  interface Mark {
    void draw(Page page, Rectangle2D square);
  }

  void add(String text, Mark mark) {
    entries.add(new Entry(text, mark));
  }

  double width() {
    double texts =
        entries.stream().mapToDouble(entry -> TEXT.width(entry.text()) + MARK + 10).sum();
    return entries.isEmpty() ? 0 : texts + BETWEEN * (entries.size() - 1);
  }

  /// Draws the row so that it ends at `right`, in the room that begins at `left`.
  void draw(Page page, double left, double right, double baseline) {
    double width = Math.min(width(), right - left);
    double room =
        entries.isEmpty()
            ? 0
            : (width - BETWEEN * (entries.size() - 1)) / entries.size() - MARK - 10;
    boolean tight = width() > right - left;
    double x = right - width;
    for (Entry entry : entries) {
      String text = tight ? TEXT.shorten(entry.text(), room) : entry.text();
      entry
          .mark()
          .draw(
              page,
              new Rectangle2D.Double(x, baseline - TEXT.capHeight() / 2 - MARK / 2, MARK, MARK));
      page.write(text, x + MARK + 10, baseline, Label.Anchor.START, TEXT);
      x += MARK + 10 + TEXT.width(text) + BETWEEN;
    }
  }

  private record Entry(String text, Mark mark) {}
}
