package headroom.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import headroom.compile.MetricPlan;
import headroom.kernel.Backend;
import headroom.random.TrialNumber;
import headroom.result.Period;
import headroom.stats.Distribution;
import headroom.stats.Ladder;
import headroom.stats.Summary;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.StringJoiner;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Percentiles of values that many trials share, and of spreads that are narrow against their size,
/// against the trials themselves, sorted.
class SharedValuesTest {
  private static final String ONE_QUARTER =
      """
      headroom: 1
      currency: USD bn
      timeline: {start: 2026-Q1, end: 2026-Q1}
      simulation: {trials: 65_536, seed: 42, sampler: %s}
      streams:
        s: {now: %s, growth: 0%%, volatility: %s}
      agreements:
        a: {payer: P, payee: Q, rate: %s, base: {s: 100%%}%s}
      """;

  /// A run with every value of every output in it.
  private record Seen(EngineRun run, Outcome outcome, List<double[]> values) {
    static Seen of(String text) {
      EngineRun run = EngineRun.of(text);
      Outcome outcome = run.outcome(2, Backend.SCALAR, OwnReplicateFirst::new, Monitor.none());
      return new Seen(run, outcome, values(run));
    }

    private static List<double[]> values(EngineRun run) {
      Plan plan = run.compiled().plan();
      Block block = new Block(plan, run.draws(Backend.SCALAR), Backend.SCALAR);
      Recorder recorder = new Recorder(plan, block);
      List<DoubleStream.Builder> collected =
          plan.outputs().stream().map(ignored -> DoubleStream.builder()).toList();
      ValueSink sink =
          (output, values, kept) -> Arrays.stream(values, 0, kept).forEach(collected.get(output));
      Replicates replicates = run.replicates();
      for (int replicate = 0; replicate < replicates.count(); replicate++) {
        long size = replicates.size(replicate);
        for (long first = 0; first < size; first += Block.SIZE) {
          int count = (int) Math.min(Block.SIZE, size - first);
          block.start(TrialNumber.of(replicate, first), count);
          recorder.start(count);
          for (int quarter = 0; quarter < plan.quarterCount(); quarter++) {
            block.step(quarter, count);
            recorder.quarter(quarter, count, sink);
          }
          recorder.end(count, sink);
        }
      }
      return collected.stream().map(all -> all.build().sorted().toArray()).toList();
    }

    int output(String id, String period) {
      return run.compiled().metrics().stream()
          .filter(MetricPlan.Distribution.class::isInstance)
          .map(MetricPlan.Distribution.class::cast)
          .filter(metric -> metric.id().equals(id) && text(metric.period()).equals(period))
          .findFirst()
          .orElseThrow()
          .output();
    }

    private static String text(Period period) {
      return period.label();
    }

    Summary summary(String id) {
      return outcome.whole(output(id, "total")).orElseThrow().summary();
    }

    Distribution mass(String id) {
      return outcome.whole(output(id, "total")).orElseThrow().distribution();
    }

    /// The percentile of the sorted trials: the first at which the rank is reached.
    double sorted(int output, int percent) {
      double[] all = values.get(output);
      int rank = (int) Math.ceil(percent * (double) all.length / 100);
      return all[Math.max(rank, 1) - 1];
    }

    void assertExact(String name, double relative) {
      for (int output = 0; output < values.size(); output++) {
        if (outcome.whole(output).isPresent()) {
          Summary summary = outcome.whole(output).get().summary();
          for (int percent : Ladder.PERCENTS) {
            double expected = sorted(output, percent);
            assertThat(summary.percentile(percent).value())
                .as(
                    "%s: P%d of %s",
                    name, percent, run.compiled().plan().outputs().get(output).observation())
                .isCloseTo(expected, within(relative * Math.abs(expected)));
          }
        }
      }
    }
  }

  private static String scenario(String now, String rate, String more) {
    return ONE_QUARTER.formatted("sobol", now, "0%", rate, more);
  }

  @Test
  void twoValuesOfAStreamAreThemselves() {
    String now = "{discrete: [{weight: 25.5%, value: 1.00001}, {weight: 74.5%, value: 2}]}";
    Seen seen = Seen.of(scenario(now, "100%", ""));
    Summary paid = seen.summary("a.paid");
    assertThat(paid.percentile(25).value()).isEqualTo(1.00001);
    assertThat(paid.percentile(50).value()).isEqualTo(2);
    assertThat(seen.mass("a.paid").size()).isEqualTo(2);
    seen.assertExact("two values", 0);
  }

