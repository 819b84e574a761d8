package headroom.scenario;

import java.util.List;

/// The money that flows.
///
/// @param all amounts per quarter, in file order, each name once
/// @param correlation how grown streams move together
public record Streams(List<Stream> all, StreamCorrelation correlation) {
  public Streams {
    all = List.copyOf(all);
  }

  /// Streams whose shocks are independent.
  public static Streams independent(List<Stream> all) {
    return new Streams(all, StreamCorrelation.none());
  }
}
