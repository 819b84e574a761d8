package headroom.report;

import headroom.chart.Caption;
import headroom.result.SimulationFacts;
import headroom.scenario.Scenario;

/// The words around the charts of one run.
public final class Captions {
  /// What every page and every chart says at its foot.
  public static final String DISCLAIMER =
      "Independent model, not affiliated with the companies named. Not investment advice.";

  private final String source;

  public Captions(Scenario scenario, SimulationFacts simulation, String version) {
    this.source =
        "Source: Headroom %s, scenario “%s”, %s, seed %s"
            .formatted(
                version, scenario.name(), Phrases.trials(simulation.trials()), simulation.seed());
  }

  private Captions(String source) {
    this.source = source;
  }

  /// The words around the charts of a comparison.
  public static Captions ofComparison(long trials, long seed, String version) {
    return new Captions(
        "Source: Headroom %s, %s on the same random numbers, seed %s"
            .formatted(version, Phrases.trials(trials), seed));
  }

  public Caption of(String title, String subtitle, String unit) {
    return new Caption(title, subtitle, unit, source, DISCLAIMER);
  }
}
