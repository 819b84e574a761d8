package headroom.report;

import headroom.chart.ChartWriter;
import headroom.report.ReportPage.Figure;
import headroom.report.folder.OutputException;
import headroom.report.folder.RunDirectory;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

/// A chart in its three forms: inside a page, as an SVG file, as a PNG file.
public record Drawing(Figure figure, ByteArrayOutputStream svg, ByteArrayOutputStream png) {

  public static Drawing of(ReportChart chart) {
    try {
      ByteArrayOutputStream svg = new ByteArrayOutputStream();
      ChartWriter.svg(chart.chart(), svg);
      ByteArrayOutputStream png = new ByteArrayOutputStream();
      ChartWriter.png(chart.chart(), png);
      return new Drawing(inline(chart), svg, png);
    } catch (IOException e) {
      throw new UncheckedIOException("memory does not fail to be written", e);
    }
  }

  /// A chart inside a page only.
  static Figure inline(ReportChart chart) {
    String prefix = chart.name().replaceAll("[^a-z0-9]", "-") + "-";
    return new Figure(chart.name(), ChartWriter.inlineSvg(chart.chart(), prefix), chart.note());
  }

  /// Writes both files into a folder's `charts`.
  public void write(RunDirectory directory) throws OutputException {
    directory.write("charts/" + figure.name() + ".svg", svg.toByteArray());
    directory.write("charts/" + figure.name() + ".png", png.toByteArray());
  }
}
