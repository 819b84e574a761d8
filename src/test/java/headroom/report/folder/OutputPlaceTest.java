package headroom.report.folder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import headroom.JavaProcess;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

/// Where outputs can be put, and what becomes of it when a run is killed.
@Isolated
class OutputPlaceTest {
  private static final int KILLS = 6;
  private static final int LONGEST_DELAY_MILLIS = 400;

  @TempDir Path temp;

  @Test
  void theFolderKeepsItsRights() throws IOException {
    Path out = temp.resolve("out");
    OutputFolders.run(out, false, "results.json");
    Set<PosixFilePermission> rights = PosixFilePermissions.fromString("rwx--x---");
    Assumptions.assumeTrue(Files.getFileStore(out).supportsFileAttributeView("posix"));
    Files.setPosixFilePermissions(out, rights);
    Object before = Files.getAttribute(out, "unix:ino");
    OutputFolders.run(out, false, "receipts.csv");
    assertThat(Files.getPosixFilePermissions(out)).isEqualTo(rights);
    assertThat(Files.getAttribute(out, "unix:ino")).isNotEqualTo(before); // it was swapped
  }

  @Test
  void theFolderWhereTheUserStandsStays() throws IOException {
    Path out = temp.resolve("out");
    OutputFolders.run(out, false, "results.json", "charts/fan.svg");
    Object before = Files.getAttribute(out, "unix:ino");
    String here = System.getProperty("user.dir");
    System.setProperty("user.dir", out.toString());
    try {
      OutputFolders.run(out, false, "receipts.csv");
    } finally {
      System.setProperty("user.dir", here);
    }
    assertThat(Files.getAttribute(out, "unix:ino")).isEqualTo(before);
    assertThat(OutputFolders.names(temp)).containsExactly("out/manifest.json", "out/receipts.csv");
    assertThat(out.resolve("charts")).doesNotExist();
  }

  @Test
  void namesThatCannotBeAreFoundBeforeAnythingIsWritten() throws IOException {
    String longest = "x".repeat(255);
    OutputFolders.run(temp.resolve(longest), false, "results.json");
    OutputFolders.run(temp.resolve(longest), false, "receipts.csv");
    assertThat(OutputFolders.names(temp.resolve(longest)))
        .containsExactly("manifest.json", "receipts.csv");
    Path tooLong = temp.resolve("deep").resolve(longest + "x");
    assertThatThrownBy(() -> RunDirectory.requireReplaceable(tooLong, false))
        .isInstanceOf(OutputException.class)
        .hasMessageContaining("too long");
    assertThat(temp.resolve("deep")).doesNotExist();
  }

  @Test
  void chainsOfLinksToNothingYetAreFollowedAndCirclesRefused() throws IOException {
    Path first = Files.createSymbolicLink(temp.resolve("first"), Path.of("second"));
    Files.createSymbolicLink(temp.resolve("second"), Path.of("deep/third"));
    OutputFolders.run(first, false, "results.json");
    OutputFolders.run(first.resolve("below"), true, "results.json");
    assertThat(OutputFolders.names(temp.resolve("deep/third")))
        .containsExactly(
            "below/manifest.json", "below/results.json", "manifest.json", "results.json");
    Path circle = Files.createSymbolicLink(temp.resolve("circle"), Path.of("circle"));
    assertThatThrownBy(() -> RunDirectory.requireReplaceable(circle, false))
        .hasMessageContaining("links in a circle");
  }

  @Test
  void outputThatAKilledRunHadSetAsideComesBack() throws IOException {
    Path out = temp.resolve("out");
    OutputFolders.run(out, false, "results.json");
    OutputPlace place = RunDirectory.requireReplaceable(out, false);
    Files.move(out, place.temporary("killed", OutputPlace.EARLIER));
    Files.createDirectory(place.temporary("killed", OutputPlace.BUILDING));
    RunDirectory.requireReplaceable(out, false);
    assertThat(OutputFolders.names(temp)).containsExactly("out/manifest.json", "out/results.json");
    assertThat(OutputFolders.entries(temp)).containsExactly("out");
  }

  @Test
  void aRunThatIsAliveIsLeftAlone() throws IOException {
    Path out = temp.resolve("out");
    try (RunDirectory first = RunDirectory.open(out, OutputFolders.options(false))) {
      first.write("results.json", OutputFolders.bytes("first"));
      OutputFolders.run(out, false, "results.json");
      first.publish(OutputFolders::manifest);
    }
    assertThat(Files.readString(out.resolve("results.json"))).isEqualTo("first");
    assertThat(OutputFolders.entries(temp)).containsExactly("out");
  }

