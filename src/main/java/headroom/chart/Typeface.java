package headroom.chart;

import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/// The bundled typeface in its two weights: Open Sans, under the Apache licence, read from
/// resources.
final class Typeface {
  static final Typeface REGULAR = new Typeface("OpenSans-Regular.ttf", 400);
  static final Typeface SEMIBOLD = new Typeface("OpenSans-Semibold.ttf", 600);

  /// What a viewer of SVG text may use in its place, best first.
  static final String FAMILIES =
      "'Open Sans','Segoe UI','Helvetica Neue',Arial,'Liberation Sans','DejaVu Sans',sans-serif";

  private final TrueType font;
  private final int weight;

  /// By character how far it moves the pen, and one more; 0 where it was not looked up yet. Threads
  /// that write at the same time write the same.
  private final int[] advances = new int[Character.MAX_VALUE + 1];

  private Typeface(String resource, int weight) {
    this.weight = weight;
    font = new TrueType(read(resource));
  }

  /// The weight as CSS counts it.
  int weight() {
    return weight;
  }

  /// Whether it has a glyph of its own for a character.
  boolean shows(char character) {
    return font.glyph(character) != 0;
  }

  /// The width of a text in pixels.
  double width(String text, double size) {
    int units = 0;
    for (int index = 0; index < text.length(); index++) {
      units += advance(text.charAt(index));
    }
    return units * size / font.unitsPerEm();
  }

  private int advance(char character) {
    int known = advances[character];
    if (known == 0) {
      known = 1 + font.advance(font.glyph(character));
      advances[character] = known;
    }
    return known - 1;
  }

  /// The shape of a text whose baseline begins at (`x`, `y`), y growing downwards.
  Path2D outline(String text, double size, double x, double y) {
    double scale = size / font.unitsPerEm();
    Path2D outline = new Path2D.Double(Path2D.WIND_NON_ZERO);
    int pen = 0;
    for (int index = 0; index < text.length(); index++) {
      int glyph = font.glyph(text.charAt(index));
      Path2D shape = font.outline(glyph);
      shape.transform(new AffineTransform(scale, 0, 0, -scale, x + pen * scale, y));
      outline.append(shape, false);
      pen += font.advance(glyph);
    }
    return outline;
  }

  /// The font's file with the glyphs of a text only.
  byte[] subset(String text) {
    return FontSubset.of(font, text);
  }

  private static byte[] read(String resource) {
    try (InputStream in = Typeface.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("missing resource " + resource);
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
