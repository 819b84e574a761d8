package headroom.report;

import headroom.result.Comparison;
import headroom.result.Comparison.Verdict;
import headroom.result.Estimate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What a comparison says in words: who gains, by how much, how surely. A difference inside the
/// noise is never called one.
final class ComparisonFindings {
  private final Comparison comparison;
  private final int side;
  private final String other;

  private ComparisonFindings(Comparison comparison, int side) {
    this.comparison = comparison;
    this.side = side;
    other = Gaps.letter(side);
  }

  /// The sentences about a later side, without full stops; the first says who gains.
  static List<String> of(Comparison comparison, int side) {
    ComparisonFindings findings = new ComparisonFindings(comparison, side);
    List<String> sentences = new ArrayList<>();
    findings.receipts().ifPresent(sentences::add);
    sentences.addAll(findings.others());
    findings.dominance().ifPresent(sentences::add);
    findings.hit().ifPresent(sentences::add);
    findings.hitYear().ifPresent(sentences::add);
    return sentences;
  }

  private Optional<Comparison.Seen> seen(String end) {
    return Gaps.total(comparison, end).flatMap(line -> Gaps.seen(line, side));
  }

  private Optional<String> receipts() {
    return seen(".receipts").map(gap -> receipts(comparison.party(), gap));
  }

  /// The same about the other parties.
  private List<String> others() {
    String own = "party." + comparison.party() + ".receipts";
    return comparison.lines().stream()
        .filter(line -> line.id().startsWith("party.") && line.id().endsWith(".receipts"))
        .filter(line -> !line.id().equals(own))
        .flatMap(
            line ->
                Gaps.seen(line, side)
                    .map(gap -> receipts(line.id().split("\\.", -1)[1], gap))
                    .stream())
        .toList();
  }

  private String receipts(String party, Comparison.Seen gap) {
    Estimate mean = gap.difference().mean();
    return switch (gap.verdict()) {
      case EQUAL -> "%s receives the same with A and %s in every trial".formatted(party, other);
      case UNTOLD ->
          "No difference between A and %s can be told in %s's mean receipts: %s %s"
              .formatted(other, party, Gaps.signed(mean), comparison.currency());
      case HIGHER, LOWER ->
          "%s %s %s %s on average with %s against A: ahead in %s of the futures, behind in %s"
              .formatted(
                  party,
                  gap.verdict() == Verdict.HIGHER ? "gains" : "loses",
                  Rounding.withError(Gaps.size(mean)),
                  comparison.currency(),
                  other,
                  Rounding.percent(gap.above()),
                  Rounding.percent(gap.below()));
    };
  }

  private Optional<String> dominance() {
    return seen(".receipts")
        .filter(gap -> gap.verdict() != Verdict.EQUAL)
        .flatMap(Comparison.Seen::dominance)
        .map(
            dominance ->
                switch (dominance.order()) {
                  case LATER -> dominates(other, "A");
                  case FIRST -> dominates("A", other);
                  case NEITHER ->
                      "Neither dominates: %s is ahead at some levels of receipts (by up to %s points of probability), A at others (up to %s)"
                          .formatted(other, points(dominance.ahead()), points(dominance.behind()));
                  case UNTOLD ->
                      "Dominance cannot be told: at no level do the chances to exceed it differ by"
                          + " more than chance allows";
                });
  }

  private static String dominates(String better, String worse) {
    return "At every level of receipts %s is at least as likely to exceed it as %s (first-order dominance)"
        .formatted(better, worse);
  }

  private static String points(double probability) {
    return Rounding.fixed(100 * probability, 1);
  }

  private Optional<String> hit() {
    return Gaps.total(comparison, ".cap.hit")
        .flatMap(line -> Gaps.seen(line, side).map(gap -> hit(line, gap)));
  }

  private String hit(Comparison.Line line, Comparison.Seen gap) {
    return switch (gap.verdict()) {
      case EQUAL -> "The cap is hit in the same trials with A and " + other;
      case UNTOLD ->
          "No difference can be told in the chance that the cap is hit: %s points"
              .formatted(Gaps.signedPoints(gap.difference().mean()));
      case HIGHER, LOWER ->
          "The cap is hit in %s of the futures with %s, in %s with A (%s points)"
              .formatted(
                  Rounding.percent(line.summary(side).orElseThrow().mean()),
                  other,
                  Rounding.percent(line.summary(0).orElseThrow().mean()),
                  Gaps.signedPoints(gap.difference().mean()));
    };
  }

  private Optional<String> hitYear() {
    return seen(".cap.hit-year")
        .filter(gap -> gap.verdict() == Verdict.HIGHER || gap.verdict() == Verdict.LOWER)
        .map(
            gap ->
                "Where both caps are hit, %s is hit %s years %s on average"
                    .formatted(
                        other + "'s",
                        Rounding.withError(Gaps.size(gap.difference().mean())),
                        gap.verdict() == Verdict.HIGHER ? "later" : "earlier"));
  }
}
