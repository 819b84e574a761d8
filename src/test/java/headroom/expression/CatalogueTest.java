package headroom.expression;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What can be asked, in all ways to write it.
class CatalogueTest {
  private static final MetricReference PAID = MetricReference.total("share.paid");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      value = {
        "mean(share.paid) | mean(share.paid)",
        "  mean  ( share.paid@total )  | mean(share.paid)",
        "mean(share.paid@2028) | mean(share.paid@2028)",
        "mean(share.paid@FY2032) | mean(share.paid@FY2032)",
        "mean(share.paid@2026-Q3) | mean(share.paid@2026-Q3)",
        "mean(party.Acme.receipts@after-end) | mean(party.Acme.receipts@after-end)",
        "mean(share.paid.given-hit) | mean(share.paid.given-hit)",
        "mean(assumption.cap) | mean(assumption.cap)",
        "mean(assumption.and) | mean(assumption.and)",
        "mean(not.paid) | mean(not.paid)",
        "mean(share.headroom@2032-Q4) | mean(share.headroom@2032-Q4)",
        "sd(consumer.revenue) | sd(consumer.revenue)",
        "P1(share.paid) | P1(share.paid)",
        "p95(share.paid@2028) | P95(share.paid@2028)",
        "P99(share.paid) | P99(share.paid)",
        "P05(share.paid) | P5(share.paid)",
        "P50(share.cap.hit-year) | P50(share.cap.hit-year)",
        "share.cap.hit | share.cap.hit",
        "share.cap.hit@2026-Q3 | share.cap.hit@2026-Q3",
        "P(share.cap.hit) | share.cap.hit",
        "p( not  share.cap.hit ) | P(not share.cap.hit)",
        "agi.happened | agi.happened",
        "P(share.paid>20%) | P(share.paid > 0.2)",
        "P(share.paid<=1_000) | P(share.paid <= 1000)",
        "P(share.paid >= -1.5e-3) | P(share.paid >= -0.0015)",
        "P(share.paid < 1e300) | P(share.paid < 1.0E300)",
        "P(share.paid > 5 % and agi.happened) | P(share.paid > 0.05 and agi.happened)",
        "P(share.cap.hit-year < 2030.5) | P(share.cap.hit-year < 2030.5)",
        "P(share.paid > 1 and share.paid < 2 and not agi.happened@2026-Q2) | P(share.paid > 1 and"
            + " share.paid < 2 and not agi.happened@2026-Q2)",
        "P(not.paid > 1) | P(not.paid > 1)",
        "share.cap.shadow-price | share.cap.shadow-price",
        "party.Acme.cvar5 | party.Acme.cvar5",
        "mean(party.\"Acme\".receipts) | mean(party.Acme.receipts)",
        "mean(party.\"New Co\".receipts@2028) | mean(party.\"New Co\".receipts@2028)",
        "mean(party.Übersee-3.receipts) | mean(party.Übersee-3.receipts)",
        "P(party.\"A \\\"B\\\" \\\\ (C) and = D\".receipts > 0) | P(party.\"A \\\"B\\\" \\\\ (C)"
            + " and = D\".receipts > 0)",
      })
  void anExpressionHasOneCanonicalTextThatReadsBack(String written, String canonical) {
    Expression expression = Metrics.CATALOGUE.expression(written);
    assertThat(expression.text()).isEqualTo(canonical);
    assertThat(Metrics.CATALOGUE.expression(canonical)).isEqualTo(expression);
  }

  @Test
  void partsAreRecords() {
    assertThat(Metrics.CATALOGUE.expression("mean(share.paid)"))
        .isEqualTo(new Expression.Mean(PAID));
    assertThat(Metrics.CATALOGUE.expression("P5(share.paid@2028)"))
        .isEqualTo(new Expression.Percentile(new MetricReference("share.paid", "2028"), 5));
    assertThat(Metrics.CATALOGUE.expression("party.Acme.cvar5"))
        .isEqualTo(new Expression.Single(MetricReference.total("party.Acme.cvar5")));
    assertThat(Metrics.CATALOGUE.condition("share.paid > 20% and not share.cap.hit@2026-Q2"))
        .isEqualTo(
            new Condition(
                List.of(
                    new headroom.expression.Test.Compared(PAID, Relation.MORE, 0.2),
                    new headroom.expression.Test.Happens(
                        new MetricReference("share.cap.hit", "2026-Q2"), false))));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      value = {
        "mean(share.paid) = 40 | mean(share.paid) = 40",
        "P(share.paid > 5)  =  50% | P(share.paid > 5) = 0.5",
        "share.cap.hit = 1 | share.cap.hit = 1",
        "P50(share.cap.hit-year) = 2030 | P50(share.cap.hit-year) = 2030",
        "mean(party.\"A \\\"B\\\" \\\\ (C) and = D\".receipts) = -1_000 | mean(party.\"A \\\"B\\\""
            + " \\\\ (C) and = D\".receipts) = -1000",
      })
  void theLastEqualsSignOfATargetCounts(String written, String canonical) {
    Target target = Metrics.CATALOGUE.target(written);
    assertThat(target.text()).isEqualTo(canonical);
    assertThat(Metrics.CATALOGUE.target(canonical)).isEqualTo(target);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "share.paid",
        "share.paid@2028",
        "share.cap.hit@2026-Q2",
        "share.cap.hit-year",
        "party.Acme.cvar5",
        "party.\"New Co\".receipts@after-end"
      })
  void aMetricOfAnyKindReadsBack(String written) {
    MetricReference metric = Metrics.CATALOGUE.metric(written);
    assertThat(metric.text()).isEqualTo(written);
    assertThat(MetricReference.parse(" " + written + " ")).isEqualTo(metric);
  }

  @Test
  void relationsHoldAsTheirSignsSay() {
    for (double value : new double[] {-1, 0, 1}) {
      assertThat(Relation.LESS.holds(value, 0)).isEqualTo(value < 0);
      assertThat(Relation.AT_MOST.holds(value, 0)).isEqualTo(value <= 0);
      assertThat(Relation.MORE.holds(value, 0)).isEqualTo(value > 0);
      assertThat(Relation.AT_LEAST.holds(value, 0)).isEqualTo(value >= 0);
    }
    for (Relation relation : Relation.values()) {
      assertThat(relation.holds(Double.NaN, 0)).isFalse();
      assertThat(relation.opposite().opposite()).isEqualTo(relation);
      assertThat(relation.opposite().holds(0, 0)).isNotEqualTo(relation.holds(0, 0));
    }
  }
}
