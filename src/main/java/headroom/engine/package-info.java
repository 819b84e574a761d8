/// Plan → run → outcome: blocks of trials, segments, replicates, threads.
///
/// A [Plan][headroom.engine.Plan] says what to simulate and what to observe, a
/// [RunPlan][headroom.engine.RunPlan] puts several of them on the same random numbers, with
/// differences to be taken trial by trial. An [Engine][headroom.engine.Engine] runs it on its
/// threads and returns an [Outcome][headroom.engine.Outcome] that does not depend on them; a
/// [GrowingRun][headroom.engine.GrowingRun] goes on where it ended. The engine knows numbers and
/// indices only: names, units, dates and files belong above it, the rules of streams and agreements
/// below.
@NullMarked
package headroom.engine;

import org.jspecify.annotations.NullMarked;
