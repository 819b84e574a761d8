package headroom.report.story;

import headroom.scenario.Term;

/// An agreement's years in words.
final class YearWords {
  private YearWords() {}

  /// What one of them is called.
  static String year(Term.YearKind kind) {
    return switch (kind) {
      case CALENDAR -> "calendar year";
      case FISCAL -> "fiscal year";
      case CONTRACT -> "contract year";
    };
  }

  /// What a contract year is, where that has to be said; else empty.
  static String meaning(Term term) {
    return term.year() == Term.YearKind.CONTRACT
        ? " A contract year is four whole quarters; the first begins with the quarter of its first"
            + " day."
        : "";
  }
}
