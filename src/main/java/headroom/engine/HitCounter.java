package headroom.engine;

/// Counts the trials in which events happen, each trial by its weight.
sealed interface HitCounter permits ChanceCounter, WeighedChances {

  /// Adds those told by the end of a quarter to `hits`, by chance.
  void quarter(int quarter, int count, long[] hits);

  /// Adds those told at the end of the timeline.
  void end(int count, long[] hits);
}
