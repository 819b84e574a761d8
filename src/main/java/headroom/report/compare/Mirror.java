package headroom.report.compare;

import headroom.result.Comparison;
import headroom.result.Metric;
import headroom.result.MetricId;
import headroom.result.MetricName;
import java.util.List;
import java.util.Optional;

/// The other party of a comparison whose every number is that of the first with the opposite sign,
/// since all agreements are between the two: told in a sentence instead of rows.
///
/// @param comparison what came out
record Mirror(Comparison comparison) {
  private static final double ROUNDING = 1e-9;

  /// Whether a line repeats one of the compared party with the opposite sign.
  boolean repeats(Comparison.Line line) {
    return counterpart(line).map(own -> isOpposite(line, own)).orElse(false);
  }

  /// The parties all of whose lines do.
  List<String> parties() {
    return comparison.lines().stream()
        .filter(line -> counterpart(line).isPresent())
        .flatMap(line -> MetricId.party(line.id()).stream())
        .distinct()
        .filter(
            party ->
                comparison.lines().stream()
                    .filter(line -> MetricId.party(line.id()).filter(party::equals).isPresent())
                    .filter(line -> counterpart(line).isPresent())
                    .allMatch(this::repeats))
        .toList();
  }

  /// The line of the compared party that measures the same, for a line of another party.
  private Optional<Comparison.Line> counterpart(Comparison.Line line) {
    if (!(MetricId.parse(line.id()).orElseThrow()
            instanceof MetricId.OfParty(String party, MetricName measure))
        || party.equals(comparison.party())) {
      return Optional.empty();
    }
    String own = measure.ofParty(comparison.party());
    return comparison.lines().stream()
        .filter(it -> it.id().equals(own) && it.period().equals(line.period()))
        .findFirst();
  }

  private boolean isOpposite(Comparison.Line line, Comparison.Line own) {
    for (int side = 0; side < comparison.sides().size(); side++) {
      Optional<Metric.Summary> one = line.summary(side);
      Optional<Metric.Summary> other = own.summary(side);
      if (one.isEmpty() || other.isEmpty() || !isOpposite(one.get(), other.get())) {
        return false;
      }
    }
    return true;
  }

  private static boolean isOpposite(Metric.Summary one, Metric.Summary other) {
    return isOpposite(one.mean().value(), other.mean().value())
        && isOpposite(one.min(), other.max())
        && isOpposite(one.max(), other.min());
  }

  private static boolean isOpposite(double one, double other) {
    return Math.abs(one + other) <= ROUNDING * Math.max(Math.abs(one), Math.abs(other));
  }
}
