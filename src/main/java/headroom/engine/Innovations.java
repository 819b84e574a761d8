package headroom.engine;

import headroom.kernel.Backend;
import headroom.random.Draws;
import headroom.random.PhiloxDraws;
import headroom.random.SobolDraws;
import headroom.stream.OwnDraws;
import headroom.stream.StreamInnovations;

/// The correlated standard normal innovations of the grown streams of one worker's block.
sealed interface Innovations permits QuarterInnovations, PathInnovations {
  /// The arrays of a stream without innovations.
  double[][] NONE = {};

  /// The innovations as a sampler wants them made.
  static Innovations of(Plan plan, Draws source, int blockSize, Backend backend) {
    return switch (source) {
      case PhiloxDraws draws ->
          new QuarterInnovations(plan.innovations(), draws, blockSize, backend);
      case SobolDraws draws ->
          new PathInnovations(plan.innovations(), plan.pathQuarters(), draws, blockSize, backend);
    };
  }

  /// The arrays in which a stream finds its innovations of a factor, used in turn: quarter `t`
  /// those of array `t` modulo their number. A stream without such innovations has none.
  double[][] of(int stream, int factor);

  /// All innovations of a stream.
  default StreamInnovations of(int stream) {
    return new StreamInnovations(
        of(stream, OwnDraws.INNOVATION), of(stream, OwnDraws.SECOND_INNOVATION));
  }

  /// Starts a block.
  void start(long firstTrial, int count);

  /// Makes the innovations of a quarter ready; quarters come in order from 0.
  void prepare(int quarter, int count);
}
