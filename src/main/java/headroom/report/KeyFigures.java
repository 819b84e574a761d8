package headroom.report;

import headroom.report.ReportPage.KeyFigure;
import headroom.result.Estimate;
import headroom.result.Metric;
import headroom.result.MetricName;
import headroom.scenario.Scenario;
import headroom.words.Rounding;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The numbers to remember of the headline agreement.
final class KeyFigures {
  private final Headline headline;
  private final List<ShownFigure> figures = new ArrayList<>();

  private KeyFigures(Headline headline) {
    this.headline = headline;
  }

  static List<KeyFigure> of(Headline headline) {
    return shown(headline).stream().map(ShownFigure::words).toList();
  }

  /// The same with the numbers behind the words.
  static List<ShownFigure> shown(Headline headline) {
    KeyFigures it = new KeyFigures(headline);
    headline.total(MetricName.PAID).ifPresent(it::receipts);
    if (headline.capped()) {
      it.cap();
    }
    it.value();
    headline
        .atMeanInputs()
        .ifPresent(
            naive ->
                it.add(
                    "at-mean-inputs",
                    "Receipts at mean inputs",
                    naive,
                    "one calculation with average inputs"));
    return it.figures;
  }

  private void receipts(Metric.Summary paid) {
    boolean certain = paid.min() == paid.max();
    String label = certain ? "Total receipts" : "Mean total receipts";
    amount(
        "paid",
        paid.mean(),
        new KeyFigure(
            headline.scenario().agreements().size() == 1 ? label : label + headline.under(),
            certain
                ? Phrases.exactMoney(paid.max(), headline.unit())
                : Phrases.money(paid.mean(), headline.unit()),
            certain
                ? headline.throughout()
                : "median (P50) " + Phrases.money(paid.percentile(50), headline.unit())));
    if (!certain) {
      words(
          "nine-of-ten",
          new KeyFigure(
              "Nine futures out of ten",
              Phrases.money(Phrases.range(paid, "", " to "), headline.unit()),
              "P5 to P95"));
    }
  }

  private void cap() {
    CapFindings findings = new CapFindings(headline);
    headline
        .hit()
        .filter(_ -> !headline.single())
        .ifPresent(
            hit ->
                figures.add(
                    new ShownFigure(
                        "cap-hit",
                        new KeyFigure(
                            "Probability that the cap is hit",
                            CapFindings.chance(hit, headline.trials(), false),
                            "by the end of " + headline.end()),
                        Optional.of(hit),
                        "probability")));
    findings
        .hitDate()
        .ifPresent(
            date ->
                words(
                    "cap-hit-date",
                    new KeyFigure(
                        "Date of the hit",
                        date,
                        findings.hitDateGivenHit().map(it -> "if hit: " + it).orElse(""))));
    headline
        .total(MetricName.FORGONE)
        .ifPresent(cost -> add("forgone", "What the cap costs", cost.mean(), mean(cost)));
    headline
        .estimate(MetricName.SHADOW_PRICE)
        .filter(price -> price.value() > 0 && !headline.single())
        .ifPresent(
            price ->
                figures.add(
                    new ShownFigure(
                        "shadow-price",
                        new KeyFigure(
                            "Of a slightly higher cap is paid",
                            Rounding.briefPercent(price),
                            "of what is added, on average"),
                        Optional.of(price),
                        "fraction")));
  }

  private void value() {
    Scenario scenario = headline.scenario();
    scenario
        .report()
        .party()
        .flatMap(
            party -> headline.result().summary(MetricName.PRESENT_VALUE.ofParty(party), "total"))
        .ifPresent(
            value ->
                add(
                    "present-value",
                    (scenario.agreements().size() == 1
                            ? "Present value"
                            : "Present value, all agreements")
                        + scenario.valuation().map(it -> ", " + it.asOf()).orElse(""),
                    value.mean(),
                    mean(value)));
  }

  private String mean(Metric.Summary amount) {
    return amount.min() == amount.max() ? headline.throughout() : "mean of all futures";
  }

  private void add(String key, String label, Estimate amount, String detail) {
    amount(key, amount, new KeyFigure(label, Phrases.money(amount, headline.unit()), detail));
  }

  private void amount(String key, Estimate amount, KeyFigure words) {
    figures.add(new ShownFigure(key, words, Optional.of(amount), headline.unit()));
  }

  private void words(String key, KeyFigure words) {
    figures.add(new ShownFigure(key, words, Optional.empty(), ""));
  }
}
