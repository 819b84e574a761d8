/// A scenario run: the plainest question to the engine, and its outcome given its words back.
///
/// Begin with [headroom.run.ScenarioRun]. A [headroom.run.RunListener] hears of the result while it
/// becomes known; [headroom.run.ResultAssembler] makes a result of an outcome.
///
/// What does not belong here: how trials are computed, reading scenarios, writing results, charts.
@NullMarked
package headroom.run;

import org.jspecify.annotations.NullMarked;
