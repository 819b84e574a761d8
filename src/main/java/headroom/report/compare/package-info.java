/// Compared scenarios as text, charts, JSON and a page.
///
/// Begin with [headroom.report.compare.ComparisonWriter].
///
/// What does not belong here: how scenarios are compared.
@NullMarked
package headroom.report.compare;

import org.jspecify.annotations.NullMarked;
