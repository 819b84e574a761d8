package headroom.question;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import headroom.Engines;
import headroom.compile.MetricCatalogue;
import headroom.compile.OutputSelection;
import headroom.engine.Engine;
import headroom.engine.Monitor;
import headroom.engine.Outcome;
import headroom.engine.RunPlan;
import headroom.engine.VariantPlan;
import headroom.engine.Watch;
import headroom.expression.Catalogue;
import headroom.expression.Expression;
import headroom.kernel.Backend;
import headroom.result.Metric;
import headroom.result.Result;
import headroom.run.RunListener;
import headroom.run.Sampling;
import headroom.run.ScenarioRun;
import headroom.stats.Estimate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Expressions against the plain run of the same scenario, and trials one by one against both.
class EnquiryTest {
  private static final Asked ASKED =
      Asked.of(Asked.FLAGSHIP, "simulation.trials=32768", "simulation.replicates=16");

  private static final Catalogue CATALOGUE = MetricCatalogue.of(ASKED.scenario());
  private static final Engine ENGINE = Engines.of(2, Backend.chosen());
  private static final Result PLAIN =
      ScenarioRun.of(ASKED.scenario(), new OutputSelection.All()).run(ENGINE, RunListener.none());

  private static List<Sample> asked(String... expressions) {
    return samples(ASKED, Arrays.stream(expressions).map(CATALOGUE::expression).toList());
  }

  private static List<Sample> samples(Asked asked, List<Expression> expressions) {
    Enquiry enquiry = Enquiry.of(asked.scenario(), expressions);
    Sampling sampling = new Sampling(asked.scenario().simulation());
    RunPlan plan = RunPlan.of(enquiry.plan());
    Outcome outcome =
        ENGINE.run(
            plan,
            sampling.draws(plan.sobolOrder(), ENGINE.backend()),
            sampling.replicates(),
            Watch.nothing(),
            Monitor.none());
    return enquiry.samples(outcome, 0);
  }

  @Test
  void tellsWhatThePlainRunTells() {
    List<Sample> samples =
        asked(
            "mean(revenue-share.paid)",
            "P95(revenue-share.paid@2028)",
            "revenue-share.cap.hit",
            "P(revenue-share.cap.hit@2028-Q4)",
            "party.Microsoft.cvar5",
            "revenue-share.cap.shadow-price",
            "revenue-share.paid.at-mean-inputs",
            "sd(party.Microsoft.present-value)");
    Metric.Summary paid = summary("revenue-share.paid", "total");
    same(samples.get(0), paid.mean());
    same(samples.get(1), summary("revenue-share.paid", "2028").percentile(95));
    same(samples.get(2), probability("revenue-share.cap.hit", "total"));
    same(samples.get(3), probability("revenue-share.cap.hit", "2028-Q4"));
    same(samples.get(4), value("party.Microsoft.cvar5"));
    same(samples.get(5), value("revenue-share.cap.shadow-price"));
    same(samples.get(6), value("revenue-share.paid.at-mean-inputs"));
    assertThat(samples.get(7).value())
        .isEqualTo(summary("party.Microsoft.present-value", "total").sd().orElseThrow());
  }

  private static void same(Sample sample, headroom.result.Estimate expected) {
    assertThat(sample.value()).isEqualTo(expected.value());
    assertThat(sample.standardError()).isEqualTo(expected.standardError());
    assertThat(sample.each()).hasSize(16);
  }

  private static Metric.Summary summary(String id, String period) {
    return (Metric.Summary) PLAIN.find(id, period).orElseThrow();
  }

  private static headroom.result.Estimate probability(String id, String period) {
    return ((Metric.Probability) PLAIN.find(id, period).orElseThrow()).probability();
  }

  private static headroom.result.Estimate value(String id) {
    return ((Metric.Value) PLAIN.find(id, "total").orElseThrow()).value();
  }

  @Test
  void anyPercentileLiesBetweenItsNeighbours() {
    List<Sample> samples =
        asked(
            "P25(revenue-share.paid)",
            "P37(revenue-share.paid)",
            "P50(revenue-share.paid)",
            "P63(revenue-share.paid)");
    for (int i = 1; i < samples.size(); i++) {
      assertThat(samples.get(i).value()).isGreaterThan(samples.get(i - 1).value());
    }
    assertThat(samples.get(1).standardError()).isPresent();
  }

  /// The unconditional median is later than the median of the trials with a hit.
  @Test
  void aTrialWithoutAHitIsLaterThanAnyYear() {
    List<Sample> samples =
        asked("P50(revenue-share.cap.hit-year)", "P99(revenue-share.cap.hit-year)");
    double given = summary("revenue-share.cap.hit-year", "total").percentile(50).value();
    assertThat(samples.get(0).value()).isBetween(given, given + 0.2);
    assertThat(samples.get(1).isKnown()).isFalse();
  }

