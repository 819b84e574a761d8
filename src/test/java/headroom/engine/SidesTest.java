package headroom.engine;

import static org.assertj.core.api.Assertions.assertThat;

import headroom.kernel.Backend;
import headroom.random.PhiloxDraws;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// A plan beside the same plan with another stream's growth; two replicates of several segments.
class SidesTest {
  private static final RunPlan PLAN =
      new RunPlan(
          List.of(plan("advertising", "100%"), plan("advertising", "10%")),
          List.of(
              new Contrast(
                  new Contrast.Sighting(0, 0),
                  new Contrast.Sighting(1, 0),
                  new Contrast.Everywhere(),
                  List.of())));

  private static final Function<Segments, Roster> IN_ORDER = OwnReplicateFirst::new;
  private static final String REFERENCE = run(1, Backend.SCALAR, IN_ORDER);

  private static Plan plan(String stream, String growth) {
    return EngineRun.of(EngineRun.EVERYTHING, "streams." + stream + ".growth=" + growth)
        .compiled()
        .plan();
  }

  /// Every number of the outcome, to the bit.
  private static String run(int threads, Backend backend, Function<Segments, Roster> rosters) {
    Outcome outcome;
    try (Engine engine = Engine.open(threads, backend)) {
      outcome =
          engine.run(
              PLAN,
              PhiloxDraws.of(5, backend),
              new Replicates(12_000, 2),
              Watch.nothing(),
              Monitor.none(),
              rosters);
    }
    StringBuilder text = new StringBuilder();
    for (Outcome.Side side : outcome.sides()) {
      for (Outcome.Observed observed : side.outputs()) {
        text.append(observed instanceof Outcome.Whole whole ? numbers(whole) : "none");
        text.append('\n');
      }
    }
    outcome
        .contrasts()
        .forEach(
            contrast ->
                text.append(numbers(contrast.orElseThrow().seen()))
                    .append(contrast.orElseThrow().above())
                    .append(contrast.orElseThrow().below()));
    return text.toString();
  }

  private static String numbers(Outcome.Whole seen) {
    return seen.summary()
        + " "
        + Arrays.toString(seen.replicates().means())
        + " "
        + Arrays.toString(seen.replicates().percentiles(50));
  }

  @Test
  void theReferenceSaysSomething() {
    assertThat(REFERENCE).hasSizeGreaterThan(10_000).doesNotContain("NaN", "Infinity");
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 7, 40})
  void threadsChangeNoBit(int threads) {
    assertThat(run(threads, Backend.VECTOR, IN_ORDER)).isEqualTo(REFERENCE);
  }

  @ParameterizedTest
  @CsvSource({"1, 21", "2, 22", "7, 23"})
  void theOrderOfPiecesChangesNoBit(int threads, long seed) {
    assertThat(run(threads, Backend.SCALAR, ShuffledRoster.of(seed))).isEqualTo(REFERENCE);
  }
}
