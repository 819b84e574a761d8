/// Accumulators for what trials produce, and the estimates drawn from them.
///
/// A [headroom.stats.Tally] collects one metric over one replicate in blocks, a
/// [headroom.stats.PooledTally] folds the replicates into one [headroom.stats.Summary] with
/// standard errors and one [headroom.stats.Distribution]. Results depend on values, block order and
/// replicate numbers only, never on threads or arrival order.
///
/// What does not belong here: names and units of metrics, random numbers, threads, tables of
/// distributions' quantiles.
@NullMarked
package headroom.stats;

import org.jspecify.annotations.NullMarked;
