package headroom.report.fit;

import headroom.fit.FittedParameter;
import headroom.result.Estimate;
import headroom.words.Rounding;
import java.util.OptionalDouble;

/// Numbers of a fit for people.
final class FitNumbers {
  private FitNumbers() {}

  /// An estimate with its error: `183 ± 66 %`, `0.60 ± 0.42 years`, `0.05 years, ± not determined`;
  /// not determined at all where it has no limits either.
  static String estimate(FittedParameter parameter) {
    if (parameter.standardError().isEmpty()) {
      boolean open = parameter.low().isEmpty() && parameter.high().isEmpty();
      return open ? "not determined" : end(parameter, value(parameter)) + ", ± not determined";
    }
    Estimate estimate =
        new Estimate(
            scale(parameter) * parameter.value(), scaled(parameter.standardError(), parameter));
    return Rounding.withError(estimate) + unit(parameter);
  }

  private static OptionalDouble value(FittedParameter parameter) {
    return OptionalDouble.of(parameter.value());
  }

  /// An interval: `82 to 398 %`; open ends are words.
  static String interval(FittedParameter parameter) {
    OptionalDouble low = parameter.low();
    OptionalDouble high = parameter.high();
    if (low.isEmpty() && high.isEmpty()) {
      return "no limits";
    }
    if (low.equals(high)) {
      return end(parameter, low);
    }
    if (low.isEmpty()) {
      return "up to " + end(parameter, high);
    }
    return high.isEmpty()
        ? "from " + end(parameter, low) + " on"
        : number(parameter, low.getAsDouble()) + " to " + end(parameter, high);
  }

  /// An interval inside a sentence: `82 to 398 %`, `20 or more`.
  static String range(FittedParameter parameter) {
    OptionalDouble low = parameter.low();
    OptionalDouble high = parameter.high();
    if (low.isPresent() && high.isEmpty()) {
      return end(parameter, low) + " or more";
    }
    return low.isEmpty() && high.isEmpty() ? "any size" : interval(parameter);
  }

  /// One end of an interval with its unit.
  static String end(FittedParameter parameter, OptionalDouble end) {
    return end.isPresent() ? number(parameter, end.getAsDouble()) + unit(parameter) : "–";
  }

  /// A number to the place that its parameter's error allows, at least to two digits.
  private static String number(FittedParameter parameter, double value) {
    double shown = scale(parameter) * value;
    if (parameter.standardError().isPresent() && parameter.standardError().getAsDouble() == 0) {
      return plain(shown);
    }
    double error = scaled(parameter.standardError(), parameter).orElse(0);
    double most = Math.abs(shown) / 5;
    return Rounding.brief(
        new Estimate(shown, OptionalDouble.of(error > 0 ? Math.min(error, most) : most)));
  }

  private static double scale(FittedParameter parameter) {
    return parameter.unit() == FittedParameter.Unit.SHARE ? 100 : 1;
  }

  private static OptionalDouble scaled(OptionalDouble error, FittedParameter parameter) {
    return error.isPresent() ? OptionalDouble.of(scale(parameter) * error.getAsDouble()) : error;
  }

  private static String unit(FittedParameter parameter) {
    return switch (parameter.unit()) {
      case SHARE -> " %";
      case YEARS -> " years";
      case ANNUAL_AMOUNT -> "";
    };
  }

  /// A number without an error, at most four digits.
  static String plain(double value) {
    return Rounding.number(new Estimate(value, OptionalDouble.empty()));
  }

  /// A rate of growth: `26.3 %`.
  static String growth(double rate) {
    return Rounding.brief(new Estimate(100 * rate, OptionalDouble.of(0.1))) + " %";
  }

  /// An information criterion; nothing where it is not defined.
  static String criterion(double value) {
    return Double.isFinite(value) ? Rounding.fixed(value, 2) : "";
  }

  /// A share of simulated histories in whole per cent.
  static String chance(double share) {
    return Rounding.fixed(100 * share, share < 0.095 ? 1 : 0) + " %";
  }
}
