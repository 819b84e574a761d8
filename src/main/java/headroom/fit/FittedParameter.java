package headroom.fit;

import java.util.OptionalDouble;

/// A parameter as a history shows it.
///
/// @param name what it is, in words
/// @param unit what it is measured in
/// @param value the estimate
/// @param standardError of the estimate; empty where the history does not determine it: the
///   likelihood is flat, a parameter lies at the edge of where it is looked for, or the estimate
///   follows from what was assumed
/// @param low lower end of the 90 % interval; empty if the history sets none
/// @param high upper end of the 90 % interval; empty if the history sets none
public record FittedParameter(
    String name,
    Unit unit,
    double value,
    OptionalDouble standardError,
    OptionalDouble low,
    OptionalDouble high) {

  /// What a parameter is measured in.
  public enum Unit {
    /// A share, 0.2 for 20 %.
    SHARE,
    /// Years.
    YEARS,
    /// The unit of the history, for a year.
    ANNUAL_AMOUNT
  }
}
