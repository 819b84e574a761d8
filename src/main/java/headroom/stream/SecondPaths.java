package headroom.stream;

import headroom.random.SecondSet;

/// Streams that draw for themselves from the second set of numbers.
public final class SecondPaths {
  private SecondPaths() {}

  /// The same stream with its own draws from the second set; innovations are made for streams
  /// elsewhere.
  public static StreamPlan of(StreamPlan plan) {
    return switch (plan) {
      case StreamPlan.QuantilePath path ->
          new StreamPlan.QuantilePath(
              SecondSet.name(path.variable()),
              path.actual(),
              path.years(),
              path.end(),
              path.correlation());
      case StreamPlan.Regimes regimes ->
          new StreamPlan.Regimes(
              SecondSet.name(regimes.variable()),
              regimes.opening(),
              regimes.states(),
              regimes.start(),
              regimes.transitions());
      case StreamPlan.Bootstrapped history ->
          new StreamPlan.Bootstrapped(
              SecondSet.name(history.variable()),
              history.opening(),
              history.logGrowth(),
              history.block());
      case StreamPlan.Seasonal(StreamPlan calm, int knownCount, var factors) ->
          new StreamPlan.Seasonal(of(calm), knownCount, factors);
      case StreamPlan.Shocked shocked ->
          new StreamPlan.Shocked(
              SecondSet.name(shocked.variable()),
              of(shocked.calm()),
              shocked.knownCount(),
              shocked.shocks().stream().map(SecondPaths::of).toList());
      case StreamPlan.Grown _,
          StreamPlan.SCurve _,
          StreamPlan.Planned _,
          StreamPlan.SchwartzMoon _,
          StreamPlan.Derived _,
          StreamPlan.Fixed _ ->
          plan;
    };
  }

  private static StreamPlan.Shock of(StreamPlan.Shock shock) {
    return new StreamPlan.Shock(
        shock.chance(),
        switch (shock.size()) {
          case StreamPlan.SameSize same -> same;
          case StreamPlan.FreshSize(String variable, var quantile) ->
              new StreamPlan.FreshSize(SecondSet.name(variable), quantile);
        });
  }
}
