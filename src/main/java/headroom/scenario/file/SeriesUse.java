package headroom.scenario.file;

/// What a history is read for: how messages name the choice of a column and what they advise.
enum SeriesUse {
  /// `fit`: amounts or run-rates, gaps allowed.
  FIT("--column", "choose one with --column", true),
  /// `report.history`: amounts, gaps allowed.
  CHART("`revenue`", "call the one that is meant `revenue`", true),
  /// `bootstrap`: amounts of following quarters.
  BOOTSTRAP("`column`", "name one in `column`", false);

  private final String key;
  private final String advice;
  private final boolean gaps;

  SeriesUse(String key, String advice, boolean gaps) {
    this.key = key;
    this.advice = advice;
    this.gaps = gaps;
  }

  /// What names the column of values.
  String key() {
    return key;
  }

  /// How another column is chosen.
  String advice() {
    return advice;
  }

  /// What to do about a value that cannot be taken, from its punctuation on.
  String leaveOut() {
    return gaps ? "; leave the cell empty for a gap" : "";
  }

  /// What to do about a date on which no quarter ends.
  String dated() {
    return this == FIT
        ? "; write 2025-Q3 (three months add up to a quarter), or say that the values are annual"
            + " run-rates with --run-rate"
        : "; write 2025-Q3 (three months add up to a quarter)";
  }
}
