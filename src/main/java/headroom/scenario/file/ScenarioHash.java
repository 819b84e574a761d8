package headroom.scenario.file;

import headroom.scenario.Agreement;
import headroom.scenario.Assumption;
import headroom.scenario.Event;
import headroom.scenario.Input;
import headroom.scenario.Scenario;
import headroom.scenario.Stream;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/// The hash of a resolved scenario. Parents, overrides, defaults, provenance and the bytes of data
/// files count; formatting, comments and the order of mappings do not.
final class ScenarioHash {
  private static final String FORM = "headroom scenario 1\n";

  private ScenarioHash() {}

  /// The scenario with its hash.
  ///
  /// @param scenario a scenario whose own hash is ignored
  /// @param dataSha256 the hashes of its data files one after another, empty without any
  static Scenario stamped(Scenario scenario, String dataSha256) {
    // The sections that are mappings in the file are hashed by name; inputs count by what they say
    // of their origin, their texts being spellings of values that are hashed already.
    String text =
        FORM
            + Canonical.text(unordered(scenario))
            + Canonical.text(byName(scenario.assumptions(), Assumption::name))
            + Canonical.text(byName(scenario.streams(), Stream::name))
            + Canonical.text(byName(scenario.events(), Event::name))
            + Canonical.text(byName(scenario.agreements(), Agreement::name))
            + Canonical.text(
                scenario.inputs().stream()
                    .collect(Collectors.toMap(Input::path, Input::provenance, (a, _) -> a)))
            + dataSha256;
    return withHash(scenario, Canonical.sha256(text));
  }

  private static <T> Map<String, T> byName(List<T> things, Function<T, String> name) {
    return things.stream().collect(Collectors.toMap(name, Function.identity()));
  }

  private static Scenario unordered(Scenario scenario) {
    return new Scenario(
        scenario.name(),
        scenario.description(),
        scenario.currency(),
        scenario.timeline(),
        scenario.simulation(),
        List.of(),
        scenario.correlations(),
        List.of(),
        scenario.streamCorrelation(),
        List.of(),
        List.of(),
        scenario.valuation(),
        scenario.report(),
        List.of(),
        List.of(),
        "");
  }

  private static Scenario withHash(Scenario scenario, String sha256) {
    return new Scenario(
        scenario.name(),
        scenario.description(),
        scenario.currency(),
        scenario.timeline(),
        scenario.simulation(),
        scenario.assumptions(),
        scenario.correlations(),
        scenario.streams(),
        scenario.streamCorrelation(),
        scenario.events(),
        scenario.agreements(),
        scenario.valuation(),
        scenario.report(),
        scenario.inputs(),
        scenario.notes(),
        sha256);
  }
}
