package headroom.engine;

import headroom.kernel.Arithmetic;
import headroom.kernel.Backend;
import headroom.random.Draws;
import headroom.stream.OwnDraws;
import headroom.stream.QuarterTrace;
import headroom.stream.Steppers;
import headroom.stream.StreamStepper;
import java.util.ArrayList;
import java.util.List;

/// The streams of a block of trials in the current quarter. Several books may be kept of the same.
final class BlockStreams {
  private final Innovations innovations;
  private final OwnDraws own;
  private final List<StreamStepper> streams = new ArrayList<>();
  private final List<double[]> levels = new ArrayList<>();

  /// @param draws the columns that they are computed from
  BlockStreams(Plan plan, DrawColumns draws, Draws source, Backend backend) {
    innovations = Innovations.of(plan, source, Block.ROOM, backend);
    own = new OwnDraws(source, plan.pathQuarters());
    Steppers steppers = new Steppers(draws.columns(), own, Block.ROOM, backend);
    for (int stream = 0; stream < plan.streams().size(); stream++) {
      streams.add(steppers.of(plan.streams().get(stream), innovations.of(stream), streams));
      levels.add(streams.get(stream).level());
    }
  }

  /// Draws what moves them by the quarter; may serve several openings.
  void drawPaths(long firstTrial, int count) {
    innovations.start(firstTrial, count);
    own.start(firstTrial);
  }

  /// Opens them anew, on the columns as they are now.
  void open(int count) {
    for (StreamStepper stream : streams) {
      stream.start(count);
    }
  }

  /// Moves all of them on to a quarter.
  void step(int quarter, int count) {
    innovations.prepare(quarter, count);
    for (StreamStepper stream : streams) {
      stream.step(quarter, count);
    }
  }

  /// Writes the levels of the current quarter, by stream.
  void levelsInto(double[][] out, int count) {
    for (int stream = 0; stream < out.length; stream++) {
      Arithmetic.copy(levels.get(stream), count, out[stream]);
    }
  }

  /// Gives them levels that they had before, so that books can be kept of them again.
  void setLevels(double[][] known, int count) {
    for (int stream = 0; stream < known.length; stream++) {
      Arithmetic.copy(known[stream], count, levels.get(stream));
    }
  }

  /// Their levels in the current quarter, by stream.
  List<double[]> levels() {
    return levels;
  }

  /// What moved one of them in the current quarter of the block's first trial.
  QuarterTrace passing(int stream) {
    return QuarterTrace.of(streams.get(stream), 0);
  }
}
