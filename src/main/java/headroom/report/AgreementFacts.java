package headroom.report;

import headroom.result.MetricName;
import headroom.words.Rounding;
import java.util.List;
import java.util.Optional;

/// The rows of a table about an agreement that are no amounts by trial: chances, dates and rates.
///
/// @param headline the agreement's results
/// @param owner whose rows they are: the agreement, or a cap that it shares
record AgreementFacts(Headline headline, String owner) {

  /// Those of an agreement.
  static AgreementFacts of(Headline headline) {
    return new AgreementFacts(headline, headline.label());
  }

  /// Those of a cap that an agreement shares.
  static AgreementFacts ofSharedCap(Headline member) {
    return new AgreementFacts(member, member.cap());
  }

  void addTo(List<List<String>> rows) {
    headline
        .total(MetricName.EFFECTIVE_RATE)
        .ifPresent(
            rate ->
                add(rows, "share of the base paid in all", Rounding.percentWithError(rate.mean())));
    terms(rows);
    if (headline.agreement().ownCap().isPresent()) {
      addCapTo(rows);
    }
    if (headline.capped() || hasOtherTerms()) {
      headline
          .atMeanInputs()
          .ifPresent(
              naive ->
                  add(
                      rows,
                      "receipts at mean inputs, " + headline.unit(),
                      Rounding.withError(naive)));
    }
  }

  private boolean hasOtherTerms() {
    TermFigures terms = new TermFigures(headline);
    return !terms.amounts().isEmpty() || terms.due().isPresent() || terms.payments().isPresent();
  }

  private void terms(List<List<String>> rows) {
    TermFigures terms = new TermFigures(headline);
    terms
        .shortfallChance()
        .map(it -> CapFindings.chance(it, headline.effectiveTrials(), true))
        .ifPresent(it -> add(rows, "probability that the minimum adds anything", it));
    terms
        .due()
        .map(it -> CapFindings.chance(it, headline.effectiveTrials(), true))
        .ifPresent(it -> add(rows, "probability that it becomes due", it));
    terms.paymentsInWords(true).ifPresent(it -> add(rows, "quarters that pay", it));
  }

  /// The rows about the cap.
  void addCapTo(List<List<String>> rows) {
    CapFindings findings = new CapFindings(headline);
    headline
        .hit()
        .ifPresent(
            hit ->
                add(
                    rows,
                    "probability that the cap is hit",
                    CapFindings.chance(hit, headline.effectiveTrials(), true)));
    add(rows, "date of the hit", findings.hitDate());
    add(rows, "date of the hit, if it is hit", findings.hitDateGivenHit());
    headline
        .estimate(MetricName.SHADOW_PRICE)
        .filter(_ -> !headline.spentFromTheStart())
        .ifPresent(
            price ->
                add(rows, "paid of each unit added to the cap", Rounding.percentWithError(price)));
  }

  private void add(List<List<String>> rows, String label, Optional<String> value) {
    value.ifPresent(it -> add(rows, label, it));
  }

  private void add(List<List<String>> rows, String label, String value) {
    rows.add(List.of(owner + ": " + label, value));
  }
}
