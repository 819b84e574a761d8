package headroom.engine;

import static org.assertj.core.api.Assertions.assertThat;

import headroom.kernel.Backend;
import headroom.random.Draws;
import headroom.random.SobolDraws;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Sides that have draws and streams in common, some of them, come to what each comes to alone.
class SharedSidesTest {
  private static final String CAP = "agreements.revenue-share.cap.total";
  private static final String LONG_RUN = "assumptions.long-run";

  private static Plan plan(String... settings) {
    return EngineRun.of(EngineRun.EVERYTHING, settings).compiled().plan();
  }

  private static final List<Plan> SIDES =
      List.of(
          plan(),
          plan("agreements.revenue-share.rate=10%"),
          plan("agreements.revenue-share.rate=30%"),
          plan(CAP + "={uniform: {low: 5, high: 6}}"),
          plan(LONG_RUN + "={pert: {low: 3%, mode: 10%, high: 30%}}"),
          plan("streams.advertising.volatility=10%"),
          plan("correlations=[{between: [long-run, start], spearman: 0.3}]"),
          plan("correlations=[{between: [long-run, discount], spearman: 0.3}]"),
          plan("stream-correlation=[{between: [consumer, enterprise], correlation: 0.4}]"),
          plan("timeline.end=2028-Q3"));

  @Test
  void cometoWhatTheyComeToAlone() {
    RunPlan all = new RunPlan(SIDES, List.of()).onPathsOf(15);
    Draws draws = SobolDraws.of(5, all.sobolOrder(), Backend.chosen());
    List<String> together = run(all, draws);
    List<String> alone = new ArrayList<>();
    all.sides().forEach(side -> alone.addAll(run(RunPlan.of(side), draws)));
    assertThat(together).isEqualTo(alone).doesNotHaveDuplicates();
  }

  /// Every number of each side.
  private static List<String> run(RunPlan plan, Draws draws) {
    try (Engine engine = Engine.open(2, Backend.chosen())) {
      Outcome outcome =
          engine.run(plan, draws, new Replicates(5_000, 2), Watch.nothing(), Monitor.none());
      return outcome.sides().stream().map(SharedSidesTest::numbers).toList();
    }
  }

  private static String numbers(Outcome.Side side) {
    StringBuilder text = new StringBuilder(side.chances() + " " + side.shares());
    for (Outcome.Observed observed : side.outputs()) {
      text.append(
          observed instanceof Outcome.Whole whole
              ? whole.summary() + Arrays.toString(whole.replicates().means())
              : "none");
    }
    return text.toString();
  }

  @Test
  void haveTheSameStreamsWhereNothingDiffersThatMovesThem() {
    List<Movement> movements = SIDES.stream().map(Movement::of).toList();
    assertThat(movements.get(1)).isEqualTo(movements.get(2)).isNotEqualTo(movements.get(3));
    assertThat(SIDES.get(1).draws()).isEqualTo(SIDES.get(2).draws());
    assertThat(Stream.of(4, 5, 6, 7, 8, 9).map(movements::get))
        .doesNotHaveDuplicates()
        .doesNotContain(movements.getFirst());
  }

  @Test
  void haveTheSameStreamsThoughCapsHaveOtherLaws() {
    Plan one = plan("agreements.cloud.cap.total={uniform: {low: 5, high: 6}}");
    Plan other = plan("agreements.cloud.cap.total={uniform: {low: 5, high: 7}}");
    assertThat(one.draws()).isNotEqualTo(other.draws());
    assertThat(Movement.of(one)).isEqualTo(Movement.of(other));
  }
}
