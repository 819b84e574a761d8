package headroom.agreement;

/// A way to accrue whose money is paid on days of its own, not at a quarter's end.
interface OwnDates {

  /// Adds the value of what counted in a quarter; where a cap cut it, all of it was cut in
  /// proportion.
  ///
  /// @param quarter quarters since the timeline's start
  /// @param accrued what accrued in it, money per trial
  /// @param counted what counted of that, money per trial
  /// @param values present values so far, money per trial; updated
  void addPresentValue(
      int quarter,
      Discounting discounting,
      InForce inForce,
      double[] accrued,
      double[] counted,
      double[] values,
      int count);
}
