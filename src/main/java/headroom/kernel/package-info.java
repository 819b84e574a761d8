/// Array passes over blocks of doubles: uniforms, normal quantile, exponential and logarithm,
/// arithmetic, sums and counts.
///
/// Where the Vector API pays, a pass has a scalar and a vector twin behind one sealed interface,
/// chosen once by [Backend]; the twins agree by `==`, for any count. Nothing here allocates while
/// it runs.
///
/// Rules of streams and agreements do not belong here: they live in their own packages, beside
/// their own twins.
@NullMarked
package headroom.kernel;

import org.jspecify.annotations.NullMarked;
