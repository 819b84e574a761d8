package headroom.engine;

/// Takes an output's values, block by block.
interface ValueSink {

  /// Takes `values[0]` to `values[count − 1]`; the array is the caller's to use again.
  void add(double[] values, int count);
}
