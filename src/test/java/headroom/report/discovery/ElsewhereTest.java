package headroom.report.discovery;

import static org.assertj.core.api.Assertions.assertThat;

import headroom.discovery.Discovered;
import headroom.discovery.Findings;
import headroom.discovery.FoundBox;
import headroom.discovery.Shares;
import headroom.discovery.Trials;
import headroom.expression.Condition;
import headroom.expression.MetricReference;
import headroom.question.Asked;
import headroom.result.SimulationFacts;
import headroom.stats.Estimate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// What a box is measured by: the futures it was looked for in.
class ElsewhereTest {
  private static final Condition HIT =
      new Condition(
          List.of(
              new headroom.expression.Test.Happens(MetricReference.total("share.cap.hit"), true)));

  private static FoundBox box(double coverage, double density, double mass) {
    return new FoundBox(
        List.of(),
        new Shares(
            Estimate.withoutError(coverage),
            Estimate.withoutError(density),
            Estimate.withoutError(mass)),
        List.of());
  }

  private static Discovered discovered(double share, FoundBox... boxes) {
    Estimate told = Estimate.withoutError(share);
    return new Discovered(
        HIT,
        told,
        200,
        new SimulationFacts(1000, 1, "sobol", 2, 1e-3),
        List.of(),
        new Trials(List.of(), new boolean[1000], new int[] {500, 500}),
        new Findings(told, List.of(boxes), List.of()),
        Optional.empty());
  }

  /// A box with 0.2 · 60 % of the cases in 15 % of all trials leaves 0.08 of 0.85, one more with
  /// 0.2 · 20 % in 5 % leaves 0.04 of 0.8.
  @Test
  void laterBoxesAreMeasuredByTheTrialsThatEarlierOnesLeft() {
    Discovered three =
        discovered(0.2, box(0.6, 0.8, 0.15), box(0.2, 0.8, 0.05), box(0.1, 0.2, 0.1));
    assertThat(Elsewhere.words(three, 0)).isEqualTo("20 % of all");
    assertThat(Elsewhere.words(three, 1)).isEqualTo("9.4 % of the others");
    assertThat(Elsewhere.words(three, 2)).isEqualTo("5.0 % of the others");
  }

  @Test
  void nothingIsLeftWhereEarlierBoxesHoldEverything() {
    assertThat(Elsewhere.words(discovered(0.2, box(1, 0.2, 1), box(0, 0, 0)), 1))
        .isEqualTo("0 % of the others");
  }

  /// A box denser than what was left is a find, though it happens less often there than overall.
  @Test
  void theSentenceSaysSo() {
    DiscoverySentences sentences =
        sentences(discovered(0.3, box(0.9, 0.9, 0.3), box(0.05, 0.15, 0.1)));
    assertThat(sentences.all().get(2))
        .startsWith("Of the others, where")
        .contains("it is so in 15 % of those there, against 4.3 % of the others");
  }

  private static DiscoverySentences sentences(Discovered discovered) {
    return new DiscoverySentences(
        new DiscoveryReport(Asked.of(Asked.FLAGSHIP).scenario(), false, discovered, List.of()));
  }
}
