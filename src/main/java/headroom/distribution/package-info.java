/// Laws of single quantities and their quantile functions.
///
/// A [Distribution][headroom.distribution.Distribution] is a law in canonical parameters with its
/// exact quantile, distribution function and moments; an
/// [InverseCdf][headroom.distribution.InverseCdf] turns a block of uniforms into draws. Laws
/// without a closed form are solved with Commons Math once and tabulated as monotone cubics in the
/// normal score.
///
/// Everything is deterministic to the bit. Random numbers, correlation between quantities, dates
/// and the words of the scenario file do not belong here.
@NullMarked
package headroom.distribution;

import org.jspecify.annotations.NullMarked;
