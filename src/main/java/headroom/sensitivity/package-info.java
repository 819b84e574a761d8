/// Which unknown matters: what an output does when one input goes from low to high, and how much of
/// its variance rests on each.
///
/// Two layers. [headroom.sensitivity.PickFreeze], [headroom.sensitivity.VarianceShares],
/// [headroom.sensitivity.RankCorrelation] and [headroom.sensitivity.Bands] take numbers, wherever
/// they come from. [headroom.sensitivity.SensitivityQuestion] asks a scenario.
///
/// What does not belong here: files, sentences, digits for people.
@NullMarked
package headroom.sensitivity;

import org.jspecify.annotations.NullMarked;
