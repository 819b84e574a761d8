/// Numbers as people write and read them, and plain text laid out: rounding to a standard error,
/// powers of ten, paragraphs, tables, carets, suggestions.
///
/// Begin with [headroom.words.Rounding].
///
/// What does not belong here: what the numbers mean.
@NullMarked
package headroom.words;

import org.jspecify.annotations.NullMarked;