  @Test
  void sumsOverAgreementsAreCountedAsWhatTheyAre() {
    String text =
        """
        headroom: 1
        currency: USD bn
        timeline: {start: 2026-Q1, end: 2026-Q4}
        simulation: {trials: 65_536, seed: 42}
        streams:
          s: {now: 8, growth: 0%}
          t: {now: {discrete: [{weight: 75%, value: 0}, {weight: 25%, value: 8}]}, growth: 0%}
        agreements:
          a: {payer: P, payee: Q, rate: 100%, base: {s: 100%}}
          b: {payer: R, payee: Q, rate: 100%, base: {t: 100%}}
        """;
    Summary receipts = Seen.of(text).summary("party.Q.receipts");
    for (int percent : List.of(1, 5, 10, 25, 50)) {
      assertThat(receipts.percentile(percent).value()).isEqualTo(32);
    }
    assertThat(receipts.percentile(90).value()).isEqualTo(64);
  }

  @Test
  void capThatIsHitIsFoundInTheYearToo() {
    Seen seen =
        Seen.of(ONE_QUARTER.formatted("philox", "100", "40%", "20%", ", cap: {total: 19.31}"));
    assertThat(seen.summary("a.paid").percentile(75).value()).isEqualTo(19.31);
    int year = seen.output("a.paid", "2026");
    assertThat(seen.outcome().whole(year).orElseThrow().summary().percentile(75).value())
        .isEqualTo(19.31);
  }

  @Test
  void twoCapsThatAreHitTogetherAddUpToOneValue() {
    String text =
        """
        headroom: 1
        currency: USD bn
        timeline: {start: 2026-Q1, end: 2027-Q4}
        simulation: {trials: 65_536, seed: 42}
        streams:
          s: {now: 30, growth: 10%, volatility: 40%}
        agreements:
          a: {payer: P, payee: Q, rate: 20%, base: {s: 100%}, cap: {total: 33.3}}
          b: {payer: R, payee: Q, rate: 10%, base: {s: 100%}, cap: {total: 7.1}}
        """;
    Seen seen = Seen.of(text);
    int receipts = seen.output("party.Q.receipts", "total");
    assertThat(seen.sorted(receipts, 75)).isEqualTo(33.3 + 7.1);
    assertThat(seen.summary("party.Q.receipts").percentile(75).value()).isEqualTo(33.3 + 7.1);
    assertThat(seen.summary("party.Q.receipts").percentile(95).value()).isEqualTo(33.3 + 7.1);
  }

  @Test
  void seventyEqualValuesAreAllThemselves() {
    StringJoiner branches = new StringJoiner(", ", "{discrete: [", "]}");
    for (int i = 0; i < 70; i++) {
      branches.add(
          String.format(Locale.ROOT, "{weight: %s, value: %d}", "0.0142857142857143", 10 + i));
    }
    Seen seen = Seen.of(scenario(branches.toString(), "100%", ""));
    assertThat(seen.summary("a.paid").percentile(95).value()).isEqualTo(76);
    seen.assertExact("seventy values", 0);
  }

  @ParameterizedTest
  @ValueSource(strings = {"sobol", "philox"})
  void valuesAnOctaveApartAreNotMixed(String sampler) {
    String now = "{discrete: [{weight: 50%, value: 32}, {weight: 50%, value: 64}]}";
    Seen seen = Seen.of(ONE_QUARTER.formatted(sampler, now, "0%", "100%", ""));
    seen.assertExact("octave", 0);
    assertThat(seen.summary("a.paid").percentile(50).value()).isIn(32.0, 64.0);
  }

  @Test
  void oppositeAgreementsLeaveNothing() {
    String text =
        """
        headroom: 1
        currency: USD bn
        timeline: {start: 2026-Q1, end: 2030-Q4}
        simulation: {trials: 16_384, seed: 42}
        streams:
          s: {now: 3.1, growth: 30%, volatility: 40%}
        agreements:
          a: {payer: P, payee: Q, rate: 20%, base: {s: 100%}, cap: {total: 5.3}}
          b: {payer: Q, payee: P, rate: 20%, base: {s: 100%}, cap: {total: 5.3}}
        """;
    Seen seen = Seen.of(text);
    for (int year = 2026; year <= 2030; year++) {
      int output = seen.output("party.Q.receipts", String.valueOf(year));
      Summary receipts = seen.outcome().whole(output).orElseThrow().summary();
      assertThat(receipts.min()).isZero();
      assertThat(receipts.max()).isZero();
    }
  }

  /// Two hundred scenarios of discrete laws; the seed is that of the generator.
  @Test
  void everyPercentileOfDiscreteScenariosIsThatOfTheSortedTrials() {
    SplittableRandom random = new SplittableRandom(20_261_129);
    for (int number = 0; number < 200; number++) {
      String text = discrete(random, number % 2 == 0 ? "sobol" : "philox");
      Seen.of(text).assertExact("scenario " + number + "\n" + text, 1e-12);
    }
  }

