package headroom.distribution;

import headroom.math.Exp;
import headroom.math.Log;

/// How the values of a piece are laid out where its quantiles are sought and tabulated: as they
/// are, or by their logarithm, so that errors are relative to the value itself.
enum Axis {
  /// Positions are values.
  LINEAR,
  /// Positions are logarithms of values, which are 0 or more.
  LOGARITHMIC;

  /// The position of a value.
  double position(double value) {
    return switch (this) {
      case LINEAR -> value;
      case LOGARITHMIC -> Log.log(value);
    };
  }

  /// The value at a position.
  double value(double position) {
    return switch (this) {
      case LINEAR -> position;
      case LOGARITHMIC -> Exp.exp(position);
    };
  }

  /// `d value/d position` at a value.
  double stretch(double value) {
    return switch (this) {
      case LINEAR -> 1;
      case LOGARITHMIC -> value;
    };
  }

  /// The distance to which errors near a position are relative when a search ends.
  double magnitude(double position) {
    return switch (this) {
      case LINEAR -> Math.abs(position);
      case LOGARITHMIC -> Math.max(1, Math.abs(position));
    };
  }

  /// The distance to which a table's errors are relative, where the law's own scale is `scale`: at
  /// most a factor of e in the value.
  double tolerable(double scale) {
    return switch (this) {
      case LINEAR -> scale;
      case LOGARITHMIC -> Math.min(1, scale);
    };
  }
}
