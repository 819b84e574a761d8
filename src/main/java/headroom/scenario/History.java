package headroom.scenario;

import java.util.List;

/// A history to fit: amounts over periods of one length, or run-rates read on dates, in time order.
///
/// @param file name of the file it comes from, without folders
/// @param measure name of the column
/// @param basis what the values are
/// @param points at least one, each later than the one before
/// @param leftOut periods of rows that are of another length
public record History(
    String file, String measure, Basis basis, List<Point> points, List<String> leftOut) {

  public History {
    points = List.copyOf(points);
    leftOut = List.copyOf(leftOut);
    for (int i = 1; i < points.size(); i++) {
      if (!(points.get(i).years() > points.get(i - 1).years())) {
        throw new IllegalArgumentException("a history goes forward in time");
      }
    }
  }

  /// What the values of a history are.
  public enum Basis {
    /// Amounts of whole quarters.
    QUARTERS(1),
    /// Amounts of half-years.
    HALF_YEARS(2),
    /// Amounts of years.
    YEARS(4),
    /// Annual run-rates on dates.
    READINGS(0);

    private final int quarters;

    Basis(int quarters) {
      this.quarters = quarters;
    }

    /// The quarters a value adds up; 0 for a run-rate.
    public int quarters() {
      return quarters;
    }
  }

  /// One row.
  ///
  /// @param period as written: `2025-Q3`, `2025`, `2026-08-31`
  /// @param quarter the last quarter it touches
  /// @param years when it holds, as a decimal year: a period's middle, a reading's date
  /// @param value as written, above 0
  /// @param evidence how well it is supported, as written; may be empty
  public record Point(String period, Quarter quarter, double years, double value, String evidence) {

    /// Checks.
    ///
    /// @throws IllegalArgumentException unless the value is finite and above 0
    public Point {
      Numbers.requirePositive("a value of history", value);
    }
  }

  /// The run-rate of a point: its value as an annual amount.
  public double runRate(Point point) {
    return basis == Basis.READINGS ? point.value() : point.value() * 4 / basis.quarters();
  }

  /// The first point.
  public Point first() {
    return points.getFirst();
  }

  /// The last point.
  public Point last() {
    return points.getLast();
  }
}
