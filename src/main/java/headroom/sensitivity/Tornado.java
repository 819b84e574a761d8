package headroom.sensitivity;

import headroom.engine.Engine;
import headroom.engine.Monitor;
import headroom.engine.Outcome;
import headroom.engine.Plan;
import headroom.engine.Replicates;
import headroom.engine.RunPlan;
import headroom.engine.VariantPlan;
import headroom.engine.Watch;
import headroom.question.Enquiry;
import headroom.question.Sample;
import headroom.random.Draws;
import headroom.run.SummaryWords;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// Puts one input after the other at its ends: all on the same random numbers, so that differences
/// are paired.
final class Tornado {
  /// Sides that are run at once: each takes memory of its own.
  private static final int MOST_SIDES = 24;

  private final Enquiry enquiry;
  private final List<Side> sides = new ArrayList<>();
  private final List<Sample> samples = new ArrayList<>();

  /// Something to run, and what reads it.
  record Side(Enquiry reader, Plan plan) {}

  /// @param enquiry the expression, made ready for the scenario as it stands
  Tornado(Enquiry enquiry) {
    this.enquiry = enquiry;
    sides.add(new Side(enquiry, enquiry.plan()));
  }

  /// Takes a variant of the scenario on.
  ///
  /// @return its place
  int add(VariantPlan.Variant variant) {
    sides.add(
        new Side(
            enquiry,
            enquiry.plan().varied(variant.columns()).withSecondPaths(variant.redrawnStreams())));
    return sides.size() - 1;
  }

  /// Takes another scenario on.
  ///
  /// @return its place
  int add(Enquiry other) {
    sides.add(new Side(other, other.plan()));
    return sides.size() - 1;
  }

  /// The number of sides.
  int size() {
    return sides.size();
  }

  /// All sides as one run.
  RunPlan plan() {
    return new RunPlan(sides.stream().map(Side::plan).toList(), List.of());
  }

  /// Runs all sides, some at a time.
  void run(Engine engine, Draws draws, Replicates replicates, Monitor monitor) {
    for (int run = 0; run < runs(); run++) {
      take(run, engine.run(plan(run), draws, replicates, Watch.nothing(), monitor));
    }
  }

  /// The number of runs.
  int runs() {
    return Math.ceilDiv(sides.size(), MOST_SIDES);
  }

  /// The sides of a run.
  List<Side> sides(int run) {
    int from = run * MOST_SIDES;
    return sides.subList(from, Math.min(sides.size(), from + MOST_SIDES));
  }

  /// One of the runs.
  RunPlan plan(int run) {
    return new RunPlan(sides(run).stream().map(Side::plan).toList(), List.of())
        .onPathsOf(plan().quarterCount());
  }

  /// Takes what the next run came to.
  void take(int run, Outcome outcome) {
    List<Side> some = sides(run);
    for (int side = 0; side < some.size(); side++) {
      samples.add(some.get(side).reader().samples(outcome, side).getFirst());
    }
  }

  /// What the expression comes to as the scenario stands.
  Sample base() {
    return samples.getFirst();
  }

  /// The bar between two of several places, those with the least and the greatest value; empty
  /// where one of them has none to be compared.
  ///
  /// @param places where the input is put
  /// @param at the sides that put it there
  Optional<Sensitivity.Bar> bar(List<? extends Sensitivity.Place> places, List<Integer> at) {
    if (places.isEmpty()) {
      return Optional.empty();
    }
    int low = 0;
    int high = places.size() - 1;
    if (places.size() > 2) {
      Comparator<Integer> byValue =
          Comparator.comparingDouble(it -> samples.get(at.get(it)).value());
      low = IntStream.range(0, places.size()).boxed().min(byValue).orElseThrow();
      high = IntStream.range(0, places.size()).boxed().max(byValue).orElseThrow();
    }
    Sample first = samples.get(at.get(low));
    Sample last = samples.get(at.get(high));
    return Optional.of(
        new Sensitivity.Bar(
            end(places.get(low), first),
            end(places.get(high), last),
            SummaryWords.estimate(last.minus(first), 0)));
  }

  private Sensitivity.End end(Sensitivity.Place place, Sample sample) {
    return new Sensitivity.End(
        place,
        SummaryWords.estimate(sample.estimate(), 0),
        SummaryWords.estimate(sample.minus(base()), 0));
  }
}
