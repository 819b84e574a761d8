package headroom.report;

import headroom.result.MetricName;
import headroom.words.Rounding;
import java.util.List;
import java.util.Optional;

/// The rows of a table about an agreement that are no amounts by trial: chances, dates and rates.
///
/// @param headline the agreement's results
record AgreementFacts(Headline headline) {

  void addTo(List<List<String>> rows) {
    CapFindings findings = new CapFindings(headline);
    headline
        .total(MetricName.EFFECTIVE_RATE)
        .ifPresent(
            rate ->
                add(rows, "share of the base paid in all", Rounding.percentWithError(rate.mean())));
    if (!headline.capped()) {
      return;
    }
    headline
        .hit()
        .ifPresent(
            hit ->
                add(
                    rows,
                    "probability that the cap is hit",
                    CapFindings.chance(hit, headline.trials(), true)));
    add(rows, "date of the hit", findings.hitDate());
    add(rows, "date of the hit, if it is hit", findings.hitDateGivenHit());
    headline
        .estimate(MetricName.SHADOW_PRICE)
        .filter(_ -> !headline.spentFromTheStart())
        .ifPresent(
            price ->
                add(rows, "paid of each unit added to the cap", Rounding.percentWithError(price)));
    headline
        .atMeanInputs()
        .ifPresent(
            naive ->
                add(
                    rows,
                    "receipts at mean inputs, " + headline.unit(),
                    Rounding.withError(naive)));
  }

  private void add(List<List<String>> rows, String label, Optional<String> value) {
    value.ifPresent(it -> add(rows, label, it));
  }

  private void add(List<List<String>> rows, String label, String value) {
    rows.add(List.of(headline.agreement().name() + ": " + label, value));
  }
}
