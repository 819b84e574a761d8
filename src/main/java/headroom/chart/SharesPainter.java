package headroom.chart;

import java.awt.Color;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/// Draws one bar over the width of the page, and below it a list of its parts in two columns.
final class SharesPainter {
  private static final double BAR = 150;
  private static final double GAP = 18;
  private static final double SWATCH = 26;
  private static final double TALLEST = 62;
  private static final double SEAM = 4;
  private static final int ROWS = 6;
  private static final TextStyle NAME = TextStyle.body(Palette.INK);
  private static final TextStyle BADGE = TextStyle.body(Palette.FAINT_INK);
  private static final TextStyle SHARE = TextStyle.strong(Palette.INK);

  private final SharesChart chart;
  private final Page page;

  private SharesPainter(SharesChart chart, Page page) {
    this.chart = chart;
    this.page = page;
  }

  static void draw(SharesChart chart, Page page) {
    new SharesPainter(chart, page).draw(Frame.around(chart.caption(), page));
  }

  private void draw(Rectangle2D body) {
    List<Color> colours = colours();
    double sum = chart.parts().stream().mapToDouble(SharesChart.Part::share).sum();
    double x = body.getMinX();
    double top = body.getMinY() + GAP;
    for (int part = 0; part < chart.parts().size(); part++) {
      SharesChart.Part it = chart.parts().get(part);
      double width = sum > 0 ? it.share() / sum * body.getWidth() : 0;
      page.fill(new Rectangle2D.Double(x, top, width, BAR), colours.get(part));
      if (part > 0) {
        page.stroke(new Line2D.Double(x, top, x, top + BAR), Palette.PAPER, SEAM);
      }
      inside(it, x, width, top);
      x += width;
    }
    list(body, top + BAR + 3 * GAP, colours);
  }

  /// What fits into a part is written there too.
  private void inside(SharesChart.Part part, double x, double width, double top) {
    double room = width - 2 * GAP;
    TextStyle name = TextStyle.strong(Palette.PAPER);
    TextStyle share = TextStyle.body(Palette.PAPER);
    if (part.kind() == SharesChart.Kind.REST || name.width(part.name()) > room) {
      return;
    }
    boolean both = share.width(part.text()) <= room;
    double middle = top + BAR / 2;
    page.write(part.name(), x + GAP, both ? middle - 8 : middle + 8, Label.Anchor.START, name);
    if (both) {
      page.write(part.text(), x + GAP, middle + 28, Label.Anchor.START, share);
    }
  }

  private void list(Rectangle2D body, double top, List<Color> colours) {
    int count = chart.parts().size();
    int rows = Math.max(Math.min(count, ROWS), Math.ceilDiv(count, 2));
    int columns = Math.ceilDiv(count, rows);
    double row = Math.min((body.getMaxY() - top) / rows, TALLEST);
    double width = (body.getWidth() - (columns - 1) * 4 * GAP) / columns;
    for (int part = 0; part < count; part++) {
      double left = body.getMinX() + part / rows * (width + 4 * GAP);
      double middle = top + (part % rows + 0.5) * row;
      entry(chart.parts().get(part), colours.get(part), left, middle, Math.min(width, 1_100));
    }
  }

  private void entry(
      SharesChart.Part part, Color colour, double left, double middle, double width) {
    page.fill(new Rectangle2D.Double(left, middle - SWATCH / 2, SWATCH, SWATCH), colour);
    double baseline = middle + NAME.capHeight() / 2;
    double shareWidth = SHARE.width(part.text());
    page.write(part.text(), left + width, baseline, Label.Anchor.END, SHARE);
    double room = width - SWATCH - 2 * GAP - shareWidth;
    double badge = part.badge().isEmpty() ? 0 : BADGE.width(part.badge()) + GAP;
    String name = NAME.shorten(part.name(), room - badge);
    double start = left + SWATCH + GAP;
    page.write(name, start, baseline, Label.Anchor.START, NAME);
    page.write(part.badge(), start + NAME.width(name) + GAP, baseline, Label.Anchor.START, BADGE);
  }

  /// Darker and lighter in turn, so that neighbours can be told apart.
  private List<Color> colours() {
    List<Color> colours = new ArrayList<>();
    for (int part = 0; part < chart.parts().size(); part++) {
      Tint tint =
          switch (chart.parts().get(part).kind()) {
            case UNKNOWN -> Tint.RECEIPTS;
            case CHANCE -> Tint.REVENUE;
            case REST -> Tint.NEUTRAL;
          };
      colours.add(
          switch (part % 3) {
            case 0 -> Palette.dark(tint);
            case 1 -> Palette.hue(tint);
            default -> Palette.fill(tint);
          });
    }
    return colours;
  }
}
