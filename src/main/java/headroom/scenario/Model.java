package headroom.scenario;

import java.util.List;
import java.util.Optional;

/// What is simulated, whatever it is called and however many trials it takes.
///
/// @param timeline simulated quarters
/// @param assumptions named quantities and how they hang together
/// @param streams what flows and how it moves together
/// @param events what may happen and end agreements, in file order
/// @param caps caps that several agreements draw on, in file order
/// @param agreements who pays whom, in file order
/// @param valuation discounting, if asked for
/// @param clues what has been heard, in file order
public record Model(
    Timeline timeline,
    Assumptions assumptions,
    Streams streams,
    List<Event> events,
    List<SharedCap> caps,
    List<Agreement> agreements,
    Optional<Valuation> valuation,
    List<Clue> clues) {
  public Model {
    events = List.copyOf(events);
    caps = List.copyOf(caps);
    agreements = List.copyOf(agreements);
    clues = List.copyOf(clues);
  }

  /// A model of which nothing has been heard.
  public Model(
      Timeline timeline,
      Assumptions assumptions,
      Streams streams,
      List<Event> events,
      List<SharedCap> caps,
      List<Agreement> agreements,
      Optional<Valuation> valuation) {
    this(timeline, assumptions, streams, events, caps, agreements, valuation, List.of());
  }

  /// Streams that nobody shares.
  public static Model of(Timeline timeline, Streams streams) {
    return new Model(
        timeline, Assumptions.none(), streams, List.of(), List.of(), List.of(), Optional.empty());
  }

  /// This model with other assumptions.
  public Model withAssumptions(Assumptions others) {
    return new Model(timeline, others, streams, events, caps, agreements, valuation, clues);
  }

  /// This model with other streams.
  public Model withStreams(Streams others) {
    return new Model(timeline, assumptions, others, events, caps, agreements, valuation, clues);
  }

  /// This model with other agreements.
  public Model withAgreements(List<Agreement> others) {
    return new Model(timeline, assumptions, streams, events, caps, others, valuation, clues);
  }

  /// This model with another valuation.
  public Model withValuation(Optional<Valuation> other) {
    return new Model(timeline, assumptions, streams, events, caps, agreements, other, clues);
  }

  /// This model with other clues.
  public Model withClues(List<Clue> others) {
    return new Model(timeline, assumptions, streams, events, caps, agreements, valuation, others);
  }
}
