package headroom.report.discovery;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import headroom.report.Captions;
import headroom.report.Phrases;
import headroom.report.ReportPage.Fact;
import headroom.report.ReportPage.Figure;
import headroom.report.folder.RunFacts;
import headroom.report.format.Json;
import headroom.result.SimulationFacts;
import java.util.List;

/// The page of a search in one file that needs nothing else. Laid out by `discovery.jte`.
final class DiscoveryHtml {
  private DiscoveryHtml() {}

  /// The text of the page.
  ///
  /// @param figures the charts as SVG elements
  static String text(DiscoveryReport report, RunFacts facts, List<Figure> figures) {
    StringOutput output = new StringOutput();
    TemplateEngine.createPrecompiled(ContentType.Html)
        .render("discovery.jte", page(report, facts, figures), output);
    return output.toString();
  }

  private static DiscoveryPage page(DiscoveryReport report, RunFacts facts, List<Figure> figures) {
    DiscoverySentences sentences = new DiscoverySentences(report);
    return new DiscoveryPage(
        sentences.title(),
        "%s · where %s · %s · all money in %s"
            .formatted(
                report.scenario().name(),
                report.where(),
                DiscoveryText.how(report),
                report.scenario().currency()),
        sentences.all(),
        new DiscoveryTables(report).all(),
        DiscoveryText.HOW,
        figures,
        report.notes(),
        reproduction(report, facts),
        Captions.DISCLAIMER,
        Json.insideHtml(DiscoveryJson.text(facts.version(), report)));
  }

  private static List<Fact> reproduction(DiscoveryReport report, RunFacts facts) {
    SimulationFacts simulation = report.discovered().simulation();
    return List.of(
        new Fact("Program", "Headroom " + facts.version()),
        new Fact("Scenario, SHA-256", report.scenario().sha256()),
        new Fact("Trials", Phrases.count(simulation.trials())),
        new Fact("Seed", Long.toString(simulation.seed())),
        new Fact("Sampler", simulation.sampler()),
        new Fact("Replicates", Integer.toString(simulation.replicates())),
        new Fact("Command", facts.commandLine()));
  }
}
