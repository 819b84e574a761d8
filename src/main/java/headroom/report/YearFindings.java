package headroom.report;

import headroom.result.Estimate;
import headroom.result.Metric;
import headroom.result.MetricName;
import headroom.result.Period;
import headroom.words.Rounding;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// What the numbers say about an agreement's receipts by calendar year; see [Findings].
///
/// A year that the timeline covers in part is held against whole ones only where it brings more
/// than they do.
///
/// @param headline the agreement's results
record YearFindings(Headline headline) {
  private static final double DIFFERENT = 2;

  /// In which year most is received; empty where there is but one year, or nothing at all.
  Optional<String> best() {
    List<Metric.Summary> years =
        headline.years(MetricName.PAID).stream()
            .filter(year -> year.period() instanceof Period.Year)
            .toList();
    if (years.size() < 2
        || headline.total(MetricName.PAID).filter(it -> it.max() == 0).isPresent()) {
      return Optional.empty();
    }
    boolean nothingLater = headline.afterTheEnd().filter(after -> after.max() > 0).isEmpty();
    boolean once = years.stream().filter(year -> year.max() > 0).count() == 1;
    Optional<String> finding =
        once && nothingLater ? onlyYear(years) : Optional.of(best(years) + later(years));
    return finding.map(it -> headline.single() ? it + " " + headline.throughout() : it);
  }

  private Optional<String> onlyYear(List<Metric.Summary> years) {
    return years.stream()
        .filter(year -> year.max() > 0)
        .findFirst()
        .map(
            year ->
                "All is received in %s: %s%s"
                    .formatted(year.period().label(), money(year.mean()), onAverage(year)));
  }

  private String best(List<Metric.Summary> years) {
    Metric.Summary best =
        years.stream().max(Comparator.comparingDouble(year -> year.mean().value())).orElseThrow();
    if (best.mean().value() == 0) {
      return "Nothing is received through " + headline.end();
    }
    List<Metric.Summary> whole = years.stream().filter(YearFindings::whole).toList();
    return whole(best) && whole.size() < years.size()
        ? bestOfTheWhole(best, whole)
        : bestOfAll(best, years);
  }

  private String bestOfAll(Metric.Summary best, List<Metric.Summary> years) {
    String amount = amount(best, years);
    List<String> equal = equal(best, years);
    if (equal.size() == years.size()) {
      return "Receipts are %s in every year".formatted(amount);
    }
    if (equal.size() > 1) {
      return "Receipts are highest in %s: %s each".formatted(Phrases.list(equal), amount);
    }
    return best.equals(years.getLast())
        ? "Receipts are highest in the last year: %s in %s".formatted(amount, equal.getFirst())
        : "Receipts peak in %s at %s".formatted(equal.getFirst(), amount);
  }

  private String bestOfTheWhole(Metric.Summary best, List<Metric.Summary> whole) {
    String amount = amount(best, whole);
    List<String> equal = equal(best, whole);
    return whole.size() == 1
        ? "Receipts are %s in %s, the only whole year".formatted(amount, equal.getFirst())
        : "Of the whole years, receipts are highest in %s: %s%s"
            .formatted(Phrases.list(equal), amount, equal.size() > 1 ? " each" : "");
  }

  /// The best mean, "about" if it stands for others that read differently.
  private String amount(Metric.Summary best, List<Metric.Summary> years) {
    boolean about =
        years.stream().anyMatch(year -> !alike(year, best) && indistinct(year.mean(), best.mean()));
    return (about ? "about " : "") + money(best.mean()) + onAverage(best);
  }

  /// The years whose means read like the best, or cannot be told from it.
  private static List<String> equal(Metric.Summary best, List<Metric.Summary> years) {
    return years.stream()
        .filter(year -> alike(year, best) || indistinct(year.mean(), best.mean()))
        .map(year -> year.period().label())
        .toList();
  }

  private static boolean alike(Metric.Summary year, Metric.Summary best) {
    return Rounding.brief(year.mean()).equals(Rounding.brief(best.mean()));
  }

  private static boolean indistinct(Estimate one, Estimate other) {
    double error = Math.hypot(one.standardError().orElse(0), other.standardError().orElse(0));
    return Math.abs(one.value() - other.value()) <= DIFFERENT * error;
  }

  /// What comes after the end, where it is more than in any year.
  private String later(List<Metric.Summary> years) {
    double best = years.stream().mapToDouble(year -> year.mean().value()).max().orElse(0);
    return headline
        .afterTheEnd()
        .filter(after -> after.mean().value() > best)
        .map(
            after ->
                "; payments after %s come to %s%s"
                    .formatted(headline.end(), money(after.mean()), onAverage(after)))
        .orElse("");
  }

  private static boolean whole(Metric.Summary year) {
    return year.period() instanceof Period.Year it && !it.incomplete();
  }

  private static String onAverage(Metric.Summary amount) {
    return amount.isCertain() ? "" : " on average";
  }

  private String money(Estimate amount) {
    return Phrases.money(amount, headline.unit());
  }
}
