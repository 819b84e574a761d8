package headroom.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The picture of a comparison on the first page is what the program draws; `-Dgolden.update=true`
/// rewrites it and fails, so that it is looked at.
class ComparisonPictureTest {
  private static final Path PAGE = Path.of("README.md");
  private static final Path PICTURE = Path.of("src/site/resources/compare.svg");
  private static final String COMMAND =
      "./headroom compare scenarios/microsoft-openai.yaml scenarios/legacy-terms.yaml";

  @TempDir private Path folder;

  /// With fewer trials than the page's command has, and without the bridge, which is not shown.
  @Test
  void thePictureOfThePageIsWhatItsCommandDraws() throws IOException {
    assertThat(Files.readString(PAGE)).contains(COMMAND, PICTURE.toString().replace('\\', '/'));
    Path out = folder.resolve("compared");
    Invocation compared =
        Invocation.of(
            "compare",
            "scenarios/microsoft-openai.yaml",
            "scenarios/legacy-terms.yaml",
            "--trials=65536",
            "--no-bridge",
            "--out=" + out);
    assertThat(compared.code()).as(compared.err()).isZero();
    String drawn = Files.readString(out.resolve("charts/receipts-overlaid.svg"));
    if (Boolean.getBoolean("golden.update")) {
      Files.writeString(PICTURE, drawn);
      fail("rewrote %s: look at it", PICTURE);
    }
    assertThat(drawn).isEqualTo(Files.readString(PICTURE));
  }
}
