package headroom.sweep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import headroom.Engines;
import headroom.engine.Engine;
import headroom.engine.Monitor;
import headroom.engine.Observation;
import headroom.engine.Output;
import headroom.engine.Plan;
import headroom.engine.VariantPlan;
import headroom.kernel.Backend;
import headroom.question.Asked;
import headroom.question.Sample;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class EveryCapTest {
  private static final Path CASE_A = Path.of("src/test/resources/headroom/verify/oracle-a.yaml");
  private static final String CORRELATED =
      """
      headroom: 1
      currency: EUR m
      timeline: {start: 2026-Q1, end: 2030-Q4}
      simulation: {trials: 4096, seed: 7}
      assumptions:
        cap: 30 to 45
        already: {discrete: [{weight: 50%, value: 0}, {weight: 50%, value: 6}]}
        growth: 20% to 60%
      correlations: [{between: [cap, growth], spearman: 0.7}]
      events: {sale: {chance: 10% per year}}
      streams:
        revenue: {now: 7.5, growth: $growth, volatility: 25%}
      agreements:
        share:
          payer: A
          payee: B
          rate: 20%
          base: {revenue: 100%}
          ends-on: sale
          payment-lag: 1
          cap: {total: $cap, already-counted: $already}
      """;

  /// Every cap at once against the engine, point by point, where the cap is correlated, what
  /// counted before is drawn, and an event may end the agreement.
  @Test
  void equalsSimulationPointByPoint() {
    equalsSimulation(
        Swept.text(CORRELATED),
        "assumptions.cap",
        "share",
        List.of("0", "1", "17.5", "25", "38", "60", "500"));
  }

  @Test
  void equalsSimulationOnTheFlagship() {
    equalsSimulation(
        Swept.of(Asked.FLAGSHIP, "simulation.trials=2048"),
        "assumptions.cap",
        "revenue-share",
        List.of("20", "37.5", "90"));
  }

  @Test
  void equalsSimulationOfACapWrittenInPlace() {
    Swept swept = Swept.of(CASE_A, "simulation.trials=10000");
    equalsSimulation(
        swept,
        "agreements.share.cap.total",
        "share",
        List.of("1", "1_000_000", "1_500_000", "3e6"));
  }

  private static void equalsSimulation(
      Swept swept, String path, String agreement, List<String> caps) {
    String[] asked = {
      "mean(" + agreement + ".paid)",
      "mean(" + agreement + ".forgone)",
      agreement + ".cap.hit",
      "P(not " + agreement + ".cap.hit)",
      "sd(" + agreement + ".paid)",
      "P2(" + agreement + ".paid)",
      "P33(" + agreement + ".forgone)",
      "P60(" + agreement + ".forgone)",
      "P(" + agreement + ".paid > 20 and " + agreement + ".cap.hit)"
    };
    Axis axis = new Axis(path, caps);
    SweepRun run = swept.sweep(List.of(axis), asked);
    Engine engine = Engines.of(2, Backend.chosen());
    Sweep sweep = run.run(engine, Monitor.none());
    assertThat(sweep.everyCap()).isTrue();
    EveryCap every = run.everyCap(engine, Monitor.none()).orElseThrow();
    for (int point = 0; point < caps.size(); point++) {
      List<Sample> simulated = run.simulated(point, engine, Monitor.none());
      sameTrials(run, every, point, Double.parseDouble(caps.get(point).replace("_", "")), engine);
      for (int question = 0; question < asked.length; question++) {
        double exact = simulated.get(question).value();
        assertThat(sweep.points().get(point).results().get(question).value().value())
            .as(asked[question] + " at " + caps.get(point))
            .isCloseTo(exact, within(1e-12 * Math.max(1e-9, Math.abs(exact)) + 1e-300));
      }
    }
  }

  /// The point at which the cap is as written differs in nothing from the scenario as written.
  @Test
  void theCapAsWrittenMakesNoDifference() {
    Swept swept = Swept.of(CASE_A, "simulation.trials=10000");
    Axis axis = new Axis("agreements.share.cap.total", List.of("1_000_000", "1_500_000"));
    Sweep sweep =
        swept
            .sweep(List.of(axis), "P33(share.forgone)", "P60(share.forgone)", "P2(share.paid)")
            .run(Engines.of(2, Backend.chosen()), Monitor.none());
    assertThat(sweep.everyCap()).isTrue();
    for (Sweep.Result result : sweep.points().get(1).results()) {
      assertThat(result.difference().value())
          .isCloseTo(0, within(1e-9 * Math.abs(result.value().value())));
    }
  }

  /// The same trials hit, and each pays the same to 1e-12, or to what is left of the last digits of
  /// a cap that is far above it.
  private static void sameTrials(
      SweepRun run, EveryCap every, int point, double cap, Engine engine) {
    AtomicInteger differing = new AtomicInteger();
    Plan plan =
        run.plan(point)
            .observing(
                List.of(
                    new Output(new Observation.Paid(0), List.of(), Output.Detail.MEAN),
                    new Output(new Observation.Hit(0), List.of(), Output.Detail.MEAN)),
                List.of());
    engine.show(
        VariantPlan.of(plan),
        run.draw().sampling().draws(run.draw().order(), engine.backend()),
        run.draw().replicates(),
        (block, values) -> {
          double[] free = every.free(block.replicate());
          double[] headroom = every.headroom(block.replicate(), cap);
          for (int trial = 0; trial < block.count(); trial++) {
            int at = (int) block.index() + trial;
            double paid = values.get(0)[trial];
            differing.addAndGet(
                (values.get(1)[trial] == 1) != (free[at] >= headroom[at])
                        || Math.abs(Math.min(free[at], headroom[at]) - paid)
                            > 1e-12 * paid + 4 * Math.ulp(headroom[at])
                    ? 1
                    : 0);
          }
        },
        Monitor.none());
    assertThat(differing.get()).isZero();
  }
}
