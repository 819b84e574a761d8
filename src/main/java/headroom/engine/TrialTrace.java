package headroom.engine;

import headroom.stream.QuarterTrace;
import java.util.List;

/// What one trial came through behind its amounts.
///
/// @param draws the value of every column of the plan's draws
/// @param streams for every stream, what moved it, by quarter
public record TrialTrace(List<Double> draws, List<List<QuarterTrace>> streams) {
  public TrialTrace {
    draws = List.copyOf(draws);
    streams = streams.stream().map(List::copyOf).toList();
  }
}
