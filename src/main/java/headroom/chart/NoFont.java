package headroom.chart;

import java.awt.Font;
import java.text.AttributedCharacterIterator.Attribute;
import java.util.Map;

/// A font that never asks the platform for its fonts, of which it may have none: Batik names the
/// current font on every group of shapes, though no text passes through it.
final class NoFont extends Font {

  private static final long serialVersionUID = 1L;

  NoFont() {
    super(SANS_SERIF, PLAIN, 24);
  }

  @Override
  public String getFamily() {
    return SANS_SERIF;
  }

  @Override
  public Font deriveFont(Map<? extends Attribute, ?> attributes) {
    return this;
  }
}
