package headroom.report.compare;

import headroom.report.Gaps;
import headroom.report.Phrases;
import headroom.report.ReportPage.Table;
import headroom.result.Bridge;
import headroom.result.Comparison;
import headroom.result.Estimate;
import headroom.words.Rounding;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// The table of what explains a difference, as cells of text.
final class BridgeRows {
  private final Bridge bridge;
  private final String first;
  private final String other;
  private final String currency;

  private BridgeRows(Bridge bridge, String first, String other, String currency) {
    this.bridge = bridge;
    this.first = first;
    this.other = other;
    this.currency = currency;
  }

  static Optional<BridgeRows> of(Comparison comparison, int side) {
    return Gaps.bridge(comparison, side)
        .map(
            it ->
                new BridgeRows(
                    it,
                    Gaps.label(comparison, 0),
                    Gaps.label(comparison, side),
                    comparison.currency()));
  }

  /// The change that moves the mean most.
  static Bridge.Step largest(Bridge bridge) {
    return bridge.steps().stream()
        .max(Comparator.comparingDouble(step -> Math.abs(step.mean().value())))
        .orElseThrow();
  }

  /// What is changed, in words.
  static String shortName(Bridge.Step step) {
    return ChangedKeyWords.of(step.name());
  }

  List<String> columns() {
    return List.of("what changes, " + currency, "mean ± SE", "P50 ± SE");
  }

  List<List<String>> rows() {
    List<List<String>> rows = new ArrayList<>();
    rows.add(end(first, bridge.mean().from(), bridge.median().from()));
    for (Bridge.Step step : bridge.steps()) {
      rows.add(List.of("  " + step.name(), Gaps.signed(step.mean()), Gaps.signed(step.median())));
    }
    rows.add(end(other, bridge.mean().to(), bridge.median().to()));
    return rows;
  }

  private static List<String> end(String name, Estimate mean, Estimate median) {
    return List.of(name, Rounding.withError(mean), Rounding.withError(median));
  }

  /// Where the changed keys stand, one line each.
  List<String> keys() {
    return bridge.steps().stream()
        .flatMap(step -> step.keys().stream())
        .map(key -> "  %s: %s".formatted(key.path(), places(key)))
        .toList();
  }

  private static String places(Bridge.Key key) {
    if (key.from().isEmpty()) {
      return "only in " + key.to();
    }
    return key.to().isEmpty() ? "only in " + key.from() : key.from() + " → " + key.to();
  }

  /// How it was found out.
  String how() {
    return "Each change's contribution is averaged over all orders of the changes (Shapley): %s mixtures of %s and %s, %s trials each, on the same random numbers."
        .formatted(bridge.runs(), first, other, Phrases.count(bridge.trials()));
  }

  List<Table> tables() {
    List<List<String>> places = new ArrayList<>();
    for (Bridge.Step step : bridge.steps()) {
      for (Bridge.Key key : step.keys()) {
        places.add(List.of(key.path(), places(key)));
      }
    }
    return List.of(
        new Table("What explains the difference. " + how(), columns(), rows()),
        new Table("Where the changed keys stand", List.of("key", "file and line"), places));
  }
}
