package headroom.report;

import headroom.result.Estimate;
import headroom.result.Metric;
import headroom.result.Period;
import headroom.words.Rounding;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// What the numbers say about a party's net by calendar year: in which it receives most, and in
/// which it pays most if it pays in any.
///
/// @param net the party's agreements
record NetYears(NetFindings net) {
  private static final double DIFFERENT = 2;

  /// The finding, without a full stop; empty where there is but one year, or nothing at all.
  Optional<String> finding() {
    List<Metric.Summary> years =
        net.lines().netYears().stream()
            .filter(year -> year.period() instanceof Period.Year)
            .toList();
    if (years.size() < 2 || years.stream().allMatch(year -> year.min() == 0 && year.max() == 0)) {
      return Optional.empty();
    }
    Metric.Summary best = extreme(years, 1);
    Metric.Summary worst = extreme(years, -1);
    List<String> parts = new ArrayList<>();
    if (best.mean().value() > 0) {
      parts.add("receives " + most(best, years, 1));
    }
    if (worst.mean().value() < 0) {
      parts.add("pays " + most(worst, years, -1));
    }
    if (parts.isEmpty()) {
      return Optional.empty();
    }
    boolean certain = years.stream().allMatch(year -> year.isCertain());
    String when =
        net.headline().single() ? " " + net.headline().throughout() : certain ? "" : ", on average";
    return Optional.of(
        "%s %s%s".formatted(net.lines().party(), String.join(", and ", parts), when));
  }

  private static Metric.Summary extreme(List<Metric.Summary> years, int sign) {
    return years.stream()
        .max(Comparator.comparingDouble(year -> sign * year.mean().value()))
        .orElseThrow();
  }

  private String most(Metric.Summary extreme, List<Metric.Summary> years, int sign) {
    long others = years.stream().filter(year -> sign * year.mean().value() > 0).count();
    List<Metric.Summary> like =
        years.stream().filter(year -> isLike(year.mean(), extreme.mean())).toList();
    boolean about = like.stream().anyMatch(it -> !alike(it.mean(), extreme.mean()));
    String amount =
        (about ? "about " : "")
            + Phrases.money(Gaps.size(extreme.mean()), net.headline().unit())
            + (net.mixed() ? " net" : "");
    String when =
        Phrases.list(like.stream().map(year -> TextSummary.label(year.period())).toList());
    if (others == like.size() && others == years.size()) {
      return "%s in every year".formatted(amount);
    }
    return others == 1
        ? "%s in %s".formatted(amount, when)
        : "most in %s: %s%s".formatted(when, amount, like.size() > 1 ? " each" : "");
  }

  /// Whether two means read as the same number or cannot be told apart.
  private static boolean isLike(Estimate one, Estimate other) {
    double error = Math.hypot(one.standardError().orElse(0), other.standardError().orElse(0));
    return alike(one, other) || Math.abs(one.value() - other.value()) <= DIFFERENT * error;
  }

  private static boolean alike(Estimate one, Estimate other) {
    return Rounding.brief(one).equals(Rounding.brief(other));
  }
}
