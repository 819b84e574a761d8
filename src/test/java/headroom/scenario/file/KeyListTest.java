package headroom.scenario.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class KeyListTest {
  @TempDir private Path folder;

  static List<Path> shipped() {
    return Scenarios.shipped();
  }

  /// What is listed as short is taken by a setting, and nothing shorter is.
  @ParameterizedTest
  @MethodSource("shipped")
  void shortestEndsMeanTheirKeys(Path file) {
    ParsedScenario parsed = ScenarioReader.parse(file);
    Layers layers = parsed.layers(List.of());
    assertThat(layers).isNotNull();
    for (ScenarioKey key : parsed.keys(List.of())) {
      List<String> path = keys(key.path());
      List<String> end = keys(key.end());
      assertThat(meant(layers, end)).as(key.path()).isEqualTo(path);
      if (end.size() > 1) {
        assertThat(meant(layers, end.subList(1, end.size()))).as(key.end()).isNotEqualTo(path);
      }
    }
  }

  private static List<String> keys(String path) {
    return List.of(path.split("\\.", -1));
  }

  private static List<String> meant(Layers layers, List<String> typed) {
    Position at = new SourceText(0, "test", "").whole();
    return SettingPath.of(layers.tree(), typed, "1", at, new Faults());
  }

  @Test
  void aQuantityStandsForWhatIsSaidOfIt() {
    String text =
        Scenarios.SHORT.replace(
            "rate: 20%", "rate: {value: {uniform: {low: 1%, high: 3%}}, source: us}");
    Path file = Scenarios.write(folder, "s.yaml", text);
    List<String> paths =
        ScenarioReader.parse(file).keys(List.of()).stream().map(ScenarioKey::path).toList();
    assertThat(paths)
        .contains("agreements.share.rate")
        .doesNotContain(
            "agreements.share.rate.source", "headroom", "simulation.iterations", "agreements");
  }
}
