package headroom.chart;

import static org.assertj.core.api.Assertions.assertThat;

import headroom.JavaProcess;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A machine without fonts draws everything: no class of the platform's font system is loaded,
/// whose creation fails there.
class NoFontTest {

  @Test
  void drawingNeverAsksForThePlatformsFonts(@TempDir Path folder) throws Exception {
    Path log = folder.resolve("classes.log");
    Process process =
        new ProcessBuilder(
                JavaProcess.brief(
                    List.of("-Xlog:class+load:file=" + log),
                    "headroom.chart.Gallery",
                    folder.resolve("gallery")))
            .redirectErrorStream(true)
            .start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(output).isZero();
    try (Stream<String> lines = Files.lines(log)) {
      assertThat(lines.filter(line -> line.contains("FontManager source:"))).isEmpty();
    }
    assertThat(folder.resolve("gallery").toFile().list()).hasSize(2 * Examples.all().size());
  }
}
