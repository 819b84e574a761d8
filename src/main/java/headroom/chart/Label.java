package headroom.chart;

import java.awt.geom.Rectangle2D;

/// A line of text put in its place.
///
/// @param text what it says
/// @param x where it is held, in pixels from the left
/// @param baseline the foot of its letters, in pixels from the top
/// @param anchor which part of it is held at `x`
/// @param style how it looks
/// @param halo whether it is outlined in paper colour, to be read over lines and areas
record Label(String text, double x, double baseline, Anchor anchor, TextStyle style, boolean halo) {

  /// The part of a text that is held in its place.
  enum Anchor {
    START,
    MIDDLE,
    END
  }

  double width() {
    return style.width(text);
  }

  double left() {
    return switch (anchor) {
      case START -> x;
      case MIDDLE -> x - width() / 2;
      case END -> x - width();
    };
  }

  /// The space that the letters take, descenders included.
  Rectangle2D bounds() {
    double ascent = 0.76 * style.size();
    return new Rectangle2D.Double(left(), baseline - ascent, width(), ascent + 0.22 * style.size());
  }
}
