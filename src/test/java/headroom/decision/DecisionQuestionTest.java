package headroom.decision;

import static headroom.decision.Decisions.CERTAIN;
import static headroom.decision.Decisions.TRIALS;
import static headroom.decision.Decisions.at;
import static headroom.decision.Decisions.decided;
import static headroom.decision.Decisions.isNear;
import static headroom.decision.Decisions.known;
import static headroom.decision.Decisions.normal;
import static headroom.decision.Decisions.scenario;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import headroom.engine.Engine;
import headroom.engine.Monitor;
import headroom.kernel.Backend;
import headroom.result.Estimate;
import headroom.scenario.Scenario;
import org.junit.jupiter.api.Test;

/// What is simulated is told within five standard errors of what is known: a false alarm in two
/// million comparisons of a normal estimate, here in about 60,000 with 31 degrees of freedom; seeds
/// are literal, so a test that passes keeps passing.
class DecisionQuestionTest {
  /// m = 31, s = 6, w = 30: s·φ(d) − |m − w|·Φ(−d) with d = 1/6; by 64 bands 1.9267187.
  @Test
  void aNormalClaimAgainstAFixedWorth() {
    Decided decided = decided(normal("keep: {}, sell: {worth: 30}"), TRIALS);
    assertThat(decided.unit()).isEqualTo("USD bn");
    assertThat(decided.best()).isZero();
    Decided.Line keep = decided.options().getFirst();
    Decided.Line sell = decided.options().getLast();
    isNear(keep.mean(), 31);
    isNear(sell.difference(), -1);
    isNear(keep.chance(), 0.5661838);
    isNear(sell.chance(), 1 - 0.5661838);
    isNear(decided.perfect(), 1.9268221);
    isNear(keep.regret(), 1.9268221);
    isNear(sell.regret(), 2.9268221);
    isNear(known(decided, "assumptions.c"), 1.9267187);
    isNear(known(decided, "assumptions.idle"), 0);
    assertThat(keep.breakEven()).isEmpty();
    isNear(sell.breakEven().orElseThrow(), 31);
    assertThat(sell.worth()).hasValue(30);
  }

  /// At a worth w the chance of keeping is Φ((31 − w)/6), and knowing is worth 6·φ(d) − |31 −
  /// w|·Φ(−d): at 31, where both are as good, 6·φ(0) = 2.3936537.
  @Test
  void chancesAndTheValueOfKnowingOverTheWorth() {
    Decided decided = decided(normal("keep: {}, sell: {worth: 30}"), TRIALS);
    Decided.WorthCurve curve = decided.worths().getFirst();
    assertThat(curve.option()).isOne();
    assertThat(curve.points()).hasSizeBetween(20, 45);
    Decided.Point even = at(curve, 31);
    isNear(even.chances().getFirst(), 0.5);
    isNear(even.perfect(), 2.3936537);
    Decided.Point own = at(curve, 30);
    isNear(own.chances().getFirst(), 0.5661838);
    assertThat(own.perfect().value()).isCloseTo(decided.perfect().value(), within(1e-9));
  }

  /// What is offered may be the best itself: it breaks even with the best other option all the
  /// same, and at 36 knowing is worth 6·φ(5/6) − 5·Φ(−5/6).
  @Test
  void anOfferThatIsTheBest() {
    Decided decided = decided(normal("keep: {}, sell: {worth: 33}"), TRIALS);
    assertThat(decided.best()).isOne();
    isNear(decided.options().getLast().breakEven().orElseThrow(), 31);
    isNear(decided.perfect(), 1.5254167);
    isNear(at(decided.worths().getFirst(), 36).perfect(), 0.6798293);
  }

  /// Paying ~ N(31, 6²) or 32 for sure: as good as keeping 31 or selling at 30, the other way up.
  @Test
  void lessMayBeBetter() {
    String text =
        normal("pay: {}, settle: {worth: 32}")
            .replace("value: party.B.receipts", "value: share.paid\n  lower-is-better: true");
    Decided decided = decided(text, TRIALS);
    assertThat(decided.best()).isZero();
    isNear(decided.perfect(), 1.9268221);
    isNear(decided.options().getFirst().chance(), 0.5661838);
    isNear(decided.options().getLast().regret(), 2.9268221);
    isNear(decided.options().getLast().difference(), 1);
    isNear(decided.options().getLast().breakEven().orElseThrow(), 31);
    isNear(known(decided, "assumptions.c"), 1.9267187);
    Decided.WorthCurve curve = decided.worths().getFirst();
    assertThat(curve.points()).extracting(Decided.Point::worth).isSorted();
    isNear(at(curve, 32).chances().getFirst(), 0.5661838);
    isNear(at(curve, 32).perfect(), 1.9268221);
  }

