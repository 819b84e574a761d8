package headroom.engine;

import headroom.kernel.Backend;
import headroom.random.Draws;
import headroom.random.TrialNumber;
import headroom.stream.QuarterTrace;
import java.util.ArrayList;
import java.util.List;

/// One trial of a run, by itself.
///
/// @param plan what it computes and what is observed of it
/// @param source where its random numbers come from
/// @param number its [headroom.random.TrialNumber]; see [Replicates#number]
/// @param backend which kernels to use; changes no number
public record SingleTrial(Plan plan, Draws source, long number, Backend backend) {

  /// What the trial came to: what the outcome calls a mean is its value, and a probability is 0 or
  /// 1.
  ///
  /// @throws OverflowException if an amount grew beyond all bounds
  public Outcome outcome() {
    RunPlan alone = RunPlan.of(plan);
    Layouts layouts = Pilot.unseen(plan);
    Part part = new Part(alone, layouts);
    new Worker(alone, source, backend)
        .run(TrialNumber.replicate(number), TrialNumber.index(number), 1, part);
    Pool pool = new Pool(alone, layouts, new Replicates(1, 1), Watch.all());
    pool.fold(0, part);
    return pool.outcome(Watch.all());
  }

  /// What the trial came through.
  public TrialTrace trace() {
    Block block = new Block(plan, source, backend);
    block.start(number, 1);
    List<List<QuarterTrace>> streams = new ArrayList<>();
    plan.streams().forEach(stream -> streams.add(new ArrayList<>()));
    for (int quarter = 0; quarter < plan.quarterCount(); quarter++) {
      block.step(quarter, 1);
      for (int stream = 0; stream < streams.size(); stream++) {
        streams.get(stream).add(block.passing(stream));
      }
    }
    List<Double> draws = new ArrayList<>();
    for (int column = 0; column < plan.draws().columns().size(); column++) {
      draws.add(block.column(column)[0]);
    }
    return new TrialTrace(draws, streams);
  }
}
