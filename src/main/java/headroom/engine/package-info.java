/// Plan → run → outcome: blocks of trials, segments, replicates, threads.
///
/// A [Plan][headroom.engine.Plan] says what to simulate and what to observe;
/// [Simulation][headroom.engine.Simulation] runs it on any number of threads and returns an
/// [Outcome][headroom.engine.Outcome] that does not depend on them;
/// [PairedSimulation][headroom.engine.PairedSimulation] runs several plans on the same numbers and
/// observes their differences trial by trial. The engine knows numbers and indices only: names,
/// units, dates and files belong above it, the rules of streams and agreements below.
@NullMarked
package headroom.engine;

import org.jspecify.annotations.NullMarked;
