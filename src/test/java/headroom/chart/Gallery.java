package headroom.chart;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/// Draws every example, to be looked at.
final class Gallery {

  private Gallery() {}

  /// Run with the folder to write to.
  public static void main(String[] arguments) throws IOException {
    Path folder = Files.createDirectories(Path.of(arguments[0]));
    for (Map.Entry<String, Chart> example : Examples.all().entrySet()) {
      try (OutputStream out = Files.newOutputStream(folder.resolve(example.getKey() + ".png"))) {
        ChartWriter.png(example.getValue(), out);
      }
      try (OutputStream out = Files.newOutputStream(folder.resolve(example.getKey() + ".svg"))) {
        ChartWriter.svg(example.getValue(), out);
      }
    }
  }
}
