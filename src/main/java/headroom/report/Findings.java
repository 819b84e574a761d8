package headroom.report;

import headroom.result.Estimate;
import headroom.result.Metric;
import headroom.result.Period;
import headroom.result.Result;
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

  /// A difference below this share of the mean is not worth a decision.
  private static final double WORTH_SAYING = 0.01;

  private final Headline headline;
  private final CapFindings cap;

  Findings(Headline headline) {
    this.headline = headline;
    this.cap = new CapFindings(headline);
  }

  /// The sentences that sum a run up: those of its headline agreement, or how revenue moves if it
  /// has none.
  static List<String> of(Scenario scenario, Result result) {
    return Headline.of(scenario, result)
        .map(headline -> new Findings(headline).summary())
        .orElseGet(() -> FanCharts.revenueFinding(scenario, result).stream().toList());
  }

  /// What there is to say about the cap.
  CapFindings cap() {
    return cap;
  }

  /// The two to four sentences that sum the agreement up.
  List<String> summary() {
    List<String> sentences = new ArrayList<>();
    receipts().ifPresent(sentences::add);
    PartyLines.of(headline.scenario(), headline.result())
        .flatMap(PartyLines::finding)
        .ifPresent(sentences::add);
    cap.capHit().ifPresent(sentences::add);
    cap.costOfCap().ifPresent(sentences::add);
    flawOfAverages().ifPresent(sentences::add);
    return sentences;
  }

  /// How much is received in total.
  Optional<String> receipts() {
    return headline.total("paid").map(this::receipts);
  }

  private String receipts(Metric.Summary paid) {
    String payee = payee();
    String time = time();
    if (paid.max() == 0 && paid.min() == 0) {
      return "%s receives nothing %s".formatted(payee, time);
    }
    if (paid.min() == paid.max()) {
      return "%s receives exactly %s %s".formatted(payee, money(exact(paid.max())), time);
    }
    return "%s receives %s on average %s; in nine futures out of ten %s"
        .formatted(payee, money(paid.mean()), time, Wording.between(paid, headline.unit()));
  }

  /// Who is paid, and by which agreement where there are several.
  private String payee() {
    String payee = headline.agreement().payee();
    return headline.scenario().agreements().size() == 1
        ? payee
        : "Under %s %s".formatted(headline.agreement().name(), payee);
  }

  /// What the total covers; payments that lag are for the time, but fall after it.
  private String time() {
    return (headline.paidAfterTheEnd() ? "for the time through " : "through ") + headline.end();
  }

  /// How far off one would be with average inputs; empty if nothing is uncertain.
  Optional<String> flawOfAverages() {
    Optional<Estimate> naive = headline.estimate("paid.at-mean-inputs");
    Optional<Metric.Summary> paid = headline.total("paid");
    boolean certain = paid.filter(it -> it.min() == it.max()).isPresent();
    return naive.isPresent() && paid.isPresent() && !certain
        ? Optional.of(flawOfAverages(naive.get(), paid.get().mean()))
        : Optional.empty();
  }

  private String flawOfAverages(Estimate naive, Estimate mean) {
    double gap = naive.value() - mean.value();
    double error = Math.hypot(naive.standardError().orElse(0), mean.standardError().orElse(0));
    boolean same =
        Math.abs(gap) <= DIFFERENT * error || Math.abs(gap) < WORTH_SAYING * Math.abs(mean.value());
    String single = "A single calculation with average inputs would say";
    if (same) {
      return "%s about the same%s, %s".formatted(single, headline.under(), money(naive));
    }
    Estimate off = new Estimate(Math.abs(gap), known(error));
    return "%s %s%s, %s too %s"
        .formatted(single, money(naive), headline.under(), money(off), gap > 0 ? "much" : "little");
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

  /// Where the total ends up.
  Optional<String> distribution() {
    return cap.distribution().or(() -> headline.total("paid").map(this::middle));
  }

  private String middle(Metric.Summary paid) {
    return paid.min() == paid.max()
        ? receipts(paid)
        : "Half of the futures bring %s or less".formatted(money(paid.percentile(50)));
  }

  private String money(Estimate amount) {
    return Wording.money(amount, headline.unit());
  }

  private static Estimate exact(double value) {
    return new Estimate(value, OptionalDouble.empty());
  }

  private static OptionalDouble known(double error) {
    return error > 0 ? OptionalDouble.of(error) : OptionalDouble.empty();
  }
}
