package headroom.report.fit;

import headroom.fit.FittedParameter;
import headroom.fit.FittedProcess;
import headroom.fit.HistoryFit;
import headroom.scenario.History;
import headroom.table.HistoryTable;
import headroom.words.Paragraph;
import headroom.words.Rounding;
import headroom.words.TextTable;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/// What `fit` prints: the history, the processes, the parameters, what they say, the block to
/// paste.
public final class FitText {
  private static final int SHOWN = 24;

  private final FitReport report;
  private final HistoryFit fit;

  private FitText(FitReport report) {
    this.report = report;
    fit = report.fit();
  }

  /// The lines of the summary, each ending in a line feed.
  public static String text(FitReport report) {
    return String.join("\n", new FitText(report).lines()) + "\n";
  }

  private List<String> lines() {
    List<String> lines = new ArrayList<>();
    History history = fit.history();
    lines.add(
        "%s, %s: %s to %s, %s values"
            .formatted(
                history.file(),
                history.measure(),
                history.first().period(),
                history.last().period(),
                history.points().size()));
    if (!history.leftOut().isEmpty()) {
      lines.add(
          "not fitted, of another length: "
              + String.join(", ", history.leftOut().stream().limit(SHOWN).toList()));
    }
    lines.add("");
    lines.addAll(history());
    lines.add("");
    lines.addAll(comparison());
    for (FittedProcess process : fit.processes()) {
      lines.add("");
      lines.addAll(parameters(process));
    }
    lines.add("");
    for (String finding : new FitFindings(fit).sentences(report.chosen())) {
      lines.addAll(Paragraph.lines(finding, 0));
    }
    lines.add("");
    lines.add("To paste into a scenario (%s):".formatted(report.chosen().kind().title()));
    lines.add("");
    lines.addAll(report.block());
    return lines;
  }

  private List<String> history() {
    TextTable table = new TextTable();
    table.row("period", fit.history().measure(), "a year", "gap", "growth", "growth a year");
    List<HistoryTable.Row> rows = report.table().rows();
    int from = Math.max(0, rows.size() - SHOWN);
    for (HistoryTable.Row row : rows.subList(from, rows.size())) {
      table.row(
          row.period(),
          FitNumbers.plain(row.value()),
          FitNumbers.plain(row.runRate()),
          row.gapYears().isPresent() ? gap(row.gapYears().getAsDouble()) : "",
          growth(row.growth()),
          growth(row.annualGrowth()));
    }
    List<String> lines = new ArrayList<>(table.lines());
    if (from > 0) {
      lines.add("(%s earlier rows are in history.csv)".formatted(from));
    }
    return lines;
  }

  private static String growth(OptionalDouble rate) {
    return rate.isPresent() ? FitNumbers.growth(rate.getAsDouble()) : "";
  }

  /// Whole quarters as such, anything else in months.
  private String gap(double years) {
    double quarters = years * 4;
    if (fit.history().basis() != History.Basis.READINGS) {
      long whole = Math.round(quarters);
      return whole + (whole == 1 ? " quarter" : " quarters");
    }
    return Rounding.fixed(years * 12, 1) + " months";
  }

  private List<String> comparison() {
    TextTable table = new TextTable();
    table.row("process", "parameters", "log-likelihood", "AICc", "by chance");
    for (FittedProcess process : fit.processes()) {
      OptionalDouble chance = process.byChance();
      table.row(
          process.kind().word() + ": " + process.kind().title(),
          Integer.toString(process.parameterCount()),
          Rounding.fixed(process.logLikelihood(), 2),
          FitNumbers.criterion(process.aicc()),
          chance.isPresent() ? FitNumbers.chance(chance.getAsDouble()) : "");
    }
    List<String> lines = new ArrayList<>(table.lines());
    for (HistoryFit.Skipped skipped : fit.skipped()) {
      lines.add("%s is not fitted: %s".formatted(skipped.kind().word(), skipped.reason()));
    }
    return lines;
  }

  private static List<String> parameters(FittedProcess process) {
    TextTable table = new TextTable();
    table.row(process.kind().word(), "estimate ± SE", "90 % interval");
    for (FittedParameter parameter : process.parameters()) {
      table.row(
          "  " + parameter.name(), FitNumbers.estimate(parameter), FitNumbers.interval(parameter));
    }
    return table.lines();
  }
}
