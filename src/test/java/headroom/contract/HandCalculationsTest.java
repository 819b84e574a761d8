package headroom.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import headroom.Engines;
import headroom.compile.OutputSelection;
import headroom.kernel.Backend;
import headroom.result.Metric;
import headroom.result.Result;
import headroom.run.RunListener;
import headroom.run.ScenarioRun;
import headroom.scenario.Scenario;
import headroom.scenario.file.ScenarioReader;
import headroom.scenario.file.Setting;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The heads of shipped scenarios reckon a certain case by hand: the lines `--set …` make it
/// certain, what stands as `id = digits` or `id@period = digits` is what comes out, in every trial
/// and to the last digit written.
class HandCalculationsTest {
  private static final Pattern SETTING = Pattern.compile("--set (\\S+)");
  private static final Pattern CLAIM =
      Pattern.compile("([a-z][\\w-]*(?:\\.[\\w-]+)+)(?:@([\\w-]+))? = (-?\\d+(?:\\.\\d+)?)(?!\\S)");
  private static final double ROUNDING = 1e-9;

  /// Every file in `scenarios/contracts`, and those beside the flagship that reckon a case.
  static List<Path> reckoned() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("scenarios"))) {
      return files
          .filter(file -> file.toString().endsWith(".yaml"))
          .filter(file -> isContract(file) || !byHand(file).isEmpty())
          .sorted()
          .toList();
    }
  }

  private static boolean isContract(Path file) {
    return file.toString().contains("contracts");
  }

  /// The head's lines from `By hand` on, without their marks.
  private static String byHand(Path file) {
    try {
      String head =
          String.join(
              "\n",
              Files.readAllLines(file).stream().takeWhile(line -> line.startsWith("#")).toList());
      int start = head.indexOf("# By hand");
      return start < 0 ? "" : head.substring(start);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @ParameterizedTest
  @MethodSource("reckoned")
  void whatIsReckonedByHandComesOut(Path file) {
    String head = byHand(file);
    List<Setting> settings = new ArrayList<>();
    settings.add(Setting.parse("simulation.trials=64"));
    SETTING.matcher(head).results().forEach(it -> settings.add(Setting.parse(it.group(1))));
    Scenario scenario = ScenarioReader.read(file, settings).orThrow();
    Result result =
        ScenarioRun.of(scenario, new OutputSelection.All())
            .run(Engines.of(1, Backend.chosen()), RunListener.none());
    List<MatchResult> claims = CLAIM.matcher(head).results().toList();
    assertThat(claims).hasSizeGreaterThan(2);
    assertThat(claims)
        .allSatisfy(
            claim ->
                assertThat(certain(result, claim.group(1), claim.group(2)))
                    .as(claim.group())
                    .isCloseTo(Double.parseDouble(claim.group(3)), within(half(claim.group(3)))));
  }

  /// Half a unit of the last digit.
  private static double half(String digits) {
    int point = digits.indexOf('.');
    return point < 0 ? ROUNDING : 0.5 * Math.pow(10, point + 1 - digits.length()) + ROUNDING;
  }

  private static double certain(Result result, String id, @Nullable String period) {
    Metric metric =
        result.metrics().stream()
            .filter(it -> it.id().equals(id))
            .filter(it -> it.period().label().equals(period == null ? "total" : period))
            .findFirst()
            .orElseThrow(() -> new AssertionError("no metric " + id + "@" + period));
    return switch (metric) {
      case Metric.Summary summary -> {
        assertThat(summary.max() - summary.min()).as(id).isCloseTo(0, within(ROUNDING));
        yield summary.mean().value();
      }
      case Metric.Value value -> value.value().value();
      case Metric.Probability probability -> probability.probability().value();
      case Metric.Empty _ -> throw new AssertionError("nothing at " + id);
    };
  }
}
