/// What to do, and what it would be worth to find out: options of a scenario valued trial by trial
/// on the same random numbers; how often each is best, what is regretted of it, and what knowing
/// everything, or one input, would add.
///
/// Two layers. [headroom.decision.Tally], [headroom.decision.CrossFit] and
/// [headroom.decision.WorthTally] take numbers, wherever they come from.
/// [headroom.decision.DecisionQuestion] asks a scenario.
///
/// What does not belong here: files, sentences, digits for people.
@NullMarked
package headroom.decision;

import org.jspecify.annotations.NullMarked;
