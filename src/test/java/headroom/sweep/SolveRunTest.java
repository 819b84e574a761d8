package headroom.sweep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import headroom.Engines;
import headroom.compile.MetricCatalogue;
import headroom.engine.Monitor;
import headroom.kernel.Backend;
import headroom.question.Asked;
import headroom.scenario.Sampler;
import headroom.scenario.Scenario;
import headroom.scenario.SimulationSettings;
import headroom.verify.GbmShare;
import headroom.verify.ShareScenarios;
import headroom.words.WrittenNumber;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SolveRunTest {
  /// One payment X, lognormal with mean 100 and log-sd 0.4.
  private static final String ONE_PAYMENT =
      """
      headroom: 1
      currency: EUR m
      timeline: {start: 2026-Q1, end: 2026-Q1}
      simulation: {trials: 65536, seed: 3}
      assumptions:
        x: {lognormal: {median: 92.31163463866358, log-sd: 0.4}}
      streams:
        revenue: {now: $x, growth: 0%, volatility: 0%}
      agreements:
        share: {payer: A, payee: B, rate: 100%, base: {revenue: 100%}, cap: {total: 100}}
      """;

  private static final double CAP_A = 1.5e6;
  private static final GbmShare CASE_A = new GbmShare(250_000, 0.2, 0.2, 0.4, 20);

  private static Solve solve(Swept swept, String path, double low, double high, String target) {
    return SolveRun.of(
            path,
            new Solve.Bracket(low, high),
            MetricCatalogue.of(swept.written()).target(target),
            swept.written(),
            x -> swept.at(List.of(path), List.of(WrittenNumber.text(x))),
            swept.simulation())
        .run(Engines.of(2, Backend.chosen()), Monitor.none());
  }

  private static Solve.Crossing only(Solve solve) {
    assertThat(solve.solutions()).singleElement().isInstanceOf(Solve.Crossing.class);
    return (Solve.Crossing) solve.solutions().getFirst();
  }

  /// By Black's formula, computed apart from this code: `E[min(X, C)] = 90`, `P(X ≥ C)` = 50 %, 25
  /// %.
  @ParameterizedTest
  @CsvSource({
    "mean(share.paid) = 90, 116.9525246",
    "share.cap.hit = 50%, 92.3116346",
    "share.cap.hit = 25%, 120.9002815",
    "P50(share.paid) = 92, 92"
  })
  void findsTheCapOfOnePayment(String target, double exact) {
    Solve solve = solve(Swept.text(ONE_PAYMENT), "agreements.share.cap.total", 20, 300, target);
    assertThat(solve.everyCap()).isTrue();
    if (exact == 92) { // the median of X lies just above: up to it P50 is the cap
      assertThat(only(solve).value().value()).isCloseTo(exact, within(1e-6));
      return;
    }
    Solve.Crossing found = only(solve);
    double error = found.value().standardError().orElseThrow();
    assertThat(error).isBetween(1e-6, 0.5);
    assertThat(found.value().value()).isCloseTo(exact, within(4 * error));
    assertThat(solve.monotone()).isTrue();
  }

  /// The same key through the engine, where no one run can answer: another term is asked too.
  @Test
  void simulatesWhereItMust() {
    Swept swept = Swept.text(ONE_PAYMENT, "simulation.trials=16384");
    Solve solve =
        solve(swept, "agreements.share.cap.total", 20, 300, "mean(party.B.receipts) = 90");
    assertThat(solve.everyCap()).isFalse();
    Solve.Crossing found = only(solve);
    assertThat(found.value().value())
        .isCloseTo(116.9525246, within(4 * found.value().standardError().orElseThrow()));
  }

  /// Where P(hit) is one half, the cap is the median of what would be counted without one.
  @Test
  void evenOddsAreTheMedianWithoutACap() {
    Swept swept = Swept.of(Asked.FLAGSHIP, "simulation.trials=65536", "already-counted=1.5");
    Solve.Crossing found =
        only(solve(swept, "assumptions.cap", 20, 300, "revenue-share.cap.hit = 50%"));
    Swept free =
        Swept.of(Asked.FLAGSHIP, "simulation.trials=65536", "cap=1e4", "already-counted=1.5");
    Sweep percentile =
        free.sweep(
                List.of(new Axis("assumptions.cap", List.of("1e4"))), "P50(revenue-share.counted)")
            .run(Engines.of(2, Backend.chosen()), Monitor.none());
    double median = percentile.written().getFirst().value();
    double error = found.value().standardError().orElseThrow();
    assertThat(found.value().value() - 1.5).isCloseTo(median, within(2 * error));
  }

  /// The 95 % interval of the answer covers the exact cap of case A, whose mean and whose chance of
  /// a hit are known without simulation, on 92.5 to 97.5 % of the seeds from 1 on. If it covers it
  /// in 95 % of all, 1,000 seeds lie outside of this once in 3,500 times; 200 would once in 14.
  @ParameterizedTest
  @CsvSource({
    "mean(share.paid) = 1215373.27011862, SOBOL",
    "share.cap.hit = 0.440759358272737, PHILOX"
  })
  void intervalsCoverTheExactCapOfCaseA(String target, Sampler sampler) {
    long covered =
        LongStream.rangeClosed(1, 1_000)
            .filter(seed -> covers(target, new SimulationSettings(2048, seed, sampler, 32)))
            .count();
    assertThat(covered).isBetween(925L, 975L);
  }

  private static boolean covers(String target, SimulationSettings settings) {
    Scenario written = ShareScenarios.capped(CASE_A, CAP_A, settings);
    Solve solve =
        SolveRun.of(
                "agreements.share.cap.total",
                new Solve.Bracket(1e6, 2.2e6),
                MetricCatalogue.of(written).target(target),
                written,
                x -> ShareScenarios.capped(CASE_A, x, settings),
                settings)
            .run(Engines.of(1, Backend.chosen()), Monitor.none());
    Solve.Bracket interval = only(solve).interval().orElseThrow();
    return interval.low() <= CAP_A && CAP_A <= interval.high();
  }

  @Test
  void tellsWhereItHoldsEverywhere() {
    Swept certain = Swept.text(ONE_PAYMENT, "x=50", "simulation.trials=64");
    Solve solve = solve(certain, "agreements.share.cap.total", 20, 180, "mean(share.paid) = 50");
    assertThat(solve.solutions()).singleElement().isInstanceOf(Solve.Everywhere.class);
    Solve.Everywhere all = (Solve.Everywhere) solve.solutions().getFirst();
    assertThat(all.range().low()).isCloseTo(50, within(0.1));
    assertThat(all.range().high()).isEqualTo(180);
  }

  /// P(paid ≥ 80) is 0 below a cap of 80 and at once P(X ≥ 80) from there on.
  @Test
  void tellsALeap() {
    Solve.Crossing found =
        only(
            solve(
                Swept.text(ONE_PAYMENT),
                "agreements.share.cap.total",
                20,
                300,
                "P(share.paid >= 80) = 50%"));
    assertThat(found.value().value()).isCloseTo(80, within(1e-6));
    assertThat(found.doubt()).isEqualTo(Solve.Doubt.JUMP);
    assertThat(found.interval()).isEmpty();
  }

  @Test
  void tellsThatThereIsNone() {
    Solve solve =
        solve(
            Swept.text(ONE_PAYMENT), "agreements.share.cap.total", 20, 60, "mean(share.paid) = 90");
    assertThat(solve.solutions()).isEmpty();
    assertThat(solve.evaluations()).hasSize(9);
  }

  /// What is not paid at the cap and what is: a chance of lying between two amounts rises and
  /// falls.
  @Test
  void findsEveryCrossing() {
    Solve solve =
        solve(
            Swept.text(ONE_PAYMENT), "x", 40, 160, "P(share.paid > 60 and share.paid < 90) = 50%");
    assertThat(solve.monotone()).isFalse();
    assertThat(solve.solutions()).hasSize(2);
    Solve.Crossing first = (Solve.Crossing) solve.solutions().get(0);
    assertThat(first.value().value()).isCloseTo(60, within(0.05));
    assertThat(((Solve.Crossing) solve.solutions().get(1)).value().value())
        .isCloseTo(90, within(0.05));
  }
}
