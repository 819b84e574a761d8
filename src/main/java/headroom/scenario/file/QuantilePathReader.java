package headroom.scenario.file;

import headroom.compile.DistributionCompiler;
import headroom.scenario.Law;
import headroom.scenario.Percentile;
import headroom.scenario.Quarter;
import headroom.scenario.Seasons;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// The percentiles of a stream's years. Each reader returns null after a fault.
final class QuantilePathReader {
  private static final String EXAMPLE = "{p10: 30, p50: 36, p90: 40}";
  private static final int FEWEST = 2;
  private static final int MOST = 16;

  private final Reading reading;
  private final Parameters parameters;
  private final YearKeys keys;

  QuantilePathReader(Reading reading, Values values, YearKeys keys) {
    this.reading = reading;
    this.parameters = new Parameters(reading, values);
    this.keys = keys;
  }

  /// The laws of the years' totals.
  ///
  /// @param actual the stream's known quarters
  /// @param seasons its seasons
  @Nullable SortedMap<Integer, Law.Quantiles> years(
      Fields path, Map<Quarter, Double> actual, Seasons seasons) {
    SortedMap<Integer, Law.Quantiles> laws = new TreeMap<>();
    TreeSet<Integer> years = new TreeSet<>();
    for (Map.Entry<String, Node.Entry> entry : path.entries().entrySet()) {
      int year = Integer.parseInt(entry.getKey());
      Spot spot = path.spot(entry.getKey());
      if (keys.isYear(year, spot.at())) {
        years.add(year);
        Law.Quantiles law = law(entry.getValue().value(), spot, YearKeys.known(year, actual));
        if (law != null) {
          laws.put(year, law);
        }
      }
    }
    boolean complete = keys.isComplete(path, years, EXAMPLE);
    boolean whole = complete && path.hasOnlyKnownKeys() && laws.keySet().equals(years);
    return whole && keys.haveCourse(path, medians(laws, actual), actual, seasons) ? laws : null;
  }

  /// What the years come to at their medians, or as they are known.
  private static SortedMap<Integer, Double> medians(
      SortedMap<Integer, Law.Quantiles> laws, Map<Quarter, Double> actual) {
    SortedMap<Integer, Double> medians = new TreeMap<>();
    laws.forEach(
        (year, law) -> {
          YearKeys.Known known = YearKeys.known(year, actual);
          medians.put(
              year,
              known.count() == 4 ? known.sum() : DistributionCompiler.compile(law).quantile(0.5));
        });
    return medians;
  }

  private Law.@Nullable Quantiles law(Node node, Spot spot, YearKeys.Known known) {
    Fields fields = Fields.open(StreamKeys.QUANTILE_YEAR, node, spot, reading, EXAMPLE);
    if (fields == null || !fields.hasOnlyKnownKeys()) {
      return null;
    }
    List<String> given =
        fields.entries().keySet().stream().filter(key -> key.startsWith("p")).toList();
    if (given.size() < FEWEST || given.size() > MOST) {
      reading.fault(
          spot.at(),
          "a year needs %s to %s percentiles such as %s, found %s"
              .formatted(FEWEST, MOST, EXAMPLE, given.size()));
      return null;
    }
    List<Percentile> percentiles =
        parameters.percentiles(fields, given, Measure.KNOWN_MONEY, false);
    Double high =
        fields.isPresent("high")
            ? parameters.parameter(fields, "high", Measure.KNOWN_MONEY)
            : Double.valueOf(Double.POSITIVE_INFINITY);
    if (percentiles == null || high == null) {
      return null;
    }
    if (!exceeds(percentiles, known, spot) || !staysBelow(percentiles, high, fields)) {
      return null;
    }
    Law.Quantiles law =
        new Law.Quantiles(
            percentiles,
            Optional.of(known.inPart() ? known.sum() : 0),
            Optional.of(high).filter(Double::isFinite));
    return isDistribution(law, spot) ? law : null;
  }

  private boolean exceeds(List<Percentile> percentiles, YearKeys.Known known, Spot spot) {
    double lowest = percentiles.getFirst().value();
    if (!(lowest > 0)) {
      reading.fault(
          spot.at(),
          "a year's percentiles must be above 0, found %s for %s".formatted(lowest, spot.key()));
      return false;
    }
    boolean exceeds = !known.inPart() || lowest > known.sum();
    if (!exceeds) {
      reading.fault(
          spot.at(),
          "a year's percentiles must exceed its known quarters, found %s for %s, of which %s is known; raise it"
              .formatted(lowest, spot.key(), known.sum()));
    }
    return exceeds;
  }

  private boolean staysBelow(List<Percentile> percentiles, double high, Fields fields) {
    boolean below = percentiles.getLast().value() < high;
    if (!below) {
      reading.fault(
          fields.position("high"),
          "`high` must be above all percentiles, found %s and %s"
              .formatted(parameters.shown(fields, "high"), percentiles.getLast().value()));
    }
    return below;
  }

  private boolean isDistribution(Law.Quantiles law, Spot spot) {
    try {
      TailNotes.of(spot.path(), reading.laws().tails(DistributionCompiler.compile(law)))
          .ifPresent(reading::note);
      return true;
    } catch (IllegalArgumentException e) {
      reading.fault(
          spot.at(),
          "the percentiles of `%s` must make a distribution above %s, but %s; even out the distances between them or leave one out"
              .formatted(spot.key(), shown(law), e.getMessage()));
      return false;
    }
  }

  private static String shown(Law.Quantiles law) {
    double low = law.low().orElse(0.0);
    return low == 0 ? "0" : "its known quarters (" + low + ")";
  }
}
