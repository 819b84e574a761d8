package headroom.engine;

import headroom.path.Operand;
import headroom.stream.StreamReads;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// The columns of draws that streams are computed from: while those and the paths stay the same, so
/// do the streams.
final class StreamColumns {
  private final DrawPlan draws;
  private final Set<Integer> found = new TreeSet<>();

  private StreamColumns(DrawPlan draws) {
    this.draws = draws;
  }

  /// Of all streams of a plan, in ascending order.
  static List<Integer> of(Plan plan) {
    StreamColumns columns = new StreamColumns(plan.draws());
    plan.streams().forEach(stream -> StreamReads.of(stream, columns::operand, _ -> {}));
    return List.copyOf(columns.found);
  }

  private void operand(Operand operand) {
    if (operand instanceof Operand.Drawn(int column) && found.add(column)) {
      draws.columns().get(column).operands().forEach(this::operand);
    }
  }
}
