package headroom.fit;

import headroom.scenario.History;
import headroom.scenario.Quarter;
import java.util.ArrayList;
import java.util.List;

/// Whether amounts of following quarters have seasons, asked without fitting anything else.
public final class SeasonSearch {
  private static final Quarter ANY = new Quarter(2001, 1);

  private SeasonSearch() {}

  /// Whether the test of [Seasonality] finds seasons; false where there are too few amounts to
  /// tell.
  ///
  /// @param amounts each above 0; which quarter of a year the first one is does not matter
  public static boolean finds(List<Double> amounts) {
    List<History.Point> points = new ArrayList<>();
    for (int i = 0; i < amounts.size(); i++) {
      Quarter quarter = ANY.plus(i);
      double middle = ANY.year() + (i + 0.5) / 4;
      points.add(new History.Point(quarter.toString(), quarter, middle, amounts.get(i), ""));
    }
    History history = new History("", "", History.Basis.QUARTERS, points, List.of());
    return SeasonRegression.reasonAgainst(history).isEmpty()
        && SeasonRegression.of(Steps.of(history), history, false).found().takenOut();
  }
}
