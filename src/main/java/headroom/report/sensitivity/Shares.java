package headroom.report.sensitivity;

import headroom.result.Estimate;
import headroom.sensitivity.Sensitivity;
import headroom.stats.StudentT;
import headroom.words.Rounding;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;

/// Shares of a variance as people read them: one inside its noise is not told, least of all as
/// negative.
final class Shares {
  private static final double CONFIDENCE = 0.95;

  private final Sensitivity sensitivity;

  Shares(Sensitivity sensitivity) {
    this.sensitivity = sensitivity;
  }

  /// Lines that have a share, the largest first.
  List<Sensitivity.Line> ranked() {
    return sensitivity.lines().stream()
        .filter(line -> line.indices().isPresent() && line.role() != Sensitivity.Role.IDLE)
        .sorted(Comparator.comparingDouble((Sensitivity.Line line) -> -share(line).value()))
        .toList();
  }

  /// Those whose share is beyond its noise.
  List<Sensitivity.Line> told() {
    return ranked().stream().filter(line -> isTold(share(line))).toList();
  }

  /// Those whose share is not.
  List<Sensitivity.Line> untold() {
    return ranked().stream()
        .filter(line -> !isTold(share(line)) && !isNothing(share(line)))
        .toList();
  }

  static Estimate share(Sensitivity.Line line) {
    return line.indices().orElseThrow().shapley();
  }

  /// Whether a share is above 0 beyond its noise; without an error, whether it is above 0.
  boolean isTold(Estimate share) {
    return share.value() > noise(share);
  }

  /// Whether a difference is one, beyond its noise.
  boolean isTellable(Estimate difference) {
    return Math.abs(difference.value()) > noise(difference);
  }

  private double noise(Estimate estimate) {
    int replicates = sensitivity.simulation().replicates();
    return estimate.standardError().isPresent() && replicates > 1
        ? StudentT.critical(CONFIDENCE, replicates - 1) * estimate.standardError().getAsDouble()
        : 0;
  }

  /// Whether a share is exactly nothing.
  static boolean isNothing(Estimate share) {
    return share.value() == 0 && share.standardError().orElse(1) == 0;
  }

  /// `92.73 ± 0.10 %`; `[± 0.1 %]` inside the noise; `0`.
  String text(Estimate share) {
    if (isNothing(share)) {
      return "0";
    }
    if (isTold(share)) {
      return Rounding.percentWithError(share);
    }
    return share.standardError().isPresent()
        ? "[± " + error(share.standardError().getAsDouble()) + " %]"
        : "–";
  }

  private static String error(double error) {
    return Rounding.brief(Rounding.hundredfold(new Estimate(error, OptionalDouble.of(error))));
  }
}
