package headroom.scenario.file;

import headroom.scenario.Precision;
import headroom.scenario.Quantity;
import headroom.scenario.Quarter;
import headroom.scenario.Sampler;
import headroom.scenario.SimulationSettings;
import headroom.scenario.Timeline;
import headroom.scenario.Valuation;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The sections `timeline`, `simulation` and `valuation`.
final class SettingsReader {
  private static final int MAX_QUARTERS = 400;
  private static final long MAX_TRIALS = 1L << 44;
  private static final int MAX_REPLICATES = 1_024;

  private final Reading reading;
  private final Values values;
  private final QuantityReader quantities;

  SettingsReader(Reading reading, Values values, QuantityReader quantities) {
    this.reading = reading;
    this.values = values;
    this.quantities = quantities;
  }

  /// The timeline; null after a fault.
  @Nullable Timeline timeline(Fields scenario) {
    String example = "{start: 2026-Q1, end: 2030-Q4}";
    Node node = scenario.require("timeline", "timeline: " + example);
    Fields fields =
        node == null
            ? null
            : Fields.open(Keys.TIMELINE, node, scenario.spot("timeline"), reading, example);
    if (fields == null) {
      return null;
    }
    Quarter start = quarter(fields, "start", "start: 2026-Q1");
    Quarter end = quarter(fields, "end", "end: 2030-Q4");
    if (start == null || end == null) {
      return null;
    }
    int quarters = start.until(end) + 1;
    if (quarters < 1 || quarters > MAX_QUARTERS) {
      reading.fault(
          fields.position("end"),
          quarters < 1
              ? "the timeline must not end before it starts, found %s after %s; swap them"
                  .formatted(start, end)
              : "the timeline may be at most %s quarters long, found %s; end it earlier"
                  .formatted(MAX_QUARTERS, quarters));
      return null;
    }
    return new Timeline(start, end);
  }

  private @Nullable Quarter quarter(Fields fields, String key, String example) {
    Node node = fields.require(key, example);
    return node == null ? null : values.quarter(node, fields.spot(key));
  }

  /// Trials, seed, sampler, replicates and precision.
  SimulationSettings simulation(Fields scenario) {
    SimulationSettings defaults = SimulationSettings.defaults();
    Node node = scenario.get("simulation");
    Fields fields =
        node == null
            ? null
            : Fields.open(
                Keys.SIMULATION,
                node,
                scenario.spot("simulation"),
                reading,
                "{trials: 100_000, seed: 42}");
    if (fields == null) {
      return defaults;
    }
    long trials = integer(fields, "trials", 1, MAX_TRIALS, defaults.trials());
    long seed = integer(fields, "seed", Long.MIN_VALUE, Long.MAX_VALUE, defaults.seed());
    long replicates = integer(fields, "replicates", 1, MAX_REPLICATES, defaults.replicates());
    Sampler sampler = sampler(fields, defaults.sampler());
    Optional<Precision> precision = new PrecisionReader(reading, values).read(fields, replicates);
    return new SimulationSettings(trials, seed, sampler, (int) replicates, precision);
  }

  private long integer(Fields fields, String key, long low, long high, long fallback) {
    Node node = fields.get(key);
    Long value = node == null ? null : values.integer(node, fields.spot(key), low, high);
    return value == null ? fallback : value;
  }

  private Sampler sampler(Fields fields, Sampler fallback) {
    Node node = fields.get("sampler");
    Sampler sampler =
        node == null
            ? null
            : values.word(node, fields.spot("sampler"), Wording.words(Sampler.values()));
    return sampler == null ? fallback : sampler;
  }

  /// How payments are discounted, if asked for.
  ///
  /// @param timeline the timeline if it could be read
  Optional<Valuation> valuation(Fields scenario, @Nullable Timeline timeline) {
    Node node = scenario.get("valuation");
    Fields fields =
        node == null
            ? null
            : Fields.open(
                Keys.VALUATION, node, scenario.spot("valuation"), reading, "{discount-rate: 9%}");
    if (fields == null) {
      return Optional.empty();
    }
    Node rateNode = fields.require("discount-rate", "discount-rate: 9%");
    Quantity rate =
        rateNode == null
            ? null
            : quantities.read(rateNode, fields.spot("discount-rate"), Measure.DISCOUNT);
    Node dateNode = fields.get("as-of");
    Spot spot = fields.spot("as-of");
    LocalDate asOf = dateNode == null ? null : values.date(values.unwrap(dateNode, spot), spot);
    if (dateNode == null && timeline != null) {
      asOf = timeline.start().firstDay().minusDays(1);
    }
    return rate == null || asOf == null ? Optional.empty() : Optional.of(new Valuation(rate, asOf));
  }
}
