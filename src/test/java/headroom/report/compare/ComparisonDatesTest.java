package headroom.report.compare;

import static org.assertj.core.api.Assertions.assertThat;

import headroom.Engines;
import headroom.compare.ScenarioComparison;
import headroom.engine.Monitor;
import headroom.kernel.Backend;
import headroom.result.Comparison;
import headroom.scenario.Scenario;
import headroom.scenario.file.ParsedScenario;
import headroom.scenario.file.ScenarioReader;
import headroom.scenario.file.Setting;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Dates and mirrored numbers of a comparison where every number is known by hand: P pays Q 1.5 a
/// quarter until 30 are paid, which is on the last day of 2030; at 25 % it is a year earlier.
class ComparisonDatesTest {
  private static final String SHARE =
      """
      headroom: 1
      currency: USD bn
      timeline: {start: 2026-Q1, end: 2031-Q4}
      simulation: {trials: 1024, seed: 7}
      streams:
        revenue: {now: 7.5, growth: 0%}
      agreements:
        share: {payer: P, payee: Q, rate: 20%, base: {revenue: 100%}, cap: {total: 30}}
      report: {party: Q, headline: share}
      """;

  /// Two in ten futures have two thirds of the revenue, three in ten twice as much.
  private static final String THREE =
      SHARE.replace(
          "now: 7.5",
          "now: {discrete: [{weight: 20%, value: 5}, {weight: 50%, value: 7.5},"
              + " {weight: 30%, value: 15}]}");

  @TempDir private Path folder;

  private Comparison compare(String text, String... settings) throws IOException {
    Path file = Files.writeString(folder.resolve("scenario.yaml"), text);
    SequencedMap<String, Scenario> sides = new LinkedHashMap<>();
    ParsedScenario parsed = ScenarioReader.parse(file);
    sides.put("base", parsed.with(List.of()).orThrow());
    sides.put("other", parsed.with(Stream.of(settings).map(Setting::parse).toList()).orThrow());
    return ScenarioComparison.of(sides).run(Engines.of(1, Backend.SCALAR), Monitor.none());
  }

  private static List<String> row(Comparison comparison, String name) {
    return new ComparisonRows(comparison, 1)
        .rows().stream().filter(row -> row.getFirst().equals(name)).findFirst().orElseThrow();
  }

  @Test
  void aDateOnTheLastDayOfAQuarterIsThatQuarter() throws IOException {
    Comparison comparison = compare(SHARE, "agreements.share.rate=25%");
    assertThat(row(comparison, "mean hit date"))
        .containsExactly(
            "mean hit date", "2030-Q4", "2029-Q4", "−1 year", "−1", "−1", "−1", "none");
    assertThat(row(comparison, "P(cap hit), %"))
        .containsExactly("P(cap hit), %", "100", "100", "0", "", "", "", "");
    assertThat(ComparisonFindings.of(comparison, 1))
        .contains("Where both caps are hit, that of other is hit 1 year earlier on average");
  }

  @Test
  void aCapUsedUpBeforeTheStartIsHitInTheFirstQuarter() throws IOException {
    Comparison comparison = compare(SHARE, "agreements.share.cap.already-counted=30");
    assertThat(row(comparison, "mean hit date").subList(0, 4))
        .containsExactly("mean hit date", "2030-Q4", "2026-Q1", "−5 years");
  }

  @Test
  void whereOnlyOneCapIsHitNoDatesAreHeldAgainstEachOther() throws IOException {
    Comparison comparison = compare(SHARE, "agreements.share.cap.total=900");
    assertThat(row(comparison, "mean hit date"))
        .containsExactly("mean hit date", "2030-Q4", "–", "no trial", "", "", "", "");
    assertThat(row(comparison, "P(cap hit), %").subList(0, 4))
        .containsExactly("P(cap hit), %", "100", "0", "−100");
    assertThat(ComparisonFindings.of(comparison, 1))
        .noneMatch(it -> it.startsWith("Where both"))
        .contains(
            "The cap is hit in none of the 1,024 trials with other, in all 1,024 trials with base"
                + " (−100 points)");
  }

  @Test
  void datesAreHeldAgainstEachOtherOnlyWhereBothCapsAreHit() throws IOException {
    // At 25 % the lowest revenue reaches 30 too, at the end of 2031: its date has no counterpart.
    Comparison comparison = compare(THREE, "agreements.share.rate=25%");
    List<String> row = row(comparison, "mean hit date");
    assertThat(row.get(1)).as("(0.5 · 2031 + 0.3 · 2028.5)/0.8 = 2030.06").isEqualTo("2030-Q1");
    assertThat(row.get(2)).as("0.2 · 2032 + 0.5 · 2030 + 0.3 · 2028 = 2029.8").isEqualTo("2029-Q4");
    assertThat(row.get(3)).as("−(0.5 · 1 + 0.3 · 0.5)/0.8 = −0.81").startsWith("−0.81");
    assertThat(row.subList(4, 8)).containsExactly("−1", "−1", "−0.5", "none");
  }

  @Test
  void thePayersNumbersAreThePayeesWithTheOppositeSign() throws IOException {
    Comparison payee = compare(THREE, "agreements.share.cap.total=36");
    Comparison payer =
        compare(THREE.replace("party: Q", "party: P"), "agreements.share.cap.total=36");
    List<String> received = row(payee, "Q's receipts");
    List<String> paid = row(payer, "P's receipts");
    assertThat(received.subList(4, 7)).containsExactly("0", "+6", "+6");
    assertThat(paid.subList(4, 7)).containsExactly("−6", "−6", "0");
    for (int column = 1; column < 4; column++) {
      String opposite =
          received.get(column).startsWith("+")
              ? "−" + received.get(column).substring(1)
              : "−" + received.get(column);
      assertThat(paid.get(column)).isEqualTo(opposite);
    }
    assertThat(received.getLast()).isEqualTo("79.9 %");
    assertThat(paid.getLast()).isEqualTo("none");
    assertThat(ComparisonText.text(payer))
        .contains("What P pays Q receives: its numbers are these with the opposite sign.")
        .doesNotContain("Q's receipts");
  }

  @Test
  void oneTrialIsNotManyTrials() throws IOException {
    Comparison same = compare(SHARE.replace("trials: 1024", "trials: 1, replicates: 1"));
    assertThat(ComparisonFindings.of(same, 1))
        .contains("Q receives the same with base and other in the one trial run");
    Comparison other =
        compare(
            SHARE.replace("trials: 1024", "trials: 1, replicates: 1"),
            "agreements.share.cap.total=36");
    assertThat(ComparisonText.text(other)).doesNotContain("1 trials").doesNotContain("the 1 trial");
    assertThat(ComparisonFindings.of(other, 1).getFirst())
        .isEqualTo("Q gains USD 6 bn with other instead of base in the one trial run");
    assertThat(ComparisonFindings.of(other, 1))
        .contains("In the one trial run that of other is hit 1 year later")
        .noneMatch(it -> it.contains("on average") || it.contains("dominance"));
    Comparison uncapped =
        compare(
            SHARE.replace("trials: 1024", "trials: 1, replicates: 1"),
            "agreements.share.cap.total=900");
    assertThat(ComparisonFindings.of(uncapped, 1))
        .contains("In the one trial run the cap is hit with base, but not with other");
  }
}
