/// The live page's server: scenarios described, run in stages and drawn for a browser on the same
/// machine, and nothing written.
///
/// Begin with [headroom.live.LiveServer]. [headroom.live.Guard] says who may ask,
/// [headroom.live.Answers] what; each kind of question has a class of its own, such as
/// [headroom.live.RunAnswer], which tells a run while it grows.
///
/// What does not belong here: what the numbers are, how they are worded and drawn (`headroom.run`
/// and `headroom.report` say that, as for the commands), the page itself (resources).
@NullMarked
package headroom.live;

import org.jspecify.annotations.NullMarked;
