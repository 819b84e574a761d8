package headroom.chart;

import java.awt.Color;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// Every colour there is. Hues are those of Okabe and Ito (2008), told apart with any colour
/// vision; lighter and darker shades of a hue are its blends with white and black, so nothing is
/// transparent.
final class Palette {

  static final Color PAPER = Color.WHITE;
  static final Color INK = new Color(0x22, 0x22, 0x22);
  static final Color SOFT_INK = new Color(0x55, 0x55, 0x55);
  static final Color FAINT_INK = new Color(0x75, 0x75, 0x75);
  static final Color AXIS = new Color(0x99, 0x99, 0x99);
  static final Color GRID = new Color(0xE4, 0xE4, 0xE4);

  private static final Color[] RAMP = LightnessRamp.colours(33);

  private static final double[] BAND_SHARES = {0.18, 0.34, 0.52, 0.66};

  private Palette() {}

  /// The pure hue.
  static Color hue(Tint tint) {
    return switch (tint) {
      case RECEIPTS -> new Color(0x00, 0x72, 0xB2);
      case REVENUE -> new Color(0x00, 0x9E, 0x73);
      case CAP -> new Color(0xD5, 0x5E, 0x00);
      case FORGONE -> new Color(0xE6, 0x9F, 0x00);
      case NEUTRAL -> new Color(0x77, 0x77, 0x77);
    };
  }

  /// Dark enough to be read as text and seen as a line over the bands.
  static Color dark(Tint tint) {
    double share =
        switch (tint) {
          case RECEIPTS, NEUTRAL -> 0.70;
          case REVENUE -> 0.62;
          case CAP -> 0.78;
          case FORGONE -> 0.58;
        };
    return blend(hue(tint), Color.BLACK, share);
  }

  /// The area of a bar.
  static Color fill(Tint tint) {
    return blend(hue(tint), PAPER, 0.78);
  }

  /// The area of a bar that counts less.
  static Color pale(Tint tint) {
    return blend(hue(tint), PAPER, 0.38);
  }

  /// The area of a band; `level` 0 is the widest and lightest.
  static Color band(Tint tint, int level) {
    return blend(hue(tint), PAPER, BAND_SHARES[Math.min(level, BAND_SHARES.length - 1)]);
  }

  /// A colour for a share from 0 to 1 of a range: lightness falls evenly from pale yellow over
  /// green to dark blue, so that equal steps look equal, and in grey too.
  static Color ramp(double share) {
    return RAMP[(int) Math.round(Math.clamp(share, 0, 1) * (RAMP.length - 1))];
  }

  /// The ink that is read on a colour of the ramp.
  static Color inkOn(double share) {
    return share < 0.5 ? INK : PAPER;
  }

  /// Every colour a chart may use.
  static Set<Color> all() {
    Set<Color> colours = new LinkedHashSet<>();
    colours.add(PAPER);
    colours.add(INK);
    colours.add(SOFT_INK);
    colours.add(FAINT_INK);
    colours.add(AXIS);
    colours.add(GRID);
    colours.addAll(List.of(RAMP));
    for (Tint tint : Tint.values()) {
      colours.add(hue(tint));
      colours.add(dark(tint));
      colours.add(fill(tint));
      colours.add(pale(tint));
      for (int level = 0; level < BAND_SHARES.length; level++) {
        colours.add(band(tint, level));
      }
    }
    return colours;
  }

  private static Color blend(Color colour, Color other, double share) {
    return new Color(
        blend(colour.getRed(), other.getRed(), share),
        blend(colour.getGreen(), other.getGreen(), share),
        blend(colour.getBlue(), other.getBlue(), share));
  }

  private static int blend(int channel, int other, double share) {
    return (int) Math.round(channel * share + other * (1 - share));
  }
}
