package headroom.result;

/// The stretch of time a metric speaks about.
public sealed interface Period {

  /// The whole timeline, payments after its end included.
  record Total() implements Period {
    @Override
    public String label() {
      return "total";
    }
  }

  /// Payments that fall after the last quarter.
  record AfterEnd() implements Period {
    @Override
    public String label() {
      return "after-end";
    }
  }

  /// A calendar year.
  ///
  /// @param year such as 2028
  /// @param incomplete whether some of its quarters lie outside the timeline
  record Year(int year, boolean incomplete) implements Period {
    @Override
    public String label() {
      return Integer.toString(year);
    }
  }

  /// A fiscal year, named by the calendar year it ends in.
  ///
  /// @param year such as 2028
  /// @param incomplete whether some of its quarters lie outside the timeline
  record FiscalYear(int year, boolean incomplete) implements Period {
    @Override
    public String label() {
      return "FY" + year;
    }
  }

  /// A calendar quarter.
  ///
  /// @param year such as 2028
  /// @param number 1 to 4
  record Quarter(int year, int number) implements Period {
    @Override
    public String label() {
      String digits = Integer.toString(year);
      return "0".repeat(Math.max(0, 4 - digits.length())) + digits + "-Q" + number;
    }
  }

  /// The label in files: `total`, `after-end`, `2028`, `FY2028` or `2028-Q4`.
  String label();
}
