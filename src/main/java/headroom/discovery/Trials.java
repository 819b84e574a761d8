package headroom.discovery;

import java.util.List;

/// What is known of trials: where each lies on every axis, and whether the thing in question
/// happens in it.
///
/// @param axes what boxes may be bounded by; values by trial, replicate after replicate
/// @param happens by trial
/// @param sizes the number of trials of each replicate
@SuppressWarnings("ArrayRecordComponent") // Millions of numbers, shared on purpose.
public record Trials(List<Axis> axes, boolean[] happens, int[] sizes) {
  /// Checks.
  ///
  /// @throws IllegalArgumentException if the numbers of trials differ
  public Trials {
    axes = List.copyOf(axes);
    int count = 0;
    for (int size : sizes) {
      count += size;
    }
    for (Axis axis : axes) {
      if (axis.values().length != count) {
        throw new IllegalArgumentException("an axis has a value for each trial");
      }
    }
    if (happens.length != count) {
      throw new IllegalArgumentException("it happens in a trial or not");
    }
  }

  /// Something that bounds boxes.
  ///
  /// @param values by trial
  /// @param ordered whether they lie on a line; else they are names, numbered from 0
  @SuppressWarnings("ArrayRecordComponent")
  public record Axis(double[] values, boolean ordered) {
    /// Values on a line.
    public static Axis ordered(double[] values) {
      return new Axis(values, true);
    }

    /// Names.
    public static Axis named(double[] values) {
      return new Axis(values, false);
    }
  }

  /// The trials of the replicates with even or odd numbers, in order.
  int[] half(int parity) {
    int[] half = new int[size(parity)];
    int first = 0;
    int filled = 0;
    for (int replicate = 0; replicate < sizes.length; replicate++) {
      for (int i = 0; replicate % 2 == parity && i < sizes[replicate]; i++) {
        half[filled++] = first + i;
      }
      first += sizes[replicate];
    }
    return half;
  }

  private int size(int parity) {
    int size = 0;
    for (int replicate = parity; replicate < sizes.length; replicate += 2) {
      size += sizes[replicate];
    }
    return size;
  }

  /// The number of trials of some in which it happens.
  int cases(int[] trials) {
    int cases = 0;
    for (int trial : trials) {
      cases += happens[trial] ? 1 : 0;
    }
    return cases;
  }
}
