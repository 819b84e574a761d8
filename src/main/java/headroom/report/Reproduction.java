package headroom.report;

import headroom.report.ReportPage.Fact;
import headroom.report.folder.RunFacts;
import headroom.result.SimulationFacts;
import headroom.scenario.Scenario;
import java.util.List;

/// What makes a run repeatable, for the foot of a page.
public final class Reproduction {
  private Reproduction() {}

  /// Names and values.
  public static List<Fact> of(Scenario scenario, SimulationFacts simulation, RunFacts facts) {
    return List.of(
        new Fact("Program", "Headroom " + facts.version()),
        new Fact("Scenario, SHA-256", scenario.sha256()),
        new Fact("Trials", Phrases.count(simulation.trials())),
        new Fact("Seed", Long.toString(simulation.seed())),
        new Fact("Sampler", simulation.sampler()),
        new Fact("Replicates", Integer.toString(simulation.replicates())),
        new Fact("Command", facts.commandLine()));
  }
}
