package headroom.chart;

import java.awt.geom.Line2D;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// The horizontal axis of periods: one slot for each, labelled as far as the labels fit; quarters
/// as `2027-Q3` in two rows, the quarters above and their years below.
final class PeriodAxis {

  /// The room that the labels need below the plot.
  static final double HEIGHT = 84;

  private static final Pattern QUARTER = Pattern.compile("(\\d{4})-(Q[1-4])");
  private static final TextStyle SMALL = TextStyle.body(Palette.FAINT_INK);
  private static final TextStyle LABEL = TextStyle.body(Palette.SOFT_INK);
  private static final double GAP = 14;

  /// Labels are cut down to this width before any is left out.
  private static final double SHORTEST = 120;

  private final Page page;
  private final Axes axes;
  private final List<String> periods;
  private final double slot;

  private PeriodAxis(Page page, Axes axes, List<String> periods, double slot) {
    this.page = page;
    this.axes = axes;
    this.periods = periods;
    this.slot = slot;
  }

  static void draw(Page page, Axes axes, List<String> periods) {
    Slots slots = new Slots(periods);
    double slot = axes.area().getWidth() / slots.range().span();
    if (slots.after()) {
      int last = periods.size() - 1;
      new PeriodAxis(page, axes, periods.subList(0, last), slot).drawQuarters();
      double middle = axes.left() + slots.middle(last) * slot;
      new PeriodAxis(page, axes, periods, slot).drawAfter(periods.get(last), middle);
    } else if (periods.stream().allMatch(Slots::quarter)) {
      new PeriodAxis(page, axes, periods, slot).drawQuarters();
    } else {
      new PeriodAxis(page, axes, periods, slot).drawPlain();
    }
  }

  /// A line before what comes after the end, over the areas of a chart.
  static void divide(Page page, Axes axes, List<String> periods) {
    Slots slots = new Slots(periods);
    if (slots.after()) {
      double from = slots.from(periods.size() - 1) / slots.range().span();
      double x = Math.rint(axes.left() + from * axes.area().getWidth());
      page.stroke(new Line2D.Double(x, axes.top(), x, axes.bottom()), Palette.AXIS, 2, 4, 6);
    }
  }

  /// In two rows: `after`, and what it is after.
  private void drawAfter(String label, double middle) {
    String[] words = label.split(" ", 2);
    for (int row = 0; row < words.length; row++) {
      page.write(words[row], middle, row(row), Label.Anchor.MIDDLE, LABEL);
    }
  }

  /// A label for sentences: `Q3 2027` for a quarter, the label itself otherwise.
  static String spoken(String period) {
    return QUARTER.matcher(period).replaceFirst("$2 $1");
  }

  private void drawPlain() {
    double widest = periods.stream().mapToDouble(LABEL::width).max().orElse(0);
    int every = (int) Math.ceil((Math.min(widest, SHORTEST) + GAP) / slot);
    for (int period = 0; period < periods.size(); period += every) {
      double centre = centre(period, period + 1);
      double toEdge = Math.min(centre, Page.WIDTH - centre) - Frame.MARGIN / 2;
      String text = LABEL.shorten(periods.get(period), Math.min(every * slot - GAP, 2 * toEdge));
      page.write(text, centre, row(0), Label.Anchor.MIDDLE, LABEL);
    }
  }

  private void drawQuarters() {
    boolean named = SMALL.width("Q4") + GAP <= slot;
    for (int period = 0; named && period < periods.size(); period++) {
      page.write(
          periods.get(period).substring(5),
          centre(period, period + 1),
          row(0),
          Label.Anchor.MIDDLE,
          SMALL);
    }
    List<int[]> years = years();
    double longest = named ? row(1) : row(0);
    for (int[] year : years) {
      if (year[0] > 0) {
        tick(year[0], longest - axes.bottom());
      }
    }
    writeYears(years, longest);
  }

  private void writeYears(List<int[]> years, double baseline) {
    double occupied = Double.NEGATIVE_INFINITY;
    for (int year = 0; year < years.size(); year++) {
      String text = periods.get(years.get(year)[0]).substring(0, 4);
      double room = (years.get(year)[1] - years.get(year)[0]) * slot;
      double centre = centre(years.get(year)[0], years.get(year)[1]);
      double half = LABEL.width(text) / 2;
      boolean stub =
          room < 2 * half + GAP && years.size() > 1 && (year == 0 || year == years.size() - 1);
      if (!stub && centre - half >= occupied + GAP) {
        page.write(text, centre, baseline, Label.Anchor.MIDDLE, LABEL);
        occupied = centre + half;
      }
    }
  }

  /// Half-open ranges of periods that share a year.
  private List<int[]> years() {
    List<int[]> years = new ArrayList<>();
    int from = 0;
    for (int period = 1; period <= periods.size(); period++) {
      if (period == periods.size() || !year(period).equals(year(from))) {
        years.add(new int[] {from, period});
        from = period;
      }
    }
    return years;
  }

  private String year(int period) {
    return periods.get(period).substring(0, 4);
  }

  private void tick(int period, double length) {
    double x = Math.rint(axes.left() + period * slot);
    page.stroke(new Line2D.Double(x, axes.bottom(), x, axes.bottom() + length), Palette.GRID, 2);
  }

  private double centre(int from, int to) {
    return axes.left() + (from + to) * slot / 2;
  }

  private double row(int row) {
    return axes.bottom() + 32 + 34 * row;
  }
}
