/// Pure functions on doubles and integers: exponential, logarithm, the normal law, the Philox
/// bijection, and how a number loses digits for readers.
///
/// All that simulations use is built from `+ − × ÷ √ fma`, comparison and bit operations alone, so
/// a result has the same bits on every machine and JVM. The vector twins in `headroom.kernel`
/// repeat these formulas step by step and use the constants published here.
///
/// Nothing here keeps state, allocates in a loop or knows what a trial is.
@NullMarked
package headroom.math;

import org.jspecify.annotations.NullMarked;
