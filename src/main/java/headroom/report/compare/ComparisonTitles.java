package headroom.report.compare;

import headroom.report.Gaps;
import headroom.report.Phrases;
import headroom.result.Bridge;
import headroom.result.Comparison;
import headroom.result.Comparison.Verdict;
import headroom.result.Estimate;
import headroom.result.Metric;
import headroom.result.MetricId;
import headroom.result.MetricName;
import headroom.result.Period;
import headroom.words.Rounding;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Titles of a comparison's charts. A chart leaves its page, for a slide of somebody else's: its
/// title names the scenarios, and gives three digits and no errors.
final class ComparisonTitles {
  private static final int NAMED_AT_MOST = 3;
  private static final int LETTERS_AT_MOST = 60;

  /// A share of a total below which it can be left out of a title.
  private static final double WORTH_SAYING = 0.02;

  private final Comparison comparison;

  ComparisonTitles(Comparison comparison) {
    this.comparison = comparison;
  }

  /// What the party receives in each scenario.
  String overlay() {
    List<String> parts = new ArrayList<>();
    boolean pays = pays();
    int letters = comparison.sides().stream().mapToInt(side -> side.label().length()).sum();
    boolean named = comparison.sides().size() <= NAMED_AT_MOST && letters <= LETTERS_AT_MOST;
    for (int side = 0; side < comparison.sides().size(); side++) {
      Optional<Metric.Summary> receipts = receipts(side);
      if (receipts.isPresent()) {
        parts.add(
            "%s with %s%s"
                .formatted(
                    money(pays ? Gaps.size(receipts.get().mean()) : receipts.get().mean()),
                    named ? label(side) : Gaps.letter(side),
                    later(side, receipts.get().mean().value())));
      }
    }
    return "%s %s %s on average"
        .formatted(comparison.party(), pays ? "pays" : "receives", Phrases.list(parts));
  }

  /// Whether the party pays on average in every scenario.
  private boolean pays() {
    List<Metric.Summary> all = new ArrayList<>();
    for (int side = 0; side < comparison.sides().size(); side++) {
      receipts(side).ifPresent(all::add);
    }
    return !all.isEmpty() && all.stream().allMatch(it -> it.mean().value() < 0);
  }

  /// How much of a total is paid after the last quarter, where that is worth a word.
  private String later(int side, double total) {
    return afterTheEnd()
        .flatMap(line -> line.summary(side))
        .map(Metric.Summary::mean)
        .filter(mean -> Math.abs(mean.value()) > WORTH_SAYING * Math.abs(total))
        .map(mean -> " (%s after %s)".formatted(Rounding.brief(mean), lastYear()))
        .orElse("");
  }

  private Optional<Comparison.Line> afterTheEnd() {
    return comparison.lines().stream()
        .filter(line -> MetricId.measures(line.id(), MetricName.RECEIPTS))
        .filter(line -> line.period() instanceof Period.AfterEnd)
        .findFirst();
  }

  /// The last year or quarter of the longest timeline.
  private String lastYear() {
    return comparison.lines().stream()
        .map(Comparison.Line::period)
        .filter(Period.Quarter.class::isInstance)
        .map(Period.Quarter.class::cast)
        .max(Comparator.comparingInt(quarter -> 4 * quarter.year() + quarter.number()))
        .map(last -> last.number() == 4 ? Integer.toString(last.year()) : last.label())
        .orElse("the end");
  }

  /// What the party gains or loses with a later scenario.
  String difference(int side) {
    Optional<Comparison.Seen> seen =
        Gaps.total(comparison, MetricName.RECEIPTS).flatMap(line -> Gaps.seen(line, side));
    if (seen.isEmpty()) {
      return ComparisonFindings.of(comparison, side).getFirst();
    }
    Comparison.Seen gap = seen.get();
    return switch (gap.verdict()) {
      case EQUAL ->
          "%s receives the same with %s and %s in every one of the %s"
              .formatted(
                  comparison.party(),
                  label(0),
                  label(side),
                  Phrases.trials(comparison.simulation().trials()));
      case UNTOLD ->
          "On average %s receives about the same with %s and %s"
              .formatted(comparison.party(), label(0), label(side));
      case HIGHER, LOWER -> {
        boolean higher = gap.verdict() == Verdict.HIGHER;
        yield "%s %s %s on average with %s instead of %s%s: %s in %s"
            .formatted(
                comparison.party(),
                higher ? "gains" : "loses",
                money(Gaps.size(gap.difference().mean())),
                label(side),
                label(0),
                ofIt(side, gap.difference().mean().value()),
                higher ? "ahead" : "behind",
                Phrases.futures(
                    higher ? gap.above() : gap.below(), comparison.simulation().trials()));
      }
    };
  }

  /// How much of a difference is paid after the last quarter, where that is worth a word.
  private String ofIt(int side, double difference) {
    return afterTheEnd()
        .flatMap(line -> Gaps.seen(line, side))
        .map(gap -> gap.difference().mean())
        .filter(mean -> mean.value() / difference > WORTH_SAYING)
        .map(mean -> ", %s of it after %s".formatted(Rounding.brief(Gaps.size(mean)), lastYear()))
        .orElse("");
  }

  /// Which change explains most of a difference.
  String bridge(Bridge bridge) {
    Estimate total = bridge.mean().difference();
    Bridge.Step most = BridgeRows.largest(bridge);
    String name = BridgeRows.shortName(most, comparison.labels());
    if (bridge.steps().size() == 1) {
      return "%s alone makes the difference of %s"
          .formatted(Phrases.sentence(name), money(Gaps.size(total)));
    }
    return "Of the changes that make %s %s, %s counts most: %s"
        .formatted(
            money(Gaps.size(total)),
            total.value() < 0 ? "less" : "more",
            name,
            signed(most.mean()));
  }

  private Optional<Metric.Summary> receipts(int side) {
    return Gaps.total(comparison, MetricName.RECEIPTS).flatMap(line -> line.summary(side));
  }

  private String money(Estimate amount) {
    return Phrases.money(amount, comparison.currency());
  }

  private static String signed(Estimate amount) {
    return (amount.value() < 0 ? "−" : "+") + Rounding.brief(Gaps.size(amount));
  }

  private String label(int side) {
    return comparison.sides().get(side).label();
  }
}
