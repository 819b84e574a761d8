package headroom.verify;

import static org.assertj.core.api.Assertions.assertThat;

import headroom.Engines;
import headroom.compile.OutputSelection;
import headroom.kernel.Backend;
import headroom.result.Estimate;
import headroom.result.Metric;
import headroom.result.Result;
import headroom.run.RunListener;
import headroom.run.ScenarioRun;
import headroom.scenario.Scenario;
import headroom.scenario.file.ScenarioReader;
import headroom.scenario.file.Setting;
import headroom.stats.StudentT;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Where a few trials carry a mean, it has no error rather than a wrong one. A stream of 120 %
/// volatility that rare events multiply by 2 to 5 has the exact mean `now·((1 +
/// g)·e^{λ·E[size]})^t` after `t` years. Told of all quarters of two years, 95 % intervals held it
/// in 91.0 % of 400 runs and 92.1 % of 200; of the last of five years in 75 %.
///
/// Seeds 1 to 400 and 1 to 200. The quarters of a run hang together, at worst as one: an interval
/// right in 95 % of runs then falls below 92.5 % once in 87 with 400 seeds and once in 22 with 200;
/// there are two streams and two cases.
class HeavyTailCoverageTest {
  private static final int QUARTERS = 8;
  private static final String SCENARIO =
      """
      headroom: 1
      name: Tails
      currency: USD bn
      timeline: {start: 2026-Q1, end: 2027-Q4}
      streams:
        wild:
          now: 100
          growth: 10%
          volatility: 120%
          shocks: [{chance: 5% per year, size: {uniform: {low: 100%, high: 400%}}}]
        tame: {now: 100, growth: 10%, volatility: 25%}
      """;

  private static final String RARE =
      """
      headroom: 1
      name: Rare
      currency: USD bn
      timeline: {start: 2026-Q1, end: 2026-Q1}
      assumptions:
        usual: {lognormal: {mean: 1, sd: 0.25}}
        seldom: {lognormal: {mean: MEAN, sd: SD}}
        wild: {mixture: [{weight: 99.7%, value: $usual}, {weight: 0.3%, value: $seldom}]}
      streams:
        wild: {now: $wild, growth: 0%}
        tame: {now: {lognormal: {mean: 1, sd: 0.7}}, growth: 0%}
      """;

  @TempDir private Path folder;

  /// How often a mean is told, and told rightly.
  private record Count(int told, int held) {
    Count plus(Count other) {
      return new Count(told + other.told, held + other.held);
    }

    double share() {
      return (double) held / told;
    }
  }

  @ParameterizedTest
  @CsvSource({"4096, 400", "8192, 200"})
  void whatIsToldHoldsAndWhatCannotBeToldIsNot(int trials, int seeds) throws IOException {
    Path file = Files.writeString(folder.resolve("tails.yaml"), SCENARIO);
    double jump = StrictMath.exp(-StrictMath.log(0.95) * 2.5);
    Count[] wild = none();
    Count[] tame = none();
    for (int seed = 1; seed <= seeds; seed++) {
      Result result = run(file, trials, seed);
      for (int quarter = 0; quarter < QUARTERS; quarter++) {
        wild[quarter] = wild[quarter].plus(count(result, "wild", quarter, 1.1 * jump));
        tame[quarter] = tame[quarter].plus(count(result, "tame", quarter, 1.1));
      }
    }
    assertThat(all(wild).share()).isGreaterThanOrEqualTo(0.925);
    assertThat(all(wild).told()).isBetween(seeds / 2, seeds * QUARTERS / 2);
    assertThat(wild[QUARTERS - 1].told()).isLessThan(seeds / 50);
    assertThat(all(tame).told()).isEqualTo(seeds * QUARTERS);
    assertThat(all(tame).share()).isGreaterThanOrEqualTo(0.925);
  }

  /// What three in a thousand futures bring lies beyond P99, where no percentile sees it. Told of
  /// all, 95 % intervals held the exact mean in 161, 155 and 114 of 200 runs.
  @ParameterizedTest
  @CsvSource({"4096, 1.5", "16384, 1.5", "4096, 2"})
  void aTailThatBeginsBeyondThePercentilesIsSeen(int trials, double sigma) throws IOException {
    double mean = 20 * StrictMath.exp(sigma * sigma / 2);
    Path file =
        Files.writeString(
            folder.resolve("rare.yaml"),
            RARE.replace("MEAN", "" + mean)
                .replace("SD", "" + mean * StrictMath.sqrt(StrictMath.expm1(sigma * sigma))));
    Count wild = new Count(0, 0);
    Count tame = new Count(0, 0);
    for (int seed = 1; seed <= 200; seed++) {
      Result result = run(file, trials, seed);
      wild = wild.plus(held(result, "wild", 0.997 + 0.003 * mean));
      tame = tame.plus(held(result, "tame", 1));
    }
    int wrong = wild.told() - wild.held();
    assertThat(wrong).as("intervals told that miss, of 200 runs").isLessThanOrEqualTo(10);
    assertThat(wild.told()).isLessThan(20);
    assertThat(tame.told()).isGreaterThanOrEqualTo(198);
  }

  private static Count held(Result result, String stream, double exact) {
    Estimate mean = result.summary(stream + ".revenue", "total").orElseThrow().mean();
    if (mean.standardError().isEmpty()) {
      return new Count(0, 0);
    }
    double reach = StudentT.critical(0.95, 31) * mean.standardError().getAsDouble();
    return new Count(1, Math.abs(mean.value() - exact) <= reach ? 1 : 0);
  }

  private static Count[] none() {
    Count[] counts = new Count[QUARTERS];
    Arrays.fill(counts, new Count(0, 0));
    return counts;
  }

  private static Count all(Count[] quarters) {
    return Stream.of(quarters).reduce(new Count(0, 0), Count::plus);
  }

  private static Result run(Path file, int trials, int seed) {
    List<Setting> settings =
        Stream.of(
                "simulation.sampler=sobol",
                "simulation.trials=" + trials,
                "simulation.seed=" + seed)
            .map(Setting::parse)
            .toList();
    Scenario scenario = ScenarioReader.read(file, settings).orThrow();
    return ScenarioRun.of(scenario, new OutputSelection.Ids(Set.of("wild.revenue", "tame.revenue")))
        .run(Engines.of(2, Backend.chosen()), RunListener.none());
  }

  private static Count count(Result result, String stream, int quarter, double growth) {
    String period = "%s-Q%s".formatted(2026 + quarter / 4, 1 + quarter % 4);
    Metric.Summary summary = result.summary(stream + ".revenue", period).orElseThrow();
    Estimate mean = summary.mean();
    if (mean.standardError().isEmpty()) {
      return new Count(0, 0);
    }
    double exact = 100 * StrictMath.pow(growth, (quarter + 1) / 4.0);
    double reach = StudentT.critical(0.95, 31) * mean.standardError().getAsDouble();
    return new Count(1, Math.abs(mean.value() - exact) <= reach ? 1 : 0);
  }
}
