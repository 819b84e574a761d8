package headroom.chart;

import java.util.List;

/// What a histogram was before something was heard: shares in the same bins, drawn pale behind the
/// bars and as an outline over them.
///
/// @param name what it is, for the key
/// @param shares the share of its futures in each bin of the histogram, 0 to 1
/// @param masses its point masses, ascending
public record Ghost(String name, List<Double> shares, List<PointMass> masses) {

  /// Checks and copies.
  ///
  /// @throws IllegalArgumentException if a share is not between 0 and 1
  public Ghost {
    shares = List.copyOf(shares);
    masses = List.copyOf(masses);
    shares.forEach(share -> Values.probability("share", share));
  }

  /// The share of its futures that lie beyond the bins.
  ///
  /// @return 0 to 1
  public double beyond() {
    double shown =
        shares.stream().mapToDouble(Double::doubleValue).sum()
            + masses.stream().mapToDouble(PointMass::share).sum();
    return Math.clamp(1 - shown, 0, 1);
  }

  /// The greatest of its shares; 0 without any.
  double tallest() {
    double bin = shares.stream().mapToDouble(Double::doubleValue).max().orElse(0);
    return Math.max(bin, masses.stream().mapToDouble(PointMass::share).max().orElse(0));
  }
}
