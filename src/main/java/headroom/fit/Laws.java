package headroom.fit;

import headroom.distribution.Metalog;
import headroom.scenario.Law;
import headroom.scenario.Path;
import headroom.scenario.Percentile;
import headroom.scenario.Quantity;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Optional;
import org.apache.commons.math3.util.FastMath;

/// Quantities of a stream as a scenario file may hold them: three digits, and a law wherever the
/// history leaves room.
///
/// @param stream the stream's name
record Laws(String stream) {
  private static final MathContext DIGITS = new MathContext(3);

  /// No number of a scenario may be larger, a percentage included.
  private static final double MOST = 1e27;

  /// Normal percentiles 99.5 and 95, one over the other.
  private static final double FARTHER = 2.5758293035489004 / 1.6448536269514722;

  /// A value known exactly, or a law.
  private static Optional<Law> law(
      double low, double middle, double high, double least, double most) {
    double p5 = rounded(low);
    double p50 = rounded(middle);
    double p95 = rounded(high);
    double end = rounded(Math.min(most, MOST));
    if (!(least < p5 && p5 < p50 && p50 < p95 && p95 < end) || !Double.isFinite(end)) {
      return Optional.empty();
    }
    try {
      Metalog.through(List.of(0.05, 0.5, 0.95), List.of(p5, p50, p95), least, end);
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
    return Optional.of(
        new Law.Quantiles(
            List.of(new Percentile(0.05, p5), new Percentile(0.5, p50), new Percentile(0.95, p95)),
            Optional.of(least),
            Optional.of(end)));
  }

  /// A growth rate: percentiles above −100 %, nothing beyond `most`.
  static Draft growth(double low, double middle, double high, double most) {
    return new Draft(law(low, middle, high, -1, most), rounded(middle));
  }

  /// A growth rate; only its estimate where the history sets no end.
  static Draft ofGrowth(FittedParameter rate) {
    if (rate.low().isEmpty() || rate.high().isEmpty()) {
      return known(rate.value());
    }
    double high = rate.high().getAsDouble();
    double farther = FastMath.pow((1 + high) / (1 + rate.value()), FARTHER);
    return growth(rate.low().getAsDouble(), rate.value(), high, (1 + rate.value()) * farther - 1);
  }

  /// Something above 0: percentiles, nothing beyond `most`.
  static Draft positive(double low, double middle, double high, double most) {
    return new Draft(law(low, middle, high, 0, most), rounded(middle));
  }

  /// A parameter above 0; only its estimate where the history sets no end.
  static Draft of(FittedParameter parameter) {
    double value = parameter.value();
    if (parameter.low().isEmpty() || parameter.high().isEmpty()) {
      return known(value);
    }
    double high = parameter.high().getAsDouble();
    double most = value * FastMath.pow(high / value, FARTHER);
    return positive(parameter.low().getAsDouble(), value, high, most);
  }

  /// A value taken as known.
  static Draft known(double value) {
    return new Draft(Optional.empty(), rounded(value));
  }

  /// A value before it has its place.
  ///
  /// @param law its law, if it is uncertain
  /// @param value its estimate
  record Draft(Optional<Law> law, double value) {}

  /// The draft at a place in the stream, such as `growth`.
  Quantity quantity(String place, Draft draft) {
    String variable = "streams.%s.%s".formatted(stream, place);
    return draft
        .law()
        .<Quantity>map(law -> new Quantity.Drawn(variable, law))
        .orElseGet(() -> new Quantity.Constant(draft.value()));
  }

  /// The draft at a place in the stream as a path that does not move.
  Path path(String place, Draft draft) {
    return new Path.Flat(quantity(place, draft));
  }

  /// A number with three digits that count.
  static double rounded(double value) {
    return Double.isFinite(value) ? new BigDecimal(value).round(DIGITS).doubleValue() : value;
  }
}
