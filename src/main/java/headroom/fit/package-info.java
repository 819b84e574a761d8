/// Growth processes fitted to a history by maximum likelihood, and what the fit may claim.
///
/// Begin with [headroom.fit.Calibration]. Each process has its own [likelihood][
/// headroom.fit.Likelihood]; the optimisers are Commons Math's.
///
/// What does not belong here: reading histories, words and digits for people, charts.
@NullMarked
package headroom.fit;

import org.jspecify.annotations.NullMarked;
