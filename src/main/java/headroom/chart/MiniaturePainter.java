package headroom.chart;

import java.awt.Color;
import java.util.List;
import java.util.Locale;

/// Draws a miniature as an SVG element of a few kilobytes, in grey: a law has no colour of its own.
final class MiniaturePainter {
  private static final double WIDTH = 210;
  private static final double HEIGHT = 78;
  private static final double SIDE = 6;
  private static final double TOP = 16;
  private static final double BASE = 56;
  private static final double TEXT = 11;
  private static final double LOWEST = 0.35;
  private static final double STICK = 3;
  private static final double ROW = 13;
  private static final double APART = 6;
  private static final List<String> ANCHORS = List.of("start", "middle", "end");

  private final Miniature miniature;
  private final StringBuilder svg = new StringBuilder();

  private MiniaturePainter(Miniature miniature) {
    this.miniature = miniature;
  }

  static String svg(Miniature miniature) {
    return new MiniaturePainter(miniature).draw();
  }

  private String draw() {
    svg.append(
        String.format(
            Locale.ROOT,
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %.0f %.0f\" role=\"img\"",
            WIDTH,
            HEIGHT + (rows() - 1) * ROW));
    svg.append(
        String.format(
            Locale.ROOT,
            " font-family=\"%s\" font-size=\"%.0f\"><title>",
            Typeface.FAMILIES,
            TEXT));
    escaped(miniature.words());
    svg.append("</title>");
    area(miniature.range().low(), miniature.range().high(), Palette.band(Tint.NEUTRAL, 0));
    area(miniature.low(), miniature.high(), Palette.band(Tint.NEUTRAL, 2));
    line(x(miniature.range().low()), BASE, x(miniature.range().high()), BASE, Palette.AXIS, 1);
    miniature.sticks().forEach(this::stick);
    if (!miniature.density().isEmpty()) {
      double x = x(miniature.middle());
      line(x, BASE - height(miniature.middle()), x, BASE, Palette.INK, 1.5);
    }
    mark(miniature.low(), 5, Palette.SOFT_INK);
    mark(miniature.high(), 5, Palette.SOFT_INK);
    mark(miniature.middle(), 8, Palette.INK);
    stickLabels();
    labels();
    return svg.append("</svg>").toString();
  }

  private double x(double value) {
    Range range = miniature.range();
    double inside = Math.clamp(value, range.low(), range.high());
    return SIDE + (inside - range.low()) / range.span() * (WIDTH - 2 * SIDE);
  }

  /// How high the density stands above the base at a value, in straight lines between the middles
  /// of its cells.
  private double height(double value) {
    List<Double> density = miniature.density();
    double most = density.stream().mapToDouble(Double::doubleValue).max().orElse(0);
    if (!(most > 0)) {
      return 0;
    }
    double cell =
        (value - miniature.range().low()) / miniature.range().span() * density.size() - 0.5;
    int left = Math.clamp((int) Math.floor(cell), 0, density.size() - 1);
    int right = Math.min(left + 1, density.size() - 1);
    double part = Math.clamp(cell - left, 0, 1);
    double at = density.get(left) * (1 - part) + density.get(right) * part;
    return at / most * (BASE - TOP) * prominence(1 - single());
  }

  /// The probability of all single values together.
  private double single() {
    return miniature.sticks().stream().mapToDouble(Miniature.Stick::probability).sum();
  }

  /// How much of the height a part of the law takes at most: all of it if it has half of the
  /// probability, less if it has less, but never so little that it cannot be seen.
  private static double prominence(double probability) {
    return Math.clamp(2 * probability, LOWEST, 1);
  }

  private void area(double from, double to, Color colour) {
    Range range = miniature.range();
    double left = Math.max(from, range.low());
    double right = Math.min(to, range.high());
    if (miniature.density().isEmpty() || !(left < right)) {
      return;
    }
    svg.append("<path d=\"M").append(point(x(left), BASE));
    corner(left);
    double width = range.span() / miniature.density().size();
    for (int cell = 0; cell < miniature.density().size(); cell++) {
      double value = range.low() + (cell + 0.5) * width;
      if (value > left && value < right) {
        corner(value);
      }
    }
    corner(right);
    svg.append('L').append(point(x(right), BASE)).append("Z\" fill=\"").append(hex(colour));
    svg.append("\"/>");
  }

