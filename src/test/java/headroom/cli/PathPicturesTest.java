package headroom.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `explain --paths`. The pictures of the documentation are what it draws; `-Dgolden.update=true`
/// rewrites them and fails, so that they are looked at.
class PathPicturesTest {
  private static final boolean UPDATE = Boolean.getBoolean("golden.update");
  private static final Path DOCUMENTS = Path.of("src/site/resources");
  private static final List<String> PROCESSES =
      List.of(
          "growth",
          "schwartz-moon",
          "s-curve",
          "plan",
          "quantile-path",
          "regimes",
          "bootstrap",
          "shocks");

  @TempDir private Path folder;

  @Test
  void thePicturesOfTheDocumentationAreWhatTheProgramDraws() throws IOException {
    Path out = folder.resolve("pictures");
    Invocation drawn =
        Invocation.of("explain", DOCUMENTS.resolve("processes.yaml"), "--paths=10", "--out=" + out);
    assertThat(drawn.code()).as(drawn.err()).isZero();
    assertThat(drawn.out()).startsWith("Written:\n").contains("paths-s-curve.svg", "manifest.json");
    for (String process : PROCESSES) {
      Path committed = DOCUMENTS.resolve("process-" + process + ".svg");
      String picture = Files.readString(out.resolve("charts/paths-" + process + ".svg"));
      if (UPDATE) {
        Files.writeString(committed, picture);
      } else {
        assertThat(picture).as(process).isEqualTo(Files.readString(committed));
      }
    }
    if (UPDATE) {
      fail("rewrote the pictures in %s: look at them", DOCUMENTS);
    }
  }

  @Test
  void everyStreamGetsItsPicture() throws IOException {
    Path out = folder.resolve("one");
    Invocation drawn =
        Invocation.of(
            "explain", "scenarios/minimal.yaml", "--trials=2048", "--paths=3", "--out=" + out);
    assertThat(drawn.code()).as(drawn.err()).isZero();
    List<String> names = new ArrayList<>();
    try (Stream<Path> charts = Files.list(out.resolve("charts"))) {
      charts.forEach(chart -> names.add(String.valueOf(chart.getFileName())));
    }
    assertThat(names).containsExactlyInAnyOrder("paths-revenue.svg", "paths-revenue.png");
    assertThat(Files.readString(out.resolve("charts/paths-revenue.svg")))
        .contains("Revenue grows from", "trials 1 to 3 as lines");
  }

  @Test
  void wrongUseIsExplained() {
    String scenario = "scenarios/minimal.yaml";
    assertUsage("--trial and --paths exclude each other", scenario, "--trial=1", "--paths=2");
    assertUsage("--paths must lie between 1 and 100, found 0", scenario, "--paths=0");
    assertUsage("--out and --force go with --paths", scenario, "--out=" + folder);
    assertUsage("there are 4 trials to draw, found --paths 5", scenario, "--paths=5", "--trials=4");
  }

  private void assertUsage(String message, Object... arguments) {
    List<Object> line = new ArrayList<>(List.of("explain"));
    line.addAll(List.of(arguments));
    Invocation refused = Invocation.of(line.toArray());
    assertThat(refused.code()).isEqualTo(2);
    assertThat(refused.err()).contains(message);
  }

  @Test
  void aFolderOfOthersIsNotWrittenInto() throws IOException {
    Files.writeString(folder.resolve("mine.txt"), "mine");
    Object[] line = {"explain", "scenarios/minimal.yaml", "--paths=1", "--out=" + folder};
    Invocation refused = Invocation.of(line);
    assertThat(refused.code()).isEqualTo(2);
    assertThat(refused.err()).contains("mine.txt");
    assertThat(folder.resolve("charts")).doesNotExist();
  }
}
