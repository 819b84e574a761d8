package headroom.sensitivity;

import headroom.expression.Expression;
import headroom.question.DrawnInput;
import headroom.result.Estimate;
import headroom.result.SimulationFacts;
import headroom.scenario.Evidence;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Which unknown matters for one number of a scenario.
///
/// @param simulation how the numbers were made
/// @param of what was asked about
/// @param kind what kind of number that is
/// @param unit its unit, such as `USD bn`; empty where it has none
/// @param given whether, at the ends of a bar, all that is correlated with the input moves along
/// @param value what it comes to as the scenario stands
/// @param lines one for each input in file order, then groups of inputs, then keys asked for
///   besides
/// @param variance how the output's variance is shared; empty where the question has none or it is
///   0
public record Sensitivity(
    SimulationFacts simulation,
    Expression of,
    Kind kind,
    String unit,
    boolean given,
    Estimate value,
    List<Line> lines,
    Optional<Variance> variance) {
  /// Copies.
  public Sensitivity {
    lines = List.copyOf(lines);
  }

  /// Kinds of numbers.
  public enum Kind {
    /// A mean, a percentile and whatever else has a metric's unit.
    AMOUNT,
    /// A chance.
    PROBABILITY,
    /// A decimal year.
    DATE
  }

  /// An input, a group of inputs, or a key without a law.
  ///
  /// @param path as users write it; of a group what it is called
  /// @param role what it is
  /// @param input the input; empty for groups and keys
  /// @param evidence how well it is supported; of a group that of all its members, if it is the
  ///   same
  /// @param correlated whether others move with it
  /// @param bar what happens at its ends; empty where it has none
  /// @param rank rank correlation with the output; empty where there is none
  /// @param bands the output along it; empty where there are none
  /// @param indices shares of the variance; empty where they were not told for it
  public record Line(
      String path,
      Role role,
      Optional<DrawnInput> input,
      Optional<Evidence> evidence,
      boolean correlated,
      Optional<Bar> bar,
      Optional<Estimate> rank,
      List<Bands.Band> bands,
      Optional<Indices> indices) {
    /// Copies.
    public Line {
      bands = List.copyOf(bands);
    }
  }

  /// What a line is.
  public enum Role {
    /// An input that may matter.
    PLAYER,
    /// An input that nothing asked about depends on.
    IDLE,
    /// An input whose share is told with others'.
    GROUPED,
    /// Such others together.
    GROUP,
    /// A key without a law.
    KEY
  }

  /// A bar of the tornado.
  ///
  /// @param low at the lower end of the input
  /// @param high at the upper end
  /// @param swing the difference of the two, `high − low`, with its paired error
  public record Bar(End low, End high, Estimate swing) {}

  /// One end of a bar.
  ///
  /// @param at where the input is put
  /// @param value what the expression comes to there
  /// @param difference from the scenario as it stands, with its paired error
  public record End(Place at, Estimate value, Estimate difference) {}

  /// Where an input is put.
  public sealed interface Place {}

  /// A value.
  ///
  /// @param value in the input's own unit
  /// @param meaning which value of its law that is
  public record Value(double value, Meaning meaning) implements Place {}

  /// A date.
  ///
  /// @param year decimal year; empty after the end of the timeline
  /// @param percent which percentile of its law
  public record Date(Optional<Double> year, int percent) implements Place {}

  /// What a pick falls on.
  ///
  /// @param index which of its values, from 0
  /// @param value the value picked, where it is a number
  /// @param drawn the path of the input picked, where it is drawn
  /// @param mean the mean of what is picked, where it has a law with one
  public record Picked(
      int index, Optional<Double> value, Optional<String> drawn, Optional<Double> mean)
      implements Place {}

  /// The text that a key was given.
  ///
  /// @param text as typed
  public record Typed(String text) implements Place {}

  /// Which value of a law.
  public sealed interface Meaning {}

  /// A percentile.
  ///
  /// @param percent 10 or 90
  public record Percentile(int percent) implements Meaning {}

  /// The least value of a law.
  ///
  /// @param chance its probability
  public record Least(double chance) implements Meaning {}

  /// The greatest value of a law.
  ///
  /// @param chance its probability
  public record Greatest(double chance) implements Meaning {}

  /// How much of the variance rests on an input.
  ///
  /// @param first with it alone known: together with what goes along
  /// @param total with all but it known: what it alone adds
  /// @param shapley its share
  public record Indices(Estimate first, Estimate total, Estimate shapley) {}

  /// The output's variance and what it rests on.
  ///
  /// @param mean of the output
  /// @param variance of the output
  /// @param assumptions `V` of what nobody knows
  /// @param chance `V` of what nobody can know
  /// @param interaction what is left
  /// @param byEvidence shares by grade, the strongest first; `paths`, `ungraded` and `mixed` last
  public record Variance(
      Estimate mean,
      Estimate variance,
      Estimate assumptions,
      Estimate chance,
      Estimate interaction,
      Map<String, Estimate> byEvidence) {}
}
