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
  private static final String IN_ONE = "in the one trial run";

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

  /// What is said of the other parties; one that only pays what this one receives has no numbers of
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
                    "What %s %s %s %s: its numbers are these with the opposite sign"
                        .formatted(
                            comparison.party(),
                            pays() ? "pays" : "receives",
                            party,
                            pays() ? "receives" : "pays")));
    return sentences;
  }

  /// Whether the compared party pays more than it receives in both scenarios.
  private boolean pays() {
    return Gaps.total(comparison, MetricName.RECEIPTS)
        .filter(line -> below(line, 0) && below(line, side))
        .isPresent();
  }

  private static boolean below(Comparison.Line line, int which) {
    return line.summary(which).filter(it -> it.mean().value() < 0).isPresent();
  }

  private String receipts(String party, Comparison.Seen gap) {
    Estimate mean = gap.difference().mean();
    if (single() && mean.value() != 0) {
      return gains(party, gap);
    }
    return switch (gap.verdict()) {
      case EQUAL ->
          "%s receives the same with %s and %s %s"
              .formatted(
                  party,
                  first,
                  other,
                  single() ? IN_ONE : "in every one of the " + Phrases.trials(trials()));
      case UNTOLD ->
          "No difference between %s and %s can be told in %s's mean receipts: %s"
              .formatted(first, other, party, money(Gaps.signed(mean)));
      case HIGHER, LOWER -> gains(party, gap);
    };
  }

  private String gains(String party, Comparison.Seen gap) {
    Estimate size = Gaps.size(gap.difference().mean());
    String gains = gap.difference().mean().value() > 0 ? "gains" : "loses";
    if (single()) {
      return "%s %s %s with %s instead of %s %s"
          .formatted(party, gains, money(Rounding.brief(size)), other, first, IN_ONE);
    }
    return "%s %s %s on average with %s instead of %s: ahead in %s, behind in %s"
        .formatted(
            party,
            gains,
            money(Rounding.withError(size)),
            other,
            first,
            futures(gap.above()),
            briefly(gap.below()));
  }

  private boolean single() {
    return trials() == 1;
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
        .filter(gap -> gap.verdict() != Verdict.EQUAL && !single())
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
        .or(() -> Gaps.total(comparison, MetricName.HIT))
        .filter(line -> Gaps.capped(comparison, line, 0) || Gaps.capped(comparison, line, side))
        .flatMap(line -> Gaps.seen(line, side).map(gap -> hit(line, gap)));
  }

  private String hit(Comparison.Line line, Comparison.Seen gap) {
    if (single()) {
      return hitInTheOneTrial(
          hitIn(line, 0).value() == 1 && Gaps.capped(comparison, line, 0),
          hitIn(line, side).value() == 1 && Gaps.capped(comparison, line, side));
    }
    if (!Gaps.capped(comparison, line, side)) {
      return "The %s is hit in %s with %s; %s has no cap"
          .formatted(Gaps.cap(comparison, line), futures(hitIn(line, 0)), first, other);
    }
    if (!Gaps.capped(comparison, line, 0)) {
      return "The %s is hit in %s with %s; %s has no cap"
          .formatted(Gaps.cap(comparison, line), futures(hitIn(line, side)), other, first);
    }
    return switch (gap.verdict()) {
      case EQUAL ->
          "The %s is hit in the same trials with %s and %s"
              .formatted(Gaps.cap(comparison, line), first, other);
      case UNTOLD ->
          "No difference can be told in the chance that the %s is hit: %s points"
              .formatted(Gaps.cap(comparison, line), Gaps.signedPoints(gap.difference().mean()));
      case HIGHER, LOWER ->
          "The %s is hit in %s with %s, in %s with %s (%s points)"
              .formatted(
                  Gaps.cap(comparison, line),
                  futures(hitIn(line, side)),
                  other,
                  briefly(hitIn(line, 0)),
                  first,
                  Gaps.signedPoints(gap.difference().mean()));
    };
  }

  private String hitInTheOneTrial(boolean withFirst, boolean withOther) {
    if (withFirst == withOther) {
      return Phrases.sentence(IN_ONE)
          + (withFirst
              ? " both caps are hit"
              : " no cap is hit with %s or %s".formatted(first, other));
    }
    return "%s the cap is hit with %s, but not with %s"
        .formatted(Phrases.sentence(IN_ONE), withFirst ? first : other, withFirst ? other : first);
  }

  private static Estimate hitIn(Comparison.Line line, int which) {
    return line.summary(which).orElseThrow().mean();
  }

  private Optional<String> hitYear() {
    return seen(MetricName.CAP_HIT_YEAR)
        .or(() -> seen(MetricName.HIT_YEAR))
        .filter(this::told)
        .map(
            gap ->
                "%s that of %s is hit %s %s%s"
                    .formatted(
                        single() ? Phrases.sentence(IN_ONE) : "Where both caps are hit,",
                        other,
                        years(Gaps.size(gap.difference().mean())),
                        gap.difference().mean().value() > 0 ? "later" : "earlier",
                        single() ? "" : " on average"));
  }

  private boolean told(Comparison.Seen gap) {
    return single()
        ? gap.difference().mean().value() != 0
        : gap.verdict() == Verdict.HIGHER || gap.verdict() == Verdict.LOWER;
  }

  private static String years(Estimate size) {
    String number = Rounding.withError(size);
    return number + (number.equals("1") ? " year" : " years");
  }
}
