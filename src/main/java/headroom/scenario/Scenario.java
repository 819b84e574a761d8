package headroom.scenario;

import java.util.List;
import java.util.Optional;

/// Everything a user asked for, resolved: names exist, defaults are filled in, parents are merged.
///
/// @param name title
/// @param description one paragraph, may be empty
/// @param currency unit of all money, such as `USD bn`
/// @param timeline simulated quarters
/// @param simulation trials, seed, sampler, replicates
/// @param assumptions named quantities, in file order
/// @param correlations rank correlations between assumptions
/// @param streams amounts per quarter, in file order, each name once
/// @param streamCorrelation how grown streams move together
/// @param events what may happen and end agreements, in file order
/// @param agreements who pays whom, in file order
/// @param valuation discounting, if asked for
/// @param report what the report puts first
/// @param inputs every value as written with its provenance, in file order; without what takes no
///   part, such as a correlation with what was fixed
/// @param notes remarks of the reader that are not faults, such as a term partly outside the
///   timeline
/// @param sha256 hash of the resolved scenario (parents, overrides and data files included), 64 hex
///   digits
public record Scenario(
    String name,
    String description,
    String currency,
    Timeline timeline,
    SimulationSettings simulation,
    List<Assumption> assumptions,
    List<RankCorrelation> correlations,
    List<Stream> streams,
    StreamCorrelation streamCorrelation,
    List<Event> events,
    List<Agreement> agreements,
    Optional<Valuation> valuation,
    ReportSettings report,
    List<Input> inputs,
    List<String> notes,
    String sha256) {
  public Scenario {
    assumptions = List.copyOf(assumptions);
    correlations = List.copyOf(correlations);
    streams = List.copyOf(streams);
    events = List.copyOf(events);
    agreements = List.copyOf(agreements);
    inputs = List.copyOf(inputs);
    notes = List.copyOf(notes);
  }

  /// The same scenario under another name.
  public Scenario named(String other) {
    return told(other, description);
  }

  /// The same scenario under another name and with another description.
  public Scenario told(String other, String about) {
    return new Scenario(
        other,
        about,
        currency,
        timeline,
        simulation,
        assumptions,
        correlations,
        streams,
        streamCorrelation,
        events,
        agreements,
        valuation,
        report,
        inputs,
        notes,
        sha256);
  }

  /// The same scenario with more notes.
  public Scenario noting(List<String> more) {
    return new Scenario(
        name,
        description,
        currency,
        timeline,
        simulation,
        assumptions,
        correlations,
        streams,
        streamCorrelation,
        events,
        agreements,
        valuation,
        report,
        inputs,
        java.util.stream.Stream.concat(more.stream(), notes.stream()).toList(),
        sha256);
  }

  /// The same scenario with its hash.
  public Scenario hashed(String hash) {
    return new Scenario(
        name,
        description,
        currency,
        timeline,
        simulation,
        assumptions,
        correlations,
        streams,
        streamCorrelation,
        events,
        agreements,
        valuation,
        report,
        inputs,
        notes,
        hash);
  }
}
