package headroom.report;

import headroom.result.Estimate;
import headroom.result.Metric;
import headroom.result.Period;
import headroom.result.Result;
import headroom.scenario.Quarter;
import headroom.scenario.Scenario;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/// What the numbers say about one agreement, in sentences without a full stop, so that they serve
/// as titles too.
///
/// "Future" is the word for a trial. A sentence whose numbers were not kept is empty. Two numbers
/// are called different only if they are at least two standard errors apart.
final class Findings {
  private static final double DIFFERENT = 2;

  private final Headline headline;

  Findings(Headline headline) {
    this.headline = headline;
  }

  /// The sentences that sum a run up: those of its headline agreement, or how revenue moves if it
  /// has none.
  static List<String> of(Scenario scenario, Result result) {
    return Headline.of(scenario, result)
        .map(headline -> new Findings(headline).summary())
        .orElseGet(() -> FanCharts.revenueFinding(scenario, result).stream().toList());
  }

  /// The two to four sentences that sum the agreement up.
  List<String> summary() {
    List<String> sentences = new ArrayList<>();
    receipts().ifPresent(sentences::add);
    capHit().ifPresent(sentences::add);
    costOfCap().ifPresent(sentences::add);
    flawOfAverages().ifPresent(sentences::add);
    return sentences;
  }

  /// How much is received in total.
  Optional<String> receipts() {
    return headline.total("paid").map(this::receipts);
  }

  private String receipts(Metric.Summary paid) {
    String payee = headline.agreement().payee();
    String end = "through " + end();
    if (paid.min() == paid.max()) {
      return "%s receives exactly %s %s".formatted(payee, money(exact(paid.max())), end);
    }
    return "%s receives %s %s on average; in nine futures out of ten between %s and %s"
        .formatted(
            payee,
            money(paid.mean()),
            end,
            Rounding.brief(paid.percentile(5)),
            Rounding.brief(paid.percentile(95)));
  }

  /// Whether and when the cap is reached; empty without a cap.
  Optional<String> capHit() {
    return headline.capped() ? headline.hit().map(this::capHit) : Optional.empty();
  }

  private String capHit(Estimate hit) {
    if (headline.spentFromTheStart()) {
      return "The cap was used up before " + headline.timeline().start();
    }
    String end = "by the end of " + end();
    if (hit.value() == 0) {
      return "The cap is reached in none of the %s futures %s"
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
    if (headline.hitBy(median).map(by -> by.value() == 1).orElse(false)) {
      return reached + " in all futures";
    }
    return "%s in half of the futures and by the end of %s in %s"
        .formatted(reached, end(), hit.value() == 1 ? "all of them" : Rounding.briefPercent(hit));
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
            .orElse("not by the end of " + end()));
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
      return "The cap costs %s nothing through %s".formatted(payee, end());
    }
    String cost = "The cap costs %s %s on average".formatted(payee, money(forgone.mean()));
    Estimate median = forgone.percentile(50);
    return median.value() == 0
        ? cost + ", and nothing in at least half of the futures"
        : "%s, more than %s in one future out of ten"
            .formatted(cost, Rounding.brief(forgone.percentile(90)));
  }

  /// How far off one would be with average inputs.
  Optional<String> flawOfAverages() {
    Optional<Estimate> naive = headline.estimate("paid.at-mean-inputs");
    Optional<Metric.Summary> paid = headline.total("paid");
    return naive.isPresent() && paid.isPresent()
        ? Optional.of(flawOfAverages(naive.get(), paid.get().mean()))
        : Optional.empty();
  }

  private String flawOfAverages(Estimate naive, Estimate mean) {
    double gap = naive.value() - mean.value();
    double error = Math.hypot(naive.standardError().orElse(0), mean.standardError().orElse(0));
    boolean same =
        Math.abs(gap) <= DIFFERENT * error || Math.abs(gap) < 0.0005 * Math.abs(mean.value());
    if (same) {
      return "Average inputs give the same receipts as the average over all futures";
    }
    Estimate off = new Estimate(Math.abs(gap), known(error));
    return "A single calculation with average inputs would say %s, %s too %s"
        .formatted(money(naive), Rounding.brief(off), gap > 0 ? "much" : "little");
  }

  /// In which year most is received.
  Optional<String> byYear() {
    List<Metric.Summary> years =
        headline.years("paid").stream()
            .filter(year -> year.period() instanceof Period.Year)
            .toList();
    if (years.size() < 2) {
      return receipts();
    }
    Metric.Summary best =
        years.stream().max(Comparator.comparingDouble(year -> year.mean().value())).orElseThrow();
    String mean = money(best.mean());
    String year = best.period().label();
    if (best.mean().value() == 0) {
      return Optional.of(headline.agreement().payee() + " receives nothing");
    }
    if (best.equals(years.getLast())) {
      return Optional.of("Receipts are highest in the last year: %s in %s".formatted(mean, year));
    }
    return Optional.of("Receipts peak in %s at %s on average".formatted(year, mean));
  }

  /// Where the total ends up: how often at a known cap, or with and without reaching an unknown
  /// one.
  Optional<String> distribution() {
    Optional<Estimate> chance = headline.hit().filter(hit -> hit.value() > 0);
    if (!headline.capped() || chance.isEmpty()) {
      return headline.total("paid").map(this::middle);
    }
    return headline
        .total("headroom.initial")
        .filter(left -> left.min() == left.max())
        .map(left -> endAtTheCap(chance.get(), left.max()))
        .or(() -> hitOrNot(chance.get()))
        .or(() -> headline.total("paid").map(this::middle));
  }

  private static String futures(Estimate chance) {
    return chance.value() == 1 ? "all" : Rounding.briefPercent(chance) + " of the";
  }

  private String endAtTheCap(Estimate chance, double cap) {
    return "In %s futures the receipts end at the cap: %s in total"
        .formatted(futures(chance), money(exact(cap)));
  }

  private Optional<String> hitOrNot(Estimate chance) {
    Optional<Metric.Summary> hit = headline.total("paid.given-hit");
    Optional<Metric.Summary> missed = headline.total("paid.given-not-hit");
    return hit.isEmpty() || missed.isEmpty()
        ? Optional.empty()
        : Optional.of(
            "Futures that reach the cap (%s) bring %s on average, the others %s"
                .formatted(
                    Rounding.briefPercent(chance),
                    money(hit.get().mean()),
                    Rounding.brief(missed.get().mean())));
  }

  private String middle(Metric.Summary paid) {
    return paid.min() == paid.max()
        ? receipts(paid)
        : "Half of the futures bring %s or less".formatted(money(paid.percentile(50)));
  }

  private String money(Estimate amount) {
    return Wording.money(amount, headline.unit());
  }

  private String end() {
    Quarter end = headline.timeline().end();
    return end.number() == 4 ? Integer.toString(end.year()) : end.toString();
  }

  private static Estimate exact(double value) {
    return new Estimate(value, OptionalDouble.empty());
  }

  private static OptionalDouble known(double error) {
    return error > 0 ? OptionalDouble.of(error) : OptionalDouble.empty();
  }
}
