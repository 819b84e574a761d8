/// The program on Apache Spark: the same commands, with their trials simulated by the tasks of a
/// cluster and folded by the driver. Start reading at [Main][headroom.spark.Main], then
/// [SparkExecution][headroom.spark.SparkExecution] and [ShareTask][headroom.spark.ShareTask].
///
/// What does not belong here: how a run is cut, simulated or put together (`headroom.part`,
/// `headroom.run`), and commands (`headroom.cli`). Nothing but this package knows Spark or Scala,
/// and nothing knows this package.
@NullMarked
package headroom.spark;

import org.jspecify.annotations.NullMarked;
