/// Runs that are done in shares: what a share has tallied as a file that any machine can read, and
/// what puts such files together to the run's own result.
///
/// A [Recipe][headroom.part.Recipe] is a run as bytes: from it every machine makes the same plan. A
/// [PartFile][headroom.part.PartFile] holds what some segments of it came to, a
/// [PartSet][headroom.part.PartSet] checks that files belong together and folds them, a
/// [Checkpoint][headroom.part.Checkpoint] is a folder in which a run leaves what is done. Questions
/// that consist of several runs have a [QuestionRecipe][headroom.part.QuestionRecipe]; who takes a
/// share of either is told by an [Assignment][headroom.part.Assignment].
///
/// What does not belong here: how trials are simulated or tallied (`headroom.engine`), and words
/// for people other than what is wrong with a file.
@NullMarked
package headroom.part;

import org.jspecify.annotations.NullMarked;
