package headroom.report.discovery;

import headroom.result.Estimate;

/// Estimates as results have them.
final class Estimates {
  private Estimates() {}

  static Estimate of(headroom.stats.Estimate estimate) {
    return new Estimate(estimate.value(), estimate.standardError());
  }
}
