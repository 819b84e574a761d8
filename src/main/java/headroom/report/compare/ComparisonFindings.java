package headroom.report.compare;

import headroom.report.Gaps;
import headroom.report.Phrases;
import headroom.result.Comparison;
import headroom.result.Comparison.Verdict;
import headroom.result.Estimate;
import headroom.result.MetricId;
import headroom.result.MetricName;
import headroom.result.Period;
import headroom.words.Rounding;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What a comparison says in words: who gains, by how much, how surely. A difference inside the
/// noise is never called one.
final class ComparisonFindings {
  private final Comparison comparison;
  private final int side;
  private final String first;
  private final String other;

  private ComparisonFindings(Comparison comparison, int side) {
    this.comparison = comparison;
    this.side = side;
    first = Gaps.label(comparison, 0);
    other = Gaps.label(comparison, side);
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

  private Optional<Comparison.Seen> seen(MetricName measure) {
    return Gaps.total(comparison, measure).flatMap(line -> Gaps.seen(line, side));
  }

  private Optional<String> receipts() {
    return seen(MetricName.RECEIPTS).map(gap -> receipts(comparison.party(), gap));
  }

  /// The same about the other parties; one that only pays what this one receives has no numbers of
  /// its own.
  private List<String> others() {
    Mirror mirror = new Mirror(comparison);
    List<String> sentences = new ArrayList<>();
    for (Comparison.Line line : comparison.lines()) {
      if (MetricId.measures(line.id(), MetricName.RECEIPTS)
          && !mirror.repeats(line)
          && line.period() instanceof Period.Total) {
        MetricId.party(line.id())
            .filter(party -> !party.equals(comparison.party()))
            .flatMap(party -> Gaps.seen(line, side).map(gap -> receipts(party, gap)))
            .ifPresent(sentences::add);
      }
    }
    mirror
        .parties()
        .forEach(
            party ->
                sentences.add(
                    "What %s receives %s pays: its numbers are these with the opposite sign"
                        .formatted(comparison.party(), party)));
    return sentences;
  }

  private String receipts(String party, Comparison.Seen gap) {
    Estimate mean = gap.difference().mean();
    return switch (gap.verdict()) {
      case EQUAL ->
          "%s receives the same with %s and %s in every one of the %s"
              .formatted(party, first, other, Phrases.trials(trials()));
      case UNTOLD ->
          "No difference between %s and %s can be told in %s's mean receipts: %s"
              .formatted(first, other, party, money(Gaps.signed(mean)));
      case HIGHER, LOWER ->
          "%s %s %s on average with %s instead of %s: ahead in %s, behind in %s"
              .formatted(
                  party,
                  gap.verdict() == Verdict.HIGHER ? "gains" : "loses",
                  money(Rounding.withError(Gaps.size(mean))),
                  other,
                  first,
                  futures(gap.above()),
                  briefly(gap.below()));
    };
  }

  private long trials() {
    return comparison.simulation().trials();
  }

  private String money(String number) {
    return Phrases.money(number, comparison.currency());
  }

  private String briefly(Estimate chance) {
    return Phrases.extreme(chance, trials()).orElseGet(() -> Rounding.percent(chance));
  }

  private String futures(Estimate chance) {
    return Phrases.extreme(chance, trials())
        .orElseGet(() -> Rounding.percent(chance) + " of the futures");
  }

  private Optional<String> dominance() {
    return seen(MetricName.RECEIPTS)
        .filter(gap -> gap.verdict() != Verdict.EQUAL)
        .flatMap(Comparison.Seen::dominance)
        .map(
            dominance ->
                switch (dominance.order()) {
                  case LATER -> dominates(other, first);
                  case FIRST -> dominates(first, other);
                  case NEITHER ->
                      "Neither dominates: %s is ahead at some levels of receipts (by up to %s points of probability), %s at others (up to %s)"
                          .formatted(
                              other, points(dominance.ahead()), first, points(dominance.behind()));
                  case UNTOLD ->
                      "Dominance cannot be told: that one of them is somewhere less likely to"
                          + " exceed a level of receipts is not distinguishable from chance";
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
    return Gaps.total(comparison, MetricName.CAP_HIT)
        .filter(line -> Gaps.capped(comparison, line, 0) || Gaps.capped(comparison, line, side))
        .flatMap(line -> Gaps.seen(line, side).map(gap -> hit(line, gap)));
  }

  private String hit(Comparison.Line line, Comparison.Seen gap) {
    if (!Gaps.capped(comparison, line, side)) {
      return "The cap is hit in %s with %s; %s has no cap"
          .formatted(futures(hitIn(line, 0)), first, other);
    }
    if (!Gaps.capped(comparison, line, 0)) {
      return "The cap is hit in %s with %s; %s has no cap"
          .formatted(futures(hitIn(line, side)), other, first);
    }
    return switch (gap.verdict()) {
      case EQUAL -> "The cap is hit in the same trials with %s and %s".formatted(first, other);
      case UNTOLD ->
          "No difference can be told in the chance that the cap is hit: %s points"
              .formatted(Gaps.signedPoints(gap.difference().mean()));
      case HIGHER, LOWER ->
          "The cap is hit in %s with %s, in %s with %s (%s points)"
              .formatted(
                  futures(hitIn(line, side)),
                  other,
                  briefly(hitIn(line, 0)),
                  first,
                  Gaps.signedPoints(gap.difference().mean()));
    };
  }

  private static Estimate hitIn(Comparison.Line line, int which) {
    return line.summary(which).orElseThrow().mean();
  }

  private Optional<String> hitYear() {
    return seen(MetricName.CAP_HIT_YEAR)
        .filter(gap -> gap.verdict() == Verdict.HIGHER || gap.verdict() == Verdict.LOWER)
        .map(
            gap ->
                "Where both caps are hit, that of %s is hit %s years %s on average"
                    .formatted(
                        other,
                        Rounding.withError(Gaps.size(gap.difference().mean())),
                        gap.verdict() == Verdict.HIGHER ? "later" : "earlier"));
  }
}
