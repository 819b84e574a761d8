package headroom.scenario.file;

import headroom.scenario.Decision;
import headroom.scenario.Model;
import headroom.scenario.Origin;
import headroom.scenario.Quantity;
import headroom.scenario.Scenario;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A decision as it is hashed: what its options make of the scenario, not how that is spelt. The
/// question is a title and does not count.
final class HashedDecision {
  private HashedDecision() {}

  /// A decision.
  ///
  /// @param scenario what it is about
  static Map<String, Object> decision(Decision decision, Scenario scenario) {
    return switch (decision) {
      case Decision(_, String _, String _, boolean lowerIsBetter, var options, var inputs) ->
          HashedTerms.of("value", decision.metric())
              .and("lower-is-better", lowerIsBetter)
              .and(
                  "options",
                  HashedTerms.byName(options, Decision.Option::name, it -> option(it, scenario)))
              .and("provenance", ScenarioHash.provenance(inputs))
              .map();
    };
  }

  private static Map<String, Object> option(Decision.Option option, Scenario scenario) {
    return switch (option) {
      case Decision.Option(String _, var _, Optional<Quantity> worth, Model model) ->
          HashedTerms.empty()
              .and("worth", worth.map(HashedQuantities::quantity))
              .and("with", model.equals(scenario.model()) ? "nothing" : hash(model, scenario))
              .map();
    };
  }

  private static String hash(Model model, Scenario scenario) {
    Scenario with =
        new Scenario(model, scenario.simulation(), scenario.presentation(), Origin.NONE);
    return Canonical.sha256(ScenarioHash.text(with, List.of()));
  }
}
