package headroom.report.sensitivity;

import headroom.report.ReportPage.Fact;
import headroom.report.ReportPage.Figure;
import headroom.report.ReportPage.Table;
import java.util.List;

/// Everything the template prints, ready worded and rounded; the template escapes it.
///
/// @param title the finding
/// @param scenario the scenario's name
/// @param basis what was asked, trials and currency in one line
/// @param findings sentences, the most important first
/// @param figures the charts
/// @param tables the inputs, the split, shares by grade
/// @param notes what a reader needs to know to read the tables
/// @param method how it is reckoned, in sentences
/// @param reproduction names and values that make the run repeatable
/// @param disclaimer small print at the foot
/// @param data the numbers as JSON, safe inside a `script` element
public record SensitivityPage(
    String title,
    String scenario,
    String basis,
    List<String> findings,
    List<Figure> figures,
    List<Table> tables,
    List<String> notes,
    List<String> method,
    List<Fact> reproduction,
    String disclaimer,
    String data) {
  public SensitivityPage {
    findings = List.copyOf(findings);
    figures = List.copyOf(figures);
    tables = List.copyOf(tables);
    notes = List.copyOf(notes);
    method = List.copyOf(method);
    reproduction = List.copyOf(reproduction);
  }
}
