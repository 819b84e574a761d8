package headroom.report.verify;

import headroom.verify.Check;
import headroom.verify.Verification.Subject;
import headroom.words.TextTable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// A verification as a table for a terminal: exact result, what the engine found, its standard
/// error, the distance in standard errors, and whether that passes.
public final class VerificationText {
  private final boolean whole;
  private final TextTable table = new TextTable();

  private VerificationText(boolean whole) {
    this.whole = whole;
  }

  /// The table and a verdict, ending in a line feed.
  ///
  /// @param subjects what was checked
  /// @param whole whether to show every check; else of a quantity checked many times only the worst
  public static String text(List<Subject> subjects, boolean whole) {
    return new VerificationText(whole).text(subjects);
  }

  private String text(List<Subject> subjects) {
    table.row("", "exact", "engine", "± SE", "z", "");
    for (Subject subject : subjects) {
      table.row(subject.name());
      byQuantity(subject).values().forEach(this::rows);
    }
    return String.join("\n", table.lines()) + "\n\n" + verdict(subjects) + "\n";
  }

  private static Map<String, List<Check>> byQuantity(Subject subject) {
    Map<String, List<Check>> groups = new LinkedHashMap<>();
    for (Check check : subject.checks()) {
      groups.computeIfAbsent(check.quantity(), _ -> new ArrayList<>()).add(check);
    }
    return groups;
  }

  private void rows(List<Check> checks) {
    if (whole || checks.size() == 1) {
      checks.forEach(check -> row(check, checks.size() == 1 ? "" : ", " + check.which()));
      return;
    }
    Check worst = checks.stream().max(Comparator.comparingDouble(Check::strain)).orElseThrow();
    row(worst, ", worst of %s: %s".formatted(checks.size(), worst.which()));
  }

  private void row(Check check, String where) {
    String error = "";
    String score = "";
    if (check.bound() instanceof Check.Sampled(double standardError, double z)) {
      error = number(standardError, 2);
      score = String.format(Locale.ROOT, "%+.2f", z);
    }
    int digits = check.bound() instanceof Check.Certain ? 15 : 7;
    table.row(
        "  " + check.quantity() + where,
        number(check.exact(), digits),
        number(check.found(), digits),
        error,
        score,
        check.passed() ? "ok" : "FAILED");
  }

  /// A number with a few significant digits.
  private static String number(double value, int digits) {
    if (value == Math.rint(value) && Math.abs(value) < 1e9) {
      return String.format(Locale.ROOT, "%.0f", value);
    }
    return String.format(Locale.ROOT, "%." + digits + "g", value);
  }

  private static String verdict(List<Subject> subjects) {
    List<Check> checks = subjects.stream().flatMap(subject -> subject.checks().stream()).toList();
    long sampled = checks.stream().filter(check -> check.bound() instanceof Check.Sampled).count();
    long failed = checks.stream().filter(check -> !check.passed()).count();
    String outcome =
        failed == 0
            ? "All %s checks passed.".formatted(checks.size())
            : "%s of %s checks FAILED.".formatted(failed, checks.size());
    return outcome
        + String.format(
            Locale.ROOT,
            " %d are exact to 1e-12; %d are statistical and pass within %.0f standard errors.\n",
            checks.size() - sampled,
            sampled,
            Check.LIMIT)
        + String.format(
            Locale.ROOT,
            "A right engine fails one of those for at most one seed in %,d.\n",
            Math.round(1 / (sampled * Check.FALSE_ALARM_RATE)))
        + "Percentiles are compared by counts: the exact share of futures below the engine's"
        + " value.";
  }
}
