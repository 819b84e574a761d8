package headroom.fit;

import headroom.scenario.History;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Fits every process that a history can tell anything about, and ranks them.
///
///     HistoryFit fit = Calibration.of(history, Calibration.Options.defaults());
///     fit.best().parameter("expected growth a year");
public final class Calibration {
  /// The upper end of a 90 % interval.
  private static final double HIGH = 0.95;

  private Calibration() {}

  /// The largest growth rate and volatility a year that a scenario takes.
  private static final double MOST_GROWTH = 10_000;

  private static final double MOST_VOLATILITY = 10;

  /// How to fit.
  ///
  /// @param stream name of the stream that is to be made
  /// @param longRunGrowth annual growth rate that fading and reverting growth tend to, above −100 %
  /// @param seasons whether to take seasons out
  public record Options(String stream, double longRunGrowth, Seasonality.Wish seasons) {
    /// Checks.
    ///
    /// @throws IllegalArgumentException if the rate is −100 % or less
    public Options {
      if (!(longRunGrowth > -1 && longRunGrowth < Double.POSITIVE_INFINITY)) {
        throw new IllegalArgumentException(
            "long-run growth must be above -100 %, not " + longRunGrowth);
      }
    }

    /// A stream called `revenue`, 10 % in the long run, seasons taken out where they are found.
    public static Options defaults() {
      return new Options("revenue", 0.1, Seasonality.Wish.FIND);
    }
  }

  /// Fits a history.
  ///
  /// @param history at least four points
  /// @throws UnfittableException if growth is so different from step to step that no scenario could
  ///   hold what may be true, or if seasons are wanted that cannot be estimated
  public static HistoryFit of(History history, Options options) {
    Seasonal seasonal = Seasonal.of(history, options.seasons());
    Steps steps = seasonal.steps();
    Laws laws = new Laws(options.stream());
    ConstantGrowthFit constant = new ConstantGrowthFit(steps);
    if (!(constant.highestGrowth() < MOST_GROWTH
        && constant.volatilityQuantile(HIGH) < MOST_VOLATILITY)) {
      throw new UnfittableException(
          "growth rates differ so much that anything may be true, growth by a factor of 10,000 a"
              + " year included; check the values, or add more");
    }
    MovingGrowthFits moving =
        new MovingGrowthFits(
            steps, laws, options.longRunGrowth(), constant, new ByChance(steps, constant));
    List<FittedProcess> fitted = new ArrayList<>();
    List<HistoryFit.Skipped> skipped = new ArrayList<>();
    for (ProcessKind kind : ProcessKind.values()) {
      Optional<String> reason = reasonAgainst(kind, steps, constant);
      if (reason.isPresent()) {
        skipped.add(new HistoryFit.Skipped(kind, reason.get()));
      } else {
        fitted.add(
            switch (kind) {
              case GROWTH -> constant.fitted(laws);
              case FADE -> moving.fade();
              case SCHWARTZ_MOON -> moving.schwartzMoon();
              case S_CURVE -> moving.sCurve();
            });
      }
    }
    fitted.sort(Comparator.comparingDouble(FittedProcess::aicc));
    return new HistoryFit(
        history,
        steps.size(),
        steps.span(),
        seasonal.seasonality(),
        new Yield(constant.mean(), constant.variance()),
        fitted,
        skipped);
  }

  private static Optional<String> reasonAgainst(
      ProcessKind kind, Steps steps, ConstantGrowthFit constant) {
    if (kind == ProcessKind.GROWTH) {
      return Optional.empty();
    }
    if (constant.isCertain()) {
      return Optional.of("growth is the same from each value to the next");
    }
    if (steps.averaged()) {
      return Optional.of("totals of more than a quarter do not show how growth moves inside them");
    }
    int fewest = kind.fewestRates() + steps.seasonParameters();
    return steps.size() < fewest
        ? Optional.of(
            "it has %s parameters%s and takes %s growth rates or more"
                .formatted(
                    kind.parameterCount(),
                    steps.seasonParameters() > 0 ? " beside the seasons" : "",
                    fewest))
        : Optional.empty();
  }

  /// A history without the seasons that were taken out of it, and what it says of them.
  private record Seasonal(Steps steps, Seasonality seasonality) {
    static Seasonal of(History history, Seasonality.Wish wish) {
      Steps steps = Steps.of(history);
      if (wish == Seasonality.Wish.OFF) {
        return new Seasonal(steps, new Seasonality.NotSought(""));
      }
      boolean wanted = wish == Seasonality.Wish.ON;
      Optional<String> reason = SeasonRegression.reasonAgainst(history);
      if (reason.isPresent()) {
        if (wanted) {
          throw new UnfittableException(
              "seasons take amounts of eight quarters or more, each quarter of the year twice");
        }
        return new Seasonal(steps, new Seasonality.NotSought(reason.get()));
      }
      SeasonRegression.Result result = SeasonRegression.of(steps, history, wanted);
      Seasonality.Sought found = result.found();
      return new Seasonal(
          found.takenOut() ? steps.without(found.seasons(), history, result.information()) : steps,
          found);
    }
  }

  /// Log growth in a year, under constant growth.
  ///
  /// @param mean its mean
  /// @param variance its variance, free of bias
  public record Yield(double mean, double variance) {

    /// How many years of a history like this it takes until the 90 % interval of mean log growth
    /// reaches a given way to either side: `(z·σ/reach)²`. It does not matter how many values there
    /// are in these years.
    ///
    /// @param reach half the width of the interval, above 0
    public double yearsFor(double reach) {
      double z = 1.6448536269514722;
      return z * z * variance / (reach * reach);
    }
  }
}
