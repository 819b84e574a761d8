/// Benchmarks: ours against what one would write first with a good library, in one run on one
/// machine.
///
/// Every benchmark checks in its set-up that the compared things agree; the results are kept in
/// `benchmarks/README.md`. Nothing here is used by the program.
@NullMarked
package headroom.benchmark;

import org.jspecify.annotations.NullMarked;
