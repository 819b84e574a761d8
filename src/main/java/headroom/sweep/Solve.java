package headroom.sweep;

import headroom.expression.Target;
import headroom.result.Estimate;
import headroom.result.SimulationFacts;
import java.util.List;
import java.util.Optional;

/// Where an expression comes to a value as a key goes from one number to another.
///
/// @param path the key
/// @param bracket between which values it was sought
/// @param target what is to hold
/// @param subject what the numbers of its expression are
/// @param solutions every place seen, ascending
/// @param monotone whether the expression only rises or only falls over the bracket, as [Way]
///   judges it
/// @param evaluations all that was asked on the way, ascending
/// @param simulation how each of them was simulated
/// @param everyCap whether one run answered all of them
/// @param percent whether values of the key are told in per cent
public record Solve(
    String path,
    Bracket bracket,
    Target target,
    Subject subject,
    List<Solution> solutions,
    boolean monotone,
    List<Evaluation> evaluations,
    SimulationFacts simulation,
    boolean everyCap,
    boolean percent) {
  /// Copies.
  public Solve {
    solutions = List.copyOf(solutions);
    evaluations = List.copyOf(evaluations);
  }

  /// This question, its key told in per cent or not.
  public Solve inPercent(boolean told) {
    return new Solve(
        path,
        bracket,
        target,
        subject,
        solutions,
        monotone,
        evaluations,
        simulation,
        everyCap,
        told);
  }

  /// Two values of a key.
  ///
  /// @param low the lower
  /// @param high the higher
  public record Bracket(double low, double high) {
    /// Checks.
    ///
    /// @throws IllegalArgumentException unless the second is above the first
    public Bracket {
      if (!(low <= high)) {
        throw new IllegalArgumentException("from %s to %s is no bracket".formatted(low, high));
      }
    }

    double span() {
      return high - low;
    }
  }

  /// What the expression comes to at a value of the key.
  ///
  /// @param at the value
  /// @param value the expression; NaN for a date later than the end
  public record Evaluation(double at, Estimate value) {}

  /// A place where it comes to the value.
  public sealed interface Solution {}

  /// A crossing.
  ///
  /// @param value where; its error is that of the expression there over its slope
  /// @param interval where it lies with 95 % confidence
  /// @param doubt why there is no interval, where there is none
  public record Crossing(Estimate value, Optional<Bracket> interval, Doubt doubt)
      implements Solution {}

  /// Why a crossing has no interval.
  public enum Doubt {
    /// It has one.
    NONE,
    /// The slope is inside its own noise: twice its error, or Student's t of R − 1 if that is more.
    FLAT,
    /// There is one replicate, or the expression has no error there.
    NO_ERROR,
    /// It jumps past the value.
    JUMP
  }

  /// Everything between two values of the key.
  ///
  /// @param range where it holds
  public record Everywhere(Bracket range) implements Solution {}
}
