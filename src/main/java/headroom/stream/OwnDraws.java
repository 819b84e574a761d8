package headroom.stream;

import headroom.random.DrawAddress;
import headroom.random.Draws;
import headroom.random.PhiloxDraws;
import headroom.random.SobolDraws;
import headroom.random.SobolOrder;
import java.util.Map;

/// What a worker's streams draw for themselves, beside the shocks that are made for them: regimes,
/// blocks of history, scores of years, events. Each has a factor of the stream's variable,
/// `stream.<name>`. Those that jump stand in no order of dimensions: they are Philox numbers under
/// every sampler.
public final class OwnDraws {
  /// The factor of a stream's shocks.
  public static final int INNOVATION = 0;

  /// The factor of a stream's second shocks.
  public static final int SECOND_INNOVATION = 1;

  /// The regime of a quarter.
  static final int REGIME = 2;

  /// The block of history that begins in a quarter.
  static final int HISTORY = 3;

  /// The scores of years with percentiles, one number a year.
  static final int YEARS = 4;

  /// The number of events of a quarter, of the first kind of event; later kinds follow.
  static final int EVENTS = 16;

  private final Draws source;
  private final int pathQuarters;
  private long firstTrial;

  /// Draws from a sampler.
  ///
  /// @param source the sampler
  /// @param pathQuarters quarters of a path, at least those of the timeline
  public OwnDraws(Draws source, int pathQuarters) {
    this.source = source;
    this.pathQuarters = pathQuarters;
  }

  /// Quarters of a path.
  int pathQuarters() {
    return pathQuarters;
  }

  /// Whether whole paths are made from their principal components.
  boolean inPaths() {
    return switch (source) {
      case PhiloxDraws _ -> false;
      case SobolDraws _ -> true;
    };
  }

  /// The paths of a stream's own draws that deserve dimensions of a Sobol sequence, and the number
  /// of their components.
  public static Map<SobolOrder.Path, Integer> paths(StreamPlan plan, int quarterCount) {
    return switch (plan) {
      case StreamPlan.QuantilePath path ->
          Map.of(new SobolOrder.Path(path.variable(), YEARS), path.pathYears(quarterCount));
      case StreamPlan.Bootstrapped history ->
          Map.of(
              new SobolOrder.Path(history.variable(), HISTORY),
              (quarterCount - history.opening().firstSimulated() + history.block() - 1)
                  / history.block());
      case StreamPlan.Shocked shocked -> paths(shocked.calm(), quarterCount);
      case StreamPlan.Seasonal seasonal -> paths(seasonal.calm(), quarterCount);
      case StreamPlan.Grown _,
          StreamPlan.SCurve _,
          StreamPlan.Planned _,
          StreamPlan.SchwartzMoon _,
          StreamPlan.Regimes _,
          StreamPlan.Derived _,
          StreamPlan.Fixed _ ->
          Map.of();
    };
  }

  /// Starts a new block.
  ///
  /// @param newFirstTrial number of the block's first trial
  public void start(long newFirstTrial) {
    firstTrial = newFirstTrial;
  }

  /// Fills two arrays from index 0 with the uniforms of the block's trials from `trial` on.
  void uniforms(DrawAddress address, int trial, int count, double[] first, double[] second) {
    source.uniforms(address, firstTrial + trial, count, first, second);
  }
}
