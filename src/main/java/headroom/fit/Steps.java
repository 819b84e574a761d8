package headroom.fit;

import headroom.path.Quarters;
import headroom.scenario.History;
import headroom.scenario.Seasons;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.apache.commons.math3.util.FastMath;

/// A history as log growth from point to point, without the seasons that were taken out of it.
final class Steps {
  private final double[] times;
  private final double[] logs;
  private final int quarters;
  private final Optional<TakenOut> seasons;

  /// Seasons that were taken out.
  ///
  /// @param logs logarithm of each point's factor
  /// @param information years behind mean growth, the seasons being estimated beside it
  @SuppressWarnings("ArrayRecordComponent")
  private record TakenOut(double[] logs, double information) {}

  private Steps(double[] times, double[] logs, int quarters, Optional<TakenOut> seasons) {
    this.times = times;
    this.logs = logs;
    this.quarters = quarters;
    this.seasons = seasons;
  }

  static Steps of(History history) {
    List<History.Point> points = history.points();
    return new Steps(
        points.stream().mapToDouble(History.Point::years).toArray(),
        points.stream().mapToDouble(point -> FastMath.log(history.runRate(point))).toArray(),
        history.basis().quarters(),
        Optional.empty());
  }

  /// The same history without its seasons.
  ///
  /// @param information years behind mean growth, the seasons being estimated beside it
  Steps without(Seasons factors, History history, double information) {
    double[] adjusted = logs.clone();
    double[] taken = new double[logs.length];
    for (int point = 0; point < logs.length; point++) {
      taken[point] = FastMath.log(factors.of(history.points().get(point).quarter()));
      adjusted[point] -= taken[point];
    }
    return new Steps(times, adjusted, quarters, Optional.of(new TakenOut(taken, information)));
  }

  /// Other values at the same times.
  ///
  /// @param others logarithms, one for each point; kept, not copied
  Steps with(double[] others) {
    return new Steps(times, others, quarters, seasons);
  }

  /// The number of parameters that were estimated for the seasons taken out: 3 or 0.
  int seasonParameters() {
    return seasons.isPresent() ? SeasonRegression.PARAMETERS : 0;
  }

  /// The years behind mean growth if seasons were estimated beside it; else empty.
  OptionalDouble information() {
    return seasons.stream().mapToDouble(TakenOut::information).findFirst();
  }

  /// A run-rate with the season of a point.
  ///
  /// @param log logarithm of the run-rate without it
  double runRate(int point, double log) {
    return FastMath.exp(log + seasons.map(taken -> taken.logs[point]).orElse(0.0));
  }

  /// When a point holds, as a decimal year.
  double time(int point) {
    return times[point];
  }

  /// The logarithm of a point's run-rate.
  double log(int point) {
    return logs[point];
  }

  /// The number of growth rates.
  int size() {
    return times.length - 1;
  }

  /// Years from point `step` to the next.
  double years(int step) {
    return times[step + 1] - times[step];
  }

  /// Log growth from point `step` to the next.
  double growth(int step) {
    return logs[step + 1] - logs[step];
  }

  /// Years from the first point to the last.
  double span() {
    return times[times.length - 1] - times[0];
  }

  /// Whether values add up several quarters, so that their logarithms are no points of the process.
  boolean averaged() {
    return quarters > 1;
  }

  /// Into how many equal parts of about a quarter a step falls.
  int parts(int step) {
    return (int) Math.max(1, Math.rint(years(step) / Quarters.YEARS));
  }

  /// The variance of the growth of a step, for a random walk of unit variance a year. The average
  /// of several quarters moves less than the walk itself (Working 1960, "Note on the Correlation of
  /// First Differences of Averages in a Random Chain", Econometrica 28, 916–918).
  double variance(int step) {
    if (!averaged()) {
      return years(step);
    }
    double apart = years(step) / Quarters.YEARS;
    double ramps = 0;
    for (int i = 1; i < quarters; i++) {
      ramps += 2.0 * i * i / (quarters * quarters);
    }
    return Quarters.YEARS * (apart - quarters + 1 + ramps);
  }

  /// The covariance of the growth of a step and the next, which share a point.
  double covariance() {
    double shared = 0;
    for (int i = 1; i < quarters; i++) {
      shared += (double) i * (quarters - i) / (quarters * quarters);
    }
    return Quarters.YEARS * shared;
  }
}
