package headroom.report;

import headroom.result.Estimate;
import headroom.result.Metric;
import headroom.result.Period;
import java.util.Optional;
import java.util.OptionalDouble;

/// What the numbers say about an agreement's cap, in sentences without a full stop; see [Findings].
final class CapFindings {
  private static final double DIFFERENT = 2;

  /// How far from 50 % a share may be and still be called a half.
  private static final double NEARLY = 0.025;

  private final Headline headline;

  CapFindings(Headline headline) {
    this.headline = headline;
  }

  /// Whether and when the cap is reached; empty without a cap.
  Optional<String> capHit() {
    return headline.capped() ? headline.hit().map(this::capHit) : Optional.empty();
  }

  private String capHit(Estimate hit) {
    if (headline.spentFromTheStart()) {
      return "The cap was used up before " + headline.timeline().start();
    }
    String end = "by the end of " + headline.end();
    if (hit.value() == 0) {
      return headline.trials() == 1
          ? "The cap is not reached " + end
          : "The cap is reached in none of the %s futures %s"
              .formatted(Wording.count(headline.trials()), end);
    }
    if (hit.value() < 1 && closeToHalf(hit)) {
      return "The cap is as likely as not to be reached %s (%s)"
          .formatted(end, Rounding.briefPercent(hit));
    }
    Optional<Period.Quarter> median = headline.medianHitQuarter().filter(this::beforeTheLast);
    if (median.isEmpty()) {
      return "The cap is reached in %s of the futures %s"
          .formatted(hit.value() == 1 ? "all" : Rounding.briefPercent(hit), end);
    }
    return capHit(hit, "The cap is reached by " + Wording.endOf(median.get()), median.get());
  }

  private String capHit(Estimate hit, String reached, Period.Quarter median) {
    Optional<Estimate> by = headline.hitBy(median);
    if (by.isPresent() && by.get().value() == 1) {
      return reached + " in all futures";
    }
    String share = by.filter(it -> !readsAsHalf(it)).map(Rounding::briefPercent).orElse("half");
    return "%s in %s of the futures and by the end of %s in %s"
        .formatted(
            reached,
            share,
            headline.end(),
            hit.value() == 1 ? "all of them" : Rounding.briefPercent(hit));
  }

  private static boolean readsAsHalf(Estimate chance) {
    return Math.abs(chance.value() - 0.5) <= NEARLY;
  }

  private boolean beforeTheLast(Period.Quarter quarter) {
    return !quarter.label().equals(headline.timeline().end().toString());
  }

  private static boolean closeToHalf(Estimate hit) {
    return Math.abs(hit.value() - 0.5) <= DIFFERENT * hit.standardError().orElse(0);
  }

  /// The hit date as a table has it: `50 % chance by 2029-Q2`, or `not by the end of 2030` where
  /// the chance stays below a half; empty without a cap.
  Optional<String> hitDate() {
    if (!headline.capped() || !headline.medianHitKnown()) {
      return Optional.empty();
    }
    return Optional.of(
        headline
            .medianHitQuarter()
            .map(quarter -> "50 % chance by " + quarter.label())
            .orElse("not by the end of " + headline.end()));
  }

  /// The hit date among the trials in which the cap is hit: `P10 2028-Q1, P50 2028-Q4, P90
  /// 2030-Q2`.
  Optional<String> hitDateGivenHit() {
    return headline
        .total("cap.hit-year")
        .map(
            year ->
                "P10 %s, P50 %s, P90 %s"
                    .formatted(hitQuarter(year, 10), hitQuarter(year, 50), hitQuarter(year, 90)));
  }

  private String hitQuarter(Metric.Summary hitYear, int percent) {
    double decimalYear = hitYear.percentile(percent).value();
    return Wording.quarterOf(decimalYear, headline.timeline().start()).label();
  }

  /// What the cap costs the payee; empty without a cap.
  Optional<String> costOfCap() {
    return headline.capped() ? headline.total("forgone").map(this::costOfCap) : Optional.empty();
  }

  private String costOfCap(Metric.Summary forgone) {
    String payee = headline.agreement().payee();
    if (forgone.max() == 0) {
      return "The cap costs %s nothing through %s".formatted(payee, headline.end());
    }
    String cost = "The cap costs %s %s on average".formatted(payee, money(forgone.mean()));
    Estimate median = forgone.percentile(50);
    return median.value() == 0
        ? cost + ", and nothing in at least half of the futures"
        : "%s, more than %s in one future out of ten"
            .formatted(cost, money(forgone.percentile(90)));
  }

  /// Where the total ends up: how often at a known cap, or with and without reaching an unknown
  /// one; empty if no trial reaches it or the numbers were not kept.
  Optional<String> distribution() {
    Optional<Estimate> chance = headline.hit().filter(hit -> hit.value() > 0);
    if (!headline.capped() || chance.isEmpty()) {
      return Optional.empty();
    }
    return headline
        .total("headroom.initial")
        .filter(left -> left.min() == left.max())
        .map(left -> endAtTheCap(chance.get(), left.max()))
        .or(() -> hitOrNot(chance.get()));
  }

  private static String futures(Estimate chance) {
    return chance.value() == 1 ? "all" : Rounding.briefPercent(chance) + " of the";
  }

  private String endAtTheCap(Estimate chance, double cap) {
    return "In %s futures the receipts end at the cap: %s in total"
        .formatted(futures(chance), money(new Estimate(cap, OptionalDouble.empty())));
  }

  private Optional<String> hitOrNot(Estimate chance) {
    Optional<Metric.Summary> hit = headline.total("paid.given-hit");
    Optional<Metric.Summary> missed = headline.total("paid.given-not-hit");
    if (hit.isEmpty() || missed.isEmpty()) {
      return Optional.empty();
    }
    Estimate reached = hit.get().mean();
    Estimate others = missed.get().mean();
    // Futures whose cap is out of reach may bring more, since their caps are the largest ones.
    return Optional.of(
        others.value() >= reached.value()
            ? "In %s of the futures the receipts end at the cap, at %s on average"
                .formatted(Rounding.briefPercent(chance), money(reached))
            : "Futures that reach the cap (%s) bring %s on average, the others %s"
                .formatted(Rounding.briefPercent(chance), money(reached), money(others)));
  }

  private String money(Estimate amount) {
    return Wording.money(amount, headline.unit());
  }
}
