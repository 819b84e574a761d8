package headroom.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import headroom.Engines;
import headroom.compile.OutputSelection;
import headroom.kernel.Backend;
import headroom.report.format.ResultsJson;
import headroom.result.Metric;
import headroom.result.Result;
import headroom.run.RunListener;
import headroom.run.ScenarioRun;
import headroom.scenario.Scenario;
import headroom.scenario.file.ScenarioReader;
import headroom.scenario.file.Setting;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// Every file in `scenarios/` gives, to the last bit, the numbers written down in
/// `src/test/resources/golden`: 4,096 trials, seed 42. A golden file has a line per metric, so that
/// a difference can be read, and the hash of the whole `results.json`, so that none is missed.
///
/// After a change that is meant to change numbers: `mvn test -Dtest=GoldenTest
/// -Dgolden.update=true`, which rewrites the files and fails; look at the difference before you
/// commit it.
class GoldenTest {
  private static final Path SCENARIOS = Path.of("scenarios");
  private static final Path GOLDEN = Path.of("src/test/resources/golden");
  private static final String UPDATE = "mvn test -Dtest=GoldenTest -Dgolden.update=true";
  private static final List<Setting> SHORT =
      List.of(new Setting("simulation.trials", "4096"), new Setting("simulation.seed", "42"));

  @TestFactory
  Stream<DynamicTest> everyScenarioGivesItsGoldenNumbers() throws IOException {
    List<Path> scenarios = scenarios();
    assertThat(scenarios).isNotEmpty();
    return scenarios.stream().map(file -> dynamicTest(file.toString(), () -> compare(file)));
  }

  @Test
  void everyGoldenFileHasItsScenario() throws IOException {
    try (Stream<Path> files = Files.walk(GOLDEN)) {
      assertThat(files.filter(Files::isRegularFile))
          .containsExactlyInAnyOrderElementsOf(
              scenarios().stream().map(GoldenTest::golden).toList());
    }
  }

  private static List<Path> scenarios() throws IOException {
    try (Stream<Path> files = Files.walk(SCENARIOS)) {
      return files
          .filter(file -> file.toString().endsWith(".yaml"))
          .filter(file -> !file.startsWith(SCENARIOS.resolve("data")))
          .sorted()
          .toList();
    }
  }

  private static Path golden(Path scenario) {
    String name = SCENARIOS.relativize(scenario).toString().replaceFirst("\\.yaml$", ".txt");
    return GOLDEN.resolve(name);
  }

  /// With 4,096 trials, or with 65,536 where what was heard leaves some of them only.
  private static Scenario shortened(Path file) {
    Scenario scenario = ScenarioReader.read(file, SHORT).orThrow();
    List<Setting> more =
        List.of(new Setting("simulation.trials", "65536"), new Setting("simulation.seed", "42"));
    return scenario.clues().isEmpty() ? scenario : ScenarioReader.read(file, more).orThrow();
  }

  private static void compare(Path file) throws IOException {
    Scenario scenario = shortened(file);
    Result result =
        ScenarioRun.of(scenario, new OutputSelection.All())
            .run(Engines.of(2, Backend.chosen()), RunListener.none());
    String numbers = numbers(scenario, result);
    Path golden = golden(file);
    if (Boolean.getBoolean("golden.update")) {
      Files.createDirectories(golden.getParent());
      Files.writeString(golden, numbers);
      fail("rewrote %s; look at the difference, then run again without the property", golden);
    }
    assertThat(golden).as("make it with: %s", UPDATE).exists();
    List<String> expected = Files.readAllLines(golden);
    List<String> found = numbers.lines().toList();
    List<String> changed = found.stream().filter(line -> !expected.contains(line)).toList();
    assertThat(found.equals(expected))
        .as(
            "%s has other lines, of which the first are\n%s\nif the change is meant: %s",
            golden, String.join("\n", changed.subList(0, Math.min(5, changed.size()))), UPDATE)
        .isTrue();
  }

  private static String numbers(Scenario scenario, Result result) {
    StringBuilder text = new StringBuilder();
    text.append("results.json without its version: SHA-256 ")
        .append(sha256(ResultsJson.text("golden", scenario, result)))
        .append("\nmetric, period: mean ± SE, sd; P5, P50, P95 | probability ± SE | value ± SE\n");
    for (Metric metric : result.metrics()) {
      text.append(metric.id())
          .append(", ")
          .append(metric.period().label())
          .append(": ")
          .append(numbers(metric))
          .append('\n');
    }
    return text.toString();
  }

  private static String numbers(Metric metric) {
    return switch (metric) {
      case Metric.Summary summary ->
          "%s, %s; %s, %s, %s"
              .formatted(
                  numbers(summary.mean()),
                  orNone(summary.sd()),
                  summary.percentile(5).value(),
                  summary.percentile(50).value(),
                  summary.percentile(95).value());
      case Metric.Probability probability -> numbers(probability.probability());
      case Metric.Value value -> numbers(value.value());
      case Metric.Empty _ -> "no trial";
    };
  }

  private static String numbers(headroom.result.Estimate estimate) {
    return estimate.value() + " ± " + orNone(estimate.standardError());
  }

  private static String orNone(OptionalDouble value) {
    return value.isPresent() ? Double.toString(value.getAsDouble()) : "none";
  }

  private static String sha256(String text) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
