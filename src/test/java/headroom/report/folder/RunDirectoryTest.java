package headroom.report.folder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunDirectoryTest {
  @TempDir Path temp;

  @Test
  void nothingIsThereUntilEverythingIs() throws IOException {
    Path out = temp.resolve("deep/down/out");
    try (RunDirectory directory = RunDirectory.open(out, OutputFolders.options(false))) {
      directory.write("results.json", OutputFolders.bytes("{}"));
      directory.write("charts/fan.svg", OutputFolders.bytes("<svg/>"));
      assertThat(out).doesNotExist();
      List<Path> written = directory.publish(OutputFolders::manifest);
      assertThat(written)
          .containsExactly(
              out.resolve("results.json"),
              out.resolve("charts/fan.svg"),
              out.resolve("manifest.json"));
    }
    assertThat(OutputFolders.names(out))
        .containsExactly("charts/fan.svg", "manifest.json", "results.json");
    assertThat(OutputFolders.names(temp.resolve("deep/down")))
        .allMatch(name -> name.startsWith("out/"));
  }

  /// A file written piece by piece is listed like any other, and one cut off leaves nothing.
  @Test
  void contentMayComePieceByPiece() throws IOException {
    Path out = temp.resolve("out");
    try (RunDirectory directory = RunDirectory.open(out, OutputFolders.options(false))) {
      directory.stream(
          "samples.csv",
          stream -> {
            stream.write(OutputFolders.bytes("one\n"));
            stream.write(OutputFolders.bytes("two\n"));
          });
      directory.publish(
          files -> {
            assertThat(files)
                .containsExactly(
                    WrittenFile.of("samples.csv", OutputFolders.bytes("one\ntwo\n")));
            return OutputFolders.manifest(files);
          });
    }
    assertThat(out.resolve("samples.csv")).hasContent("one\ntwo\n");
    Path other = temp.resolve("other");
    try (RunDirectory directory = RunDirectory.open(other, OutputFolders.options(false))) {
      assertThatThrownBy(
              () ->
                  directory.stream(
                      "samples.csv",
                      stream -> {
                        throw new IOException("No space left on device");
                      }))
          .isInstanceOf(OutputException.class);
    }
    assertThat(OutputFolders.entries(temp)).containsExactly("out");
  }

  @Test
  void aSecondRunReplacesTheFirstAsAWhole() throws IOException {
    Path out = temp.resolve("out");
    OutputFolders.run(out, false, "results.json", "charts/fan.svg");
    OutputFolders.run(out, false, "results.json", "receipts.csv");
    assertThat(OutputFolders.names(out))
        .containsExactly("manifest.json", "receipts.csv", "results.json");
    assertThat(OutputFolders.entries(temp)).containsExactly("out");
  }

  @Test
  void anEmptyFolderAndTheLitterOfFileManagersAreNoObstacle() throws IOException {
    Path out = Files.createDirectory(temp.resolve("out"));
    OutputFolders.run(out, false, "results.json");
    Files.writeString(out.resolve(".DS_Store"), "x");
    OutputFolders.run(out, false, "results.json");
    assertThat(OutputFolders.names(out)).containsExactly("manifest.json", "results.json");
  }

  @Test
  void aFolderWithAnythingElseIsRefusedAndLeftAlone() throws IOException {
    Path out = temp.resolve("out");
    OutputFolders.run(out, false, "results.json");
    Files.writeString(out.resolve("notes.txt"), "mine");
    assertThatThrownBy(() -> OutputFolders.run(out, false, "results.json"))
        .isInstanceOf(OutputException.class)
        .hasMessageContaining("notes.txt")
        .hasMessageContaining("--force")
        .extracting(e -> ((OutputException) e).reason())
        .isEqualTo(OutputException.Reason.REFUSED);
    assertThat(OutputFolders.names(out))
        .containsExactly("manifest.json", "notes.txt", "results.json");
  }

  @Test
  void aFileChangedSinceIsNotOurs() throws IOException {
    Path out = temp.resolve("out");
    OutputFolders.run(out, false, "receipts.csv");
    Files.writeString(out.resolve("receipts.csv"), "edited");
    assertThatThrownBy(() -> RunDirectory.requireReplaceable(out, false))
        .hasMessageContaining("receipts.csv");
  }

  @Test
  void anEmptyFolderOfSomebodyElseInsideIsNotOurs() throws IOException {
    Path out = temp.resolve("out");
    OutputFolders.run(out, false, "charts/fan.svg");
    Files.createDirectory(out.resolve("drafts"));
    assertThatThrownBy(() -> RunDirectory.requireReplaceable(out, false))
        .hasMessageContaining("drafts/");
  }

  @Test
  void aManifestOfSomebodyElseDoesNotMakeAFolderOurs() throws IOException {
    Path out = Files.createDirectory(temp.resolve("out"));
    Files.writeString(out.resolve("manifest.json"), "{\"name\": \"my web app\"}");
    assertThatThrownBy(() -> RunDirectory.requireReplaceable(out, false))
        .hasMessageContaining("manifest.json");
  }

  @Test
  void forceWritesBesideWhatIsNotOursAndRemovesWhatIs() throws IOException {
    Path out = temp.resolve("out");
    OutputFolders.run(out, false, "results.json", "charts/fan.svg");
    Files.writeString(out.resolve("notes.txt"), "mine");
    OutputFolders.run(out, true, "results.json", "receipts.csv");
    assertThat(OutputFolders.names(out))
        .containsExactly("manifest.json", "notes.txt", "receipts.csv", "results.json");
    assertThat(Files.readString(out.resolve("notes.txt"))).isEqualTo("mine");
    assertThat(OutputFolders.entries(temp)).containsExactly("out");
  }

  @Test
  void closingEarlyLeavesTheEarlierOutputAndNothingElse() throws IOException {
    Path out = temp.resolve("out");
    OutputFolders.run(out, false, "results.json");
    try (RunDirectory directory = RunDirectory.open(out, OutputFolders.options(false))) {
      directory.write("receipts.csv", OutputFolders.bytes("half"));
    }
    assertThat(OutputFolders.names(out)).containsExactly("manifest.json", "results.json");
    assertThat(OutputFolders.entries(temp)).containsExactly("out");
  }

  @Test
  void afterItWasCutOffNothingIsWrittenAnyMore() throws IOException {
    Path out = temp.resolve("out");
    RunDirectory directory = RunDirectory.open(out, OutputFolders.options(false));
    directory.close();
    assertThatThrownBy(() -> directory.write("results.json", OutputFolders.bytes("{}")))
        .isInstanceOf(OutputException.class);
    assertThatThrownBy(() -> directory.publish(OutputFolders::manifest))
        .isInstanceOf(OutputException.class);
    assertThat(temp).isEmptyDirectory();
  }

  @Test
  void somethingPutThereDuringTheRunIsRefusedAtTheEnd() throws IOException {
    Path out = temp.resolve("out");
    try (RunDirectory directory = RunDirectory.open(out, OutputFolders.options(false))) {
      directory.write("results.json", OutputFolders.bytes("{}"));
      Files.createDirectory(out);
      Files.writeString(out.resolve("notes.txt"), "mine");
      assertThatThrownBy(() -> directory.publish(OutputFolders::manifest))
          .hasMessageContaining("notes.txt");
    }
    assertThat(OutputFolders.names(out)).containsExactly("notes.txt");
    assertThat(OutputFolders.entries(temp)).containsExactly("out");
  }

  @Test
  void anInterruptedThreadLeavesNothing() throws IOException {
    Path out = temp.resolve("out");
    try (RunDirectory directory = RunDirectory.open(out, OutputFolders.options(false))) {
      Thread.currentThread().interrupt();
      assertThatThrownBy(() -> directory.write("results.json", OutputFolders.bytes("{}")))
          .isInstanceOf(OutputException.class);
    } finally {
      assertThat(Thread.interrupted()).isTrue();
    }
    assertThat(temp).isEmptyDirectory();
  }

  @Test
  void aFileInThePlaceOfTheFolderIsNamed() throws IOException {
    Path out = Files.writeString(temp.resolve("out"), "a file");
    for (Path place : List.of(out, out.resolve("below"))) {
      assertThatThrownBy(() -> RunDirectory.requireReplaceable(place, true))
          .hasMessageContaining("out is not a folder")
          .extracting(e -> ((OutputException) e).reason())
          .isEqualTo(OutputException.Reason.UNWRITABLE);
    }
  }

  @Test
  void aReadOnlyPlaceIsNamed() throws IOException {
    Path locked = Files.createDirectory(temp.resolve("locked"));
    Assumptions.assumeTrue(locked.toFile().setWritable(false) && !Files.isWritable(locked));
    assertThatThrownBy(() -> RunDirectory.open(locked.resolve("out"), OutputFolders.options(false)))
        .hasMessageContaining("permission denied");
  }

  @Test
  void aFullDiskIsCalledFull() {
    OutputException e =
        OutputException.of(temp, new FileSystemException("x", null, "No space left on device"));
    assertThat(e.reason()).isEqualTo(OutputException.Reason.DISK_FULL);
    assertThat(e).hasMessageContaining("disk is full");
  }

  @Test
  void aLinkToAFolderIsFollowed() throws IOException {
    Path real = temp.resolve("real");
    OutputFolders.run(real, false, "results.json");
    Path link = Files.createSymbolicLink(temp.resolve("link"), real);
    OutputFolders.run(link, false, "receipts.csv");
    assertThat(link).isSymbolicLink();
    assertThat(OutputFolders.names(real)).containsExactly("manifest.json", "receipts.csv");
  }

  @Test
  void onlySafeNamesAreWritten() throws IOException {
    try (RunDirectory directory =
        RunDirectory.open(temp.resolve("out"), OutputFolders.options(false))) {
      for (String name : List.of("../x", "/x", "a//b", "A.svg", ".x", "a b", "x".repeat(81), "")) {
        assertThatThrownBy(() -> directory.write(name, OutputFolders.bytes("")))
            .isInstanceOf(IllegalArgumentException.class);
      }
    }
  }

  @Test
  void anyTextBecomesASafeName() {
    Map<String, String> slugs =
        Map.of(
            "Microsoft–OpenAI, amended terms", "microsoft-openai-amended-terms",
            "  ../../etc/passwd", "etc-passwd",
            "Größe & Öl", "gro-e-ol-992d5283",
            "日本", "scenario-cf2abf0c",
            "中国", "scenario-f0e95216",
            "v1.2_final.", "v1.2_final");
    slugs.forEach((text, slug) -> assertThat(FileName.slug(text)).isEqualTo(slug));
    assertThat(FileName.slug("x".repeat(200))).isEqualTo("x".repeat(71) + "-aa20c23e");
    assertThat(FileName.safe(FileName.slug("x".repeat(200)))).isTrue();
  }
}
