/// Questions asked of the engine, and the exact answers it is checked against.
///
/// [headroom.analysis.OracleCase] lists what is known without simulation about one stream and one
/// capped share of it, from closed forms and the recursion of the total's density.
///
/// What does not belong here: how trials are computed, reading scenarios, writing results, charts.
@NullMarked
package headroom.analysis;

import org.jspecify.annotations.NullMarked;
