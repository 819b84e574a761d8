package headroom.run;

import headroom.result.Cell;
import headroom.result.Estimate;
import headroom.result.Metric;
import headroom.result.PercentileEstimate;
import headroom.result.Period;
import headroom.stats.Distribution;
import headroom.stats.Ladder;
import headroom.stats.Summary;
import java.util.ArrayList;
import java.util.List;

/// Gives a distribution seen by the engine its words back.
public final class SummaryWords {
  private static final int MOST_CELLS = 4_096;

  private SummaryWords() {}

  /// What a distribution is of.
  ///
  /// @param id what is measured
  /// @param period over which period
  /// @param unit its unit
  /// @param conditional whether it speaks of some trials only
  /// @param origin what is added to the values: the year from which they count, or 0
  public record Meaning(
      String id, Period period, String unit, boolean conditional, double origin) {}

  /// The metric; its cells are kept for period `total` only.
  public static Metric.Summary of(Meaning meaning, Summary summary, Distribution distribution) {
    double origin = meaning.origin();
    List<PercentileEstimate> percentiles = new ArrayList<>();
    for (int percent : Ladder.PERCENTS) {
      percentiles.add(
          new PercentileEstimate(percent, estimate(summary.percentile(percent), origin)));
    }
    return new Metric.Summary(
        meaning.id(),
        meaning.period(),
        meaning.unit(),
        summary.count(),
        meaning.conditional(),
        estimate(summary.mean(), origin),
        summary.sd().stream().mapToDouble(headroom.stats.Estimate::value).findFirst(),
        origin + summary.min(),
        origin + summary.max(),
        percentiles,
        meaning.period() instanceof Period.Total ? cells(distribution, origin) : List.of());
  }

  private static List<Cell> cells(Distribution distribution, double origin) {
    Distribution reduced = distribution.reducedTo(MOST_CELLS);
    List<Cell> cells = new ArrayList<>();
    for (int cell = 0; cell < reduced.size(); cell++) {
      cells.add(
          new Cell(
              origin + reduced.lower(cell), origin + reduced.upper(cell), reduced.count(cell)));
    }
    return cells;
  }

  /// An estimate counted from an origin.
  public static Estimate estimate(headroom.stats.Estimate estimate, double origin) {
    return new Estimate(origin + estimate.value(), estimate.standardError());
  }
}
