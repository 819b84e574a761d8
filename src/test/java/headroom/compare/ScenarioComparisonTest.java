package headroom.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import headroom.Engines;
import headroom.compile.IncomparableException;
import headroom.engine.Monitor;
import headroom.kernel.Backend;
import headroom.math.WichuraQuantile;
import headroom.random.DrawAddress;
import headroom.random.PhiloxDraws;
import headroom.random.TrialNumber;
import headroom.result.Comparison;
import headroom.result.Comparison.Order;
import headroom.result.Comparison.Verdict;
import headroom.scenario.Scenario;
import headroom.scenario.file.ParsedScenario;
import headroom.scenario.file.ScenarioReader;
import headroom.scenario.file.Setting;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScenarioComparisonTest {
  private static final String SHARE =
      """
      headroom: 1
      currency: USD bn
      timeline: {start: 2026-Q1, end: 2027-Q4}
      simulation: {trials: 4096, seed: 7, sampler: philox, replicates: 32}
      streams:
        revenue: {now: 5, growth: 30%, volatility: 40%}
      agreements:
        share: {payer: P, payee: Q, rate: 20%, base: {revenue: 100%}, cap: {total: 9}}
      """;

  @TempDir private Path folder;

  private Scenario scenario(String text, String... settings) {
    try {
      Path file = Files.writeString(folder.resolve("scenario.yaml"), text);
      return ScenarioReader.read(file, Stream.of(settings).map(Setting::parse).toList()).orThrow();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static Comparison compare(int threads, Scenario... scenarios) {
    SequencedMap<String, Scenario> sides = new LinkedHashMap<>();
    for (Scenario scenario : scenarios) {
      sides.put("side-" + sides.size(), scenario);
    }
    return ScenarioComparison.of(sides).run(Engines.of(threads, Backend.chosen()), Monitor.none());
  }

  private static Comparison.Line line(Comparison comparison, String end) {
    return comparison.lines().stream()
        .filter(line -> line.id().endsWith(end) && line.period().label().equals("total"))
        .findFirst()
        .orElseThrow();
  }

  private static Comparison.Seen gap(Comparison comparison, String end) {
    return (Comparison.Seen) line(comparison, end).gaps().getFirst();
  }

  /// What a capped share pays in one trial, written out plainly: the draws are asked for one by
  /// one.
  private static double paid(PhiloxDraws draws, long trial, double cap) {
    double sigma = 0.4;
    double log = 0;
    double paid = 0;
    for (int quarter = 0; quarter < 8; quarter++) {
      double[] even = new double[1];
      double[] odd = new double[1];
      draws.uniforms(DrawAddress.of("stream.revenue").at(0, quarter / 2), trial, 1, even, odd);
      double shock = WichuraQuantile.quantile(quarter % 2 == 0 ? even[0] : odd[0]);
      log += 0.25 * Math.log(1.3) - 0.5 * sigma * sigma * 0.25 + sigma * 0.5 * shock;
      paid = Math.min(cap, paid + 0.2 * 5 * Math.exp(log));
    }
    return paid;
  }

  @Test
  void differencesAreThoseOfEachTrial() {
    Comparison comparison =
        compare(2, scenario(SHARE), scenario(SHARE, "agreements.share.cap.total=11"));
    PhiloxDraws draws = PhiloxDraws.of(7, Backend.SCALAR);
    double[] differences = new double[4096];
    for (int trial = 0; trial < differences.length; trial++) {
      long number = TrialNumber.of(trial / 128, trial % 128);
      differences[trial] = paid(draws, number, 11) - paid(draws, number, 9);
    }
    long above = Arrays.stream(differences).filter(difference -> difference > 1e-12).count();
    double[] batches = new double[32];
    for (int batch = 0; batch < batches.length; batch++) {
      batches[batch] =
          Arrays.stream(differences, batch * 128, batch * 128 + 128).average().orElseThrow();
    }
    double mean = Arrays.stream(batches).average().orElseThrow();
    double squares = Arrays.stream(batches).map(it -> (it - mean) * (it - mean)).sum();
    Arrays.sort(differences);

    Comparison.Seen gap = gap(comparison, ".receipts");
    assertThat(gap.difference().mean().value()).isCloseTo(mean, within(1e-12));
    assertThat(gap.difference().mean().standardError().orElseThrow())
        .isCloseTo(Math.sqrt(squares / 31 / 32), within(1e-12));
    assertThat(gap.above().value()).isEqualTo(above / 4096.0);
    assertThat(gap.below().value()).isZero();
    assertThat(gap.difference().percentile(50).value()).isCloseTo(differences[2047], within(0.01));
    assertThat(gap.difference().percentile(95).value()).isEqualTo(2);
    assertThat(gap.difference().max()).isEqualTo(2);
  }

  @Test
  void theHitYearIsComparedWhereBothCapsAreHit() {
    Comparison comparison =
        compare(1, scenario(SHARE), scenario(SHARE, "agreements.share.cap.total=11"));
    PhiloxDraws draws = PhiloxDraws.of(7, Backend.SCALAR);
    long both = 0;
    for (int trial = 0; trial < 4096; trial++) {
      both += paid(draws, TrialNumber.of(trial / 128, trial % 128), 11) == 11 ? 1 : 0;
    }
    Comparison.Seen gap = gap(comparison, ".cap.hit-year");
    assertThat(gap.difference().trialsUsed()).isEqualTo(both);
    assertThat(gap.difference().min()).isPositive();
    assertThat(gap(comparison, ".cap.hit").difference().mean().value()).isNegative();
  }

  @Test
  void aScenarioEqualsItself() {
    Comparison comparison = compare(1, scenario(SHARE), scenario(SHARE));
    Comparison.Seen gap = gap(comparison, ".receipts");
    assertThat(gap.verdict()).isEqualTo(Verdict.EQUAL);
    assertThat(gap.difference().mean().value()).isZero();
    assertThat(gap.dominance().orElseThrow().order()).isEqualTo(Order.UNTOLD);
  }

  @Test
  void theSameLawWithOtherNumbersIsNotCalledADifference() {
    // Another name, so other draws: a difference would be claimed with probability 1 %.
    String other = SHARE.replace("revenue", "sales");
    Comparison.Seen gap = gap(compare(1, scenario(SHARE), scenario(other)), ".receipts");
    assertThat(gap.difference().mean().value()).isNotZero();
    assertThat(gap.verdict()).isEqualTo(Verdict.UNTOLD);
    assertThat(gap.dominance().orElseThrow().order()).isEqualTo(Order.UNTOLD);
  }

  @Test
  void oneReplicateTellsNothing() {
    String one = SHARE.replace("replicates: 32", "replicates: 1");
    Comparison.Seen gap =
        gap(compare(1, scenario(one), scenario(one, "agreements.share.cap.total=11")), ".receipts");
    assertThat(gap.verdict()).isEqualTo(Verdict.UNTOLD);
  }

  @Test
  void aFewTrialsTellNoDominance() {
    String few = SHARE.replace("trials: 4096", "trials: 8");
    Comparison comparison =
        compare(1, scenario(few), scenario(few, "agreements.share.cap.total=11"));
    assertThat(gap(comparison, ".receipts").dominance().orElseThrow().order())
        .isEqualTo(Order.UNTOLD);
  }

  @Test
  void aHigherCapDominatesAndMoreVolatilityDoesNot() {
    Scenario base = scenario(SHARE);
    Comparison higher = compare(1, base, scenario(SHARE, "agreements.share.cap.total=11"));
    assertThat(gap(higher, ".receipts").dominance().orElseThrow().order()).isEqualTo(Order.LATER);
    Scenario uncapped = scenario(SHARE, "agreements.share.cap=");
    Comparison wilder =
        compare(
            1,
            uncapped,
            scenario(SHARE, "agreements.share.cap=", "streams.revenue.volatility=80%"));
    assertThat(gap(wilder, ".receipts").dominance().orElseThrow().order()).isEqualTo(Order.NEITHER);
    Comparison lower = compare(1, uncapped, base);
    assertThat(gap(lower, ".receipts").dominance().orElseThrow().order()).isEqualTo(Order.FIRST);
    assertThat(gap(lower, ".receipts").above().value()).isZero();
  }

  /// What the cap lets through is what it no longer costs; nothing is told where not all have a cap
  /// of their own, or where a tail gives part of it back.
  @Test
  void whatTheCapCostsIsComparedWhereAllHaveOne() {
    Scenario capped = scenario(SHARE);
    Comparison.Seen cost =
        gap(compare(1, capped, scenario(SHARE, "agreements.share.cap.total=12")), ".forgone");
    Comparison.Seen paid =
        gap(compare(1, capped, scenario(SHARE, "agreements.share.cap.total=12")), "Q.receipts");
    assertThat(cost.difference().mean().value())
        .isNegative()
        .isCloseTo(-paid.difference().mean().value(), within(1e-12));
    for (Scenario other :
        List.of(
            scenario(SHARE.replace(", cap: {total: 9}", "")),
            scenario(SHARE.replace("cap: {total: 9}", "cap: {total: 9}, after-cap: 2%")))) {
      assertThat(compare(1, capped, other).lines())
          .noneMatch(line -> line.id().endsWith(".forgone"));
    }
  }

  @Test
  void yearsAddUpToTheTotal() {
    Comparison comparison =
        compare(
            1,
            scenario(SHARE, "agreements.share.payment-lag=1"),
            scenario(SHARE, "agreements.share.payment-lag=1", "agreements.share.rate=25%"));
    double sum =
        comparison.lines().stream()
            .filter(line -> line.id().equals("party.Q.receipts"))
            .filter(line -> !line.period().label().equals("total"))
            .mapToDouble(
                line -> ((Comparison.Seen) line.gaps().getFirst()).difference().mean().value())
            .sum();
    assertThat(sum)
        .isCloseTo(gap(comparison, ".receipts").difference().mean().value(), within(1e-12));
  }

  @Test
  void threadsChangeNoNumber() {
    Scenario base = scenario(SHARE);
    Scenario other = scenario(SHARE, "agreements.share.rate=25%");
    Scenario longer = scenario(SHARE, "timeline.end=2029-Q2");
    assertThat(compare(3, base, other, longer)).isEqualTo(compare(1, base, other, longer));
  }

  /// Under Sobol a path is made as a whole; a longer timeline must not move a shorter one's shocks.
  @Test
  void aLongerTimelineMeetsTheSameShocks() {
    String[] sobol = {"simulation.sampler=sobol", "agreements.share.through=2027-12-31"};
    String[] longer = {
      "simulation.sampler=sobol", "agreements.share.through=2027-12-31", "timeline.end=2029-Q4"
    };
    Comparison comparison = compare(1, scenario(SHARE, sobol), scenario(SHARE, longer));
    assertThat(gap(comparison, "party.Q.receipts").verdict()).isEqualTo(Verdict.EQUAL);
    assertThat(gap(comparison, ".cap.hit").verdict()).isEqualTo(Verdict.EQUAL);
  }

  @Test
  void whatOnePartyGainsTheOtherLoses() {
    Comparison comparison =
        compare(1, scenario(SHARE), scenario(SHARE, "agreements.share.cap.total=11"));
    Comparison.Seen payee = gap(comparison, "party.Q.receipts");
    Comparison.Seen payer = gap(comparison, "party.P.receipts");
    assertThat(payer.difference().mean().value()).isEqualTo(-payee.difference().mean().value());
    assertThat(payer.verdict()).isEqualTo(Verdict.LOWER);
  }

  @Test
  void scenariosThatDoNotMeanTheSameAreRefused() {
    Scenario base = scenario(SHARE);
    assertThatThrownBy(() -> compare(1, base, scenario(SHARE, "timeline.start=2026-Q2")))
        .isInstanceOf(IncomparableException.class)
        .hasMessageContaining("starts in 2026-Q1")
        .hasMessageContaining("in 2026-Q2");
    assertThatThrownBy(() -> compare(1, base, scenario(SHARE, "currency=EUR bn")))
        .isInstanceOf(IncomparableException.class)
        .hasMessageContaining("EUR bn");
    assertThatThrownBy(() -> compare(1, base, scenario(SHARE, "agreements.share.payee=R")))
        .isInstanceOf(IncomparableException.class)
        .hasMessageContaining("Q is no party");
  }

  /// The flagship against the same with a cap 1 higher (the count begins 1 lower, which is the same
  /// thing): in most trials the difference is exactly 1. The variances of the two runs and of their
  /// difference allow an advantage of `√(Var A + Var B) / sd(B − A)` = 81 over independent runs
  /// (taken from 1,048,576 trials); at 65,536 the errors of 32 batches must show 0.9 of it.
  @Test
  void pairingIsWorthWhatTheVariancesAllow() {
    Path flagship = Path.of("scenarios/microsoft-openai.yaml");
    List<Setting> common =
        List.of(
            new Setting("simulation.trials", "65536"),
            new Setting("simulation.seed", "42"),
            new Setting("simulation.sampler", "philox"));
    String later =
        "assumptions.already-counted.discrete=[{weight: 25%, value: 1}, {weight: 55%, value: 2.5},"
            + " {weight: 20%, value: 5}]";
    ParsedScenario parsed = ScenarioReader.parse(flagship);
    Scenario higher = parsed.with(common).orThrow();
    Scenario base =
        parsed
            .with(Stream.concat(common.stream(), Stream.of(Setting.parse(later))).toList())
            .orThrow();
    Comparison.Line line = line(compare(2, base, higher), ".receipts");
    Comparison.Seen gap = (Comparison.Seen) line.gaps().getFirst();
    double first = line.summary(0).orElseThrow().sd().orElseThrow();
    double second = line.summary(1).orElseThrow().sd().orElseThrow();
    double independent = Math.hypot(first, second) / Math.sqrt(65536);
    double allowed = Math.hypot(first, second) / gap.difference().sd().orElseThrow();
    double advantage = independent / gap.difference().mean().standardError().orElseThrow();
    assertThat(gap.difference().mean().value()).isBetween(0.95, 1.0);
    assertThat(allowed).isGreaterThan(50);
    assertThat(advantage).isGreaterThan(0.9 * allowed);
  }
}
