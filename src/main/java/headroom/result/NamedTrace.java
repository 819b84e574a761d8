package headroom.result;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What one trial came through behind its amounts, by the names that the scenario has.
///
/// @param draws the value of every quantity with a law, by the name of its variable:
///   `assumption.<name>`, or its dotted path in the scenario
/// @param events when each event happens, in quarters since the timeline's start; may lie before it
///   or long after the end
/// @param streams what moved each stream, by quarter
public record NamedTrace(
    Map<String, Double> draws, Map<String, Double> events, Map<String, List<Passage>> streams) {
  public NamedTrace {
    draws = Collections.unmodifiableMap(new LinkedHashMap<>(draws));
    events = Collections.unmodifiableMap(new LinkedHashMap<>(events));
    streams = Collections.unmodifiableMap(new LinkedHashMap<>(streams));
  }

  /// What moved a stream in one quarter.
  ///
  /// @param state index of the state it was in, for a stream with regimes in a simulated quarter
  /// @param shockFactor product of the factors of all shocks so far; 1 before the first
  public record Passage(Optional<Integer> state, double shockFactor) {}
}
