package headroom.engine;

import java.util.List;

/// A difference between two plans, taken in each trial by itself.
///
/// @param from what is subtracted
/// @param to what it is subtracted from
/// @param where which trials count
/// @param atoms values, besides 0, that the difference may take with positive probability,
///   ascending
public record Contrast(Sighting from, Sighting to, Where where, List<Double> atoms) {
  public Contrast {
    atoms = List.copyOf(atoms);
  }

  /// Whether it is made of an output.
  boolean reads(Sighting sighting) {
    boolean chosen =
        where instanceof Both(Sighting first, Sighting second)
            && (first.equals(sighting) || second.equals(sighting));
    return from.equals(sighting) || to.equals(sighting) || chosen;
  }

  /// An output of one of the plans.
  ///
  /// @param side index of the plan
  /// @param output index of its output
  public record Sighting(int side, int output) {}

  /// Which trials a contrast is taken in.
  public sealed interface Where {}

  /// In all of them.
  public record Everywhere() implements Where {}

  /// In those that both outputs speak of, told by two outputs that are 1 there and 0 elsewhere.
  ///
  /// @param from where the output that is subtracted speaks
  /// @param to where the other does
  public record Both(Sighting from, Sighting to) implements Where {}
}
