package headroom.engine;

import headroom.stats.Layout;
import headroom.stats.StateReader;
import headroom.stats.StateWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// The outputs and chances of one side, tallied over some blocks of a replicate.
final class SideTally {
  private final List<OutputTally> outputs = new ArrayList<>();
  private final long[] hits;

  /// An empty one.
  ///
  /// @param layouts by output
  SideTally(Plan plan, List<Layout> layouts) {
    for (int output = 0; output < layouts.size(); output++) {
      outputs.add(OutputTally.of(plan.outputs().get(output).detail(), layouts.get(output)));
    }
    hits = new long[plan.chances().size()];
  }

  /// One per output.
  List<OutputTally> outputs() {
    return outputs;
  }

  /// Trials by chance, live.
  long[] hits() {
    return hits;
  }

  void reset() {
    outputs.forEach(OutputTally::reset);
    Arrays.fill(hits, 0);
  }

  void absorb(SideTally other) {
    for (int output = 0; output < outputs.size(); output++) {
      outputs.get(output).absorb(other.outputs.get(output));
    }
    for (int chance = 0; chance < hits.length; chance++) {
      hits[chance] += other.hits[chance];
    }
  }

  void write(StateWriter out) {
    outputs.forEach(output -> output.write(out));
    for (long hit : hits) {
      out.integer(hit);
    }
  }

  void absorb(StateReader in) {
    outputs.forEach(output -> output.absorb(in));
    for (int chance = 0; chance < hits.length; chance++) {
      hits[chance] += in.integer(0, Long.MAX_VALUE);
    }
  }
}
