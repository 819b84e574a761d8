package headroom.decision;

import static headroom.decision.Decisions.TRIALS;
import static headroom.decision.Decisions.at;
import static headroom.decision.Decisions.decided;
import static headroom.decision.Decisions.isNear;
import static headroom.decision.Decisions.known;
import static headroom.decision.Decisions.normal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import headroom.compile.EvidenceException;
import headroom.result.Estimate;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

/// Decisions after something was heard. What is simulated is told within five standard errors of
/// what is known: a false alarm in two million comparisons of a normal estimate, here in about
/// 60,000 with 31 degrees of freedom; seeds are literal, so a test that passes keeps passing.
class HeardDecisionTest {
  /// N(40, 6²) of which 38 ± 3 is heard is N(38.4, 2.6832816²), against 38; the chances of keeping
  /// are Φ(0.4/2.6832816), and at a worth of 36 Φ(2.4/2.6832816).
  @Test
  void trialsCountAsMuchAsTheyGoWithWhatWasHeard() {
    Decided decided =
        decided(heard("evidence: {report: {of: assumptions.c, says: 38, error: 3}}"), TRIALS);
    Decided.Line keep = decided.options().getFirst();
    Decided.Line sell = decided.options().getLast();
    isNear(keep.mean(), 38.4);
    isNear(sell.difference(), -0.4);
    isNear(sell.breakEven().orElseThrow(), 38.4);
    isNear(keep.chance(), 0.5592513);
    isNear(decided.perfect(), 0.8823467);
    isNear(known(decided, "assumptions.idle"), 0);
    assertThat(known(decided, "assumptions.c").value()).isBetween(0.875, 0.8824);
    isNear(at(decided.worths().getFirst(), 36).chances().getFirst(), 0.8144533);
    Decided.Heard heard = decided.heard().orElseThrow();
    assertThat(heard.effectiveSampleSize() / TRIALS).isCloseTo(0.5767584, within(0.002));
    assertThat(heard.paretoShape().orElseThrow()).isLessThan(0.7);
    assertThat(sell.mean()).isEqualTo(new Estimate(38, OptionalDouble.of(0)));
  }

  /// A clue on a metric, with options that change it: what is done changes nothing of what was
  /// heard. Two caps of 20 or 60, ½ each, said to be 60 with 3 to 1: 0.25·20 + 0.75·60 = 50.
  @Test
  void optionsDoNotChangeWhatWasHeard() {
    String text =
        normal(
                    "keep: {}, half: {set: {agreements.share.rate: 50%, agreements.share.cap.total:"
                        + " 40}}")
                .replace(
                    "{normal: {mean: 31, sd: 6}}",
                    "{discrete: [{weight: 50%, value: 20}, {weight: 50%, value: 60}]}")
            + "evidence: {told: {of: share.paid, at-least: 50, reliability: 50%}}\n";
    Decided decided = decided(text, TRIALS);
    isNear(decided.options().getFirst().mean(), 50);
    isNear(decided.options().getLast().mean(), 40);
    isNear(decided.options().getFirst().chance(), 0.75);
    isNear(decided.perfect(), 0.25 * (40 - 20));
    isNear(known(decided, "assumptions.c"), 5);
  }

  @Test
  void withoutCluesNothingIsWeighed() {
    Decided plain = decided(heard(""), 1 << 14);
    Decided sure =
        decided(heard("evidence: {sure: {of: assumptions.c, at-least: -1000}}"), 1 << 14);
    assertThat(plain.heard()).isEmpty();
    assertThat(sure.options()).isEqualTo(plain.options());
    assertThat(sure.inputs()).usingRecursiveComparison().isEqualTo(plain.inputs());
    assertThat(sure.worths()).isEqualTo(plain.worths());
  }

  @Test
  void cluesThatLeaveTooLittleAreRefused() {
    assertThatThrownBy(
            () ->
                decided(
                    heard("evidence: {far: {of: assumptions.c, says: 58, error: 0.1}}"), 1 << 14))
        .isInstanceOf(EvidenceException.class)
        .hasMessageContaining("run more trials");
  }

  private static String heard(String evidence) {
    return normal("keep: {}, sell: {worth: 38}").replace("mean: 31", "mean: 40") + evidence + "\n";
  }
}
