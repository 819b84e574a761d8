package headroom.report.decision;

import static org.assertj.core.api.Assertions.assertThat;

import headroom.decision.Decided;
import headroom.result.Estimate;
import headroom.result.SimulationFacts;
import headroom.scenario.Decision;
import headroom.scenario.Model;
import headroom.scenario.Quarter;
import headroom.scenario.Streams;
import headroom.scenario.Timeline;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class DecisionWordsTest {
  private static Estimate of(double value, double error) {
    return new Estimate(value, OptionalDouble.of(error));
  }

  private static Decided decided(boolean lower, Estimate difference, Estimate perfect) {
    return decided(lower, difference, perfect, of(1, 0));
  }

  private static Decided decided(
      boolean lower, Estimate difference, Estimate perfect, Estimate chance) {
    Model model =
        Model.of(
            new Timeline(new Quarter(2026, 1), new Quarter(2026, 4)),
            Streams.independent(List.of()));
    List<Decision.Option> options =
        List.of(
            new Decision.Option("pay", Map.of(), Optional.empty(), model),
            new Decision.Option("settle", Map.of("a.b", "3"), Optional.empty(), model));
    return new Decided(
        new SimulationFacts(1_024, 1, "sobol", 32, 1e-3),
        new Decision("Pay?", "share.paid", "total", lower, options, List.of()),
        "USD bn",
        List.of(
            new Decided.Line(
                "pay",
                of(31, 0.1),
                of(0, 0),
                chance,
                perfect,
                OptionalDouble.empty(),
                Optional.empty()),
            new Decided.Line(
                "settle",
                of(31 + difference.value(), 0.1),
                difference,
                of(0, 0),
                of(2, 0.1),
                OptionalDouble.of(32),
                Optional.of(of(31, 0.1)))),
        0,
        perfect,
        List.of(),
        List.of(),
        Optional.empty());
  }

  @Test
  void lessIsToldAsLess() {
    assertThat(new DecisionWords(decided(true, of(1, 0.1), of(0, 0))).all())
        .containsExactly(
            "On average `pay` is best, with USD 31.00 ± 0.10 bn: USD 1.00 ± 0.10 bn less than"
                + " `settle`",
            "`pay` is best in all 1,024 trials, `settle` is best in none of the 1,024 trials",
            "`pay` is best whatever comes: nothing that could be found out is worth anything here",
            "No input has a value that could be found out",
            "`settle` would be as good as the best other option if it were worth USD 31.00 ± 0.10"
                + " bn, not USD 32 bn",
            "`settle` sets a.b to 3");
  }

  @Test
  void whatIsTheSameIsToldAsTheSame() {
    assertThat(new DecisionWords(decided(false, of(0, 0), of(1.5, 0.1))).all())
        .contains(
            "On average `pay` is best, with USD 31.00 ± 0.10 bn: the same as `settle`",
            "To know everything before choosing would be worth USD 1.50 ± 0.10 bn on average: no"
                + " inquiry is worth more");
  }

  /// A lead within two errors is no lead.
  @Test
  void whatCannotBeToldApartIsNotToldAsBetter() {
    assertThat(new DecisionWords(decided(false, of(-0.15, 0.1), of(1.5, 0.1))).best())
        .isEqualTo(
            "On average `pay` is best, with USD 31.00 ± 0.10 bn: no different from `settle` within"
                + " the error (USD 0.15 ± 0.10 bn more)");
    assertThat(new DecisionWords(decided(true, of(0.15, 0.1), of(1.5, 0.1))).best())
        .endsWith("no different from `settle` within the error (USD 0.15 ± 0.10 bn less)");
  }

  @Test
  void optionsThatAreAlwaysAlikeAreNotToldAsOneThatIsBest() {
    assertThat(new DecisionWords(decided(false, of(0, 0), of(0, 0), of(0.5, 0))).all())
        .contains(
            "`pay` is as good as the best whatever comes: nothing that could be found out is worth"
                + " anything here");
    assertThat(new DecisionWords(decided(false, of(0, 0), of(0.1, 0.1), of(0.9, 0.1))).all())
        .contains(
            "To know everything before choosing would be worth nothing within its error (USD 0.10 ±"
                + " 0.10 bn)");
  }

  @Test
  void aWorthThatIsTheBreakEvenIsToldSo() {
    Decided.Line even =
        new Decided.Line(
            "sell",
            of(2, 0),
            of(0, 0),
            of(0.5, 0),
            of(0, 0),
            OptionalDouble.of(2),
            Optional.of(of(2, 0)));
    assertThat(new DecisionWords(decided(false, of(0, 0), of(0, 0))).breakEven(even, of(2, 0)))
        .isEqualTo("`sell` is worth as much as the best other option");
  }

  @Test
  void whatIsBelowNothingIsToldAsNothing() {
    assertThat(DecisionWords.known(of(-0.01, 0.02))).isEqualTo("0 ± 0.020");
    assertThat(DecisionWords.known(of(0, 0))).isEqualTo("0");
    assertThat(DecisionWords.known(of(-0.01, 0))).isEqualTo("0");
    assertThat(DecisionWords.known(of(0.52, 0.02))).isEqualTo("0.520 ± 0.020");
    assertThat(DecisionWords.isNoise(of(0.03, 0.02))).isTrue();
    assertThat(DecisionWords.isNoise(of(0.05, 0.02))).isFalse();
  }
}
