/// Numbered draws: every random number is a pure function of the seed, the variable's name, the
/// trial, the quarter and the factor. Two samplers, [PhiloxDraws][headroom.random.PhiloxDraws] and
/// [SobolDraws][headroom.random.SobolDraws]; the latter's paths are made from
/// [PrincipalComponents][headroom.random.PrincipalComponents]. Beside them the correlation of
/// normal draws: matrices, their repair, their factor.
///
/// Laws of variables do not belong here (`headroom.distribution`), nor does anything that knows
/// what a variable means.
@NullMarked
package headroom.random;

import org.jspecify.annotations.NullMarked;
