package headroom.chart;

/// The level at which the total drawn beside it is capped.
public sealed interface CapLine {

  /// The words beside the mark, such as `Cap` or `Remaining cap`.
  ///
  /// @return the words
  String label();

  /// A known cap: a line.
  ///
  /// @param label the words beside the line
  /// @param level the capped total
  record Fixed(String label, double level) implements CapLine {

    /// Checks.
    ///
    /// @throws IllegalArgumentException if the level is not finite
    public Fixed {
      Values.finite("level", level);
    }
  }

  /// A cap nobody knows: a range of its own beside the fan, and a thin line at its median.
  ///
  /// @param label the words beside the range
  /// @param p5 95 % of futures have at least this cap
  /// @param median half of the futures have at most this cap
  /// @param p95 95 % of futures have at most this cap
  record Uncertain(String label, double p5, double median, double p95) implements CapLine {

    /// Checks.
    ///
    /// @throws IllegalArgumentException if a level is not finite or they are out of order
    public Uncertain {
      Values.finite("p5", p5);
      Values.finite("p95", p95);
      if (!(p5 <= median && median <= p95)) {
        throw new IllegalArgumentException(
            "cap levels out of order: " + p5 + ", " + median + ", " + p95);
      }
    }
  }
}
