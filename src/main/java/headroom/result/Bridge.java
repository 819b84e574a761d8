package headroom.result;

import java.util.List;

/// What each change between two scenarios contributes to the change of a party's total receipts:
/// Shapley values, the average over all orders in which the changes can be made.
///
/// @param from label of the first scenario
/// @param to label of the other
/// @param steps the contributions; they add up to the change
/// @param mean mean receipts of both, and their change
/// @param median median receipts of both, and their change
/// @param runs how many mixtures of the two scenarios were simulated
/// @param trials trials of each of them
public record Bridge(
    String from, String to, List<Step> steps, Change mean, Change median, int runs, long trials) {
  public Bridge {
    steps = List.copyOf(steps);
  }

  /// A number in both scenarios.
  ///
  /// @param from in the first
  /// @param to in the other
  /// @param difference the change
  public record Change(Estimate from, Estimate to, Estimate difference) {}

  /// One contribution.
  ///
  /// @param name what was changed
  /// @param keys the keys that differ
  /// @param mean contribution to the change of the mean
  /// @param median contribution to the change of the median
  public record Step(String name, List<Key> keys, Estimate mean, Estimate median) {
    public Step {
      keys = List.copyOf(keys);
    }
  }

  /// A key that differs.
  ///
  /// @param path its dotted path
  /// @param from where it stands in the first scenario, such as `base.yaml:12`; empty if nowhere
  /// @param to where it stands in the other; empty if nowhere
  public record Key(String path, String from, String to) {}
}