  private void corner(double value) {
    svg.append('L').append(point(x(value), BASE - height(value)));
  }

  private void stick(Miniature.Stick stick) {
    double y = top(stick);
    line(x(stick.value()), y, x(stick.value()), BASE, Palette.dark(Tint.NEUTRAL), STICK);
  }

  private double top(Miniature.Stick stick) {
    double most =
        miniature.sticks().stream().mapToDouble(Miniature.Stick::probability).max().orElse(1);
    return BASE - stick.probability() / most * (BASE - TOP) * prominence(single());
  }

  /// Labels over sticks, from left to right, as far as they do not run into each other.
  private void stickLabels() {
    double free = Double.NEGATIVE_INFINITY;
    for (Miniature.Stick stick : miniature.sticks()) {
      double width = Typeface.REGULAR.width(stick.label(), TEXT);
      double left = Math.clamp(x(stick.value()) - width / 2, 0, WIDTH - width);
      if (!stick.label().isEmpty() && left > free) {
        text(stick.label(), left, top(stick) - 4, "start", Palette.SOFT_INK, false);
        free = left + width + 3;
      }
    }
  }

  private void mark(double value, double length, Color colour) {
    line(x(value), BASE, x(value), BASE + length, colour, 1.5);
  }

  /// The labels below: in one row if they fit, else the middle one below the others, else one below
  /// the other.
  private void labels() {
    List<String> labels = miniature.labels();
    for (int label = 0; label < Math.min(3, labels.size()); label++) {
      int place = labels.size() == 1 ? 1 : label;
      boolean middle = place == 1;
      text(
          labels.get(label),
          place * WIDTH / 2,
          HEIGHT - 3 + row(place) * ROW,
          ANCHORS.get(place),
          middle ? Palette.INK : Palette.SOFT_INK,
          middle);
    }
  }

  private int row(int place) {
    return switch (rows()) {
      case 1 -> 0;
      case 2 -> place % 2;
      default -> place;
    };
  }

  private int rows() {
    List<String> labels = miniature.labels();
    if (labels.size() < 2) {
      return 1;
    }
    double left = Typeface.REGULAR.width(labels.getFirst(), TEXT);
    double right = Typeface.REGULAR.width(labels.getLast(), TEXT);
    double middle =
        labels.size() < 3 ? 0 : Typeface.SEMIBOLD.width(labels.get(1), TEXT) / 2 + APART;
    if (Math.max(left, right) + middle <= WIDTH / 2) {
      return 1;
    }
    return left + right + APART <= WIDTH ? 2 : 3;
  }

  private void text(String text, double x, double y, String anchor, Color colour, boolean strong) {
    svg.append(
        String.format(
            Locale.ROOT,
            "<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"%s\" fill=\"%s\"",
            x,
            y,
            anchor,
            hex(colour)));
    svg.append(strong ? " font-weight=\"600\">" : ">");
    escaped(text);
    svg.append("</text>");
  }

  private void line(double x1, double y1, double x2, double y2, Color colour, double width) {
    svg.append(
        String.format(
            Locale.ROOT,
            "<path d=\"M%sL%s\" stroke=\"%s\" stroke-width=\"%.1f\"/>",
            point(x1, y1),
            point(x2, y2),
            hex(colour),
            width));
  }

  private static String point(double x, double y) {
    return String.format(Locale.ROOT, "%.1f %.1f", x, y);
  }

  private static String hex(Color colour) {
    return String.format(Locale.ROOT, "#%06x", colour.getRGB() & 0xFFFFFF);
  }

  private void escaped(String text) {
    svg.append(
        text.replace("&", "&amp;")
            .replace("<", "&lt;")
            .replace(">", "&gt;")
            .replace("\"", "&quot;"));
  }
}
