package headroom.report.decision;

import headroom.decision.Decided;
import headroom.report.Gaps;
import headroom.report.ReportPage.Table;
import headroom.scenario.Evidence;
import headroom.words.Rounding;
import java.util.ArrayList;
import java.util.List;

/// The tables of a decision: its options, and what it is worth to know each input.
final class DecisionTables {
  /// What to know to read them.
  static final String HOW =
      "± is one standard error. Regret: how much worse an option is than the best one of each"
          + " future, on average; the least regret is what it would be worth to know everything"
          + " before choosing (EVPI). What it is worth to know an input (EVPPI): how much better"
          + " one would do on average by choosing after it is known; found with one half of the"
          + " trials and counted in the other, so that noise is worth nothing. Such values do not"
          + " add up: two inputs may be worth more together, or tell the same twice.";

  /// Columns that a page has room for.
  private static final int ROOM = 4;

  private final Decided decided;

  DecisionTables(Decided decided) {
    this.decided = decided;
  }

  List<Table> all() {
    List<Table> tables = new ArrayList<>(List.of(options()));
    if (!decided.inputs().isEmpty()) {
      tables.add(inputs());
    }
    return tables;
  }

  /// The same for a page, where not all that is told of an option has room side by side.
  List<Table> paged() {
    List<Table> tables = new ArrayList<>();
    for (Table table : all()) {
      if (table.columns().size() > ROOM) {
        tables.add(part(table, table.title(), List.of(0, 1, 2, 3)));
        tables.add(part(table, "What may be regretted" + unit(), List.of(0, 4, 5)));
      } else {
        tables.add(table);
      }
    }
    return tables;
  }

  private static Table part(Table table, String title, List<Integer> columns) {
    return new Table(
        title,
        columns.stream().map(table.columns()::get).toList(),
        table.rows().stream().map(row -> columns.stream().map(row::get).toList()).toList());
  }

  private String unit() {
    return decided.unit().isEmpty() ? "" : ", " + decided.unit();
  }

  private Table options() {
    List<List<String>> rows = new ArrayList<>();
    for (int place = 0; place < decided.options().size(); place++) {
      Decided.Line line = decided.options().get(place);
      rows.add(
          List.of(
              line.name(),
              Rounding.withError(line.mean()),
              place == decided.best() ? "best" : Gaps.signed(line.difference()),
              Rounding.percentWithError(line.chance()),
              DecisionWords.known(line.regret()),
              line.breakEven().map(Rounding::withError).orElse("–")));
    }
    return new Table(
        "What may be done: %s%s".formatted(decided.decision().metric(), unit()),
        List.of("option", "mean ± SE", "against the best", "best in", "regret", "break-even worth"),
        rows);
  }

  private Table inputs() {
    List<List<String>> rows =
        new DecisionWords(decided)
            .ranked().stream()
                .map(
                    it ->
                        List.of(
                            it.input().path(),
                            it.input().evidence().map(Evidence::word).orElse("–"),
                            DecisionWords.known(it.value())))
                .toList();
    return new Table(
        "What it is worth to know%s".formatted(unit()),
        List.of("input", "evidence", "worth ± SE"),
        rows);
  }
}
