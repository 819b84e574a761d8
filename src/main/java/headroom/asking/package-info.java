/// A scenario that is asked many times with keys changed: the points of a sweep, the values tried
/// for a target, the mixtures between two scenarios, all read from the files as settings change
/// them.
///
/// Begin with [headroom.asking.AskedScenario].
///
/// What does not belong here: what the answers are (`sweep`, `sensitivity`, `compare`), how they
/// are told (`report`), options and requests.
@NullMarked
package headroom.asking;

import org.jspecify.annotations.NullMarked;
