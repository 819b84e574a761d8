package headroom.path;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// What a path is, with every quantity resolved to an [Operand]. Quarters are counted from 0 at the
/// timeline's start; a path is read at a quarter's start, `τ = quarter / 4` years.
public sealed interface PathPlan {

  /// One quantity per quarter: constants and schedules of steps.
  ///
  /// @param byQuarter as many as the timeline has quarters
  record Steps(List<Operand> byQuarter) implements PathPlan {
    public Steps {
      byQuarter = List.copyOf(byQuarter);
    }
  }

  /// A schedule joined by straight lines.
  ///
  /// @param byQuarter as many as the timeline has quarters
  record Interpolated(List<Joint> byQuarter) implements PathPlan {
    public Interpolated {
      byQuarter = List.copyOf(byQuarter);
    }
  }

  /// The point `left + (right − left)·weight` between two nodes.
  ///
  /// @param left value at the node before
  /// @param right value at the node after
  /// @param weight 0 at the left node, 1 at the right one
  record Joint(Operand left, Operand right, double weight) {}

  /// `to + (from − to)·2^(−τ / halfLife)`.
  ///
  /// @param from value at `τ = 0`
  /// @param to value in the long run
  /// @param halfLife years
  record Fading(Operand from, Operand to, Operand halfLife) implements PathPlan {}

  /// A value for some years, then another path whose clock starts there.
  ///
  /// @param value value held
  /// @param years how long; draws below 0 count as 0
  /// @param then what follows
  record Held(Operand value, Operand years, PathPlan then) implements PathPlan {}

  /// One quantity times another in every quarter.
  ///
  /// @param multiple how many times
  /// @param of of what
  record Multiple(Operand multiple, Operand of) implements PathPlan {}

  /// The same known value in every one of `quarterCount` quarters.
  static PathPlan constant(double value, int quarterCount) {
    return new Steps(Collections.nCopies(quarterCount, Operand.of(value)));
  }

  /// The same quantity in every one of `quarterCount` quarters.
  static PathPlan constant(Operand value, int quarterCount) {
    return new Steps(Collections.nCopies(quarterCount, value));
  }

  /// The quantity that the path has in every quarter, if there is one.
  default Optional<Operand> single() {
    return this instanceof Steps(List<Operand> byQuarter)
            && byQuarter.stream().allMatch(byQuarter.getFirst()::equals)
        ? Optional.of(byQuarter.getFirst())
        : Optional.empty();
  }

  /// Whether the path is the same in every trial.
  default boolean known() {
    return switch (this) {
      case Steps steps -> steps.byQuarter.stream().allMatch(Operand::known);
      case Interpolated interpolated ->
          interpolated.byQuarter.stream()
              .allMatch(joint -> joint.left.known() && joint.right.known());
      case Fading fading -> fading.from.known() && fading.to.known() && fading.halfLife.known();
      case Multiple(Operand multiple, Operand of) -> multiple.known() && of.known();
      case Held held -> held.value.known() && held.years.known() && held.then.known();
    };
  }

  /// Hands on every quantity that the path is made of.
  default void operands(Consumer<Operand> sink) {
    switch (this) {
      case Steps(List<Operand> byQuarter) -> byQuarter.forEach(sink);
      case Interpolated(List<Joint> byQuarter) ->
          byQuarter.forEach(
              joint -> {
                sink.accept(joint.left());
                sink.accept(joint.right());
              });
      case Fading(Operand from, Operand to, Operand halfLife) -> {
        sink.accept(from);
        sink.accept(to);
        sink.accept(halfLife);
      }
      case Multiple(Operand multiple, Operand of) -> {
        sink.accept(multiple);
        sink.accept(of);
      }
      case Held(Operand value, Operand years, PathPlan then) -> {
        sink.accept(value);
        sink.accept(years);
        then.operands(sink);
      }
    }
  }
}
