package headroom.chart;

import java.awt.Color;

/// Colours whose CIE lightness `L*` falls in equal steps, from pale yellow over green to dark blue,
/// along a line of `a*` and `b*` bent in the middle. `L*a*b*` to sRGB as in IEC 61966-2-1, white
/// D65.
final class LightnessRamp {
  private static final double[][] STOPS = {{95, -6, 22}, {62, -26, 4}, {27, 2, -34}};
  private static final double DELTA = 6.0 / 29;

  private LightnessRamp() {}

  static Color[] colours(int count) {
    Color[] colours = new Color[count];
    for (int index = 0; index < count; index++) {
      double share = index / (count - 1.0);
      double lightness = STOPS[0][0] + share * (STOPS[2][0] - STOPS[0][0]);
      double bend = (STOPS[0][0] - STOPS[1][0]) / (STOPS[0][0] - STOPS[2][0]);
      int from = share < bend ? 0 : 1;
      double part = share < bend ? share / bend : (share - bend) / (1 - bend);
      colours[index] =
          colour(
              lightness,
              STOPS[from][1] + part * (STOPS[from + 1][1] - STOPS[from][1]),
              STOPS[from][2] + part * (STOPS[from + 1][2] - STOPS[from][2]));
    }
    return colours;
  }

  private static Color colour(double lightness, double a, double b) {
    double middle = (lightness + 16) / 116;
    double x = 0.95047 * linear(middle + a / 500);
    double y = linear(middle);
    double z = 1.08883 * linear(middle - b / 200);
    return new Color(
        channel(3.2404542 * x - 1.5371385 * y - 0.4985314 * z),
        channel(-0.9692660 * x + 1.8760108 * y + 0.0415560 * z),
        channel(0.0556434 * x - 0.2040259 * y + 1.0572252 * z));
  }

  private static double linear(double t) {
    return t > DELTA ? t * t * t : 3 * DELTA * DELTA * (t - 4.0 / 29);
  }

  private static int channel(double linear) {
    double value =
        linear <= 0.0031308 ? 12.92 * linear : 1.055 * StrictMath.pow(linear, 1 / 2.4) - 0.055;
    return (int) Math.round(255 * Math.clamp(value, 0, 1));
  }
}
