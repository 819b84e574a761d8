package headroom.engine;

/// Takes the outputs' values, block by block.
interface ValueSink {

  /// Takes `values[0]` to `values[count − 1]` of an output; the array is the caller's to use again.
  void add(int output, double[] values, int count);
}
