package headroom.stats;

/// Receives the non-empty bins of a tally, ascending.
interface BinSink {
  /// Bins that are offered at once; divides a page.
  int RUN = 64;

  /// Takes one bin: its ordered code (see [BinCode]) and its count, 1 or more.
  void bin(int orderedCode, long count);

  /// Offers a run of neighbouring bins with `count` trials in all, 1 or more, and `lastCode` the
  /// highest code among them. A sink that needs no more detail takes it and returns true; else each
  /// non-empty bin of the run follows.
  boolean takesRun(int lastCode, long count);
}
