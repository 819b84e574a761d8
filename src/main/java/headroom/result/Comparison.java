package headroom.result;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What came out of comparing scenarios on the same random numbers.
///
/// @param simulation how the numbers were made
/// @param currency unit of all money
/// @param party whose receipts are compared
/// @param sides the scenarios; every difference is taken from the first
/// @param lines the measures, receipts first
/// @param bridges what explains the difference of each later side, empty where that was not asked
/// @param notes what could not be compared, and other remarks
/// @param labels what things are called, by their paths such as `agreements.share`; others are
///   called by their names
public record Comparison(
    SimulationFacts simulation,
    String currency,
    String party,
    List<Side> sides,
    List<Line> lines,
    List<Bridge> bridges,
    List<String> notes,
    Map<String, String> labels) {
  public Comparison {
    labels = Map.copyOf(labels);
    sides = List.copyOf(sides);
    lines = List.copyOf(lines);
    bridges = List.copyOf(bridges);
    notes = List.copyOf(notes);
  }

  /// A comparison of things that are called by their names.
  public Comparison(
      SimulationFacts simulation,
      String currency,
      String party,
      List<Side> sides,
      List<Line> lines,
      List<Bridge> bridges,
      List<String> notes) {
    this(simulation, currency, party, sides, lines, bridges, notes, Map.of());
  }

  /// What the thing at a path such as `agreements.share` is called.
  public String called(String section, String name) {
    return labels.getOrDefault(section + "." + name, name);
  }

  /// This comparison with bridges, and what is to be said about them.
  public Comparison withBridges(List<Bridge> added, List<String> remarks) {
    List<String> all = new ArrayList<>(notes);
    all.addAll(remarks);
    return new Comparison(simulation, currency, party, sides, lines, added, all, labels);
  }

  /// One scenario.
  ///
  /// @param label what it is called here, different from all others
  /// @param title its own name
  /// @param sha256 hash of the resolved scenario
  /// @param capped names of its agreements that have a cap
  public record Side(String label, String title, String sha256, List<String> capped) {
    public Side {
      capped = List.copyOf(capped);
    }
  }

  /// One measure in all scenarios.
  ///
  /// @param id what is measured
  /// @param period over which period
  /// @param unit its unit
  /// @param measure what kind of number it is
  /// @param each what came out for each side; a probability's summary is that of 1 and 0
  /// @param gaps differences from the first side, one for each later side
  public record Line(
      String id, Period period, String unit, Measure measure, List<Metric> each, List<Gap> gaps) {
    public Line {
      each = List.copyOf(each);
      gaps = List.copyOf(gaps);
    }

    /// The summary of a side, unless it has no trial.
    public Optional<Metric.Summary> summary(int side) {
      return each.get(side) instanceof Metric.Summary summary
          ? Optional.of(summary)
          : Optional.empty();
    }
  }

  /// Kinds of measures.
  public enum Measure {
    /// Money.
    AMOUNT,
    /// Money up to a quarter.
    CUMULATIVE,
    /// An event, 1 or 0 in each trial.
    PROBABILITY,
    /// A decimal year, in the trials that have one.
    DATE
  }

  /// A difference from the first side, taken trial by trial.
  public sealed interface Gap {}

  /// A difference that at least one trial has.
  ///
  /// @param difference its distribution over the trials in which both sides have the measure
  /// @param above the share of trials in which it is above 0
  /// @param below the share of trials in which it is below 0
  /// @param verdict whether the mean difference can be told from noise
  /// @param dominance whether one side is better at every level; for total amounts only
  public record Seen(
      Metric.Summary difference,
      Estimate above,
      Estimate below,
      Verdict verdict,
      Optional<Dominance> dominance)
      implements Gap {}

  /// No trial has the measure on both sides.
  public record Nowhere() implements Gap {}

  /// What can be said of a mean difference.
  public enum Verdict {
    /// It is above 0, beyond the noise.
    HIGHER,
    /// It is below 0, beyond the noise.
    LOWER,
    /// The sides are equal in every trial.
    EQUAL,
    /// It lies inside the noise, or the noise is not known.
    UNTOLD
  }

  /// First-order stochastic dominance: one side's distribution lies nowhere below the other's.
  ///
  /// @param order who dominates
  /// @param ahead the most by which the later side's probability to exceed a level exceeds the
  ///   first side's
  /// @param behind the most by which it falls short of it
  /// @param tolerance what `ahead` or `behind` may come to by chance alone
  public record Dominance(Order order, double ahead, double behind, double tolerance) {}

  /// Who dominates.
  public enum Order {
    /// The later side: at every level it is at least as likely to exceed it.
    LATER,
    /// The first side.
    FIRST,
    /// Neither: each is ahead at some level.
    NEITHER,
    /// The distributions are equal, or cannot be distinguished at every level.
    UNTOLD
  }
}