  /// A cap of 20 or 60 with ½ each against 30: E max = ½·30 + ½·60 = 45, keep is worth 40.
  @Test
  void twoOutcomesByHand() {
    String text =
        normal("keep: {}, sell: {worth: 30}")
            .replace(
                "{normal: {mean: 31, sd: 6}}",
                "{discrete: [{weight: 50%, value: 20}, {weight: 50%, value: 60}]}");
    Decided decided = decided(text, TRIALS);
    isNear(decided.options().getFirst().mean(), 40);
    isNear(decided.perfect(), 5);
    isNear(known(decided, "assumptions.c"), 5);
    assertThat(known(decided, "assumptions.c").value())
        .as("each value is a band, which tells all there is to know")
        .isCloseTo(decided.perfect().value(), within(1e-3));
    isNear(decided.options().getLast().chance(), 0.5);
  }

  private static String two(double correlation) {
    return CERTAIN
        + """
        assumptions: {x: {normal: {mean: 40, sd: 4}}, y: {normal: {mean: 40, sd: 4}}}
        PAIRS
        agreements:
          one: {payer: A, payee: B, rate: 100%, base: {revenue: 100%}, cap: {total: $x}}
          two: {payer: A, payee: B, rate: 100%, base: {revenue: 100%}, cap: {total: $y}}
        decision: {value: party.B.receipts, options: {keep: {}, sell: {worth: 79}}}
        """
            .replace(
                "PAIRS",
                correlation == 0
                    ? ""
                    : "correlations: [{between: [x, y], spearman: " + correlation + "}]");
  }

  /// Keep w + 1 + x₁ + x₂, sd 4 each, independent: to know one leaves 4·φ(¼) − Φ(−¼) = 1.1453788 to
  /// be gained, of which 64 bands see 1.1452519; both together that of a normal of sd √32.
  @Test
  void twoIndependentInputs() {
    Decided decided = decided(two(0), TRIALS);
    isNear(known(decided, "assumptions.x"), 1.1452519);
    isNear(known(decided, "assumptions.y"), 1.1452519);
    isNear(decided.perfect(), 1.7919286);
    Decided plain = decided(two(0), TRIALS, "simulation.sampler=philox");
    isNear(known(plain, "assumptions.x"), 1.1453788);
    isNear(known(plain, "assumptions.y"), 1.1453788);
  }

  /// The same with scores correlated ½ (Spearman 6/π·asin ¼): E(keep | x₁) has sd 6, which is
  /// 1.9268221, of which 64 bands see 1.9267187.
  @Test
  void twoCorrelatedInputs() {
    Decided decided = decided(two(0.48258373953), TRIALS);
    isNear(known(decided, "assumptions.x"), 1.9267187);
    isNear(known(decided, "assumptions.y"), 1.9267187);
    isNear(decided.perfect(), 2.2926945);
    Decided plain = decided(two(0.48258373953), TRIALS, "simulation.sampler=philox");
    isNear(known(plain, "assumptions.x"), 1.9268221);
    isNear(known(plain, "assumptions.y"), 1.9268221);
  }

  /// What an option is worth may be drawn: keep ~ N(31, 6²), sell ~ N(30, 8²), whose difference has
  /// sd 10: 10·φ(0.1) − Φ(−0.1) = 3.5093533. It is an input of its own.
  @Test
  void aWorthMayHaveALaw() {
    String text = normal("keep: {}, sell: {worth: {normal: {mean: 30, sd: 8}, evidence: assumed}}");
    Decided decided = decided(text, TRIALS);
    isNear(decided.perfect(), 3.5093533);
    isNear(known(decided, "decision.options.sell.worth"), 2.7164397);
    isNear(known(decided, "assumptions.c"), 1.9267187);
    assertThat(decided.worths()).isEmpty();
    assertThat(decided.inputs().getLast().input().evidence())
        .hasValueSatisfying(grade -> assertThat(grade.word()).isEqualTo("assumed"));
  }

  /// A law in `set` is drawn by itself, apart from what stood there: keep ~ N(31, 6²) against a new
  /// cap ~ N(30, 8²).
  @Test
  void aLawThatAnOptionSetsIsAnInputOfItsOwn() {
    String text =
        normal(
            "keep: {}, change: {set: {agreements.share.cap.total: {normal: {mean: 30, sd: 8}}}}");
    Decided decided = decided(text, TRIALS);
    isNear(decided.perfect(), 3.5093533);
    isNear(known(decided, "decision.options.change.set.agreements.share.cap.total"), 2.7164397);
    isNear(known(decided, "assumptions.c"), 1.9267187);
  }

  /// With the cap set, its assumption feeds nothing any more, and the other, correlated with it,
  /// keeps its draws: what is paid under it is the same in every trial of both options.
  @Test
  void optionsShareTheDrawsOfCorrelatedInputs() {
    String text =
        two(0.9).replace("sell: {worth: 79}", "fix: {set: {agreements.one.cap.total: 40}}");
    Decided decided = decided(text, 1 << 16);
    // The difference of keep and fix is x − 40 trial by trial: half of them above 0, and its mean
    // absolute value is 4·√(2/π), half of it regret.
    isNear(decided.perfect(), 1.5957691);
    isNear(decided.options().getFirst().chance(), 0.5);
    assertThat(decided.options().get(1 - decided.best()).difference().standardError().orElseThrow())
        .isLessThan(0.05);
  }

