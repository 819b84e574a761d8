package headroom.run;

import headroom.engine.Engine;
import headroom.engine.MergedRun;
import headroom.engine.Monitor;
import headroom.engine.Outcome;
import headroom.engine.Part;
import headroom.engine.Replicates;
import headroom.engine.RunPlan;
import headroom.kernel.Backend;
import headroom.random.Draws;
import headroom.random.SobolOrder;
import headroom.stats.StateReader;
import headroom.stats.StateWriter;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.concurrent.ConcurrentSkipListMap;

/// A run in the engine's terms, to be done in shares by processes and machines that know nothing of
/// each other, and put together from what they tallied. May be used by several threads, each with
/// an engine of its own.
public final class SharedRun implements SharedWork {
  private final RunPlan plan;
  private final Sampling sampling;
  private final SobolOrder order;
  private final Map<Backend, Draws> draws = new EnumMap<>(Backend.class);

  /// @param plan what to simulate and observe
  /// @param sampling trials and random numbers
  public SharedRun(RunPlan plan, Sampling sampling) {
    this(plan, sampling, plan.sobolOrder());
  }

  /// @param plan what to simulate and observe
  /// @param sampling trials and random numbers
  /// @param order which variable has which dimension, where other runs have the same numbers
  public SharedRun(RunPlan plan, Sampling sampling, SobolOrder order) {
    this.plan = plan;
    this.sampling = sampling;
    this.order = order;
  }

  @Override
  public Replicates replicates() {
    return sampling.replicates();
  }

  @Override
  public int segments() {
    return Engine.segments(replicates());
  }

  private synchronized Draws draws(Backend backend) {
    return draws.computeIfAbsent(backend, it -> sampling.draws(order, it));
  }

  /// Runs a share; blocks until it is done.
  ///
  /// @param engine where it is run; changes no bit
  /// @param from the first segment
  /// @param to the segment after the last, at most [#segments()]
  /// @param monitor watches it
  /// @return by replicate what was tallied of it, as [headroom.engine.Part#write] writes it
  /// @throws headroom.engine.CancelledException if it was stopped
  @Override
  public SortedMap<Integer, byte[]> share(Engine engine, int from, int to, Monitor monitor) {
    SortedMap<Integer, byte[]> states = new ConcurrentSkipListMap<>();
    engine.share(
        plan,
        draws(engine.backend()),
        replicates(),
        from,
        to,
        (replicate, part) -> states.put(replicate, bytes(part)),
        monitor);
    return states;
  }

  private static byte[] bytes(Part part) {
    StateWriter out = new StateWriter();
    part.write(out);
    return out.bytes();
  }

  /// Puts together what shares have tallied of one replicate, in any order.
  ///
  /// @throws headroom.stats.DamagedStateException if something is no such state
  public byte[] join(Engine engine, List<byte[]> states) {
    return bytes(engine.join(plan, draws(engine.backend()), replicates(), states));
  }

  /// Begins to put shares together.
  public MergedRun merge(Engine engine) {
    return engine.merge(plan, draws(engine.backend()), replicates());
  }

  /// Has it done in shares and puts them together.
  ///
  /// @param number among the works of a question
  /// @param engine makes the outcome
  public Outcome outcome(int number, Sharing sharing, Engine engine, Monitor monitor) {
    MergedRun merged = merge(engine);
    sharing.share(
        number, this, monitor, (replicate, state) -> merged.add(replicate, new StateReader(state)));
    return merged.outcome();
  }
}
