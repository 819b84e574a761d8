package headroom.stats;

/// Receives the non-empty bins of a tally, ascending.
interface BinSink {
  /// Bins that are offered at once; divides a page.
  int RUN = 64;

  /// Bins that are offered at once of a run that was not taken; divides a run.
  int PART = 8;

  /// Takes one bin: its ordered code (see [BinCode]) and its count, 1 or more.
  void bin(int orderedCode, long count);

  /// Offers a run of neighbouring bins with `count` trials in all, 1 or more, and `lastCode` the
  /// highest code among them. A sink that needs no more detail takes it and returns true; else
  /// shorter runs follow, or each non-empty bin.
  boolean takesRun(int lastCode, long count);
}
