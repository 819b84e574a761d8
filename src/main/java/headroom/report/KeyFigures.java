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

  /// The figures with the numbers behind the words.
  static List<ShownFigure> shown(Headline headline) {
    KeyFigures it = new KeyFigures(headline);
    NetFindings.of(headline)
        .ifPresentOrElse(it::net, () -> headline.total(MetricName.PAID).ifPresent(it::receipts));
    if (headline.capped()) {
      it.cap();
    }
    it.terms();
    it.value();
    it.atMeanInputs();
    return it.figures;
  }

  private void atMeanInputs() {
    Optional<NetFindings> net = NetFindings.of(headline);
    Optional<Estimate> told = net.flatMap(NetFindings::atMeanInputs);
    String label =
        told.isPresent()
            ? (net.orElseThrow().mixed() ? "Net receipts" : "Total receipts") + " at mean inputs"
            : "Receipts at mean inputs" + (net.isPresent() ? headline.under() : "");
    told.or(headline::atMeanInputs)
        .ifPresent(
            naive -> add("at-mean-inputs", label, naive, "one calculation with average inputs"));
  }

  /// What a party with several agreements receives or pays in all.
  private void net(NetFindings findings) {
    Metric.Summary net = findings.net();
    boolean certain = net.isCertain();
    boolean pays = net.mean().value() < 0;
    String what =
        "%s %s of %s"
            .formatted(
                findings.mixed() ? "net" : "total",
                pays ? "payments" : "receipts",
                findings.lines().party());
    amount(
        "paid",
        net.mean(),
        new KeyFigure(
            Phrases.sentence(certain ? what : "mean " + what),
            certain
                ? Phrases.exactMoney(Math.abs(net.max()), headline.unit())
                : Phrases.money(Gaps.size(net.mean()), headline.unit()),
            certain
                ? headline.throughout()
                : "median (P50) " + findings.oneWay(net.percentile(50), pays)));
    if (!certain) {
      words(
          "nine-of-ten",
          new KeyFigure("Nine futures out of ten", findings.range(pays), "P5 to P95"));
    }
  }

  private void receipts(Metric.Summary paid) {
    boolean certain = paid.isCertain();
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
                            "Probability that the " + headline.cap() + " is hit",
                            CapFindings.chance(hit, headline.effectiveTrials(), false),
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
                        headline.cap().equals("cap")
                            ? "Date of the hit"
                            : "Date of the hit, " + headline.cap(),
                        date,
                        findings.hitDateGivenHit().map(it -> "if hit: " + it).orElse(""))));
    headline.forgone().ifPresent(this::cost);
    headline
        .estimate(MetricName.SHADOW_PRICE)
        .filter(price -> price.value() > 0 && !headline.single())
        .ifPresent(
            price ->
                figures.add(
                    new ShownFigure(
                        "shadow-price",
                        new KeyFigure(
                            "Of a slightly higher " + headline.cap() + " is paid",
                            ofUnit(price),
                            "of what is added, on average"),
                        Optional.of(price),
                        "fraction")));
  }

  /// What is paid of one more unit of cap, which interest may raise above it.
  private static String ofUnit(Estimate price) {
    return price.value() <= 1
        ? Rounding.briefPercent(price)
        : Rounding.brief(new Estimate(100 * price.value(), price.standardError())) + " %";
  }

  private void cost(Metric.Summary forgone) {
    if (!headline.hasTail()) {
      add("forgone", "What the " + headline.cap() + " costs", forgone.mean(), mean(forgone));
      return;
    }
    new CapCost(headline)
        .mean()
        .ifPresent(
            cost -> add("forgone", "What the cap costs", cost, "after the tail; " + mean(forgone)));
  }

  /// What other terms come to.
  private void terms() {
    TermFigures terms = new TermFigures(headline);
    terms
        .amounts()
        .forEach(
            it ->
                add(it.key(), Phrases.sentence(it.label()), it.amount().mean(), mean(it.amount())));
    terms
        .due()
        .filter(_ -> !headline.single())
        .ifPresent(
            chance ->
                figures.add(
                    new ShownFigure(
                        "due",
                        new KeyFigure(
                            "Probability that %s becomes due"
                                .formatted(
                                    headline.scenario().agreements().size() == 1
                                        ? "it"
                                        : headline.label()),
                            CapFindings.chance(chance, headline.effectiveTrials(), false),
                            "by the end of " + headline.end()),
                        Optional.of(chance),
                        "probability")));
    terms
        .paymentsInWords(false)
        .ifPresent(
            words ->
                figures.add(
                    new ShownFigure(
                        "payments",
                        new KeyFigure(
                            "Quarters that pay", words, mean(terms.payments().orElseThrow())),
                        terms.payments().map(Metric.Summary::mean),
                        "payments")));
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
    return amount.isCertain() ? headline.throughout() : "mean of all futures";
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
