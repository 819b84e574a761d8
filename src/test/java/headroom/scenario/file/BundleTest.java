package headroom.scenario.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import headroom.scenario.Scenario;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// A bundle is the scenario, wherever its files are.
class BundleTest {
  private static final String HISTORY = "period,revenue,evidence,source\n2024,3.7,filed,x\n";

  @TempDir Path folder;

  static List<Path> readable() {
    List<Path> files = new ArrayList<>(Scenarios.shipped());
    files.addAll(Scenarios.in("accepted"));
    return files;
  }

  private static Scenario fromBytes(Bundle bundle) {
    return Bundle.of(bundle.bytes()).parsed().with(List.of()).orThrow();
  }

  @ParameterizedTest
  @MethodSource("readable")
  void everyScenarioIsReadFromItsBundle(Path file) {
    ParsedScenario parsed = ScenarioReader.parse(file);
    Scenario before = parsed.with(List.of()).orThrow();
    Bundle bundle = parsed.bundle(List.of());
    Scenario after = fromBytes(bundle);
    assertThat(after.sha256()).isEqualTo(before.sha256());
    assertThat(after).isEqualTo(before);
    assertThat(Bundle.of(bundle.bytes())).isEqualTo(bundle).hasSameHashCodeAs(bundle);
    assertThat(bundle.parsed().bundle(List.of())).isEqualTo(bundle);
  }

  /// A child in a folder of its own, with a parent in a library that has a parent of the program,
  /// all with data and settings.
  private ParsedScenario everywhere() {
    Scenarios.write(folder.resolve("lib/data"), "h.csv", HISTORY);
    Scenarios.write(
        folder.resolve("lib"),
        "base.yaml",
        "extends: minimal\nname: base\nreport: {history: data/h.csv}\n");
    Scenarios.write(folder.resolve("own"), "q.csv", "a\n1\n2\n3\n");
    Path child =
        Scenarios.write(
            folder.resolve("own"),
            "mine.yaml",
            """
            extends: base.yaml
            streams:
              revenue:
                {growth: null, volatility: null, bootstrap: {history: {file: q.csv, column: a}, block: 1}}
            """);
    return ScenarioReader.parse(child, List.of(folder.resolve("lib")));
  }

  @Test
  void filesMayBeGoneOnceTheyAreInABundle() throws IOException {
    Setting rate = Setting.parse("share.rate=18%");
    ParsedScenario parsed = everywhere();
    Scenario before = parsed.with(List.of(rate)).orThrow();
    Bundle bundle = parsed.bundle(List.of(rate));
    assertThat(bundle.files().keySet())
        .containsExactly(
            "own/mine.yaml",
            "library-1/base.yaml",
            "shipped/minimal.yaml",
            "own/q.csv",
            "library-1/data/h.csv");
    assertThat(bundle.settings()).containsExactly(rate);
    deleteAll();
    assertThat(fromBytes(bundle)).isEqualTo(before);
    assertThat(before.name()).contains("share.rate = 18%");
    assertThat(new String(bundle.bytes(), StandardCharsets.ISO_8859_1))
        .doesNotContain(folder.toString());
  }

