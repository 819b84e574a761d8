/// What the checks against exact answers found, as text and JSON.
///
/// What does not belong here: the checks.
@NullMarked
package headroom.report.verify;

import org.jspecify.annotations.NullMarked;
