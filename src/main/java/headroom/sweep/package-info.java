/// Keys of a scenario varied on common random numbers: what an expression comes to at each value,
/// and at which value it comes to a number.
///
/// Begin with [headroom.sweep.SweepRun] and [headroom.sweep.SolveRun]. Scenarios come ready made: a
/// sweep has one for each point, `solve` asks for those it needs.
///
/// What does not belong here: reading scenarios, words and digits for people, charts.
@NullMarked
package headroom.sweep;

import org.jspecify.annotations.NullMarked;
