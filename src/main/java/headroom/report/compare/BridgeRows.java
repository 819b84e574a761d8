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
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/// The table of what explains a difference, as cells of text.
final class BridgeRows {
  /// What rounding may leave of a mean, as a part of the means at the ends.
  private static final double ROUNDING = 1e-13;

  private final Bridge bridge;
  private final String first;
  private final String other;
  private final String currency;
  private final Map<String, String> labels;

  private BridgeRows(Bridge bridge, String first, String other, Comparison comparison) {
    this.bridge = bridge;
    this.first = first;
    this.other = other;
    currency = comparison.currency();
    labels = comparison.labels();
  }

  static Optional<BridgeRows> of(Comparison comparison, int side) {
    return Gaps.bridge(comparison, side)
        .map(
            it ->
                new BridgeRows(
                    it, Gaps.label(comparison, 0), Gaps.label(comparison, side), comparison));
  }

  /// The change that moves the mean most.
  static Bridge.Step largest(Bridge bridge) {
    return bridge.steps().stream()
        .max(Comparator.comparingDouble(step -> Math.abs(step.mean().value())))
        .orElseThrow();
  }

  /// What is changed, in words.
  static String shortName(Bridge.Step step, Map<String, String> labels) {
    return ChangedKeyWords.of(step.name(), labels);
  }

  List<String> columns() {
    return List.of("what changes, " + currency, "mean ± SE", "P50 ± SE");
  }

  List<List<String>> rows() {
    List<List<String>> rows = new ArrayList<>();
    rows.add(end(first, bridge.mean().from(), bridge.median().from()));
    for (Bridge.Step step : bridge.steps()) {
      rows.add(
          List.of(
              "  " + step.name(), Gaps.signed(settled(step.mean())), Gaps.signed(step.median())));
    }
    rows.add(end(other, bridge.mean().to(), bridge.median().to()));
    return rows;
  }

  /// What rounding leaves of a change that moves nothing is nothing.
  private Estimate settled(Estimate contribution) {
    double scale = Math.max(Math.abs(bridge.mean().from().value()), bridge.mean().to().value());
    double size = Math.max(Math.abs(contribution.value()), contribution.standardError().orElse(0));
    return size <= ROUNDING * scale ? new Estimate(0, OptionalDouble.empty()) : contribution;
  }

  private static List<String> end(String name, Estimate mean, Estimate median) {
    return List.of(name, Rounding.withError(mean), Rounding.withError(median));
  }

  /// Where the changed keys stand, one line each.
  List<String> keys() {
    return bridge.steps().stream()
        .flatMap(step -> step.keys().stream())
        .map(key -> "  %s: %s".formatted(named(key.path()), places(key)))
        .toList();
  }

  /// A key's path, after what it is in words where its thing has a label.
  private String named(String path) {
    boolean labelled =
        labels.keySet().stream().anyMatch(it -> path.equals(it) || path.startsWith(it + "."));
    return labelled ? "%s (%s)".formatted(ChangedKeyWords.of(path, labels), path) : path;
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
        places.add(List.of(named(key.path()), places(key)));
      }
    }
    return List.of(
        new Table("What explains the difference. " + how(), columns(), rows()),
        new Table("Where the changed keys stand", List.of("key", "file and line"), places));
  }
}
