/// A scenario, or one of its futures, told in plain words and drawn path by path.
///
/// Begin with [headroom.report.story.ScenarioStory] and [headroom.report.story.TrialStory].
///
/// What does not belong here: results over all trials.
@NullMarked
package headroom.report.story;

import org.jspecify.annotations.NullMarked;
