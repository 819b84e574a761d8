package headroom.report;

import headroom.report.ReportPage.Figure;
import headroom.report.ReportPage.KeyFigure;
import headroom.report.ReportPage.Part;
import headroom.report.folder.RunFacts;
import headroom.report.format.Json;
import headroom.report.format.ResultsJson;
import headroom.result.Result;
import headroom.result.SimulationFacts;
import headroom.scenario.Scenario;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// `report.html`: the result for people, in one file that needs nothing else.
///
/// The template `report.jte` lays out a [ReportPage] and escapes every text in it; only the charts,
/// which are SVG made here, and the data block, which is JSON made safe, go in as they are. No
/// script runs and nothing is loaded, and a content security policy says so.
public final class HtmlReport {
  private static final Pattern BEFORE_UNIT = Pattern.compile("(?<=\\d) (?=%|bn\\b|m\\b|trn\\b)");

  private HtmlReport() {}

  /// The text of the page with all charts of a run.
  public static String text(Scenario scenario, Result result, RunFacts facts) {
    List<ReportChart> charts = new ReportCharts(scenario, result, facts.version()).all();
    List<Figure> figures = charts.parallelStream().map(Drawing::inline).toList();
    return text(
        scenario,
        result,
        facts,
        List.of(new Part(DrawnParts.CHARTS, List.of(), figures, List.of())));
  }

  /// The text of the page.
  ///
  /// @param parts the charts as SVG elements, under the questions that they answer
  static String text(Scenario scenario, Result result, RunFacts facts, List<Part> parts) {
    return Templates.text("report.jte", page(scenario, result, facts, parts));
  }

  private static ReportPage page(
      Scenario scenario, Result result, RunFacts facts, List<Part> parts) {
    Optional<Headline> headline = Headline.of(scenario, result);
    List<String> findings =
        Findings.of(scenario, result).stream().map(HtmlReport::unbroken).toList();
    List<KeyFigure> keyFigures = headline.map(KeyFigures::of).orElse(List.of());
    Tables tables = new Tables(scenario, result);
    return new ReportPage(
        scenario.name(),
        unbroken(scenario.description()),
        basis(scenario, result.simulation()),
        scenario.currency(),
        findings,
        keyFigures,
        parts,
        tables.all(),
        tables.quarterly(),
        History.rows(scenario),
        EvidenceSummary.of(scenario, result, facts.warnings()),
        Method.of(scenario),
        Reproduction.of(scenario, result.simulation(), facts),
        Captions.DISCLAIMER,
        Json.insideHtml(ResultsJson.text(facts.version(), scenario, result)));
  }

  /// The text with its numbers tied to their units, so that no line begins with a unit.
  static String unbroken(String text) {
    return BEFORE_UNIT.matcher(text).replaceAll("\u00a0");
  }

  private static String basis(Scenario scenario, SimulationFacts simulation) {
    String precision = simulation.precision().map(it -> " · " + Phrases.precision(it)).orElse("");
    return "%s · %s to %s · all money in %s%s"
        .formatted(
            Phrases.trials(scenario.simulation(), simulation),
            scenario.timeline().start(),
            scenario.timeline().end(),
            scenario.currency(),
            precision);
  }
}
