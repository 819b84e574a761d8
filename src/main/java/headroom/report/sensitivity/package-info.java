/// What comes out of the question which unknown matters, for people and programs: JSON, CSV, text,
/// charts, a page.
///
/// Begin with [headroom.report.sensitivity.SensitivityWriter].
///
/// What does not belong here: what is simulated, and how.
@NullMarked
package headroom.report.sensitivity;

import org.jspecify.annotations.NullMarked;
