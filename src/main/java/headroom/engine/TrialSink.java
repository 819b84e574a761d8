package headroom.engine;

import java.util.List;

/// Sees the values of trials, block by block.
///
/// It is called from the engine's threads, of different replicates at the same time. The blocks of
/// a replicate come in their order, and of a block one variant after the other: the first variant
/// first, the others in an order that depends on the plan alone.
@FunctionalInterface
public interface TrialSink {
  /// Takes a variant's values in a block of trials.
  ///
  /// @param block which trials, and of which variant
  /// @param values by output, at least as long as there are trials; the engine's own, to be read at
  ///   once
  void take(TrialBlock block, List<double[]> values);

  /// A block of trials of one variant.
  ///
  /// @param replicate from 0
  /// @param index of the first trial in the replicate, from 0
  /// @param count trials
  /// @param variant from 0
  record TrialBlock(int replicate, long index, int count, int variant) {}
}
