package headroom.scenario;

import java.util.List;
import java.util.Optional;

/// What is simulated, whatever it is called and however many trials it takes.
///
/// @param timeline simulated quarters
/// @param assumptions named quantities and how they hang together
/// @param streams what flows and how it moves together
/// @param events what may happen and end agreements, in file order
/// @param agreements who pays whom, in file order
/// @param valuation discounting, if asked for
public record Model(
    Timeline timeline,
    Assumptions assumptions,
    Streams streams,
    List<Event> events,
    List<Agreement> agreements,
    Optional<Valuation> valuation) {
  public Model {
    events = List.copyOf(events);
    agreements = List.copyOf(agreements);
  }

  /// Streams that nobody shares.
  public static Model of(Timeline timeline, Streams streams) {
    return new Model(timeline, Assumptions.none(), streams, List.of(), List.of(), Optional.empty());
  }

  /// The same with other assumptions.
  public Model withAssumptions(Assumptions others) {
    return new Model(timeline, others, streams, events, agreements, valuation);
  }

  /// The same with other streams.
  public Model withStreams(Streams others) {
    return new Model(timeline, assumptions, others, events, agreements, valuation);
  }

  /// The same with other agreements.
  public Model withAgreements(List<Agreement> others) {
    return new Model(timeline, assumptions, streams, events, others, valuation);
  }

  /// The same with another valuation.
  public Model withValuation(Optional<Valuation> other) {
    return new Model(timeline, assumptions, streams, events, agreements, other);
  }
}
