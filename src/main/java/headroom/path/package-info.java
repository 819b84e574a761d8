/// Quantities that may move in time, read for a block of trials: one value per trial, or one for
/// all.
///
/// A [PathPlan][headroom.path.PathPlan] says what the path is; a
/// [PathCursor][headroom.path.PathCursor] gives its values in a quarter. What the values mean
/// (growth, rate, ratio) is the business of `stream` and `agreement`; drawing the numbers is that
/// of `engine`.
@NullMarked
package headroom.path;

import org.jspecify.annotations.NullMarked;
