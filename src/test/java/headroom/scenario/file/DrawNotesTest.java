package headroom.scenario.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Remarks on draws that are brought back, and on amounts in what looks like another unit.
class DrawNotesTest {
  @TempDir private Path folder;

  private List<String> notes(String text, String... settings) {
    return Scenarios.read(Scenarios.write(folder, "s.yaml", text), settings).notes();
  }

  /// Φ(−2) = 0.0228.
  @Test
  void normalShareIsDrawnBelowZero() {
    assertThat(notes(Scenarios.SHORT, "agreements.share.rate={normal: {mean: 20%, sd: 10%}}"))
        .containsExactly(
            "`agreements.share.rate` is drawn below 0% in 2.3 % of the trials, which then count as"
                + " 0; if that is not meant, cut the law: {truncated: {of: …, low: 0%}}.");
  }

  /// A normal law reaches −100 % in no run; one that does is refused where it stands.
  @Test
  void discountRateOfNormalLawIsRead() {
    String valuation = "valuation: {discount-rate: {normal: {mean: 9%, sd: 5%}}}\n";
    assertThat(notes(valuation + Scenarios.SHORT)).isEmpty();
  }

  @Test
  void capacityBelowZeroIsTold() {
    assertThat(
            notes(
                Scenarios.SHORT,
                "streams.revenue={now: 7.5, s-curve: {capacity: -100 to 300, rate: 60%}}"))
        .containsExactly(
            "`streams.revenue.s-curve.capacity` is drawn below 0 in 21 % of the trials, which then"
                + " count as 0; if that is not meant, cut the law: {truncated: {of: …, low: 0}}.");
  }

  @Test
  void remedyThatIsNamedHelps() {
    assertThat(
            notes(
                Scenarios.SHORT,
                "agreements.share.rate={truncated: {of: {normal: {mean: 20%, sd: 10%}}, low: 0%}}"))
        .isEmpty();
  }

  /// Every way to write a gamma law with a scale below 1.
  @Test
  void gammaLawsOfAnyScaleAreRead() {
    for (String law :
        List.of(
            "{gamma: {mean: 10, sd: 2}}",
            "{gamma: {p10: 0.25, p90: 2.5}}",
            "{gamma: {shape: 3, scale: 1e-12}}",
            "{gamma: {shape: 1e6, scale: 1e-300}}")) {
      assertThat(notes("assumptions: {x: %s}\n".formatted(law) + Scenarios.SHORT)).isEmpty();
    }
    assertThat(
            notes(
                Scenarios.SHORT,
                "streams.revenue.volatility={gamma: {mean: 40%, sd: 15%}}",
                "agreements.share.rate={gamma: {mean: 20%, sd: 2%}}"))
        .isEmpty();
  }

  /// A quarter of the mixture's weight lies on a law of which half is negative.
  @Test
  void mixtureIsToldOnceAndNamesAreLookedUp() {
    String text =
        """
        assumptions:
          spread: {uniform: {low: -50%, high: 50%}}
        """
            + Scenarios.SHORT;
    assertThat(
            notes(
                text,
                "streams.revenue.volatility={mixture: [{weight: 25%, value: $spread}, {weight: 75%,"
                    + " value: 20% to 30%}]}"))
        .containsExactly(
            "`streams.revenue.volatility` is drawn below 0% in 13 % of the trials, which then count"
                + " as 0; if that is not meant, cut the law: {truncated: {of: …, low: 0%}}.");
  }

  @Test
  void growthBelowMinusOneAndChancesAboveOneAreTold() {
    String text =
        """
        assumptions:
          odds: {uniform: {low: 50%, high: 150%}}
        events:
          end: {chance: $odds per year}
        """
            + Scenarios.SHORT;
    assertThat(
            notes(
                text,
                "agreements.share.ends-on=end",
                "streams.revenue.growth={uniform: {low: -150%, high: 50%}}"))
        .hasSize(2)
        .anyMatch(
            note ->
                note.contains("`streams.revenue.growth` is drawn below -100% in 25 %")
                    && note.contains("the stream is 0 from there on"))
        .anyMatch(
            note ->
                note.contains("`events.end.chance` is drawn above 100% in 50 %")
                    && note.contains("all but certain"));
  }

  @Test
  void rareDrawsAndLawsInsideTheBoundsAreNotWorthARemark() {
    assertThat(
            notes(
                Scenarios.SHORT,
                "agreements.share.rate={normal: {mean: 20%, sd: 4%}}",
                "streams.revenue.volatility={uniform: {low: 0%, high: 50%}}"))
        .isEmpty();
  }

  @Test
  void amountsBeyondTheWorldsProductAreQuestioned() {
    assertThat(notes(Scenarios.SHORT, "streams.revenue.now=7_500_000"))
        .containsExactly(
            "`streams.revenue.now` comes to more than the world earns in a year; all amounts are in"
                + " USD bn: is it in another unit?");
    assertThat(notes(Scenarios.SHORT, "streams.revenue.now=0.000_000_1")).hasSize(1);
    assertThat(notes(Scenarios.SHORT, "streams.revenue.now=7_500_000", "currency=points"))
        .isEmpty();
  }

  @Test
  void capInMillionsBesideRevenueInBillionsIsQuestioned() {
    assertThat(notes(Scenarios.SHORT, "agreements.share.cap.total=38_000"))
        .containsExactly(
            "`agreements.share.cap.total` is about a thousand times larger than streams.revenue.now"
                + " makes in a year, or more; all amounts are in USD bn: is one of them in another"
                + " unit?");
    assertThat(notes(Scenarios.SHORT, "agreements.share.cap.total=38")).isEmpty();
    assertThat(notes(Scenarios.SHORT, "agreements.share.cap.total=0.02")).hasSize(1);
  }

  @Test
  void shippedScenariosNeedNoRemarkOnDrawsOrUnits() {
    for (Path file : Scenarios.shipped()) {
      assertThat(Scenarios.read(file).notes())
          .as(file.toString())
          .noneMatch(note -> note.contains("is drawn") || note.contains("another unit"));
    }
  }
}
