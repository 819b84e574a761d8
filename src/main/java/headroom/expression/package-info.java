/// What is asked of a run, in the words that options and scenarios share: `P95(share.paid@2028)`,
/// `P(share.cap.hit and share.paid > 5)`.
///
/// Begin with [headroom.expression.Catalogue], which knows a scenario's metrics and reads texts
/// against them; what it reads are plain records, each with a canonical text that reads back as the
/// same record.
///
/// What does not belong here: how an expression is computed, and which option it stands in.
@NullMarked
package headroom.expression;

import org.jspecify.annotations.NullMarked;
