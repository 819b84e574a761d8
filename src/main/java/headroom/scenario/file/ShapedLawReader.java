package headroom.scenario.file;

import headroom.compile.DistributionCompiler;
import headroom.scenario.Law;
import headroom.scenario.Percentile;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The laws whose parameters do not show whether they make a distribution: each is tried. Each
/// reader returns null after a fault.
final class ShapedLawReader {
  private static final int FEWEST_QUANTILES = 2;
  private static final int MOST_QUANTILES = 16;

  private final Reading reading;
  private final Values values;
  private final Parameters parameters;
  private final QuantityReader quantities;
  private final TreeSource source;

  ShapedLawReader(Reading reading, Values values, QuantityReader quantities, TreeSource source) {
    this.reading = reading;
    this.values = values;
    this.parameters = new Parameters(reading, values);
    this.quantities = quantities;
    this.source = source;
  }

  /// The law of a key.
  @Nullable Law read(String key, Node node, Spot spot, Measure measure) {
    Law law =
        switch (key) {
          case "beta" -> beta(open(Keys.BETA, node, spot, "{alpha: 2, beta: 5}"), measure);
          case "gamma" -> gamma(open(Keys.GAMMA, node, spot, "{mean: 10, sd: 4}"), measure);
          case "student-t" -> studentT(open(Keys.STUDENT_T, node, spot, "{df: 4}"), measure);
          case "truncated" ->
              truncated(open(Keys.TRUNCATED, node, spot, "{of: 30 to 45, high: 60}"), measure);
          case "quantiles" ->
              quantiles(open(Keys.QUANTILES, node, spot, "{p5: 1, p50: 2, p95: 5}"), measure);
          case "empirical" ->
              empirical(
                  open(Keys.EMPIRICAL, node, spot, "{file: data/caps.csv, column: cap}"), measure);
          default -> throw new IllegalStateException("no law is called " + key);
        };
    return law == null || !isDistribution(law, spot) ? null : law;
  }

  private boolean isDistribution(Law law, Spot spot) {
    try {
      DistributionCompiler.compile(law);
      return true;
    } catch (IllegalArgumentException e) {
      String advice =
          law instanceof Law.Quantiles
              ? "; even out the distances between the percentiles, leave one out, or give `low` or"
                  + " `high`"
              : "; change its parameters";
      reading.fault(
          spot.at(),
          "`%s` must be a distribution, but %s%s".formatted(spot.key(), e.getMessage(), advice));
      return false;
    }
  }

  private @Nullable Fields open(Block block, Node node, Spot spot, String example) {
    return parameters.open(block, node, spot, example);
  }

  private @Nullable Law beta(@Nullable Fields fields, Measure measure) {
    if (fields == null) {
      return null;
    }
    Double alpha = parameters.positive(fields, "alpha", Measure.ANYTHING);
    Double beta = parameters.positive(fields, "beta", Measure.ANYTHING);
    Double low = parameters.parameter(fields, "low", 0, measure);
    Double high = parameters.parameter(fields, "high", 1, measure);
    if (alpha == null || beta == null || low == null || high == null) {
      return null;
    }
    return parameters.ascends(fields, "low", low, "high", high)
        ? new Law.Beta(alpha, beta, low, high)
        : null;
  }

  private @Nullable Law gamma(@Nullable Fields fields, Measure measure) {
    List<List<String>> forms = List.of(List.of("shape", "scale"), List.of("mean", "sd"));
    if (fields == null || !parameters.hasOneForm(fields, forms)) {
      return null;
    }
    if (fields.isPresent("shape")) {
      Double shape = parameters.positive(fields, "shape", Measure.ANYTHING);
      Double scale = parameters.positive(fields, "scale", measure);
      return shape == null || scale == null ? null : new Law.Gamma(shape, scale);
    }
    if (fields.isPresent("mean")) {
      Double mean = parameters.positive(fields, "mean", measure);
      Double sd = parameters.positive(fields, "sd", measure);
      return mean == null || sd == null ? null : new Law.GammaByMoments(mean, sd);
    }
    return parameters.percentiles(fields, measure, true, Law.GammaByPercentiles::new);
  }

