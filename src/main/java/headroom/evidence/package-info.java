/// What was heard, and how much each trial counts for it.
///
/// Begin with [headroom.evidence.Weighting]: it runs the trials of a scenario for how likely each
/// clue is ([headroom.evidence.PriorSurvey]) and for their weights
/// ([headroom.evidence.WeightSurvey]), and refuses clues that leave too little.
/// [headroom.evidence.ClueTarget] tells a reader of files what a clue may speak of.
///
/// What does not belong here: weighted sums and percentiles (`stats`), tallying weighed trials
/// (`engine`), what is told of them (`run`, `report`).
@NullMarked
package headroom.evidence;

import org.jspecify.annotations.NullMarked;
