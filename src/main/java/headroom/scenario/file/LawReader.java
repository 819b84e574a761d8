package headroom.scenario.file;

import headroom.scenario.Law;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Laws with their parameters. Each reader returns null after a fault.
final class LawReader {
  /// Laws that need a true zero or a column of numbers.
  private static final Set<String> NOT_OF_DATES =
      Set.of("log-uniform", "lognormal", "gamma", "empirical");

  private final Reading reading;
  private final Values values;
  private final Parameters parameters;
  private final BranchReader branches;
  private final ShapedLawReader shaped;

  LawReader(Reading reading, Values values, QuantityReader quantities, TreeSource source) {
    this.reading = reading;
    this.values = values;
    this.parameters = new Parameters(reading, values);
    this.shaped = new ShapedLawReader(reading, values, quantities, source);
    this.branches = new BranchReader(reading, values, quantities);
  }

  /// The law of a key.
  ///
  /// @param key one of [QuantityReader#LAWS]
  /// @param node its parameters
  @Nullable Law read(String key, Node node, Spot spot, Measure measure) {
    if (measure.isDate() && NOT_OF_DATES.contains(key)) {
      reading.fault(
          spot.at(),
          "`%s` is no law over dates; use a range, normal, uniform, triangular, pert, beta, student-t, quantiles, discrete or mixture"
              .formatted(key));
      return null;
    }
    return switch (key) {
      case "uniform" ->
          between(parameters.open(Keys.UNIFORM, node, spot, "{low: 1, high: 2}"), measure);
      case "log-uniform" ->
          logUniform(parameters.open(Keys.LOG_UNIFORM, node, spot, "{low: 1, high: 10}"), measure);
      case "normal" ->
          normal(parameters.open(Keys.NORMAL, node, spot, "{mean: 10, sd: 2}"), measure);
      case "lognormal" ->
          lognormal(parameters.open(Keys.LOGNORMAL, node, spot, "{p5: 20, p95: 90}"), measure);
      case "triangular" ->
          peaked(
              parameters.open(Keys.TRIANGULAR, node, spot, "{low: 1, mode: 2, high: 4}"),
              measure,
              false);
      case "pert" ->
          peaked(
              parameters.open(Keys.PERT, node, spot, "{low: 1, mode: 2, high: 4}"), measure, true);
      case "beta", "gamma", "student-t", "truncated", "quantiles", "empirical" ->
          shaped.read(key, node, spot, measure);
      case "discrete" -> branches.discrete(node, spot, measure);
      case "mixture" -> branches.mixture(node, spot, measure);
      default -> throw new IllegalStateException("no law is called " + key);
    };
  }

  private @Nullable Law between(@Nullable Fields fields, Measure measure) {
    if (fields == null) {
      return null;
    }
    Double low = parameters.parameter(fields, "low", measure);
    Double high = parameters.parameter(fields, "high", measure);
    return low != null && high != null && parameters.ascends(fields, "low", low, "high", high)
        ? new Law.Uniform(low, high)
        : null;
  }

  private @Nullable Law logUniform(@Nullable Fields fields, Measure measure) {
    if (fields == null) {
      return null;
    }
    Double low = parameters.positive(fields, "low", measure);
    Double high = parameters.parameter(fields, "high", measure);
    return low != null && high != null && parameters.ascends(fields, "low", low, "high", high)
        ? new Law.LogUniform(low, high)
        : null;
  }

  private @Nullable Law peaked(@Nullable Fields fields, Measure measure, boolean pert) {
    if (fields == null) {
      return null;
    }
    Double low = parameters.parameter(fields, "low", measure);
    Double mode = parameters.parameter(fields, "mode", measure);
    Double high = parameters.parameter(fields, "high", measure);
    if (low == null
        || mode == null
        || high == null
        || !parameters.ascends(fields, "low", low, "high", high)) {
      return null;
    }
    if (mode < low || mode > high) {
      reading.fault(
          fields.position("mode"),
          "`mode` must lie between `low` and `high`, found %s between %s and %s"
              .formatted(
                  parameters.shown(fields, "mode"),
                  parameters.shown(fields, "low"),
                  parameters.shown(fields, "high")));
      return null;
    }
    return pert ? new Law.Pert(low, mode, high) : new Law.Triangular(low, mode, high);
  }

  private @Nullable Law normal(@Nullable Fields fields, Measure measure) {
    if (fields == null || !parameters.hasOneForm(fields, List.of(List.of("mean", "sd")))) {
      return null;
    }
    if (fields.isPresent("mean")) {
      Double mean = parameters.parameter(fields, "mean", measure);
      Double sd = parameters.positive(fields, "sd", measure);
      return mean == null || sd == null ? null : new Law.Normal(mean, sd);
    }
    return parameters.percentiles(fields, measure, false, Law.NormalByPercentiles::new);
  }

  private @Nullable Law lognormal(@Nullable Fields fields, Measure measure) {
    List<List<String>> forms = List.of(List.of("mean", "sd"), List.of("median", "log-sd"));
    if (fields == null || !parameters.hasOneForm(fields, forms)) {
      return null;
    }
    if (fields.isPresent("mean")) {
      Double mean = parameters.positive(fields, "mean", measure);
      Double sd = parameters.positive(fields, "sd", measure);
      return mean == null || sd == null ? null : new Law.Lognormal(mean, sd);
    }
    if (fields.isPresent("median")) {
      Double median = parameters.positive(fields, "median", measure);
      Node logSdNode = fields.require("log-sd", "log-sd: 0.4");
      Double logSd =
          logSdNode == null
              ? null
              : values.number(logSdNode, fields.spot("log-sd"), Measure.LOG_SD);
      return median == null || logSd == null ? null : new Law.LognormalByMedian(median, logSd);
    }
    return parameters.percentiles(fields, measure, true, Law.LognormalByPercentiles::new);
  }
}