  private static String discrete(SplittableRandom random, String sampler) {
    StringBuilder text =
        new StringBuilder(
            """
            headroom: 1
            currency: USD bn
            timeline: {start: 2026-Q1, end: 202%s-Q%s}
            simulation: {trials: 4_096, seed: %s, sampler: %s, replicates: 4}
            streams:
            """
                .formatted(
                    6 + random.nextInt(2),
                    1 + random.nextInt(4),
                    random.nextInt(1_000_000),
                    sampler));
    int streams = 1 + random.nextInt(2);
    for (int stream = 0; stream < streams; stream++) {
      text.append("  s%s: {now: %s, growth: 0%%}%n".formatted(stream, law(random, 1, 9, "")));
    }
    text.append("agreements:\n");
    int agreements = 1 + random.nextInt(3);
    for (int agreement = 0; agreement < agreements; agreement++) {
      boolean back = random.nextInt(4) == 0;
      text.append(
          "  a%s: {payer: %s, payee: %s, rate: %s, base: {s%s: 100%%}, payment-lag: %s%s}%n"
              .formatted(
                  agreement,
                  back ? "Q" : "P",
                  back ? "P" : "Q",
                  law(random, 10, 40, "%"),
                  random.nextInt(streams),
                  random.nextInt(3),
                  random.nextBoolean()
                      ? ", cap: {total: %s}".formatted(law(random, 2, 12, ""))
                      : ""));
    }
    return text.toString();
  }

  /// One to six values with weights of whole percents.
  private static String law(SplittableRandom random, int low, int high, String unit) {
    int size = 1 + random.nextInt(6);
    int left = 100;
    StringJoiner branches = new StringJoiner(", ", "{discrete: [", "]}");
    for (int i = 0; i < size; i++) {
      int weight = i == size - 1 ? left : 1 + random.nextInt(left - (size - i) + 1);
      left -= weight;
      branches.add(
          String.format(
              Locale.ROOT,
              "{weight: %d%%, value: %.3f%s}",
              weight,
              low + (high - low) * random.nextDouble(),
              unit));
    }
    return branches.toString();
  }

  /// Percentiles are right against the spread, however narrow that is against the size: within a
  /// hundredth of a standard deviation of the sorted trials between P5 and P95, and their errors
  /// cover the rest.
  @ParameterizedTest
  @ValueSource(doubles = {1e-2, 1e-3, 1e-4, 1e-5, 1e-7, 1e-9})
  void narrowSpreadsAreResolved(double relative) {
    for (String sign : List.of("P, payee: Q", "Q, payee: P")) {
      double sd = 1e6 * relative;
      String now = String.format(Locale.ROOT, "{normal: {mean: 1_000_000, sd: %.10f}}", sd);
      Seen seen = Seen.of(scenario(now, "100%", "").replace("P, payee: Q", sign));
      int output = seen.output("party.Q.receipts", "total");
      Summary receipts = seen.outcome().whole(output).orElseThrow().summary();
      for (int percent : List.of(5, 10, 25, 50, 75, 90, 95)) {
        assertThat(receipts.percentile(percent).value())
            .as("P%d at %s", percent, relative)
            .isCloseTo(seen.sorted(output, percent), within(0.01 * sd));
      }
    }
  }

  /// Four quarters of a tenth of N(10⁶, 100²): P5 is 0.4·(10⁶ − 164.4854), the lower twentieth's
  /// mean 0.4·(10⁶ − 206.2713).
  @Test
  void narrowBellHasItsPercentilesAndTail() {
    String text =
        """
        headroom: 1
        currency: USD
        timeline: {start: 2026-Q1, end: 2026-Q4}
        simulation: {trials: 65_536, seed: 42}
        streams:
          s: {now: {normal: {mean: 1_000_000, sd: 100}}, growth: 0%}
        agreements:
          a: {payer: P, payee: Q, rate: 10%, base: {s: 100%}}
        """;
    Seen seen = Seen.of(text);
    assertThat(seen.summary("a.paid").percentile(5).value()).isCloseTo(399_934.21, within(0.05));
    assertThat(seen.summary("party.Q.receipts").tailMean().orElseThrow().value())
        .isCloseTo(399_917.49, within(0.1));
    assertThat(seen.mass("a.paid").size()).isGreaterThan(300);
  }

  @Test
  void certainTotalIsOneCell() {
    Seen seen = Seen.of(scenario("38.55", "20%", ""));
    Distribution mass = seen.mass("a.paid");
    assertThat(mass.size()).isEqualTo(1);
    assertThat(mass.isPoint(0)).isTrue();
  }

  /// Bins do not depend on the unit of money where it is changed by a power of two.
  @Test
  void layoutsScaleWithMoney() {
    String now = "{normal: {mean: %s, sd: %s}}";
    Seen one = Seen.of(scenario(now.formatted("1_000", "0.5"), "20%", ""));
    Seen four = Seen.of(scenario(now.formatted("4_000", "2"), "20%", ""));
    for (int percent : Ladder.PERCENTS) {
      assertThat(four.summary("a.paid").percentile(percent).value())
          .isEqualTo(4 * one.summary("a.paid").percentile(percent).value());
    }
  }
}
