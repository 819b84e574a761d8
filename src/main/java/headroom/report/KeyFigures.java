package headroom.report;

import headroom.report.ReportPage.KeyFigure;
import headroom.result.Estimate;
import headroom.result.Metric;
import headroom.scenario.Scenario;
import java.util.ArrayList;
import java.util.List;

/// The numbers to remember of the headline agreement.
final class KeyFigures {
  private final Headline headline;
  private final List<KeyFigure> figures = new ArrayList<>();

  private KeyFigures(Headline headline) {
    this.headline = headline;
  }

  static List<KeyFigure> of(Headline headline) {
    KeyFigures it = new KeyFigures(headline);
    headline.total("paid").ifPresent(it::receipts);
    if (headline.capped()) {
      it.cap();
    }
    it.value();
    headline
        .estimate("paid.at-mean-inputs")
        .ifPresent(
            naive -> it.add("Receipts at mean inputs", naive, "one calculation, no uncertainty"));
    return it.figures;
  }

  private void receipts(Metric.Summary paid) {
    String label =
        headline.scenario().agreements().size() == 1
            ? "Mean total receipts"
            : "Mean receipts under " + headline.agreement().name();
    add(label, paid.mean(), Rounding.withError(paid.mean()));
    figures.add(
        new KeyFigure(
            "Nine futures out of ten",
            Wording.money(Wording.range(paid, "", " to "), headline.unit()),
            "P5 to P95; median " + Rounding.brief(paid.percentile(50))));
  }

  private void cap() {
    CapFindings findings = new CapFindings(headline);
    headline
        .hit()
        .ifPresent(
            hit ->
                figures.add(
                    new KeyFigure(
                        "Probability that the cap is hit",
                        Rounding.briefPercent(hit),
                        Rounding.percentWithError(hit))));
    if (headline.medianHitKnown()) {
      String value =
          headline
              .medianHitQuarter()
              .map(quarter -> "by " + quarter.label())
              .orElse("not by " + headline.timeline().end());
      String detail = findings.hitDateGivenHit().map(it -> "if hit: " + it).orElse("");
      figures.add(new KeyFigure("50 % chance that the cap is hit", value, detail));
    }
    headline
        .total("forgone")
        .ifPresent(cost -> add("What the cap costs", cost.mean(), Rounding.withError(cost.mean())));
    headline
        .estimate("cap.shadow-price")
        .ifPresent(
            price ->
                figures.add(
                    new KeyFigure(
                        "Another %s of cap brings".formatted(Wording.money("1", headline.unit())),
                        Wording.money(price, headline.unit()),
                        "on average, in total receipts")));
  }

  private void value() {
    Scenario scenario = headline.scenario();
    scenario
        .report()
        .party()
        .flatMap(party -> headline.result().summary("party." + party + ".present-value", "total"))
        .ifPresent(
            value ->
                add(
                    (scenario.agreements().size() == 1
                            ? "Present value"
                            : "Present value, all agreements")
                        + scenario.valuation().map(it -> ", " + it.asOf()).orElse(""),
                    value.mean(),
                    Rounding.withError(value.mean())));
  }

  private void add(String label, Estimate amount, String detail) {
    figures.add(new KeyFigure(label, Wording.money(amount, headline.unit()), detail));
  }
}
