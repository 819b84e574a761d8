/// The engine against exact answers.
///
/// [headroom.verify.Verification] asks everything; [headroom.verify.OracleCase] lists what is known
/// without simulation about one stream and one capped share of it, from closed forms and the
/// recursion of the total's density.
///
/// What does not belong here: how trials are computed, words for people.
@NullMarked
package headroom.verify;

import org.jspecify.annotations.NullMarked;
