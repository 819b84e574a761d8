/// Numbers as people read them, and plain text laid out: rounding to a standard error, powers of
/// ten, paragraphs, tables.
///
/// Begin with [headroom.words.Rounding].
///
/// What does not belong here: what the numbers mean.
@NullMarked
package headroom.words;

import org.jspecify.annotations.NullMarked;
