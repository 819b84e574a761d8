package headroom.report.compare;

import headroom.report.ReportPage.Fact;
import headroom.report.ReportPage.Figure;
import headroom.report.ReportPage.Table;
import java.util.List;

/// Everything the comparison's template prints, ready worded and rounded; the template escapes it.
///
/// @param title the finding
/// @param basis party, trials and currency in one line
/// @param scenarios what is compared
/// @param parts one for each scenario but the first
/// @param figures the charts
/// @param notes remarks that are not faults
/// @param reproduction names and values that make the run repeatable
/// @param disclaimer small print at the foot
/// @param data the numbers as JSON, safe inside a `script` element
public record ComparisonPage(
    String title,
    String basis,
    List<Fact> scenarios,
    List<Part> parts,
    List<Figure> figures,
    List<String> notes,
    List<Fact> reproduction,
    String disclaimer,
    String data) {
  public ComparisonPage {
    scenarios = List.copyOf(scenarios);
    parts = List.copyOf(parts);
    figures = List.copyOf(figures);
    notes = List.copyOf(notes);
    reproduction = List.copyOf(reproduction);
  }

  /// A scenario against the first.
  ///
  /// @param title which one
  /// @param findings sentences, the most important first
  /// @param tables differences, and what they come from
  public record Part(String title, List<String> findings, List<Table> tables) {
    public Part {
      findings = List.copyOf(findings);
      tables = List.copyOf(tables);
    }
  }
}
