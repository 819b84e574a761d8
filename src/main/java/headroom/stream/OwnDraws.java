package headroom.stream;

import headroom.random.DrawAddress;
import headroom.random.Draws;

/// What a worker's streams draw for themselves, beside the shocks they may share: second factors,
/// regimes, blocks of history, events. Each has a factor of the stream's variable, `stream.<name>`,
/// that stands in no order of dimensions, so it is a Philox number under every sampler.
public final class OwnDraws {
  /// The second normal shock of a quarter. Factor 0 is the first, drawn with those of other
  /// streams.
  static final int SECOND_SHOCK = 1;

  /// The regime of a quarter.
  static final int REGIME = 2;

  /// The block of history that begins in a quarter.
  static final int HISTORY = 3;

  /// The number of events of a quarter, of the first kind of event; later kinds follow.
  static final int EVENTS = 16;

  private final Draws source;
  private long firstTrial;

  /// Draws from a sampler.
  ///
  /// @param source the sampler
  public OwnDraws(Draws source) {
    this.source = source;
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
