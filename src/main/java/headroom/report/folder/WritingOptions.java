package headroom.report.folder;

import java.util.function.Consumer;

/// What to write, and into what.
///
/// @param report whether to write `report.html` and the charts beside the numbers
/// @param force whether a folder that holds other things may be written into
/// @param told takes a sentence on each thing that was in the way and now has another name
public record WritingOptions(boolean report, boolean force, Consumer<String> told) {}
