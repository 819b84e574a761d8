package headroom.scenario.file;

import headroom.scenario.Law;
import headroom.scenario.Path;
import headroom.scenario.Quantity;
import headroom.scenario.Quarter;
import headroom.scenario.Seasons;
import headroom.scenario.StreamProcess;
import headroom.scenario.Timeline;
import java.util.Map;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/// The law by which a grown stream moves. Each reader returns null after a fault.
final class ProcessReader {
  private final QuantityReader quantities;
  private final PathReader paths;
  private final PlanReader plans;
  private final QuantilePathReader quantilePaths;
  private final RegimesReader regimes;
  private final BootstrapReader bootstraps;
  private final Values values;
  private final Reading reading;

  ProcessReader(
      Reading reading,
      Values values,
      QuantityReader quantities,
      PathReader paths,
      TreeSource source,
      @Nullable Timeline timeline) {
    this.reading = reading;
    this.quantities = quantities;
    this.paths = paths;
    YearKeys years = new YearKeys(reading, timeline);
    this.plans = new PlanReader(reading, values, years);
    this.quantilePaths = new QuantilePathReader(reading, values, years);
    this.regimes = new RegimesReader(reading, values, paths);
    this.bootstraps = new BootstrapReader(reading, values, source);
    this.values = values;
  }

  /// The process under a key of a stream.
  ///
  /// @param actual the stream's known quarters
  /// @param seasons its seasons
  @Nullable StreamProcess read(
      ProcessKey key, Fields stream, Map<Quarter, Double> actual, Seasons seasons) {
    return switch (key) {
      case GROWTH -> growth(stream);
      case SCHWARTZ_MOON -> schwartzMoon(stream);
      case S_CURVE -> curve(stream);
      case PLAN -> plan(stream, actual, seasons);
      case QUANTILE_PATH -> quantilePath(stream, actual, seasons);
      case REGIMES -> {
        Fields fields = open(StreamKeys.REGIMES, stream, "{states: {…}, transitions: {…}}");
        yield fields == null ? null : regimes.read(fields);
      }
      case BOOTSTRAP -> {
        Fields fields = open(StreamKeys.BOOTSTRAP, stream, "{history: [1.9, 2.4, 3.8], block: 1}");
        yield fields == null ? null : bootstraps.read(fields);
      }
    };
  }

  private @Nullable StreamProcess growth(Fields stream) {
    Path growth = path(stream, "growth", "growth: 40%", Measure.GROWTH);
    Path volatility = volatility(stream);
    return growth == null || volatility == null
        ? null
        : new StreamProcess.Growth(growth, volatility);
  }

  private @Nullable StreamProcess schwartzMoon(Fields stream) {
    String example = "{growth: 90%, long-run-growth: 10%, half-life: 2, growth-volatility: 20%}";
    Fields fields = open(StreamKeys.SCHWARTZ_MOON, stream, example);
    Path volatility = volatility(stream);
    if (fields == null) {
      return null;
    }
    Quantity growth = quantity(fields, "growth", "growth: 90%", Measure.GROWTH);
    Quantity longRun = quantity(fields, "long-run-growth", "long-run-growth: 10%", Measure.GROWTH);
    Quantity halfLife = quantity(fields, "half-life", "half-life: 2", Measure.HALF_LIFE);
    Path growthVolatility =
        path(fields, "growth-volatility", "growth-volatility: 20%", Measure.VOLATILITY);
    Node node = fields.get("correlation");
    Double correlation =
        node == null
            ? Double.valueOf(0)
            : values.number(node, fields.spot("correlation"), Measure.CORRELATION);
    if (growth == null || longRun == null || halfLife == null) {
      return null;
    }
    return growthVolatility == null || correlation == null || volatility == null
        ? null
        : new StreamProcess.SchwartzMoon(
            growth, longRun, halfLife, growthVolatility, correlation, volatility);
  }

  private @Nullable StreamProcess curve(Fields stream) {
    Fields fields = open(StreamKeys.S_CURVE, stream, "{capacity: 400, rate: 60%}");
    StreamProcess.Noise noise = noise(stream);
    if (fields == null) {
      return null;
    }
    Quantity capacity = quantity(fields, "capacity", "capacity: 400", Measure.CAPACITY);
    Quantity rate = quantity(fields, "rate", "rate: 60%", Measure.PACE);
    return capacity == null || rate == null || noise == null
        ? null
        : new StreamProcess.SCurve(capacity, rate, noise);
  }

  private @Nullable StreamProcess plan(
      Fields stream, Map<Quarter, Double> actual, Seasons seasons) {
    Fields fields = open(StreamKeys.PLAN, stream, "{2026: 36, 2027: 62}");
    SortedMap<Integer, Double> years = fields == null ? null : plans.years(fields, actual, seasons);
    Quantity achievement = optional(stream, "achievement", 1, Measure.ACHIEVEMENT);
    StreamProcess.Noise noise = noise(stream);
    return years == null || achievement == null || noise == null
        ? null
        : new StreamProcess.Plan(years, achievement, noise);
  }

  private @Nullable StreamProcess quantilePath(
      Fields stream, Map<Quarter, Double> actual, Seasons seasons) {
    String example = "{2026: {p10: 30, p50: 36, p90: 40}}";
    Fields fields = open(StreamKeys.QUANTILE_PATH, stream, example);
    SortedMap<Integer, Law.Quantiles> years =
        fields == null ? null : quantilePaths.years(fields, actual, seasons);
    Node node = stream.require("rank-correlation", "rank-correlation: 0.8");
    Spot spot = stream.spot("rank-correlation");
    Double correlation =
        node == null ? null : values.number(values.unwrap(node, spot), spot, Measure.CORRELATION);
    return years == null || correlation == null
        ? null
        : new StreamProcess.QuantilePath(years, correlation);
  }

  private StreamProcess.@Nullable Noise noise(Fields stream) {
    Path volatility = volatility(stream);
    Quantity halfLife = optional(stream, "half-life", 1, Measure.HALF_LIFE);
    return volatility == null || halfLife == null
        ? null
        : new StreamProcess.Noise(volatility, halfLife);
  }

  private @Nullable Path volatility(Fields stream) {
    Node node = stream.get("volatility");
    return node == null
        ? new Path.Flat(new Quantity.Constant(0))
        : paths.read(node, stream.spot("volatility"), Measure.VOLATILITY);
  }

  private @Nullable Fields open(Block block, Fields stream, String example) {
    Node node = stream.get(block.name());
    return node == null
        ? null
        : Fields.open(block, node, stream.spot(block.name()), reading, example);
  }

  private @Nullable Path path(Fields fields, String key, String example, Measure measure) {
    Node node = fields.require(key, example);
    return node == null ? null : paths.read(node, fields.spot(key), measure);
  }

  private @Nullable Quantity quantity(Fields fields, String key, String example, Measure measure) {
    Node node = fields.require(key, example);
    return node == null ? null : quantities.read(node, fields.spot(key), measure);
  }

  private @Nullable Quantity optional(Fields fields, String key, double value, Measure measure) {
    Node node = fields.get(key);
    return node == null
        ? new Quantity.Constant(value)
        : quantities.read(node, fields.spot(key), measure);
  }
}
