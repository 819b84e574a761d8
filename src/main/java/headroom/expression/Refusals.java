package headroom.expression;

import java.util.Optional;

/// Why a kind of metric cannot be asked for what is asked of it, each with what to ask instead.
final class Refusals {
  private Refusals() {}

  /// Why a metric has no mean; empty if it has one.
  static Optional<String> ofMean(Known metric) {
    String id = metric.text();
    return switch (metric.kind()) {
      case AMOUNT, CONDITIONAL -> Optional.empty();
      case DATE ->
          Optional.of(
              ("`%s` has no mean, since a trial without a hit counts as later than any year; ask"
                      + " for P50(%s) or P(%s < 2030)")
                  .replace("%s", id));
      case PROBABILITY -> Optional.of(probability(id));
      case SINGLE -> Optional.of(single(id));
    };
  }

  /// Why a metric has no standard deviation; empty if it has one.
  static Optional<String> ofSd(Known metric) {
    String id = metric.text();
    return switch (metric.kind()) {
      case AMOUNT -> Optional.empty();
      case DATE ->
          Optional.of(
              ("`%s` has no standard deviation, since a trial without a hit counts as later than"
                      + " any year; ask for P5(%s) and P95(%s)")
                  .replace("%s", id));
      case CONDITIONAL -> Optional.of(conditional(id));
      case PROBABILITY -> Optional.of(probability(id));
      case SINGLE -> Optional.of(single(id));
    };
  }

  /// Why a metric has no percentiles; empty if it has some.
  static Optional<String> ofPercentile(Known metric) {
    String id = metric.text();
    return switch (metric.kind()) {
      case AMOUNT, DATE -> Optional.empty();
      case CONDITIONAL -> Optional.of(conditional(id));
      case PROBABILITY -> Optional.of(probability(id));
      case SINGLE -> Optional.of(single(id));
    };
  }

  /// Why a metric cannot be compared with a number; empty if it can.
  static Optional<String> ofComparison(Known metric) {
    String id = metric.text();
    return switch (metric.kind()) {
      case AMOUNT, DATE -> Optional.empty();
      case CONDITIONAL -> Optional.of(conditional(id));
      case PROBABILITY ->
          Optional.of(
              "`%s` happens in a trial or does not; write `%s` or `not %s`, without a number"
                  .replace("%s", id));
      case SINGLE ->
          Optional.of(
              "`%s` is one number of the whole run, which no trial has; name a metric of trials"
                  .replace("%s", id));
    };
  }

  /// Why a metric is no expression as it stands; of an amount or date.
  static String alone(Known metric) {
    String id = metric.text();
    return switch (metric.kind()) {
      case AMOUNT ->
          "`%s` differs between trials; say what of it: mean(%s), sd(%s), P95(%s) or P(%s > 40)"
              .replace("%s", id);
      case DATE -> "`%s` differs between trials; say what of it: P50(%s)".replace("%s", id);
      case CONDITIONAL -> conditional(id);
      case PROBABILITY, SINGLE -> throw new IllegalArgumentException(id + " stands alone");
    };
  }

  /// Why a metric without a number is no test.
  ///
  /// @param wanted whether it stands without `not`
  static String noTest(Known metric, boolean wanted) {
    String id = metric.text();
    return switch (metric.kind()) {
      case AMOUNT, DATE ->
          "`%s` is no event; compare it with a number: %s %s %s"
              .formatted(
                  id, id, wanted ? ">" : "<=", metric.kind() == Catalogue.Kind.DATE ? 2030 : 40);
      case CONDITIONAL, SINGLE -> ofComparison(metric).orElseThrow();
      case PROBABILITY -> throw new IllegalArgumentException(id + " is a test");
    };
  }

  private static String conditional(String id) {
    return "`%s` has a value in some trials only; ask for mean(%s)".replace("%s", id);
  }

  private static String probability(String id) {
    return "`%s` is a probability already; write it as it stands: %s".replace("%s", id);
  }

  private static String single(String id) {
    return "`%s` is one number already; write it as it stands: %s".replace("%s", id);
  }
}
