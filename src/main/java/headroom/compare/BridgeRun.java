package headroom.compare;

import headroom.compile.PairedCompiler;
import headroom.engine.Contrast;
import headroom.engine.Engine;
import headroom.engine.Monitor;
import headroom.engine.Outcome;
import headroom.engine.Replicates;
import headroom.engine.RunPlan;
import headroom.engine.Watch;
import headroom.random.SobolOrder;
import headroom.result.Bridge;
import headroom.result.Estimate;
import headroom.run.Sampling;
import headroom.run.SummaryWords;
import headroom.scenario.Scenario;
import headroom.scenario.SimulationSettings;
import headroom.stats.Shapley;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.function.IntFunction;

/// Explains the difference of two scenarios by simulating every mixture of them on the same random
/// numbers. A contribution's error is the spread of the replicates' own contributions.
public final class BridgeRun {
  private static final Contrast.Sighting RECEIPTS = new Contrast.Sighting(0, 0);
  private static final long FEWEST_TRIALS = 1 << 16;
  private static final long MOST_WORK = 1 << 24;

  private final String party;
  private final List<Part> parts;
  private final Sampling sampling;
  private final List<Outcome.Whole> seen = new ArrayList<>();

  /// What is changed at once.
  ///
  /// @param name what it is called
  /// @param keys the keys that differ
  public record Part(String name, List<Bridge.Key> keys) {
    /// Copies.
    public Part {
      keys = List.copyOf(keys);
    }
  }

  /// A bridge still to be simulated.
  ///
  /// @param party whose total receipts are explained
  /// @param parts the changes, 8 at most
  /// @param settings seed and replicates, and the trials of a bridge with few parts; with many each
  ///   mixture has fewer, but 65,536 or what is asked for
  public BridgeRun(String party, List<Part> parts, SimulationSettings settings) {
    this.party = party;
    this.parts = List.copyOf(parts);
    long trials = Math.min(settings.trials(), Math.max(FEWEST_TRIALS, MOST_WORK >> parts.size()));
    sampling =
        new Sampling(
            new SimulationSettings(
                trials, settings.seed(), settings.sampler(), settings.replicates()));
  }

  /// The number of trials in all mixtures together.
  public long work() {
    return sampling.replicates().trials() << parts.size();
  }

  /// Runs all mixtures; blocks until they are done.
  ///
  /// @param from label of the first scenario
  /// @param to label of the other
  /// @param mix the first scenario with the parts in a bit mask changed
  /// @param engine where they are run; changes no number
  /// @param monitor watches the runs
  /// @throws headroom.engine.CancelledException if a run was stopped
  public Bridge run(
      String from, String to, IntFunction<Scenario> mix, Engine engine, Monitor monitor) {
    Replicates replicates = sampling.replicates();
    List<RunPlan> plans = new ArrayList<>();
    for (int mask = 0; mask < 1 << parts.size(); mask++) {
      plans.add(PairedCompiler.receipts(mix.apply(mask), party));
    }
    int quarters = plans.stream().mapToInt(RunPlan::quarterCount).max().orElseThrow();
    plans.replaceAll(plan -> plan.onPathsOf(quarters));
    SobolOrder order =
        plans.stream().map(RunPlan::sobolOrder).reduce(SobolOrder::with).orElseThrow();
    seen.clear();
    for (RunPlan plan : plans) {
      Outcome outcome =
          engine.run(
              plan, sampling.draws(order, engine.backend()), replicates, Watch.nothing(), monitor);
      seen.add(outcome.whole(RECEIPTS).orElseThrow());
    }
    return bridge(from, to, replicates);
  }

  private Bridge bridge(String from, String to, Replicates replicates) {
    List<Estimate> means =
        contributions(it -> it.summary().mean().value(), it -> it.replicates().means(), replicates)
            .stream()
            .map(this::told)
            .toList();
    List<Estimate> medians =
        contributions(
            it -> it.summary().percentile(50).value(),
            it -> it.replicates().percentiles(50),
            replicates);
    List<Bridge.Step> steps = new ArrayList<>();
    for (int part = 0; part < parts.size(); part++) {
      steps.add(
          new Bridge.Step(
              parts.get(part).name(), parts.get(part).keys(), means.get(part), medians.get(part)));
    }
    return new Bridge(
        from,
        to,
        steps,
        told(change(it -> it.summary().mean(), it -> it.replicates().means(), replicates)),
        change(
            it -> it.summary().percentile(50), it -> it.replicates().percentiles(50), replicates),
        seen.size(),
        replicates.trials());
  }

  private Bridge.Change told(Bridge.Change change) {
    return new Bridge.Change(change.from(), change.to(), told(change.difference()));
  }

  /// A difference of means has no error where one of the means has none.
  private Estimate told(Estimate difference) {
    boolean all = seen.stream().allMatch(it -> it.summary().mean().standardError().isPresent());
    return all ? difference : new Estimate(difference.value(), OptionalDouble.empty());
  }

  /// The contributions of all parts to one statistic.
  private List<Estimate> contributions(
      Function<Outcome.Whole, Double> pooled,
      Function<Outcome.Whole, double[]> each,
      Replicates replicates) {
    double[] values = Shapley.values(seen.stream().mapToDouble(pooled::apply).toArray());
    double[][] byReplicate = new double[parts.size()][replicates.count()];
    List<double[]> all = seen.stream().map(each).toList();
    for (int replicate = 0; replicate < replicates.count(); replicate++) {
      int index = replicate;
      double[] own = Shapley.values(all.stream().mapToDouble(it -> it[index]).toArray());
      for (int part = 0; part < own.length; part++) {
        byReplicate[part][replicate] = own[part];
      }
    }
    List<Estimate> estimates = new ArrayList<>();
    for (int part = 0; part < values.length; part++) {
      estimates.add(estimate(values[part], byReplicate[part]));
    }
    return estimates;
  }

  private Bridge.Change change(
      Function<Outcome.Whole, headroom.stats.Estimate> statistic,
      Function<Outcome.Whole, double[]> each,
      Replicates replicates) {
    Outcome.Whole first = seen.getFirst();
    Outcome.Whole last = seen.getLast();
    double[] before = each.apply(first);
    double[] after = each.apply(last);
    double[] differences = new double[replicates.count()];
    for (int replicate = 0; replicate < differences.length; replicate++) {
      differences[replicate] = after[replicate] - before[replicate];
    }
    double difference = statistic.apply(last).value() - statistic.apply(first).value();
    return new Bridge.Change(
        SummaryWords.estimate(statistic.apply(first), 0),
        SummaryWords.estimate(statistic.apply(last), 0),
        estimate(difference, differences));
  }

  private static Estimate estimate(double value, double[] each) {
    return SummaryWords.estimate(headroom.stats.Estimate.ofReplicates(value, each), 0);
  }
}
