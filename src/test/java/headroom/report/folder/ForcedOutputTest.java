package headroom.report.folder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What `--force` puts beside a user's own files, none of which is ever lost.
class ForcedOutputTest {
  @TempDir Path temp;

  @Test
  void forceKeepsAFileOfTheSameNameUnderAnother() throws IOException {
    Path out = Files.createDirectory(temp.resolve("out"));
    List<String> told = List.of();
    for (int time = 1; time <= 2; time++) {
      Files.writeString(out.resolve("results.json"), "mine " + time);
      told = OutputFolders.run(out, true, "results.json");
      assertThat(Files.readString(out.resolve("results.json"))).isEqualTo("results.json");
    }
    assertThat(Files.readString(out.resolve("results.json.kept"))).isEqualTo("mine 1");
    assertThat(Files.readString(out.resolve("results.json.kept-2"))).isEqualTo("mine 2");
    assertThat(told)
        .containsExactly(
            "%1$s was in the way; it is kept as %1$s.kept-2"
                .formatted(out.resolve("results.json")));
  }

  @Test
  void forceKeepsWhatWasChangedSinceWhetherItIsWrittenAgainOrNot() throws IOException {
    Path out = temp.resolve("out");
    OutputFolders.run(out, false, "results.json", "report.html", "charts/fan.svg");
    Files.writeString(out.resolve("results.json"), "edited results");
    Files.writeString(out.resolve("report.html"), "edited report");
    assertThatThrownBy(() -> RunDirectory.requireReplaceable(out, false))
        .hasMessageContaining("were changed since (")
        .hasMessageContaining("is kept as r");
    OutputFolders.run(out, true, "results.json");
    assertThat(OutputFolders.names(out))
        .containsExactly("manifest.json", "report.html", "results.json", "results.json.kept");
    assertThat(Files.readString(out.resolve("report.html"))).isEqualTo("edited report");
    assertThat(Files.readString(out.resolve("results.json.kept"))).isEqualTo("edited results");
    assertThat(out.resolve("charts")).doesNotExist();
  }

  @Test
  void forceKeepsAManifestOfSomebodyElse() throws IOException {
    Path out = Files.createDirectory(temp.resolve("out"));
    Files.writeString(out.resolve("manifest.json"), "{\"name\": \"my web app\"}");
    Files.createDirectory(out.resolve("results.json"));
    OutputFolders.run(out, true, "results.json");
    assertThat(Files.readString(out.resolve("manifest.json.kept"))).contains("my web app");
    assertThat(out.resolve("results.json.kept")).isDirectory();
    assertThat(Files.readString(out.resolve("results.json"))).isEqualTo("results.json");
  }

  @Test
  void linksInsideAreNotFollowedOutOfTheFolder() throws IOException {
    Path elsewhere = Files.createDirectory(temp.resolve("elsewhere"));
    Path out = temp.resolve("out");
    OutputFolders.run(out, false, "results.json", "charts/fan.svg");
    Files.move(out.resolve("charts/fan.svg"), elsewhere.resolve("fan.svg"));
    Files.delete(out.resolve("charts"));
    Files.createSymbolicLink(out.resolve("charts"), elsewhere);
    Path file = Files.writeString(temp.resolve("file"), "results.json");
    Files.delete(out.resolve("results.json"));
    Files.createSymbolicLink(out.resolve("results.json"), file);
    OutputFolders.run(out, true, "results.json", "charts/fan.svg", "charts/new.svg");
    assertThat(OutputFolders.names(elsewhere)).containsExactly("fan.svg");
    assertThat(Files.readString(file)).isEqualTo("results.json");
    assertThat(out.resolve("charts")).isDirectory().isNotEmptyDirectory();
    assertThat(out.resolve("charts.kept")).isSymbolicLink();
    assertThat(out.resolve("results.json.kept")).isSymbolicLink();
    assertThat(Files.isSymbolicLink(out.resolve("charts"))).isFalse();
  }
}
