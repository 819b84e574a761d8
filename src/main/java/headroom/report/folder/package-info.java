/// The folder that a run writes: whole or not at all, never over what is not its own, with a
/// manifest of what it holds.
///
/// Begin with [headroom.report.folder.RunDirectory].
///
/// What does not belong here: what is in the files.
@NullMarked
package headroom.report.folder;

import org.jspecify.annotations.NullMarked;
