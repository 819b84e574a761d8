package headroom.report.discovery;

import headroom.discovery.Discovered;
import headroom.discovery.Findings;
import headroom.discovery.FoundBox;
import headroom.discovery.Limit;
import headroom.discovery.Shares;
import headroom.stats.Estimate;
import headroom.table.CsvRows;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;

/// Boxes and the way to them as tables for spreadsheets.
final class DiscoveryCsv {
  private static final List<String> SHARES =
      List.of("coverage", "coverage_se", "density", "density_se", "mass", "mass_se");

  private DiscoveryCsv() {}

  /// One row for each limit of each box.
  static String limits(DiscoveryReport report) {
    Discovered discovered = report.discovered();
    AxisWords words = new AxisWords(report);
    CsvRows csv = new CsvRows();
    List<String> head = new ArrayList<>(List.of("box", "input", "low", "high", "values", "p"));
    head.addAll(SHARES);
    csv.row(head);
    for (int box = 0; box < discovered.boxes().size(); box++) {
      FoundBox found = discovered.boxes().get(box);
      for (FoundBox.TestedLimit limit : found.limits()) {
        List<String> row = new ArrayList<>();
        row.add(Integer.toString(box + 1));
        row.add(CsvRows.text(discovered.axes().get(limit.limit().axis()).name()));
        row.addAll(ends(limit.limit(), words));
        row.add(CsvRows.number(limit.p()));
        row.addAll(shares(found.shares()));
        csv.row(row);
      }
    }
    return csv.toString();
  }

  private static List<String> ends(Limit limit, AxisWords words) {
    return switch (limit) {
      case Limit.AtLeast(int _, double value) -> List.of(CsvRows.number(value), "", "");
      case Limit.AtMost(int _, double value) -> List.of("", CsvRows.number(value), "");
      case Limit.NoneOf(int axis, SortedSet<Integer> names) ->
          List.of("", "", CsvRows.text(String.join(" | ", words.kept(axis, names))));
    };
  }

  /// One row for each box on the way.
  static String peeling(Discovered discovered) {
    CsvRows csv = new CsvRows();
    List<String> head = new ArrayList<>(List.of("search", "step", "limits"));
    head.addAll(SHARES);
    head.add("chosen");
    csv.row(head);
    int step = 0;
    int search = -1;
    for (Findings.Step one : discovered.findings().peeling()) {
      step = one.search() == search ? step + 1 : 0;
      search = one.search();
      List<String> row = new ArrayList<>();
      row.add(Integer.toString(search + 1));
      row.add(Integer.toString(step));
      row.add(Integer.toString(one.limits()));
      row.addAll(shares(one.shares()));
      row.add(Boolean.toString(one.chosen()));
      csv.row(row);
    }
    return csv.toString();
  }

  private static List<String> shares(Shares shares) {
    List<String> cells = new ArrayList<>();
    for (Estimate one : List.of(shares.coverage(), shares.density(), shares.mass())) {
      cells.add(CsvRows.number(one.value()));
      cells.add(
          one.standardError().isPresent() ? CsvRows.number(one.standardError().getAsDouble()) : "");
    }
    return cells;
  }
}
