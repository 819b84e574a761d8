package headroom.report.sweep;

import headroom.report.ReportPage.Fact;
import headroom.report.ReportPage.Figure;
import headroom.report.ReportPage.Table;
import java.util.List;

/// Everything the template of an answered question prints, ready worded and rounded; the template
/// escapes it.
///
/// @param eyebrow the kind of question
/// @param title the finding
/// @param basis the scenario, trials and currency in one line
/// @param findings sentences, the most important first
/// @param tables the numbers
/// @param small what to know about the numbers
/// @param figures the charts
/// @param notes remarks that are not faults
/// @param reproduction names and values that make the run repeatable
/// @param disclaimer small print at the foot
/// @param data the numbers as JSON, safe inside a `script` element
public record QuestionPage(
    String eyebrow,
    String title,
    String basis,
    List<String> findings,
    List<Table> tables,
    String small,
    List<Figure> figures,
    List<String> notes,
    List<Fact> reproduction,
    String disclaimer,
    String data) {
  public QuestionPage {
    findings = List.copyOf(findings);
    tables = List.copyOf(tables);
    figures = List.copyOf(figures);
    notes = List.copyOf(notes);
    reproduction = List.copyOf(reproduction);
  }
}
