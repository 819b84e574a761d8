package headroom.decision;

import headroom.question.DrawnInput;
import headroom.result.Estimate;
import headroom.result.SimulationFacts;
import headroom.result.Weighed;
import headroom.scenario.Decision;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/// What a decision came to. Values are in the metric's unit, as they stand; regrets and what it is
/// worth to know are what is lost or gained, whichever direction is better.
///
/// @param simulation how the numbers were made
/// @param decision what was asked
/// @param unit of the metric; empty where it has none
/// @param options one line for each option, in file order
/// @param best the place of the option with the best mean
/// @param perfect what it is worth to know everything before choosing (EVPI): the least regret
/// @param inputs what it is worth to know each input (EVPPI), in file order, those that only an
///   option has last; an estimate may be below 0
/// @param worths for each option of a fixed worth, what would hold at others
/// @param heard how the trials were weighed, if the scenario has clues
public record Decided(
    SimulationFacts simulation,
    Decision decision,
    String unit,
    List<Line> options,
    int best,
    Estimate perfect,
    List<Known> inputs,
    List<WorthCurve> worths,
    Optional<Heard> heard) {
  /// Copies.
  public Decided {
    options = List.copyOf(options);
    inputs = List.copyOf(inputs);
    worths = List.copyOf(worths);
  }

  /// How the trials were weighed by the clues of the scenario as it is written; one set of weights
  /// for all options.
  ///
  /// @param effectiveSampleSize what the trials are worth in equal ones
  /// @param paretoShape the shape of the tail of the weights; empty where they are all equal
  /// @param contradictions pairs of clues that are seldom true together
  public record Heard(
      double effectiveSampleSize,
      OptionalDouble paretoShape,
      List<Weighed.Contradiction> contradictions) {
    /// Copies.
    public Heard {
      contradictions = List.copyOf(contradictions);
    }
  }

  /// An option.
  ///
  /// @param name its name
  /// @param mean what it comes to
  /// @param difference of its mean from that of the best, with its paired error
  /// @param chance of being the best; options that are best together share a trial
  /// @param regret how much worse it is than the best of each trial, on average
  /// @param worth its fixed worth, if it has one
  /// @param breakEven the worth at which it would be as good as the best other, if its worth is
  ///   fixed
  public record Line(
      String name,
      Estimate mean,
      Estimate difference,
      Estimate chance,
      Estimate regret,
      OptionalDouble worth,
      Optional<Estimate> breakEven) {}

  /// What it is worth to know an input.
  ///
  /// @param input the input
  /// @param value in the metric's unit
  public record Known(DrawnInput input, Estimate value) {}

  /// What would hold if an option of a fixed worth were worth something else.
  ///
  /// @param option its place
  /// @param points by worth, ascending
  public record WorthCurve(int option, List<Point> points) {
    /// Copies.
    public WorthCurve {
      points = List.copyOf(points);
    }
  }

  /// A worth.
  ///
  /// @param worth in the metric's unit
  /// @param chances of being the best, by option
  /// @param perfect what it would be worth to know everything
  public record Point(double worth, List<Estimate> chances, Estimate perfect) {
    /// Copies.
    public Point {
      chances = List.copyOf(chances);
    }
  }
}
