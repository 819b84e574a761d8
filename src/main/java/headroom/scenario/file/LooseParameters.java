package headroom.scenario.file;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Parameters of a law that stand where the law itself should: `{min: 3, max: 4}` for `{uniform:
/// {low: 3, high: 4}}`.
///
/// @param keys the keys as written, the first being where the fault is told
/// @param law what to write
record LooseParameters(List<String> keys, String law) {

  /// The parameters loose in a mapping that holds no law, if they are those of one; only numbers
  /// can be put into the law that is offered.
  static Optional<LooseParameters> in(Node.Mapping mapping) {
    List<String> keys = new ArrayList<>();
    Map<String, String> parameters = new LinkedHashMap<>();
    for (Map.Entry<String, Node.Entry> entry : mapping.entries().entrySet()) {
      boolean other =
          QuantityReader.LAWS.contains(entry.getKey()) || entry.getKey().equals("value");
      if (other) {
        return Optional.empty();
      }
      Optional<String> parameter = parameter(entry.getKey());
      if (parameter.isPresent() && entry.getValue().value() instanceof Node.Scalar scalar) {
        keys.add(entry.getKey());
        parameters.put(parameter.get(), scalar.text());
      }
    }
    return law(parameters.keySet())
        .map(law -> new LooseParameters(keys, "{%s: %s}".formatted(law, braces(parameters))));
  }

  private static Optional<String> parameter(String key) {
    return KeySlips.meant(key, Keys.TRIANGULAR)
        .or(() -> KeySlips.meant(key, Keys.LOGNORMAL))
        .or(() -> known(key, Keys.TRIANGULAR))
        .or(() -> known(key, Keys.LOGNORMAL));
  }

  private static Optional<String> known(String key, Block block) {
    return block.knows(key) && !ProvenanceKeys.NAMES.contains(key)
        ? Optional.of(key)
        : Optional.empty();
  }

  private static Optional<String> law(Set<String> keys) {
    if (keys.equals(Set.of("low", "high"))) {
      return Optional.of("uniform");
    }
    if (keys.equals(Set.of("low", "mode", "high"))) {
      return Optional.of("triangular");
    }
    if (keys.equals(Set.of("mean", "sd"))) {
      return Optional.of("normal");
    }
    if (keys.equals(Set.of("median", "log-sd"))) {
      return Optional.of("lognormal");
    }
    boolean percentiles = keys.size() > 1 && keys.stream().allMatch(key -> key.matches("p\\d.*"));
    return percentiles
        ? Optional.of(keys.size() == 2 ? "lognormal" : "quantiles")
        : Optional.empty();
  }

  private static String braces(Map<String, String> parameters) {
    List<String> written = new ArrayList<>();
    parameters.forEach((key, value) -> written.add(key + ": " + Wording.escape(value)));
    return "{" + String.join(", ", written) + "}";
  }
}