  /// Where it comes in all trials together but not in each replicate, no error can be told.
  @ParameterizedTest
  @ValueSource(strings = {"50", "60", "70", "80", "90"})
  void aDateThatSomeReplicatesDoNotReachHasNoError(String cap) {
    Asked asked =
        Asked.of(
            Asked.FLAGSHIP,
            "simulation.trials=4096",
            "simulation.replicates=32",
            "assumptions.cap=" + cap);
    List<Expression> all =
        IntStream.range(60, 100)
            .<Expression>mapToObj(
                percent -> CATALOGUE.expression("P" + percent + "(revenue-share.cap.hit-year)"))
            .toList();
    for (Sample sample : samples(asked, all)) {
      if (sample.each().stream().anyMatch(date -> date > 10_000)) {
        assertThat(sample.standardError()).isEmpty();
      } else {
        assertThat(sample.standardError().orElse(0)).isLessThan(1);
      }
    }
  }

  @Test
  void conditionsHoldInTheSameTrial() {
    List<Sample> samples =
        asked(
            "P(revenue-share.paid > 38 and revenue-share.cap.hit)",
            "P(revenue-share.paid > 38)",
            "P(not revenue-share.cap.hit)",
            "P(revenue-share.paid <= 38 and not revenue-share.cap.hit)",
            "P(revenue-share.cap.hit-year < 2029)",
            "P(revenue-share.cap.hit@2028-Q4 and revenue-share.paid > 0)",
            "P(revenue-share.cap.hit@2028-Q4)");
    assertThat(samples.get(0).value()).isLessThanOrEqualTo(samples.get(1).value());
    assertThat(samples.get(2).value())
        .isEqualTo(1 - probability("revenue-share.cap.hit", "total").value());
    assertThat(samples.get(3).value()).isLessThanOrEqualTo(samples.get(2).value());
    assertThat(samples.get(4).value())
        .isCloseTo(probability("revenue-share.cap.hit", "2028-Q4").value(), within(1e-3));
    assertThat(samples.get(5).value()).isEqualTo(samples.get(6).value());
  }

  @Test
  void differencesArePaired() {
    Sample paid = asked("mean(revenue-share.paid)").getFirst();
    Estimate none = paid.minus(paid);
    assertThat(none.value()).isZero();
    assertThat(none.standardError().orElseThrow()).isZero();
  }

  /// Trials one by one add up to the plain run's means.
  @Test
  void trialsOneByOneAreThoseOfTheRun() {
    TrialColumns columns =
        TrialColumns.of(
            ASKED.scenario(),
            List.of(
                new TrialColumns.Amount(CATALOGUE.metric("revenue-share.paid")),
                new TrialColumns.Amount(CATALOGUE.metric("revenue-share.cap.hit-year")),
                new TrialColumns.Holds(CATALOGUE.condition("revenue-share.cap.hit")),
                new TrialColumns.Drawn(ASKED.input("assumptions.cap"))));
    VariantPlan plan = VariantPlan.of(columns.plan());
    Sampling sampling = new Sampling(ASKED.scenario().simulation());
    int trials = (int) sampling.replicates().trials();
    List<double[]> seen = new ArrayList<>();
    for (int column = 0; column < columns.size(); column++) {
      seen.add(new double[trials]);
    }
    int each = (int) sampling.replicates().size(0);
    ENGINE.show(
        plan,
        sampling.draws(plan.sobolOrder(), ENGINE.backend()),
        sampling.replicates(),
        (block, values) -> {
          int at = block.replicate() * each + (int) block.index();
          for (int column = 0; column < columns.size(); column++) {
            columns.read(column, values, block.count(), seen.get(column), at);
          }
        },
        Monitor.none());
    assertThat(Arrays.stream(seen.get(0)).average().orElseThrow())
        .isCloseTo(summary("revenue-share.paid", "total").mean().value(), within(1e-11));
    assertThat(Arrays.stream(seen.get(2)).average().orElseThrow())
        .isEqualTo(probability("revenue-share.cap.hit", "total").value());
    assertThat(Arrays.stream(seen.get(3)).average().orElseThrow())
        .isCloseTo(summary("assumption.cap", "total").mean().value(), within(1e-11));
    for (int trial = 0; trial < trials; trial++) {
      assertThat(Double.isInfinite(seen.get(1)[trial])).isEqualTo(seen.get(2)[trial] == 0);
      assertThat(seen.get(0)[trial]).isLessThanOrEqualTo(seen.get(3)[trial]);
    }
  }
}
