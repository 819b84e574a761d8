package headroom.report.discovery;

import headroom.discovery.Discovered;
import headroom.scenario.Scenario;
import java.util.List;

/// All that is told of a search.
///
/// @param scenario what was searched
/// @param years whether the streams' years were searched too
/// @param discovered what came of it
/// @param notes remarks that are not faults
public record DiscoveryReport(
    Scenario scenario, boolean years, Discovered discovered, List<String> notes) {
  public DiscoveryReport {
    notes = List.copyOf(notes);
  }

  /// The condition as it was written.
  String where() {
    return discovered.where().text();
  }
}