  /// One of a few states in which a run can be killed while it exchanges files in a folder: each
  /// step has been done up to there.
  @Test
  void anExchangeThatWasCutOffIsUndone() throws IOException {
    for (int steps = 0; steps <= 5; steps++) {
      Path out = temp.resolve("out" + steps);
      OutputFolders.run(out, false, "results.json", "charts/fan.svg");
      Files.writeString(out.resolve("notes.txt"), "mine");
      OutputPlace place = RunDirectory.requireReplaceable(out, true);
      Path building = place.temporary("killed", OutputPlace.BUILDING);
      Path earlier = place.temporary("killed", OutputPlace.EARLIER);
      byte[] content = OutputFolders.bytes("new");
      Places.writeWhole(building.resolve("results.json"), content);
      String manifest = OutputFolders.manifest(List.of(WrittenFile.of("results.json", content)));
      Places.writeWhole(building.resolve("manifest.json"), OutputFolders.bytes(manifest));
      Files.createDirectories(earlier.resolve("charts"));
      List<Path> from =
          List.of(
              out.resolve("manifest.json"),
              out.resolve("results.json"),
              out.resolve("charts/fan.svg"),
              building.resolve("results.json"),
              building.resolve("manifest.json"));
      List<Path> to =
          List.of(
              earlier.resolve("manifest.json"),
              earlier.resolve("results.json"),
              earlier.resolve("charts/fan.svg"),
              out.resolve("results.json"),
              out.resolve("manifest.json"));
      for (int step = 0; step < steps; step++) {
        Places.move(from.get(step), to.get(step));
      }
      RunDirectory.requireReplaceable(out, true);
      String expected = steps == 5 ? "new" : "results.json";
      assertThat(Files.readString(out.resolve("results.json"))).isEqualTo(expected);
      assertThat(PreviousRun.in(out).foreign()).containsExactly("notes.txt");
      assertThat(PreviousRun.in(out).ours()).hasSize(steps == 5 ? 2 : 3);
      assertThat(OutputFolders.entries(temp)).allMatch(name -> name.startsWith("out"));
    }
  }

  @Test
  void killedAtAnyMomentAFolderWithAManifestIsWholeAndTheNextRunPutsAllInOrder()
      throws IOException, InterruptedException {
    Random delays = new Random(20_260_427);
    for (boolean force : new boolean[] {false, true}) {
      Path parent = Files.createDirectory(temp.resolve("force-" + force));
      Path out = parent.resolve("out");
      OutputFolders.run(out, false, "results.json");
      if (force) {
        Files.writeString(out.resolve("notes.txt"), "mine");
      }
      for (int kill = 0; kill < KILLS; kill++) {
        killed(out, force, delays.nextInt(LONGEST_DELAY_MILLIS));
        requireWhole(out);
      }
      RunDirectory.requireReplaceable(out, force);
      assertThat(out.resolve("manifest.json")).exists();
      requireWhole(out);
      OutputFolders.run(out, force, "results.json");
      assertThat(OutputFolders.entries(parent)).containsExactly("out");
      List<String> left = new ArrayList<>(List.of("manifest.json", "results.json"));
      if (force) {
        left.add(1, "notes.txt");
      }
      assertThat(OutputFolders.entries(out)).isEqualTo(left);
    }
  }

  /// Starts a program that writes the folder over and over, and kills it.
  private static void killed(Path out, boolean force, int millis)
      throws IOException, InterruptedException {
    Process writer =
        new ProcessBuilder(JavaProcess.brief(List.of(), OutputFolders.class.getName(), out, force))
            .redirectErrorStream(true)
            .start();
    try (BufferedReader said = writer.inputReader()) {
      assertThat(said.readLine()).isEqualTo("ready");
      Thread.sleep(millis);
    } finally {
      writer.destroyForcibly().waitFor();
    }
  }

  private static void requireWhole(Path out) throws IOException {
    Path manifest = out.resolve("manifest.json");
    if (Files.exists(manifest)) {
      var listed = Manifest.listed(Files.readString(manifest)).orElseThrow();
      for (var file : listed.entrySet()) {
        assertThat(WrittenFile.is(out.resolve(file.getKey()), file.getValue()))
            .as(file.getKey())
            .isTrue();
      }
    }
  }
}
