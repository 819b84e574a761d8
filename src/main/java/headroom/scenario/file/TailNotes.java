package headroom.scenario.file;

import headroom.compile.Marginals;
import headroom.distribution.TailWeight;
import headroom.scenario.Assumption;
import headroom.scenario.MeanRemark;
import headroom.scenario.Path;
import headroom.scenario.Quantity;
import headroom.scenario.Stream;
import headroom.scenario.StreamProcess;
import headroom.scenario.Timeline;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Remarks on means that hardly any trial sees: on laws with heavy tails, and on streams that their
/// volatility spreads too far by the end of the timeline.
final class TailNotes {
  /// A lognormal amount whose logarithm has this standard deviation owes a twentieth of its mean to
  /// one trial in 10,000.
  private static final double WIDE = 2;

  /// A volatility with a law is judged by the percentile that one trial in ten exceeds.
  private static final double HIGH = 0.9;

  private final Timeline timeline;
  private final Marginals marginals;

  private TailNotes(Timeline timeline, List<Assumption> assumptions) {
    this.timeline = timeline;
    marginals = new Marginals(assumptions);
  }

  /// The remark on a law, if its tails are worth one.
  static Optional<String> of(String path, TailWeight tails) {
    return switch (tails) {
      case TailWeight.Light() -> Optional.empty();
      case TailWeight.NoMean() -> Optional.of(MeanRemark.of(path, "has no mean"));
      case TailWeight.NoVariance() -> Optional.of(MeanRemark.of(path, "has no variance"));
      case TailWeight.Rare(double share) ->
          Optional.of(
              MeanRemark.of(
                  path,
                  String.format(
                      Locale.ROOT, "owes %.0f %% of its mean to one draw in 10,000", 100 * share)));
    };
  }

  /// The remarks on streams, in file order.
  static List<String> of(Timeline timeline, List<Stream> streams, List<Assumption> assumptions) {
    TailNotes notes = new TailNotes(timeline, assumptions);
    List<String> remarks = new ArrayList<>();
    for (Stream stream : streams) {
      if (stream instanceof Stream.Grown grown) {
        double spread = notes.spread(grown);
        if (spread > WIDE) {
          remarks.add(
              MeanRemark.of(
                  "streams." + stream.name(),
                  String.format(
                      Locale.ROOT,
                      "is so volatile that by %s its logarithm has a standard deviation of %.1f",
                      timeline.end(),
                      spread)));
        }
      }
    }
    return remarks;
  }

  /// The standard deviation of log revenue in the last quarter, about.
  private double spread(Stream.Grown stream) {
    double years = (timeline.quarterCount() - stream.actual().size()) / 4.0;
    double root = Math.sqrt(Math.max(0, years));
    return switch (stream.process()) {
      case StreamProcess.Growth(_, Path volatility) -> root * high(volatility);
      case StreamProcess.SchwartzMoon moon -> root * high(moon.volatility());
      case StreamProcess.SCurve curve -> reverting(curve.noise(), root);
      case StreamProcess.Plan plan -> reverting(plan.noise(), root);
      case StreamProcess.Regimes regimes ->
          root
              * Math.sqrt(
                  regimes.states().stream()
                      .mapToDouble(state -> high(state.volatility()))
                      .map(volatility -> volatility * volatility)
                      .average()
                      .orElse(0));
      case StreamProcess.Bootstrap(List<Double> history, _) -> 2 * root * deviation(history);
      case StreamProcess.QuantilePath _ -> 0;
    };
  }

  /// Noise that reverts has at most `σ/√(2κ)`, `κ = ln 2/half-life`.
  private double reverting(StreamProcess.Noise noise, double root) {
    double years = quantile(noise.halfLife());
    return high(noise.volatility()) * Math.min(root, Math.sqrt(years / (2 * StrictMath.log(2))));
  }

  /// The standard deviation of log growth from quarter to quarter.
  private static double deviation(List<Double> history) {
    double sum = 0;
    double squares = 0;
    int count = history.size() - 1;
    for (int quarter = 0; quarter < count; quarter++) {
      double growth = StrictMath.log(history.get(quarter + 1) / history.get(quarter));
      sum += growth;
      squares += growth * growth;
    }
    return Math.sqrt(Math.max(0, squares / count - sum / count * (sum / count)));
  }

  private double high(Path path) {
    return switch (path) {
      case Path.Flat(Quantity value) -> quantile(value);
      case Path.Fade(Quantity from, Quantity to, _) -> (quantile(from) + quantile(to)) / 2;
      case Path.Schedule schedule ->
          schedule.nodes().values().stream().mapToDouble(this::quantile).average().orElse(0);
      case Path.Multiple(Quantity multiple, Quantity of) -> quantile(multiple) * quantile(of);
      case Path.Hold(Quantity value, _, Path then) -> (quantile(value) + high(then)) / 2;
    };
  }

  private double quantile(Quantity quantity) {
    return marginals.of(quantity).map(law -> Math.max(0, law.quantile(HIGH))).orElse(0.0);
  }
}
