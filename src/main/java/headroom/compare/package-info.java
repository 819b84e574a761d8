/// Scenarios compared on the same random numbers, trial by trial, and what explains the difference.
///
/// Begin with [headroom.compare.ScenarioComparison]; [headroom.compare.BridgeRun] explains.
///
/// What does not belong here: reading scenarios, words for people, charts.
@NullMarked
package headroom.compare;

import org.jspecify.annotations.NullMarked;