  /// Knowing the cap by brute force: for each of 100 caps a simulation of its own tells what
  /// keeping is worth then, with the same random numbers in all. A band hides 0.0012 of the gain at
  /// most, a cell 0.0005.
  @Test
  void knowingAnInputIsWorthWhatANestedSimulationSays() {
    String text =
        CERTAIN
                .replace("2026-Q4", "2030-Q4")
                .replace("now: 1_000, growth: 0%", "now: 7.5, growth: 40%, volatility: 25%")
            + """
            assumptions: {c: {uniform: {low: 20, high: 60}}}
            agreements:
              share: {payer: A, payee: B, rate: 20%, base: {revenue: 100%}, cap: {total: $c}}
            decision: {value: party.B.receipts, options: {keep: {}, sell: {worth: 38}}}
            """;
    double gained = 0;
    double kept = 0;
    double error = 0;
    for (int cell = 0; cell < 100; cell++) {
      Estimate keep =
          decided(text, 8_192, "assumptions.c=" + (20.2 + 0.4 * cell)).options().getFirst().mean();
      gained += Math.max(keep.value(), 38) / 100;
      kept += keep.value() / 100;
      error += keep.standardError().orElseThrow() / 100;
    }
    Estimate known = known(decided(text, 1 << 17), "assumptions.c");
    assertThat(known.value())
        .isCloseTo(
            gained - Math.max(kept, 38),
            within(5 * Math.hypot(error, known.standardError().orElseThrow()) + 2e-3));
    assertThat(known.value()).isGreaterThan(1);
  }

  @Test
  void neitherThreadsNorKernelsChangeANumber() {
    Scenario scenario = scenario(normal("keep: {}, sell: {worth: 30}"));
    DecisionQuestion question =
        DecisionQuestion.of(scenario, scenario.decision().orElseThrow(), 300_000);
    Decided first;
    Decided second;
    try (Engine engine = Engine.open(1, Backend.SCALAR)) {
      first = question.run(engine, Monitor.none());
    }
    try (Engine engine = Engine.open(3, Backend.chosen())) {
      second = question.run(engine, Monitor.none());
    }
    assertThat(second).isEqualTo(first);
  }

  @Test
  void oneReplicateIsRefused() {
    Scenario scenario = scenario(normal("keep: {}, sell: {worth: 30}"), "simulation.replicates=1");
    assertThatThrownBy(
            () -> DecisionQuestion.of(scenario, scenario.decision().orElseThrow(), 1_024))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("two replicates or more");
  }

  @Test
  void tooFewTrialsForTwoReplicatesAreRefusedWithTheirOwnRemedy() {
    Scenario scenario = scenario(normal("keep: {}, sell: {worth: 30}"));
    assertThatThrownBy(() -> DecisionQuestion.of(scenario, scenario.decision().orElseThrow(), 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("two replicates or more")
        .hasMessageEndingWith("run more trials (--trials 4096)");
  }

  /// All of the difference is one in a thousand of what both have in common: its error is that of
  /// the difference, not of two means.
  @Test
  void theErrorOfADifferenceIsThatOfThePairs() {
    String text =
        normal("keep: {}, less: {set: {agreements.share.rate: 99.9%}}")
            .replace("cap: {total: $c}", "cap: {total: 1_000}")
            .replace("now: 1_000, growth: 0%", "now: 5, growth: 0%, volatility: 30%");
    Decided decided = decided(text, 4_096, "simulation.sampler=philox");
    Estimate mean = decided.options().getFirst().mean();
    Estimate difference = decided.options().getLast().difference();
    assertThat(difference.value()).isCloseTo(-mean.value() / 1_000, within(1e-9));
    assertThat(difference.standardError().orElseThrow())
        .isPositive()
        .isCloseTo(mean.standardError().orElseThrow() / 1_000, within(1e-9));
  }

  /// An event's chance is an input, its date another: by the score behind it, not the date itself.
  @Test
  void picksEventsAndTheirChancesAreInputs() {
    String text =
        CERTAIN
            + """
            assumptions:
              a: 10
              b: {uniform: {low: 20, high: 60}}
              c: {mixture: [{weight: 50%, value: $a}, {weight: 50%, value: $b}]}
            events: {end: {chance: $p per year}}
            agreements:
              share: {payer: A, payee: B, rate: 100%, base: {revenue: 100%}, cap: {total: $c}}
            decision: {value: party.B.receipts, options: {keep: {}, sell: {worth: 25}}}
            """
                .replace("  a: 10", "  a: 10\n  p: {uniform: {low: 10%, high: 20%}}");
    Decided decided = decided(text, 1 << 16);
    assertThat(decided.inputs())
        .extracting(it -> it.input().path())
        .containsExactly("assumptions.p", "assumptions.b", "assumptions.c", "events.end");
    // Known which of the two it is: ½·25 + ½·40 against max(25, 25).
    isNear(known(decided, "assumptions.c"), 7.5);
    isNear(known(decided, "events.end"), 0);
    isNear(known(decided, "assumptions.p"), 0);
  }
}
