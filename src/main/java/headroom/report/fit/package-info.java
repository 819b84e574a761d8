/// What a fit to a history has found, as text, charts, JSON and a scenario to go on with.
///
/// Begin with [headroom.report.fit.FitReport].
///
/// What does not belong here: how processes are fitted.
@NullMarked
package headroom.report.fit;

import org.jspecify.annotations.NullMarked;
