package headroom.engine;

import headroom.distribution.InverseCdf;
import headroom.path.Operand;
import headroom.random.CorrelationFactor;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/// The columns of numbers drawn once per trial, in the order in which they are filled.
///
/// @param columns what each column holds
/// @param groups columns drawn together; every column is in at most one
/// @param variation how a variant draws otherwise, if this is one
public record DrawPlan(List<Column> columns, List<Group> groups, Optional<Variation> variation) {
  public DrawPlan {
    columns = List.copyOf(columns);
    groups = List.copyOf(groups);
    if (variation.isPresent() && variation.get().hands().size() != columns.size()) {
      throw new IllegalArgumentException("a variation says of every column how it is drawn");
    }
  }

  /// Columns drawn as they stand.
  public DrawPlan(List<Column> columns, List<Group> groups) {
    this(columns, groups, Optional.empty());
  }

  /// The same columns as a variant draws them.
  public DrawPlan varied(Variation newVariation) {
    return new DrawPlan(columns, groups, Optional.of(newVariation));
  }

  /// The index of the group that a column is drawn with; empty if it is drawn by itself.
  public OptionalInt groupOf(int column) {
    return IntStream.range(0, groups.size())
        .filter(group -> groups.get(group).columns().contains(column))
        .findFirst();
  }

  /// A column of draws.
  public sealed interface Column {
    /// The name under which its uniforms are drawn.
    String variable();

    /// What it is made from besides its uniforms.
    default List<Operand> operands() {
      return switch (this) {
        case FromLaw _, Dated _ -> List.of();
        case Waiting waiting -> List.of(waiting.chance());
        case Picked picked -> picked.quantities();
      };
    }
  }

  /// A draw from a law by its quantile function.
  ///
  /// @param variable the name under which its uniforms are drawn
  /// @param inverse quantile function of the law
  public record FromLaw(String variable, InverseCdf inverse) implements Column {}

  /// One of several quantities, picked by a uniform.
  ///
  /// @param variable the name under which its uniforms are drawn
  /// @param upTo cumulative weights, ascending; a uniform below the first picks the first quantity
  /// @param quantities what is picked from; drawn ones stand in earlier columns
  public record Picked(String variable, List<Double> upTo, List<Operand> quantities)
      implements Column {
    public Picked {
      upTo = List.copyOf(upTo);
      quantities = List.copyOf(quantities);
    }
  }

  /// The moment of an event that may come at any time: an exponential waiting time at rate `−ln(1 −
  /// chance)` a year, in quarters since the timeline's start.
  ///
  /// @param variable the name under which its uniforms are drawn
  /// @param chance the probability that a year has the event; drawn ones stand in earlier columns
  /// @param from when the waiting begins, in quarters since the timeline's start
  public record Waiting(String variable, Operand chance, double from) implements Column {}

  /// The moment of an event whose day has a law, in quarters since the timeline's start.
  ///
  /// @param variable the name under which its uniforms are drawn
  /// @param inverse quantile function of its day, in days since 1970-01-01
  /// @param calendar which turns days into quarters
  public record Dated(String variable, InverseCdf inverse, DayCount calendar) implements Column {}

  /// Columns whose normal scores are correlated (Gaussian copula).
  ///
  /// @param columns indices of the columns
  /// @param factor lower triangular factor of the scores' correlation matrix
  public record Group(List<Integer> columns, CorrelationFactor factor) {
    public Group {
      columns = List.copyOf(columns);
    }
  }
}
