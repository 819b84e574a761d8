package headroom.cli;

import headroom.asking.BridgeQuestion;
import headroom.engine.Engine;
import headroom.result.Bridge;
import headroom.result.Comparison;
import headroom.scenario.SimulationSettings;
import headroom.scenario.file.ScenarioReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Finds out what explains the differences of a comparison: changed keys from the files, simulated
/// in every mixture.
final class Bridges {
  private final Terminal terminal;
  private final boolean shown;
  private final Engine engine;
  private final List<Path> libraries;

  /// @param engine where mixtures are run
  /// @param libraries folders that parents may lie in
  Bridges(Terminal terminal, boolean shown, Engine engine, List<Path> libraries) {
    this.libraries = List.copyOf(libraries);
    this.terminal = terminal;
    this.shown = shown;
    this.engine = engine;
  }

  /// The comparison with a bridge to each later side that can be mixed with the first.
  ///
  /// @param variants the scenarios as written, all settings included
  /// @param settings how the first of them is simulated
  Comparison added(
      Comparison comparison,
      List<ScenarioVariant> variants,
      SimulationSettings settings,
      Interruption interruption) {
    List<Bridge> bridges = new ArrayList<>();
    List<String> remarks = new ArrayList<>();
    String first = comparison.sides().getFirst().label();
    for (int side = 1; side < variants.size(); side++) {
      String label = comparison.sides().get(side).label();
      Optional<BridgeQuestion> question =
          BridgeQuestion.of(
              side(variants.getFirst()), side(variants.get(side)), comparison.party(), settings);
      if (question.isPresent()) {
        try (Progress progress =
            new Progress(terminal, question.get().work(), shown, interruption)) {
          bridges.add(question.get().run(first, label, engine, progress));
        }
      } else {
        remarks.add(
            "what explains %s is not told: nothing that is simulated differs, or no mixture with the first makes sense"
                .formatted(label));
      }
    }
    return comparison.withBridges(bridges, remarks);
  }

  private BridgeQuestion.Side side(ScenarioVariant variant) {
    return new BridgeQuestion.Side(
        ScenarioReader.parse(variant.file(), libraries), variant.settings());
  }
}
