package headroom.report.discovery;

import headroom.report.ReportPage.Fact;
import headroom.report.ReportPage.Figure;
import headroom.report.ReportPage.Table;
import java.util.List;

/// Everything the template of a search prints, ready worded and rounded; the template escapes it.
///
/// @param title the finding
/// @param basis condition, trials and currency in one line
/// @param findings sentences, the most important first
/// @param tables the boxes and the way to them
/// @param how what the columns mean
/// @param figures the charts
/// @param notes remarks that are not faults
/// @param reproduction names and values that make the run repeatable
/// @param disclaimer small print at the foot
/// @param data the numbers as JSON, safe inside a `script` element
public record DiscoveryPage(
    String title,
    String basis,
    List<String> findings,
    List<Table> tables,
    String how,
    List<Figure> figures,
    List<String> notes,
    List<Fact> reproduction,
    String disclaimer,
    String data) {
  public DiscoveryPage {
    findings = List.copyOf(findings);
    tables = List.copyOf(tables);
    figures = List.copyOf(figures);
    notes = List.copyOf(notes);
    reproduction = List.copyOf(reproduction);
  }
}
