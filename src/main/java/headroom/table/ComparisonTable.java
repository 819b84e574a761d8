package headroom.table;

import headroom.result.Comparison;
import headroom.result.Estimate;
import headroom.result.Metric;
import headroom.result.PercentileEstimate;
import headroom.scenario.Scenario;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.LongColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/// A comparison as a table for spreadsheets: one row per measure, period and scenario; in the rows
/// of all scenarios but the first, the difference from the first, taken trial by trial.
public final class ComparisonTable {
  private final Comparison comparison;
  private final List<Scenario> scenarios;
  private final Map<String, Column<?>> columns = new LinkedHashMap<>();
  private int rowsBefore;

  private ComparisonTable(Comparison comparison, List<Scenario> scenarios) {
    this.comparison = comparison;
    this.scenarios = scenarios;
  }

  /// The text of `comparison.csv`: numbers as they read back to the same double, cells empty where
  /// there is no number.
  ///
  /// @param comparison what came out
  /// @param scenarios the scenarios compared, in the order of the sides
  public static String csv(Comparison comparison, List<Scenario> scenarios) {
    return new ComparisonTable(comparison, scenarios).filled().text();
  }

  private ComparisonTable filled() {
    for (Comparison.Line line : comparison.lines()) {
      for (int side = 0; side < comparison.sides().size(); side++) {
        name(line, side);
        line.summary(side).ifPresent(summary -> summary("", summary));
        if (side > 0 && line.gaps().get(side - 1) instanceof Comparison.Seen gap) {
          gap(gap);
        }
        endRow();
      }
    }
    return this;
  }

  private void name(Comparison.Line line, int side) {
    Map<String, String> key = RowKey.of(line.id(), line.period(), scenarios.get(side)).columns();
    text("metric", line.id());
    key.forEach(
        (column, value) -> {
          if (column.equals("period_start")) {
            text("period", line.period().label());
          }
          text(column, value);
        });
    text("unit", line.unit());
    text("scenario", comparison.sides().get(side).label());
  }

  private void summary(String prefix, Metric.Summary summary) {
    estimate(prefix + "mean", summary.mean());
    number(prefix + "sd", summary.sd().orElse(Double.NaN));
    number(prefix + "min", summary.min());
    for (PercentileEstimate percentile : summary.percentiles()) {
      estimate(prefix + "p" + percentile.percent(), percentile.estimate());
    }
    number(prefix + "max", summary.max());
    ((LongColumn) column(prefix + "trials_used", LongColumn::create)).append(summary.trialsUsed());
  }

  private void gap(Comparison.Seen gap) {
    summary("difference_", gap.difference());
    estimate("above", gap.above());
    estimate("below", gap.below());
    text("verdict", word(gap.verdict()));
    gap.dominance()
        .ifPresent(
            dominance -> {
              text("dominates", word(dominance.order()));
              number("most_ahead", dominance.ahead());
              number("most_behind", dominance.behind());
            });
  }

  private void estimate(String name, Estimate estimate) {
    number(name, estimate.value());
    number(name + "_se", estimate.standardError().orElse(Double.NaN));
  }

  private void number(String name, double value) {
    ((DoubleColumn) column(name, DoubleColumn::create)).append(value + 0.0);
  }

  private void text(String name, String value) {
    ((StringColumn) column(name, StringColumn::create)).append(value);
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }

  /// The column of a name; a new one is empty in the rows before this one.
  private Column<?> column(String name, Function<String, Column<?>> maker) {
    return columns.computeIfAbsent(
        name,
        wanted -> {
          Column<?> column = maker.apply(wanted);
          for (int row = 0; row < rowsBefore; row++) {
            column.appendMissing();
          }
          return column;
        });
  }

  /// Leaves empty what this row does not have.
  private void endRow() {
    rowsBefore++;
    for (Column<?> column : columns.values()) {
      if (column.size() < rowsBefore) {
        column.appendMissing();
      }
    }
  }

  private String text() {
    return TableCsv.text(Table.create("comparison", columns.values()));
  }
}
