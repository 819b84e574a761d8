package headroom.scenario.file;

import static org.assertj.core.api.Assertions.assertThat;

import headroom.scenario.Input;
import headroom.scenario.Scenario;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The scenario that a run keeps is the one that was run: same hash, same inputs with the same
/// origins, same words.
class KeptScenarioTest {
  private static final Path FLAGSHIP = Path.of("scenarios/microsoft-openai.yaml");

  @TempDir Path folder;

  /// A file and settings for it.
  record Asked(Path file, List<Setting> settings) {}

  static Stream<Asked> everything() {
    List<Asked> asked = new ArrayList<>();
    Scenarios.shipped().forEach(file -> asked.add(new Asked(file, List.of())));
    Scenarios.in("accepted").forEach(file -> asked.add(new Asked(file, List.of())));
    for (String settings :
        List.of(
            "agreements.revenue-share.cap.total=60",
            "cap=60",
            "agreements.revenue-share.rate=15%",
            "assumptions.rate=15%",
            "agreements.revenue-share.through=2028-12-31",
            "streams.consumer.actual.2026-Q2=9",
            "assumptions.growth-2027=30%",
            "assumptions.growth-2027.triangular.mode=80%",
            "assumptions.rate.mixture.0.value=25%",
            "agreements.revenue-share.cap=",
            "report.history=",
            "simulation={trials: 1000, seed: 3, sampler: philox}",
            "agreements.revenue-share.payment-lag={value: 2, source: \"mine: \\\"all\\\" of it\"}",
            "cap.total=60;growth-2027=30%;payment-lag=0")) {
      asked.add(new Asked(FLAGSHIP, Stream.of(settings.split(";")).map(Setting::parse).toList()));
    }
    return asked.stream();
  }

  private Path write(Map<String, byte[]> files) {
    try {
      for (Map.Entry<String, byte[]> file : files.entrySet()) {
        Path place = folder.resolve(file.getKey());
        Files.createDirectories(place.getParent());
        Files.write(place, file.getValue());
      }
      return folder.resolve("scenario.yaml");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static ScenarioReader.Kept kept(Path file, List<Setting> settings) {
    return ScenarioReader.readKept(file, settings, List.of());
  }

  @ParameterizedTest
  @MethodSource("everything")
  void readsBackAsItWas(Asked asked) {
    ScenarioReader.Kept kept = kept(asked.file(), asked.settings());
    Scenario before = kept.outcome().orThrow();
    Path file = write(kept.files());
    ScenarioReader.Kept again = kept(file, List.of());
    Scenario after = again.outcome().orThrow();
    assertThat(after.name()).isEqualTo(before.name());
    assertThat(after.description()).isEqualTo(before.description());
    assertThat(after.inputs()).isEqualTo(before.inputs());
    assertThat(after.assumptions()).isEqualTo(before.assumptions());
    assertThat(after.sha256()).isEqualTo(before.sha256());
    assertThat(new String(again.files().get("scenario.yaml"), StandardCharsets.UTF_8))
        .isEqualTo(new String(kept.files().get("scenario.yaml"), StandardCharsets.UTF_8));
  }

  @Test
  void aChildIsKeptWithItsParentAndItsData() throws IOException {
    Scenarios.write(
        folder.resolve("in/sub"), "base.yaml", Scenarios.SHORT + "report: {history: H 1.csv}\n");
    Scenarios.write(
        folder.resolve("in/sub"), "H 1.csv", "period,revenue,evidence,source\n2024,3.7,filed,x\n");
    Path child =
        Scenarios.write(
            folder.resolve("in"),
            "mine.yaml",
            "extends: sub/base.yaml\nagreements: {share: {rate: 18%}}\n");
    ScenarioReader.Kept kept = kept(child, List.of());
    assertThat(kept.files().keySet()).containsExactly("scenario.yaml", "data/h-1.csv");
    Scenario after = Scenarios.read(write(kept.files()));
    assertThat(after.sha256()).isEqualTo(kept.outcome().orThrow().sha256());
    assertThat(after.report().history()).hasSize(1);
    Input rate =
        after.inputs().stream()
            .filter(input -> input.path().equals("agreements.share.rate"))
            .findFirst()
            .orElseThrow();
    assertThat(rate.change().orElseThrow().by()).isEqualTo("in mine.yaml");
    assertThat(rate.change().orElseThrow().text()).isEqualTo("20%");
  }

  /// A value that is changed once more, by hand, has the words that stand beside it and no others.
  @Test
  void editsOfTheKeptFileTakeNothingOver() {
    Path file = write(kept(FLAGSHIP, List.of(Setting.parse("payment-lag=2"))).files());
    Scenario set = Scenarios.read(file, "payment-lag=3");
    Input lag =
        set.inputs().stream()
            .filter(input -> input.path().endsWith(".payment-lag"))
            .findFirst()
            .orElseThrow();
    assertThat(lag.change().orElseThrow().text()).isEqualTo("2");
    assertThat(lag.provenance().evidence()).isEmpty();
    String text = text(file).replace("payment-lag: 2", "payment-lag: 4");
    Scenario edited = Scenarios.read(Scenarios.write(folder, "scenario.yaml", text));
    lag =
        edited.inputs().stream()
            .filter(input -> input.path().endsWith(".payment-lag"))
            .findFirst()
            .orElseThrow();
    assertThat(lag.text()).isEqualTo("4");
    assertThat(lag.change()).isEmpty();
    assertThat(lag.provenance().evidence()).isEmpty();
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
