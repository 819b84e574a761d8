package headroom.chart;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/// Draws charts. The same chart gives the same bytes; several threads may draw at once; no display
/// and no installed font is needed.
public final class ChartWriter {

  private static final int FINE = 2;
  private static final int COARSE = 1;

  private ChartWriter() {}

  /// Writes a complete SVG file in UTF-8, in which text is text.
  ///
  /// @param chart what is to be seen
  /// @param out where it goes; flushed, left open
  /// @throws IOException if `out` fails
  public static void svg(Chart chart, OutputStream out) throws IOException {
    String svg = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + inlineSvg(chart, "chart-") + "\n";
    out.write(svg.getBytes(StandardCharsets.UTF_8));
    out.flush();
  }

  /// An `svg` element to stand inside an HTML page: as wide as its container, without prolog,
  /// titled and described for screen readers.
  ///
  /// @param chart what is to be seen
  /// @param idPrefix how every id in it begins, of letters, digits and hyphens beginning with a
  ///   letter; must differ between the charts of a page
  /// @return the element
  /// @throws IllegalArgumentException if the prefix is something else
  public static String inlineSvg(Chart chart, String idPrefix) {
    return drawn(chart, idPrefix, FINE).svg();
  }

  /// A chart for a page that is drawn again and again, with the places of its values: a third
  /// shorter, to a tenth of a unit.
  ///
  /// @param chart what is to be seen
  /// @param idPrefix how every id in it begins
  /// @return the element, and where values lie in it
  /// @throws IllegalArgumentException if the prefix is something else
  public static Inline inline(Chart chart, String idPrefix) {
    return drawn(chart, idPrefix, COARSE);
  }

  private static Inline drawn(Chart chart, String idPrefix, int decimals) {
    if (!idPrefix.matches("[A-Za-z][A-Za-z0-9-]*")) {
      throw new IllegalArgumentException("not a prefix for ids: " + idPrefix);
    }
    return SvgDocument.of(chart, idPrefix, decimals);
  }

  /// A law at a glance as an `svg` element of a few kilobytes, without ids, to stand inside a table
  /// of an HTML page: as wide as its container, 210 × 78 units, letters 11 units high; higher by a
  /// row or two where its labels would run into each other.
  ///
  /// @param miniature what is to be seen
  /// @return the element
  public static String miniature(Miniature miniature) {
    return MiniaturePainter.svg(miniature);
  }

  /// Writes a PNG of 1920 × 1080 pixels.
  ///
  /// @param chart what is to be seen
  /// @param out where it goes; flushed, left open
  /// @throws IOException if `out` fails
  public static void png(Chart chart, OutputStream out) throws IOException {
    PngImage.write(chart, out);
    out.flush();
  }
}
