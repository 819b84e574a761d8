package headroom.report.sensitivity;

import headroom.report.QuestionHtml;
import headroom.report.QuestionPage;
import headroom.report.ReportPage.Figure;
import headroom.report.ReportPage.Table;
import headroom.report.Reproduction;
import headroom.report.folder.RunFacts;
import headroom.report.format.Json;
import headroom.result.Estimate;
import headroom.scenario.Scenario;
import headroom.sensitivity.Sensitivity;
import java.util.ArrayList;
import java.util.List;

/// The page of the question which unknown matters, in one file that needs nothing else.
final class SensitivityHtml {
  private SensitivityHtml() {}

  /// The text of the page.
  ///
  /// @param figures the charts as SVG elements
  static String text(
      Scenario scenario, Sensitivity sensitivity, RunFacts facts, List<Figure> figures) {
    return QuestionHtml.text(page(scenario, sensitivity, facts, figures));
  }

  private static QuestionPage page(
      Scenario scenario, Sensitivity sensitivity, RunFacts facts, List<Figure> figures) {
    Findings findings = new Findings(scenario, sensitivity);
    SensitivityRows rows = new SensitivityRows(scenario, sensitivity);
    String currency = scenario.currency().isEmpty() ? "" : " · all money in " + scenario.currency();
    return new QuestionPage(
        "Headroom · which unknown matters · " + scenario.name(),
        findings.title(),
        "%s: %s · %s%s"
            .formatted(
                sensitivity.of().text(),
                new Figures(scenario, sensitivity).withError(sensitivity.value()),
                SensitivityText.how(sensitivity.simulation()),
                currency),
        findings.all(),
        figures,
        tables(sensitivity, rows),
        rows.notes(),
        method(sensitivity),
        scenario.notes(),
        Reproduction.of(scenario, sensitivity.simulation(), facts),
        Json.insideHtml(SensitivityJson.text(facts.version(), scenario, sensitivity)));
  }

  private static List<Table> tables(Sensitivity sensitivity, SensitivityRows rows) {
    List<Table> tables = new ArrayList<>();
    tables.add(new Table("Input by input", rows.columns(), rows.rows()));
    Shares shares = new Shares(sensitivity);
    sensitivity
        .variance()
        .ifPresent(
            variance -> {
              tables.add(indices(sensitivity, shares));
              tables.add(
                  new Table(
                      "What nobody knows and what nobody can know",
                      List.of("known beforehand", "variance taken away"),
                      List.of(
                          row("all assumptions", variance.assumptions(), shares),
                          row("all events and paths", variance.chance(), shares),
                          row("only both together", variance.interaction(), shares))));
              tables.add(
                  new Table(
                      "By evidence",
                      List.of("grade", "share of the variance"),
                      variance.byEvidence().entrySet().stream()
                          .map(it -> row(it.getKey(), it.getValue(), shares))
                          .toList()));
            });
    return tables;
  }

  /// First-order and total indices; under correlation they mean something else.
  private static Table indices(Sensitivity sensitivity, Shares shares) {
    boolean correlated = sensitivity.lines().stream().anyMatch(Sensitivity.Line::correlated);
    return new Table(
        correlated ? "Together with what goes along, and alone" : "First-order and total indices",
        List.of(
            "input",
            correlated ? "together with what goes along" : "first-order",
            correlated ? "what it alone adds" : "total",
            "share"),
        shares.ranked().stream()
            .map(
                line -> {
                  Sensitivity.Indices indices = line.indices().orElseThrow();
                  return List.of(
                      Ends.name(line),
                      shares.text(indices.first()),
                      shares.text(indices.total()),
                      shares.text(indices.shapley()));
                })
            .toList());
  }

  private static List<String> row(String name, Estimate share, Shares shares) {
    return List.of(name, shares.text(share));
  }

  private static List<String> method(Sensitivity sensitivity) {
    List<String> sentences = new ArrayList<>();
    sentences.add(
        "A bar is what %s comes to with one input at its P10 and at its P90, on the same random numbers; where both are the same value, at its least and its greatest, with their chances"
            .formatted(sensitivity.of().text()));
    if (sensitivity.variance().isPresent()) {
      sentences.add(
          "A share is a Shapley effect: what an input adds to the part of the variance that is"
              + " known, averaged over all orders in which inputs might become known. Shares add up"
              + " to 100 %, also where inputs are correlated");
      sentences.add(
          "Every set of inputs is run: those in it keep their values, all others are drawn anew"
              + " given those. Errors come from leaving out one replicate after the other");
    }
    return sentences;
  }
}
