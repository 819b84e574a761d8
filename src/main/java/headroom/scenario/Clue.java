package headroom.scenario;

import java.util.OptionalDouble;

/// Something that was heard about a scenario, and how far to believe it.
///
/// @param name its name
/// @param of id of the metric it speaks of, such as `assumption.cap` or `revenue-share.paid`
/// @param period the label of its period, such as `total` or `2026`
/// @param saying what it says
/// @param reliability the chance that it knows anything, above 0 to 1; else it says nothing
/// @param provenance where it comes from
public record Clue(
    String name,
    String of,
    String period,
    Saying saying,
    double reliability,
    Provenance provenance) {
  private static final String TOTAL = "total";

  /// @throws IllegalArgumentException if the reliability is out of its range
  public Clue {
    if (!(reliability > 0 && reliability <= 1)) {
      throw new IllegalArgumentException("a reliability must lie between 0 and 1");
    }
  }

  /// The metric with its period, `revenue-share.paid@2026`; the period `total` is left out.
  public String metric() {
    return period.equals(TOTAL) ? of : of + "@" + period;
  }

  /// What a clue says.
  public sealed interface Saying {
    /// A number that may be off by a normal error.
    ///
    /// @param value the number
    /// @param error the standard deviation of the error, above 0
    record About(double value, double error) implements Saying {
      /// @throws IllegalArgumentException if the error is not above 0
      public About {
        if (!(error > 0)) {
          throw new IllegalArgumentException("an error must be above 0, not " + error);
        }
      }
    }

    /// That the number lies within bounds, ends included; one of them at least.
    ///
    /// @param low the lower bound; empty where there is none
    /// @param high the upper bound; empty where there is none
    record Within(OptionalDouble low, OptionalDouble high) implements Saying {
      /// Whether a number lies within.
      public boolean holds(double value) {
        return value >= low.orElse(Double.NEGATIVE_INFINITY)
            && value <= high.orElse(Double.POSITIVE_INFINITY);
      }
    }
  }
}
