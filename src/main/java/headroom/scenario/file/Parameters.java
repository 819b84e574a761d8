package headroom.scenario.file;

import headroom.scenario.Law;
import headroom.scenario.Percentile;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/// The parameters of laws. Each reader returns null after a fault.
final class Parameters {
  private final Reading reading;
  private final Values values;

  Parameters(Reading reading, Values values) {
    this.reading = reading;
    this.values = values;
  }

  /// A law's mapping, opened.
  @Nullable Fields open(Block block, Node node, Spot spot, String example) {
    return Fields.open(block, node, spot, reading, example);
  }

  /// A parameter that must be there.
  @Nullable Double parameter(Fields fields, String key, Measure measure) {
    Node node = fields.require(key, key + ": 1");
    return node == null ? null : values.parameter(node, fields.spot(key), measure);
  }

  /// A parameter that may be left out.
  @Nullable Double parameter(Fields fields, String key, double unlessGiven, Measure measure) {
    // There is no day that everyone has in mind when none is written.
    return fields.isPresent(key) || measure.isDate()
        ? parameter(fields, key, measure)
        : Double.valueOf(unlessGiven);
  }

  /// A parameter that must be there and above 0.
  @Nullable Double positive(Fields fields, String key, Measure measure) {
    Double value = parameter(fields, key, measure.distance());
    return value == null || isPositive(fields, key, value) ? value : null;
  }

  /// Whether a parameter is above 0; a fault if not.
  boolean isPositive(Fields fields, String key, double value) {
    if (!(value > 0)) {
      Node node = fields.get(key);
      reading.fault(
          node == null ? fields.position(key) : node.position(),
          "`%s` of a %s law must be above 0, found %s"
              .formatted(key, fields.spot().key(), node == null ? value : Wording.describe(node)));
    }
    return value > 0;
  }

  /// Whether one parameter is above another; a fault if not.
  boolean ascends(Fields fields, String from, double low, String to, double high) {
    if (!(low < high)) {
      reading.fault(
          fields.position(to),
          "`%s` must be above `%s`, found %s and %s"
              .formatted(to, from, shown(fields, to), shown(fields, from)));
    }
    return low < high;
  }

  /// A parameter as written.
  String shown(Fields fields, String key) {
    Node node = fields.get(key);
    return node == null ? "nothing" : Wording.describe(node);
  }

  /// Whether the keys are exactly those of one form, or exactly two percentiles.
  boolean hasOneForm(Fields fields, List<List<String>> forms) {
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
      reading.missing(
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

  /// A law through the two percentiles that are the mapping's only keys.
  ///
  /// @param positive whether their values must be above 0
  @Nullable Law percentiles(
      Fields fields,
      Measure measure,
      boolean positive,
      BiFunction<Percentile, Percentile, Law> law) {
    List<Percentile> found = percentiles(fields, fields.entries().keySet(), measure, positive);
    return found == null ? null : law.apply(found.get(0), found.get(1));
  }

  /// Percentiles with their values, both ascending.
  ///
  /// @param keys the percentiles' keys
  /// @param positive whether their values must be above 0
  @Nullable List<Percentile> percentiles(
      Fields fields, Collection<String> keys, Measure measure, boolean positive) {
    List<Map.Entry<String, Percentile>> found = new ArrayList<>();
    for (String key : keys) {
      double percent = Double.parseDouble(key.substring(1));
      Double value = parameter(fields, key, measure);
      if (!(percent > 0)) {
        reading.fault(
            fields.position(key), "a percentile must lie above p0, found " + Wording.quote(key));
      } else if (value != null && (!positive || isPositive(fields, key, value))) {
        found.add(Map.entry(key, new Percentile(fraction(key.substring(1)), value)));
      }
    }
    if (found.size() != keys.size()) {
      return null;
    }
    found.sort(Comparator.comparingDouble(entry -> entry.getValue().probability()));
    for (int i = 1; i < found.size(); i++) {
      if (!follows(fields, found.get(i - 1), found.get(i))) {
        return null;
      }
    }
    return found.stream().map(Map.Entry::getValue).toList();
  }

  private boolean follows(
      Fields fields, Map.Entry<String, Percentile> lower, Map.Entry<String, Percentile> upper) {
    if (lower.getValue().probability() == upper.getValue().probability()) {
      reading.fault(
          fields.position(upper.getKey()),
          "two percentiles must differ, found `%s` and `%s`"
              .formatted(lower.getKey(), upper.getKey()));
      return false;
    }
    return ascends(
        fields, lower.getKey(), lower.getValue().value(), upper.getKey(), upper.getValue().value());
  }

  /// 0.05 for "5": the double nearest to the written percentage.
  private static double fraction(String percent) {
    return Double.parseDouble(percent + "e-2");
  }
}
