package headroom.engine;

import headroom.agreement.AgreementPlan;
import headroom.agreement.CapPlan;
import headroom.agreement.Discounting;
import headroom.random.SobolOrder;
import headroom.stream.OwnDraws;
import headroom.stream.SecondPaths;
import headroom.stream.StreamPlan;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;

/// Everything one trial computes and what is observed of it, ready to run.
///
/// @param quarterCount quarters of the timeline, at least 1
/// @param draws numbers drawn once per trial
/// @param streams the streams; a derived one comes after those it derives from
/// @param innovations how the grown streams' innovations are drawn
/// @param caps the caps that agreements draw on
/// @param agreements the agreements and their payment lags
/// @param discounting present values, if asked for
/// @param outputs distributions to observe
/// @param chances probabilities to count
/// @param pathQuarters quarters that a path of innovations is made for under Sobol: those of the
///   timeline, or of a longer one that shares its random numbers
public record Plan(
    int quarterCount,
    DrawPlan draws,
    List<StreamPlan> streams,
    InnovationPlan innovations,
    List<CapPlan> caps,
    List<Booked> agreements,
    Optional<Discounting.Plan> discounting,
    List<Output> outputs,
    List<Chance> chances,
    int pathQuarters) {
  public Plan {
    if (pathQuarters < quarterCount) {
      throw new IllegalArgumentException("a path of innovations must cover the timeline");
    }
    streams = List.copyOf(streams);
    caps = List.copyOf(caps);
    agreements = List.copyOf(agreements);
    outputs = List.copyOf(outputs);
    chances = List.copyOf(chances);
  }

  /// A plan whose paths cover its own timeline.
  public Plan(
      int quarterCount,
      DrawPlan draws,
      List<StreamPlan> streams,
      InnovationPlan innovations,
      List<CapPlan> caps,
      List<Booked> agreements,
      Optional<Discounting.Plan> discounting,
      List<Output> outputs,
      List<Chance> chances) {
    this(
        quarterCount,
        draws,
        streams,
        innovations,
        caps,
        agreements,
        discounting,
        outputs,
        chances,
        quarterCount);
  }

  /// The same plan with innovations that are the first of longer paths.
  ///
  /// @param quarters quarters of those paths, at least the timeline's
  Plan onPathsOf(int quarters) {
    return with(draws, streams, innovations, outputs, chances, quarters);
  }

  /// The same plan, in which other things are observed.
  public Plan observing(List<Output> newOutputs, List<Chance> newChances) {
    return with(draws, streams, innovations, newOutputs, newChances, pathQuarters);
  }

  /// The same plan with more columns, after its own, that nothing of it looks at.
  public Plan drawingToo(List<DrawPlan.Column> more) {
    List<DrawPlan.Column> all = new ArrayList<>(draws.columns());
    all.addAll(more);
    DrawPlan newDraws = new DrawPlan(all, draws.groups());
    return with(newDraws, streams, innovations, outputs, chances, pathQuarters);
  }

  /// A variant of the plan, which draws its columns otherwise.
  public Plan varied(Variation variation) {
    return with(draws.varied(variation), streams, innovations, outputs, chances, pathQuarters);
  }

  /// A variant of the plan, in which some streams have all that moves them by the quarter from the
  /// second set of numbers. Streams whose innovations are correlated must go together.
  ///
  /// @param redrawn indices of streams
  public Plan withSecondPaths(Set<Integer> redrawn) {
    return with(
        draws,
        IntStream.range(0, streams.size())
            .mapToObj(
                stream ->
                    redrawn.contains(stream)
                        ? SecondPaths.of(streams.get(stream))
                        : streams.get(stream))
            .toList(),
        innovations.withSecond(redrawn),
        outputs,
        chances,
        pathQuarters);
  }

  private Plan with(
      DrawPlan newDraws,
      List<StreamPlan> newStreams,
      InnovationPlan newInnovations,
      List<Output> newOutputs,
      List<Chance> newChances,
      int newPathQuarters) {
    return new Plan(
        quarterCount,
        newDraws,
        newStreams,
        newInnovations,
        caps,
        agreements,
        discounting,
        newOutputs,
        newChances,
        newPathQuarters);
  }

  /// The agreements that draw on a cap.
  public List<AgreementPlan> drawingOn(int cap) {
    return agreements.stream()
        .map(Booked::plan)
        .filter(agreement -> agreement.cap().equals(OptionalInt.of(cap)))
        .toList();
  }

  /// Whether a cap never moves, and one agreement of base and rate draws on it.
  public boolean isPlain(int cap) {
    return caps.get(cap).isPlain(drawingOn(cap));
  }

  /// Whether anything observed needs something kept.
  boolean needs(Bookkeeping what) {
    return outputs.stream().anyMatch(output -> output.observation().needs().contains(what));
  }

  /// The outputs whose values a chance looks at.
  Set<Integer> lookedAt() {
    Set<Integer> outputs = new HashSet<>();
    for (Chance chance : chances) {
      if (chance instanceof Chance.Within(List<Chance.Range> ranges)) {
        ranges.forEach(range -> outputs.add(range.output()));
      }
    }
    return outputs;
  }

  /// The dimensions of this plan's variables under Sobol.
  public SobolOrder sobolOrder() {
    Map<SobolOrder.Path, Integer> paths = new HashMap<>();
    innovations.paths().forEach(path -> paths.put(path.variable(), pathQuarters));
    streams.forEach(stream -> paths.putAll(OwnDraws.paths(stream, pathQuarters)));
    return SobolOrder.of(draws.columns().stream().map(DrawPlan.Column::variable).toList(), paths);
  }

  /// An agreement and when it pays.
  ///
  /// @param plan the agreement
  /// @param paymentLag quarters between counting and payment
  public record Booked(AgreementPlan plan, int paymentLag) {}
}
