/// A Monte Carlo simulator for capped revenue-share agreements: a scenario file goes in, the
/// distribution of what will be paid comes out.
///
/// **Start reading here**, at one of four entries:
///
/// 1. `headroom.cli`: the command line, from the user's words to files on disk.
/// 2. `headroom.scenario`: what a user asked for, as plain records; `headroom.scenario.file` reads
///    and writes it.
/// 3. `headroom.engine`: a plan in, a result out; blocks of trials, threads and merging.
/// 4. `headroom.agreement`: how an agreement pays under its cap, the rule this program exists for.
///
/// What was written becomes a scenario, `headroom.compile` turns the scenario into a plan made only
/// to be run, the engine runs it on the random numbers of `headroom.random`, and `headroom.report`
/// writes what came out. Numbers never know words: lower layers hold arrays and plans, names live
/// above them. This package itself holds nothing but this tour.
@NullMarked
package headroom;

import org.jspecify.annotations.NullMarked;
