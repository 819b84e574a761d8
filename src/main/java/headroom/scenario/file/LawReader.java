package headroom.scenario.file;

import headroom.scenario.Law;
import headroom.scenario.Percentile;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/// Laws with their parameters. Each reader returns null after a fault.
final class LawReader {
  private final Reading reading;
  private final Values values;
  private final BranchReader branches;

  LawReader(Reading reading, Values values, QuantityReader quantities) {
    this.reading = reading;
    this.values = values;
    this.branches = new BranchReader(reading, values, quantities);
  }

  /// The law of a key.
  ///
  /// @param key one of [QuantityReader#LAWS]
  /// @param node its parameters
  @Nullable Law read(String key, Node node, Spot spot, Measure measure) {
    return switch (key) {
      case "uniform" -> between(open(Keys.UNIFORM, node, spot, "{low: 1, high: 2}"), measure);
      case "log-uniform" ->
          logUniform(open(Keys.LOG_UNIFORM, node, spot, "{low: 1, high: 10}"), measure);
      case "normal" -> normal(open(Keys.NORMAL, node, spot, "{mean: 10, sd: 2}"), measure);
      case "lognormal" -> lognormal(open(Keys.LOGNORMAL, node, spot, "{p5: 20, p95: 90}"), measure);
      case "triangular" ->
          peaked(open(Keys.TRIANGULAR, node, spot, "{low: 1, mode: 2, high: 4}"), measure, false);
      case "pert" ->
          peaked(open(Keys.PERT, node, spot, "{low: 1, mode: 2, high: 4}"), measure, true);
      case "discrete" -> branches.discrete(node, spot, measure);
      case "mixture" -> branches.mixture(node, spot, measure);
      default -> throw new IllegalStateException("no law is called " + key);
    };
  }

  private @Nullable Fields open(Block block, Node node, Spot spot, String example) {
    return Fields.open(block, node, spot, reading, example);
  }

  private @Nullable Double parameter(Fields fields, String key, Measure measure) {
    Node node = fields.require(key, key + ": 1");
    return node == null ? null : values.parameter(node, fields.spot(key), measure);
  }

  private @Nullable Double positive(Fields fields, String key, Measure measure) {
    Double value = parameter(fields, key, measure);
    return value == null || isPositive(fields, key, value) ? value : null;
  }

  private boolean isPositive(Fields fields, String key, double value) {
    if (!(value > 0)) {
      Node node = fields.get(key);
      reading.fault(
          node == null ? fields.position(key) : node.position(),
          "`%s` of a %s law must be above 0, found %s"
              .formatted(key, fields.spot().key(), node == null ? value : Wording.describe(node)));
    }
    return value > 0;
  }

  private boolean ascends(Fields fields, String from, double low, String to, double high) {
    if (!(low < high)) {
      reading.fault(
          fields.position(to),
          "`%s` must be above `%s`, found %s and %s"
              .formatted(to, from, shown(fields, to), shown(fields, from)));
    }
    return low < high;
  }

  private String shown(Fields fields, String key) {
    Node node = fields.get(key);
    return node == null ? "nothing" : Wording.describe(node);
  }

  private @Nullable Law between(@Nullable Fields fields, Measure measure) {
    if (fields == null) {
      return null;
    }
    Double low = parameter(fields, "low", measure);
    Double high = parameter(fields, "high", measure);
    return low != null && high != null && ascends(fields, "low", low, "high", high)
        ? new Law.Uniform(low, high)
        : null;
  }

  private @Nullable Law logUniform(@Nullable Fields fields, Measure measure) {
    if (fields == null) {
      return null;
    }
    Double low = positive(fields, "low", measure);
    Double high = parameter(fields, "high", measure);
    return low != null && high != null && ascends(fields, "low", low, "high", high)
        ? new Law.LogUniform(low, high)
        : null;
  }

  private @Nullable Law peaked(@Nullable Fields fields, Measure measure, boolean pert) {
    if (fields == null) {
      return null;
    }
    Double low = parameter(fields, "low", measure);
    Double mode = parameter(fields, "mode", measure);
    Double high = parameter(fields, "high", measure);
    if (low == null || mode == null || high == null || !ascends(fields, "low", low, "high", high)) {
      return null;
    }
    if (mode < low || mode > high) {
      reading.fault(
          fields.position("mode"),
          "`mode` must lie between `low` and `high`, found %s between %s and %s"
              .formatted(shown(fields, "mode"), shown(fields, "low"), shown(fields, "high")));
      return null;
    }
    return pert ? new Law.Pert(low, mode, high) : new Law.Triangular(low, mode, high);
  }

