/// Results as data for other programs: JSON and CSV.
///
/// Begin with [headroom.report.format.ResultsJson].
///
/// What does not belong here: sentences, charts, where files go.
@NullMarked
package headroom.report.format;

import org.jspecify.annotations.NullMarked;
