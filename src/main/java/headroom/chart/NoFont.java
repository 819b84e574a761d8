package headroom.chart;

import java.awt.Font;

/// A font that never asks the platform: Batik names the current font on every group, though no text
/// passes through it.
final class NoFont extends Font {

  private static final long serialVersionUID = 1L;

  NoFont() {
    super(SANS_SERIF, PLAIN, 24);
  }

  @Override
  public String getFamily() {
    return SANS_SERIF;
  }
}
