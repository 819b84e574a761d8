package headroom.stats;

/// Receives the non-empty bins of a tally, ascending.
@FunctionalInterface
interface BinSink {
  /// Takes one bin: its ordered code (see [BinCode]) and its count, 1 or more.
  void bin(int orderedCode, long count);
}
