/// What is told of a decision: files, charts, sentences and tables.
///
/// What does not belong here: arithmetic on trials, options of the command line.
@NullMarked
package headroom.report.decision;

import org.jspecify.annotations.NullMarked;