  private void deleteAll() throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Files.delete(file);
      }
    }
  }

  @Test
  void moreMayBeSetInABundle() {
    ParsedScenario parsed = everywhere();
    Setting rate = Setting.parse("share.rate=18%");
    Setting lag = Setting.parse("share.payment-lag=2");
    assertThat(parsed.bundle(List.of(rate)).parsed().with(List.of(lag)))
        .isEqualTo(parsed.with(List.of(rate, lag)));
  }

  /// Parsed once, a scenario does not need its files any more and does not remember settings.
  @Test
  void aParsedScenarioIsAskedAgainAndAgain() throws IOException {
    ParsedScenario parsed = everywhere();
    List<Setting> wrong = List.of(Setting.parse("share.rat=18%"));
    ReadOutcome plain = parsed.with(List.of());
    ReadOutcome refused = parsed.with(wrong);
    ReadOutcome fresh = everywhere().with(wrong);
    deleteAll();
    assertThat(refused).isInstanceOf(ReadOutcome.Refused.class).isEqualTo(fresh);
    assertThat(parsed.with(List.of())).isEqualTo(plain);
    assertThat(parsed.with(wrong)).isEqualTo(refused);
    assertThat(parsed.with(List.of())).isEqualTo(plain);
  }

  /// A folder may be the scenario's own and a library at once, and a library may lie in it.
  @Test
  void foldersMayBeOneOrLieInEachOther() {
    Scenarios.write(folder.resolve("lib"), "base.yaml", Scenarios.SHORT);
    Scenarios.write(folder, "step.yaml", "extends: base\n");
    Path child = Scenarios.write(folder, "child.yaml", "extends: step\nname: child\n");
    ParsedScenario parsed = ScenarioReader.parse(child, List.of(folder, folder.resolve("lib")));
    Bundle bundle = parsed.bundle(List.of());
    assertThat(bundle.files().keySet())
        .containsExactly("own/child.yaml", "own/step.yaml", "library-2/base.yaml");
    assertThat(fromBytes(bundle)).isEqualTo(parsed.with(List.of()).orThrow());
    assertThat(bundle.parsed().bundle(List.of())).isEqualTo(bundle);
  }

  @Test
  void aLinkLeadsWhereItLed() throws IOException {
    Scenarios.write(folder.resolve("sub"), "h.csv", HISTORY);
    Scenarios.write(
        folder.resolve("sub"), "base.yaml", Scenarios.SHORT + "report: {history: h.csv}\n");
    try {
      Files.createSymbolicLink(folder.resolve("link.yaml"), folder.resolve("sub/base.yaml"));
    } catch (UnsupportedOperationException | FileSystemException e) {
      Assumptions.abort("no links here: " + e.getMessage());
    }
    Path dots = Path.of("..").resolve(String.valueOf(folder.getFileName())).resolve("link.yaml");
    Path child =
        Scenarios.write(
            folder, "child.yaml", "extends: " + dots.toString().replace('\\', '/') + "\n");
    ParsedScenario parsed = ScenarioReader.parse(child);
    assertThat(fromBytes(parsed.bundle(List.of()))).isEqualTo(parsed.with(List.of()).orThrow());
  }

  @Test
  void aBundleReachesForNoFileOfThisMachine() {
    Scenarios.write(folder, "h.csv", HISTORY);
    Path file = Scenarios.write(folder, "s.yaml", Scenarios.SHORT);
    ParsedScenario parsed = ScenarioReader.parse(file).bundle(List.of()).parsed();
    for (String path : List.of("h.csv", "../own/h.csv", "/etc/hosts", "../../h.csv", "\0")) {
      assertThat(parsed.with(List.of(new Setting("report.history", path))))
          .isInstanceOf(ReadOutcome.Refused.class);
    }
  }

  @Test
  void aScenarioWithFaultsHasNoBundle() {
    ParsedScenario parsed =
        ScenarioReader.parse(Scenarios.write(folder, "s.yaml", "headroom: 1\n"));
    assertThatThrownBy(() -> parsed.bundle(List.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("s.yaml");
  }

  @Test
  void whatIsNoBundleIsRefusedInOneSentence() {
    byte[] whole =
        ScenarioReader.parse(Scenarios.write(folder, "s.yaml", Scenarios.SHORT))
            .bundle(List.of())
            .bytes();
    assertRefused("headroom: 1\n".getBytes(StandardCharsets.UTF_8), "this is no bundle");
    assertRefused(new byte[0], "this is no bundle");
    assertRefused("headroom bundle 2\n".getBytes(StandardCharsets.UTF_8), "reads 1");
    assertRefused("headroom bundle 1\n".getBytes(StandardCharsets.UTF_8), "cut off");
    for (int length = 0; length < whole.length; length++) {
      assertRefused(Arrays.copyOf(whole, length), "bundle");
    }
    byte[] changed = whole.clone();
    changed[whole.length / 2] ^= 1;
    assertRefused(changed, "its hash is wrong");
  }

  @Test
  void aForgedBundleIsRefused() {
    for (String name :
        List.of("../s.yaml", "own/../s.yaml", "/s.yaml", "own/./s", "else/s", "own//s", "own\\s")) {
      SequencedMap<String, byte[]> files = new LinkedHashMap<>(Map.of(name, new byte[0]));
      byte[] forged = new Bundle(files, Map.of(), List.of("shipped"), List.of()).bytes();
      assertRefused(forged, "leads out of it");
    }
    byte[] none =
        "headroom bundle 1\n\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0".getBytes(StandardCharsets.UTF_8);
    assertRefused(hashed(none), "at least");
    byte[] many = "headroom bundle 1\n\177\0\0\0".getBytes(StandardCharsets.UTF_8);
    assertRefused(hashed(many), "broken");
  }

  private static byte[] hashed(byte[] bytes) {
    byte[] whole = Arrays.copyOf(bytes, bytes.length + 32);
    System.arraycopy(HexFormat.of().parseHex(Canonical.sha256(bytes)), 0, whole, bytes.length, 32);
    return whole;
  }

  private static void assertRefused(byte[] bytes, String why) {
    assertThatThrownBy(() -> Bundle.of(bytes))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(why);
  }
}
