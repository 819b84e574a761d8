package headroom.engine;

import headroom.kernel.Backend;
import headroom.random.Draws;
import headroom.random.PhiloxDraws;
import headroom.random.SobolDraws;
import headroom.stream.OwnDraws;
import headroom.stream.StreamShocks;

/// The correlated standard normal shocks of the grown streams of one worker's block.
sealed interface Shocks permits QuarterShocks, PathShocks {
  /// The arrays of a stream without shocks.
  double[][] NONE = {};

  /// The shocks as a sampler wants them made.
  static Shocks of(Plan plan, Draws source, int blockSize, Backend backend) {
    return switch (source) {
      case PhiloxDraws draws -> new QuarterShocks(plan.shocks(), draws, blockSize, backend);
      case SobolDraws draws ->
          new PathShocks(plan.shocks(), plan.pathQuarters(), draws, blockSize, backend);
    };
  }

  /// The arrays in which a stream finds its shocks of a factor, used in turn: quarter `t` those of
  /// array `t` modulo their number. A stream without such shocks has none.
  double[][] of(int stream, int factor);

  /// All shocks of a stream.
  default StreamShocks of(int stream) {
    return new StreamShocks(of(stream, OwnDraws.SHOCK), of(stream, OwnDraws.SECOND_SHOCK));
  }

  /// Starts a block.
  void start(long firstTrial, int count);

  /// Makes the shocks of a quarter ready; quarters come in order from 0.
  void prepare(int quarter, int count);
}
