package headroom.scenario.file;

import headroom.scenario.Path;
import headroom.scenario.Quantity;
import headroom.scenario.Quarter;
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
  private final Reading reading;

  ProcessReader(
      Reading reading,
      Values values,
      QuantityReader quantities,
      PathReader paths,
      @Nullable Timeline timeline) {
    this.reading = reading;
    this.quantities = quantities;
    this.paths = paths;
    this.plans = new PlanReader(reading, values, timeline);
  }

  /// The process under a key of a stream.
  ///
  /// @param actual the stream's known quarters
  @Nullable StreamProcess read(String key, Fields stream, Map<Quarter, Double> actual) {
    return switch (key) {
      case "growth" -> growth(stream);
      case "s-curve" -> curve(stream);
      case "plan" -> plan(stream, actual);
      default -> throw new IllegalArgumentException("no process is called " + key);
    };
  }

  private @Nullable StreamProcess growth(Fields stream) {
    Path growth = path(stream, "growth", "growth: 40%", Measure.GROWTH);
    Path volatility = volatility(stream);
    return growth == null || volatility == null
        ? null
        : new StreamProcess.Growth(growth, volatility);
  }

  private @Nullable StreamProcess curve(Fields stream) {
    Fields fields = open(StreamKeys.S_CURVE, stream, "{capacity: 400, rate: 60%}");
    StreamProcess.Noise noise = noise(stream);
    if (fields == null) {
      return null;
    }
    Quantity capacity = quantity(fields, "capacity", "capacity: 400", Measure.KNOWN_MONEY);
    Quantity rate = quantity(fields, "rate", "rate: 60%", Measure.PACE);
    return capacity == null || rate == null || noise == null
        ? null
        : new StreamProcess.SCurve(capacity, rate, noise);
  }

  private @Nullable StreamProcess plan(Fields stream, Map<Quarter, Double> actual) {
    Fields fields = open(StreamKeys.PLAN, stream, "{2026: 36, 2027: 62}");
    SortedMap<Integer, Double> years = fields == null ? null : plans.years(fields, actual);
    Quantity achievement = optional(stream, "achievement", 1, Measure.ACHIEVEMENT);
    StreamProcess.Noise noise = noise(stream);
    return years == null || achievement == null || noise == null
        ? null
        : new StreamProcess.Plan(years, achievement, noise);
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
