package headroom.engine;

import headroom.kernel.Arithmetic;
import headroom.path.PathCursor;
import headroom.path.PathPlan;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The taps of a worker's block, one per series that is read.
final class SeriesTaps {
  private final Block block;
  private final Map<Series, SeriesTap> taps = new HashMap<>();

  SeriesTaps(Block block) {
    this.block = block;
  }

  SeriesTap of(Series series) {
    return taps.computeIfAbsent(series, wanted -> new SeriesTap(source(wanted)));
  }

  void start() {
    for (SeriesTap tap : taps.values()) {
      tap.start();
    }
  }

  private SeriesTap.Source source(Series series) {
    return switch (series) {
      case Series.Level(int stream) -> (quarter, count) -> block.level(stream);
      case Series.TotalLevel(List<Integer> streams) -> total(streams);
      case Series.Accrued(int agreement) -> (quarter, count) -> block.ledger(agreement).accrued();
      case Series.Counted(int agreement) -> (quarter, count) -> block.ledger(agreement).counted();
      case Series.Forgone(int agreement) ->
          computed((out, count) -> block.ledger(agreement).forgone(out, count));
      case Series.Cumulative(int agreement) ->
          computed((out, count) -> block.ledger(agreement).cumulative(out, count));
      case Series.Headroom(int cap) -> (quarter, count) -> block.cap(cap).headroom();
      case Series.Reached(int cap) -> {
        double[] hit = new double[Block.ROOM];
        yield (quarter, count) -> {
          block.cap(cap).hitBy(quarter, hit, count);
          return hit;
        };
      }
      case Series.Tail(int agreement) -> (quarter, count) -> block.ledger(agreement).tail();
      case Series.Shortfall(int agreement) ->
          (quarter, count) -> block.ledger(agreement).shortfall();
      case Series.Lost(int agreement) -> (quarter, count) -> block.ledger(agreement).lost();
      case Series.Used(int cap) -> computed((out, count) -> block.cap(cap).used(out, count));
      case Series.Value(PathPlan path) -> {
        PathCursor reader = block.reader(path);
        yield (quarter, count) -> reader.at(quarter, count).atLeast(0, count).spread(count);
      }
    };
  }

  /// Writes a series into an array.
  @FunctionalInterface
  private interface Computation {
    void write(double[] out, int count);
  }

  private static SeriesTap.Source computed(Computation computation) {
    double[] values = new double[Block.ROOM];
    return (quarter, count) -> {
      computation.write(values, count);
      return values;
    };
  }

  private SeriesTap.Source total(List<Integer> streams) {
    return computed(
        (out, count) -> {
          Arithmetic.copy(block.level(streams.getFirst()), count, out);
          for (int stream : streams.subList(1, streams.size())) {
            Arithmetic.addInto(block.level(stream), count, out);
          }
        });
  }
}
