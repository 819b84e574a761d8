package headroom.report;

import headroom.report.ReportPage.Fact;
import headroom.report.ReportPage.Figure;
import headroom.report.ReportPage.Table;
import java.util.List;

/// Everything the page of an answered question prints, ready worded and rounded; the template
/// escapes it.
///
/// @param eyebrow the kind of question
/// @param title the finding
/// @param basis the scenario, what was asked, trials and currency in one line
/// @param findings sentences, the most important first, without full stops at their ends
/// @param figures the charts
/// @param tables the numbers
/// @param small what to know to read them, one paragraph each
/// @param method how it is reckoned, in sentences without full stops at their ends; may be empty
/// @param notes remarks that are not faults
/// @param reproduction names and values that make the run repeatable
/// @param data the numbers as JSON, safe inside a `script` element
public record QuestionPage(
    String eyebrow,
    String title,
    String basis,
    List<String> findings,
    List<Figure> figures,
    List<Table> tables,
    List<String> small,
    List<String> method,
    List<String> notes,
    List<Fact> reproduction,
    String data) {
  public QuestionPage {
    findings = List.copyOf(findings);
    figures = List.copyOf(figures);
    tables = List.copyOf(tables);
    small = List.copyOf(small);
    method = List.copyOf(method);
    notes = List.copyOf(notes);
    reproduction = List.copyOf(reproduction);
  }

  /// Small print at the foot.
  public String disclaimer() {
    return Captions.DISCLAIMER;
  }
}