  private @Nullable Law normal(@Nullable Fields fields, Measure measure) {
    if (fields == null || !hasOneForm(fields, List.of(List.of("mean", "sd")))) {
      return null;
    }
    if (fields.isPresent("mean")) {
      Double mean = parameter(fields, "mean", measure);
      Double sd = positive(fields, "sd", measure);
      return mean == null || sd == null ? null : new Law.Normal(mean, sd);
    }
    return percentiles(fields, measure, false, Law.NormalByPercentiles::new);
  }

  private @Nullable Law lognormal(@Nullable Fields fields, Measure measure) {
    List<List<String>> forms = List.of(List.of("mean", "sd"), List.of("median", "log-sd"));
    if (fields == null || !hasOneForm(fields, forms)) {
      return null;
    }
    if (fields.isPresent("mean")) {
      Double mean = positive(fields, "mean", measure);
      Double sd = positive(fields, "sd", measure);
      return mean == null || sd == null ? null : new Law.Lognormal(mean, sd);
    }
    if (fields.isPresent("median")) {
      Double median = positive(fields, "median", measure);
      Node logSdNode = fields.require("log-sd", "log-sd: 0.4");
      Double logSd =
          logSdNode == null
              ? null
              : values.number(logSdNode, fields.spot("log-sd"), Measure.LOG_SD);
      return median == null || logSd == null ? null : new Law.LognormalByMedian(median, logSd);
    }
    return percentiles(fields, measure, true, Law.LognormalByPercentiles::new);
  }

  /// Whether the keys are exactly those of one form, or exactly two percentiles.
  private boolean hasOneForm(Fields fields, List<List<String>> forms) {
    List<String> present = List.copyOf(fields.entries().keySet());
    boolean percentiles =
        present.size() == 2 && present.stream().allMatch(key -> key.startsWith("p"));
    boolean named =
        forms.stream().anyMatch(form -> present.size() == 2 && present.containsAll(form));
    if (percentiles || named) {
      return true;
    }
    if (fields.hasOnlyKnownKeys()) {
      String offered =
          String.join(
              ", ",
              forms.stream()
                  .map(form -> "{%s: …, %s: …}".formatted(form.get(0), form.get(1)))
                  .toList());
      reading.fault(
          fields.spot().at(),
          "a %s law needs %s or two percentiles such as {p5: …, p95: …}, found %s"
              .formatted(
                  fields.spot().key(),
                  offered,
                  present.isEmpty()
                      ? "nothing"
                      : String.join(", ", present.stream().map(Wording::quote).toList())));
    }
    return false;
  }

  private @Nullable Law percentiles(
      Fields fields,
      Measure measure,
      boolean positive,
      BiFunction<Percentile, Percentile, Law> law) {
    List<Map.Entry<String, Percentile>> found = new ArrayList<>();
    for (String key : fields.entries().keySet()) {
      double percent = Double.parseDouble(key.substring(1));
      Double value = parameter(fields, key, measure);
      if (!(percent > 0)) {
        reading.fault(
            fields.position(key), "a percentile must lie above p0, found " + Wording.quote(key));
      } else if (value != null && (!positive || isPositive(fields, key, value))) {
        found.add(Map.entry(key, new Percentile(fraction(key.substring(1)), value)));
      }
    }
    if (found.size() != 2) {
      return null;
    }
    found.sort(Comparator.comparingDouble(entry -> entry.getValue().probability()));
    String lowKey = found.get(0).getKey();
    String highKey = found.get(1).getKey();
    Percentile low = found.get(0).getValue();
    Percentile high = found.get(1).getValue();
    if (low.probability() == high.probability()) {
      reading.fault(
          fields.position(highKey),
          "two percentiles must differ, found `%s` and `%s`".formatted(lowKey, highKey));
      return null;
    }
    return ascends(fields, lowKey, low.value(), highKey, high.value())
        ? law.apply(low, high)
        : null;
  }

  /// 0.05 for "5": the double nearest to the written percentage.
  private static double fraction(String percent) {
    return Double.parseDouble(percent + "e-2");
  }
}
