/// What `headroom sweep` and `headroom solve` write and print: JSON, CSV, charts, a page, tables
/// and sentences.
///
/// Begin with [headroom.report.sweep.SweepWriter] and [headroom.report.sweep.SolveWriter].
///
/// What does not belong here: simulating, and what every folder of output has in common.
@NullMarked
package headroom.report.sweep;

import org.jspecify.annotations.NullMarked;
