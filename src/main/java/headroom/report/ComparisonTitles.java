package headroom.report;

import headroom.result.Bridge;
import headroom.result.Comparison;
import headroom.result.Comparison.Verdict;
import headroom.result.Estimate;
import headroom.result.Metric;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Titles of a comparison's charts. A chart leaves its page, for a slide of somebody else's: its
/// title names the scenarios, and gives three digits and no errors.
final class ComparisonTitles {
  private static final int NAMED_AT_MOST = 3;

  private final Comparison comparison;

  ComparisonTitles(Comparison comparison) {
    this.comparison = comparison;
  }

  /// What the party receives in each scenario.
  String overlay() {
    List<String> parts = new ArrayList<>();
    boolean named = comparison.sides().size() <= NAMED_AT_MOST;
    for (int side = 0; side < comparison.sides().size(); side++) {
      Optional<Metric.Summary> receipts = receipts(side);
      if (receipts.isPresent()) {
        parts.add(
            "%s with %s"
                .formatted(money(receipts.get().mean()), named ? label(side) : Gaps.letter(side)));
      }
    }
    return "%s receives %s on average".formatted(comparison.party(), Wording.list(parts));
  }

  /// What the party gains or loses with a later scenario.
  String difference(int side) {
    Optional<Comparison.Seen> seen =
        Gaps.total(comparison, ".receipts").flatMap(line -> Gaps.seen(line, side));
    if (seen.isEmpty()) {
      return ComparisonFindings.of(comparison, side).getFirst();
    }
    Comparison.Seen gap = seen.get();
    return switch (gap.verdict()) {
      case EQUAL ->
          "%s receives the same with %s and %s in every future"
              .formatted(comparison.party(), label(0), label(side));
      case UNTOLD ->
          "On average %s receives about the same with %s and %s"
              .formatted(comparison.party(), label(0), label(side));
      case HIGHER, LOWER ->
          "%s %s %s on average with %s instead of %s: ahead in %s of the futures, behind in %s"
              .formatted(
                  comparison.party(),
                  gap.verdict() == Verdict.HIGHER ? "gains" : "loses",
                  money(Gaps.size(gap.difference().mean())),
                  label(side),
                  label(0),
                  Rounding.briefPercent(gap.above()),
                  Rounding.briefPercent(gap.below()));
    };
  }

  /// Which change explains most of a difference.
  String bridge(Bridge bridge) {
    Estimate total = bridge.mean().difference();
    Bridge.Step most = BridgeRows.largest(bridge);
    String name = BridgeRows.shortName(most);
    if (bridge.steps().size() == 1) {
      return "%s alone makes the difference of %s"
          .formatted(Wording.sentence(name), money(Gaps.size(total)));
    }
    return "Of the changes that make %s %s, %s counts most: %s"
        .formatted(
            money(Gaps.size(total)),
            total.value() < 0 ? "less" : "more",
            name,
            signed(most.mean()));
  }

  private Optional<Metric.Summary> receipts(int side) {
    return Gaps.total(comparison, ".receipts").flatMap(line -> line.summary(side));
  }

  private String money(Estimate amount) {
    return Wording.money(amount, comparison.currency());
  }

  private static String signed(Estimate amount) {
    return (amount.value() < 0 ? "−" : "+") + Rounding.brief(Gaps.size(amount));
  }

  private String label(int side) {
    return comparison.sides().get(side).label();
  }
}
