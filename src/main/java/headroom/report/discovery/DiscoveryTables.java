package headroom.report.discovery;

import headroom.discovery.Discovered;
import headroom.discovery.Findings;
import headroom.discovery.FoundBox.TestedLimit;
import headroom.discovery.Shares;
import headroom.report.ReportPage.Table;
import headroom.words.Rounding;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/// The tables of a search, as cells of text.
final class DiscoveryTables {
  private static final double[] COVERAGES = {1, 0.95, 0.9, 0.8, 0.7, 0.6, 0.5, 0.35, 0.2, 0.1};
  private static final double LEAST_P = 1e-16;

  private final DiscoveryReport report;
  private final Discovered discovered;
  private final AxisWords words;

  DiscoveryTables(DiscoveryReport report) {
    this.report = report;
    discovered = report.discovered();
    words = new AxisWords(report);
  }

  /// All there are.
  List<Table> all() {
    List<Table> tables = new ArrayList<>();
    if (!discovered.boxes().isEmpty()) {
      tables.add(boxes());
      tables.add(limits());
    }
    if (!discovered.findings().peeling().isEmpty()) {
      tables.add(tradeOff());
    }
    return tables;
  }

  /// A row for each box.
  private Table boxes() {
    List<List<String>> rows = new ArrayList<>();
    for (int box = 0; box < discovered.boxes().size(); box++) {
      rows.add(row("box " + (box + 1), discovered.boxes().get(box).shares()));
    }
    return new Table(
        "Boxes: where %s".formatted(report.where()),
        List.of("", "coverage", "density", "mass"),
        rows);
  }

  /// A row for each limit of each box.
  private Table limits() {
    List<List<String>> rows = new ArrayList<>();
    for (int box = 0; box < discovered.boxes().size(); box++) {
      for (TestedLimit limit : discovered.boxes().get(box).limits()) {
        rows.add(List.of("box %s: %s".formatted(box + 1, words.of(limit.limit())), p(limit.p())));
      }
    }
    return new Table("Their limits", List.of("limit", "p"), rows);
  }

  /// The way of the first search at some coverages.
  Table tradeOff() {
    List<List<String>> rows = new ArrayList<>();
    List<Findings.Step> first = first();
    List<Findings.Step> shown = new ArrayList<>();
    for (double coverage : COVERAGES) {
      first.stream()
          .min(
              Comparator.comparingDouble(
                  step -> Math.abs(step.shares().coverage().value() - coverage)))
          .ifPresent(shown::add);
    }
    first.stream()
        .filter(step -> step.chosen() || shown.contains(step))
        .forEach(
            step ->
                rows.add(
                    row(limits(step.limits()) + (step.chosen() ? ", taken" : ""), step.shares())));
    return new Table(
        "The trade-off: boxes on the way to the first",
        List.of("peeled to", "coverage", "density", "mass"),
        rows);
  }

  private static String limits(int count) {
    return switch (count) {
      case 0 -> "all futures";
      case 1 -> "1 limit";
      default -> count + " limits";
    };
  }

  /// The steps of the first search.
  List<Findings.Step> first() {
    return discovered.findings().peeling().stream().filter(step -> step.search() == 0).toList();
  }

  private static List<String> row(String name, Shares shares) {
    List<String> row = new ArrayList<>();
    row.add(name);
    row.add(Rounding.percentWithError(Estimates.of(shares.coverage())));
    row.add(
        Double.isNaN(shares.density().value())
            ? "–"
            : Rounding.percentWithError(Estimates.of(shares.density())));
    row.add(Rounding.percentWithError(Estimates.of(shares.mass())));
    return row;
  }

  private static String p(double p) {
    return p < LEAST_P ? "below 1e-16" : String.format(Locale.ROOT, "%.1e", p);
  }
}