  private @Nullable Law studentT(@Nullable Fields fields, Measure measure) {
    if (fields == null) {
      return null;
    }
    Double df = parameters.positive(fields, "df", Measure.ANYTHING);
    Double location = parameters.parameter(fields, "location", 0, measure);
    Double scale = parameters.parameter(fields, "scale", 1, measure.distance());
    if (df == null || location == null || scale == null) {
      return null;
    }
    if (!parameters.isPositive(fields, "scale", scale)) {
      return null;
    }
    return new Law.StudentT(df, location, scale);
  }

  private @Nullable Law truncated(@Nullable Fields fields, Measure measure) {
    if (fields == null) {
      return null;
    }
    Node ofNode = fields.require("of", "of: 30 to 45");
    Law of = ofNode == null ? null : quantities.law(ofNode, fields.spot("of"), measure);
    if (!fields.isPresent("low") && !fields.isPresent("high") && fields.hasOnlyKnownKeys()) {
      reading.missing(
          fields.spot().at(), "`truncated` needs an end; add `low: 20` or `high: 60` or both");
      return null;
    }
    Ends ends = ends(fields, measure);
    return of == null || ends == null ? null : new Law.Truncated(of, ends.low, ends.high);
  }

  private record Ends(Optional<Double> low, Optional<Double> high) {}

  private @Nullable Ends ends(Fields fields, Measure measure) {
    Double low = end(fields, "low", Double.NEGATIVE_INFINITY, measure);
    Double high = end(fields, "high", Double.POSITIVE_INFINITY, measure);
    if (low == null || high == null || !parameters.ascends(fields, "low", low, "high", high)) {
      return null;
    }
    return new Ends(
        Optional.of(low).filter(Double::isFinite), Optional.of(high).filter(Double::isFinite));
  }

  private @Nullable Double end(Fields fields, String key, double unlessGiven, Measure measure) {
    return fields.isPresent(key)
        ? parameters.parameter(fields, key, measure)
        : Double.valueOf(unlessGiven);
  }

  private @Nullable Law quantiles(@Nullable Fields fields, Measure measure) {
    if (fields == null || !fields.hasOnlyKnownKeys()) {
      return null;
    }
    List<String> keys =
        fields.entries().keySet().stream().filter(key -> key.startsWith("p")).toList();
    if (keys.size() < FEWEST_QUANTILES || keys.size() > MOST_QUANTILES) {
      reading.fault(
          fields.spot().at(),
          "`quantiles` needs %s to %s percentiles such as {p5: 1, p50: 2, p95: 5}, found %s"
              .formatted(FEWEST_QUANTILES, MOST_QUANTILES, keys.size()));
      return null;
    }
    List<Percentile> percentiles = parameters.percentiles(fields, keys, measure, false);
    Ends ends = ends(fields, measure);
    return percentiles == null || ends == null
        ? null
        : new Law.Quantiles(percentiles, ends.low, ends.high);
  }

  private @Nullable Law empirical(@Nullable Fields fields, Measure measure) {
    if (fields == null) {
      return null;
    }
    Node fileNode = fields.require("file", "file: data/caps.csv");
    Node columnNode = fields.require("column", "column: cap");
    String file = fileNode == null ? null : values.text(fileNode, fields.spot("file"));
    String column = columnNode == null ? null : values.text(columnNode, fields.spot("column"));
    if (fileNode == null || file == null || columnNode == null || column == null) {
      return null;
    }
    ColumnFile.Column found =
        source.column(
            file,
            fileNode.position(),
            column,
            columnNode.position(),
            measure,
            ColumnFile.Rows.SAMPLE);
    reading.noteFile(file, found.notes());
    return found.numbers().isEmpty() ? null : new Law.Empirical(found.numbers());
  }
}
