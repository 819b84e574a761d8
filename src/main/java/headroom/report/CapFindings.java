package headroom.report;

import headroom.result.Cell;
import headroom.result.Estimate;
import headroom.result.Metric;
import headroom.result.MetricName;
import headroom.result.Period;
import headroom.scenario.Agreement;
import headroom.scenario.Quantity;
import headroom.scenario.Quarter;
import headroom.words.Rounding;
import java.util.Optional;
import java.util.OptionalDouble;

/// What the numbers say about an agreement's cap, in sentences without a full stop; see [Findings].
final class CapFindings {
  private static final double DIFFERENT = 2;

  /// Of fewer trials P10 and P90 are but the first and the last.
  private static final int FEW = 10;

  /// What reads as 50 %.
  private static final double NEARLY = 0.005;

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
      return "%s was used up before %s%s"
          .formatted(headline.theCap(), headline.timeline().start(), surely());
    }
    String end = "by the end of " + headline.end();
    if (headline.single()) {
      return "In the one trial run %s is %s"
          .formatted(
              "the " + headline.cap(),
              hit.value() == 0 ? "not reached " + end : "reached" + when());
    }
    if (hit.value() > 0 && hit.value() < 1 && closeToHalf(hit)) {
      return "%s is as likely as not to be reached %s (%s)"
          .formatted(headline.theCap(), end, Rounding.briefPercent(hit));
    }
    Optional<Period.Quarter> median = headline.medianHitQuarter().filter(this::beforeTheLast);
    return median
        .map(quarter -> capHit(hit, quarter))
        .orElseGet(() -> "%s is reached in %s %s".formatted(headline.theCap(), futures(hit), end));
  }

  private String capHit(Estimate hit, Period.Quarter median) {
    Optional<Estimate> by = headline.hitBy(median);
    String share = by.map(this::futures).orElse("at least half of the futures");
    String reached =
        "%s is reached by %s in %s".formatted(headline.theCap(), Phrases.endOf(median), share);
    if (by.isPresent() && by.get().value() == 1) {
      return reached;
    }
    return "%s and by the end of %s in %s"
        .formatted(
            reached, headline.end(), hit.value() == 1 ? futures(hit) : Rounding.briefPercent(hit));
  }

  /// How sure a cap used up at the start is: where nothing about it is drawn there is no more to
  /// say.
  private String surely() {
    boolean written =
        headline
            .capTerms()
            .filter(cap -> cap.flatTotal().orElse(null) instanceof Quantity.Constant)
            .filter(cap -> cap.alreadyCounted() instanceof Quantity.Constant)
            .isPresent();
    return written ? "" : " " + headline.throughout();
  }

  private String when() {
    return headline.medianHitQuarter().map(quarter -> " in " + quarter.label()).orElse("");
  }

  private String futures(Estimate chance) {
    return Phrases.futures(chance, headline.effectiveTrials());
  }

  private boolean beforeTheLast(Period.Quarter quarter) {
    return !quarter.label().equals(headline.timeline().end().toString());
  }

  private static boolean closeToHalf(Estimate hit) {
    double noise = Math.max(NEARLY, DIFFERENT * hit.standardError().orElse(0));
    return Math.abs(hit.value() - 0.5) <= noise;
  }

  /// The chance of a hit as a table has it: `98.03 ± 0.01 %`, `in none of the 4,096 trials`.
  static String chance(Estimate hit, long trials, boolean errors) {
    if (trials == 1) {
      return hit.value() == 0 ? "not in the one trial run" : "in the one trial run";
    }
    return Phrases.extreme(hit, trials)
        .map(extreme -> "in " + extreme)
        .orElseGet(() -> errors ? Rounding.percentWithError(hit) : Rounding.briefPercent(hit));
  }

  /// The hit date as a table has it: `more likely than not by 2029-Q2 (57 %)`; empty without a cap,
  /// or where the chance stays below a half.
  Optional<String> hitDate() {
    if (!headline.capped()) {
      return Optional.empty();
    }
    if (headline.spentFromTheStart()) {
      return Optional.of("before " + headline.timeline().start());
    }
    return headline
        .medianHitQuarter()
        .map(quarter -> headline.single() ? "in " + quarter.label() : hitDate(quarter));
  }

  private String hitDate(Period.Quarter median) {
    Optional<Estimate> by = headline.hitBy(median);
    if (by.isEmpty()) {
      return "at least 50 % by " + median.label();
    }
    return Phrases.extreme(by.get(), headline.effectiveTrials())
        .map(extreme -> "by %s in %s".formatted(median.label(), extreme))
        .orElseGet(
            () ->
                "%s likely %s not by %s (%s)"
                    .formatted(
                        closeToHalf(by.get()) ? "as" : "more",
                        closeToHalf(by.get()) ? "as" : "than",
                        median.label(),
                        Rounding.briefPercent(by.get())));
  }

  /// The hit date among the trials in which the cap is hit: `P10 2028-Q1, P50 2028-Q4, P90
  /// 2030-Q2`, or from the first to the last of a few.
  Optional<String> hitDateGivenHit() {
    return headline
        .total(MetricName.CAP_HIT_YEAR)
        .filter(_ -> !headline.single() && !headline.spentFromTheStart())
        .map(this::spread);
  }

  private String spread(Metric.Summary year) {
    Quarter start = headline.timeline().start();
    String first = Phrases.quarterOf(year.min(), start).label();
    String last = Phrases.quarterOf(year.max(), start).label();
    if (year.trialsUsed() < FEW) {
      return "%s in the %s"
          .formatted(
              first.equals(last) ? first : first + " to " + last,
              year.trialsUsed() == 1
                  ? "one trial that hits it"
                  : Phrases.trials(year.trialsUsed()) + " that hit it");
    }
    return first.equals(last)
        ? first + " each time"
        : "P10 %s, P50 %s, P90 %s"
            .formatted(hitQuarter(year, 10), hitQuarter(year, 50), hitQuarter(year, 90));
  }

  private String hitQuarter(Metric.Summary hitYear, int percent) {
    double decimalYear = hitYear.percentile(percent).value();
    return Phrases.quarterOf(decimalYear, headline.timeline().start()).label();
  }

  /// What the cap costs the payee; empty without a cap.
  Optional<String> costOfCap() {
    return headline.capped() ? headline.forgone().flatMap(this::costOfCap) : Optional.empty();
  }

  private Optional<String> costOfCap(Metric.Summary forgone) {
    Agreement agreement = headline.agreement();
    String costs =
        "%s costs %s%s"
            .formatted(
                headline.theCap(),
                agreement.payee(),
                agreement.sharedCap().isPresent() && !headline.toldOfWholeCap()
                    ? headline.under()
                    : "");
    if (forgone.max() == 0) {
      return Optional.of("%s nothing %s".formatted(costs, headline.inAny()));
    }
    if (headline.hasTail()) {
      return headline.total(MetricName.TAIL).flatMap(tail -> costAfterTail(costs, forgone, tail));
    }
    String mean = money(forgone.mean());
    if (forgone.isCertain()) {
      return Optional.of("%s %s %s".formatted(costs, mean, headline.throughout()));
    }
    return Optional.of("%s %s on average%s".formatted(costs, mean, spreadOf(forgone)));
  }

  /// Of the difference only the mean is known.
  private Optional<String> costAfterTail(
      String costs, Metric.Summary forgone, Metric.Summary tail) {
    boolean certain = forgone.isCertain() && tail.isCertain();
    return new CapCost(headline)
        .mean()
        .map(
            cost ->
                "%s %s %s: %s is forgone, %s comes back as the tail"
                    .formatted(
                        costs,
                        money(cost),
                        certain ? headline.throughout() : "on average",
                        money(forgone.mean()),
                        money(tail.mean())));
  }

  /// How the cost is spread, after its mean.
  private String spreadOf(Metric.Summary forgone) {
    if (forgone.percentile(50).value() == 0) {
      return ", and nothing in " + nothing(forgone);
    }
    String high = Rounding.brief(forgone.percentile(90));
    String amount = Phrases.money(high, headline.unit());
    if (high.equals(Rounding.brief(forgone.percentile(10)))) {
      boolean usual = high.equals(Rounding.brief(forgone.mean()));
      return ", and about %s in eight futures out of ten".formatted(usual ? "as much" : amount);
    }
    if (forgone.percentile(90).value() == forgone.max()) {
      return ", at most " + amount;
    }
    return ", %s in one future out of ten"
        .formatted(Phrases.shared(forgone, 90) ? amount + " or more" : "more than " + amount);
  }

  /// In how many futures an amount is exactly 0.
  private static String nothing(Metric.Summary amount) {
    long trials = amount.cells().stream().mapToLong(Cell::count).sum();
    return amount.cells().stream()
        .filter(cell -> cell.pointMass() && cell.lower() == 0 && 2 * cell.count() >= trials)
        .findFirst()
        .map(cell -> new Estimate((double) cell.count() / trials, OptionalDouble.empty()))
        .map(share -> Rounding.briefPercent(share) + " of the futures")
        .orElse("at least half of the futures");
  }

  /// Where the total ends up: how often at a known cap, or with and without reaching an unknown
  /// one; empty if no trial reaches it or the numbers were not kept.
  Optional<String> distribution() {
    Optional<Estimate> chance = headline.hit().filter(hit -> hit.value() > 0);
    if (!headline.capped() || chance.isEmpty() || headline.spentFromTheStart()) {
      return Optional.empty();
    }
    return headline
        .total(MetricName.INITIAL_HEADROOM)
        .filter(left -> headline.endsAtItsCap() && left.isCertain() && left.max() > 0)
        .map(left -> endAtTheCap(chance.get(), left.max()))
        .or(() -> hitOrNot(chance.get()));
  }

  private String endAtTheCap(Estimate chance, double left) {
    boolean whole =
        headline
            .total(MetricName.CAP_TOTAL)
            .filter(it -> it.min() == left && it.max() == left)
            .isPresent();
    return "In %s the receipts end at %s: %s in total"
        .formatted(
            futures(chance),
            (whole ? "the " : "what is left of the ") + headline.cap(),
            Phrases.exactMoney(left, headline.unit()));
  }

  private Optional<String> hitOrNot(Estimate chance) {
    Optional<Metric.Summary> hit = headline.total(MetricName.PAID_GIVEN_HIT);
    Optional<Metric.Summary> missed = headline.total(MetricName.PAID_GIVEN_NOT_HIT);
    if (hit.isEmpty() || (missed.isEmpty() && chance.value() < 1)) {
      return Optional.empty();
    }
    Estimate reached = hit.get().mean();
    // Futures whose cap is out of reach may bring more, since their caps are the largest ones.
    boolean atMost = missed.map(it -> it.mean().value() >= reached.value()).orElse(true);
    if (headline.hasTail() && missed.isEmpty()) {
      return Optional.of(
          "All futures reach the cap and bring %s on average, the tail included"
              .formatted(money(reached)));
    }
    return Optional.of(
        atMost && !headline.hasTail()
            ? "In %s the receipts end at the %s, at %s on average"
                .formatted(futures(chance), headline.cap(), money(reached))
            : "Futures that reach the %s (%s) bring %s on average, the others %s"
                .formatted(
                    headline.cap(),
                    Rounding.briefPercent(chance),
                    money(reached),
                    money(missed.orElseThrow().mean())));
  }

  private String money(Estimate amount) {
    return Phrases.money(amount, headline.unit());
  }
}
