/// What came out of a run: metrics, periods and their estimates, as plain records.
///
/// A [Result][headroom.result.Result] is assembled by `compile` and read by tables, charts and
/// reports. Nothing here computes, formats or writes; the package imports no other package of the
/// program.
@NullMarked
package headroom.result;

import org.jspecify.annotations.NullMarked;
