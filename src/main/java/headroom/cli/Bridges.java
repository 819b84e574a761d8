package headroom.cli;

import headroom.compare.BridgeRun;
import headroom.engine.Engine;
import headroom.result.Bridge;
import headroom.result.Comparison;
import headroom.scenario.Scenario;
import headroom.scenario.file.ChangeGroup;
import headroom.scenario.file.ScenarioBlend;
import headroom.scenario.file.ScenarioChange;
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
  /// @param first the first of them, read
  Comparison added(
      Comparison comparison,
      List<ScenarioVariant> variants,
      Scenario first,
      Interruption interruption) {
    List<Bridge> bridges = new ArrayList<>();
    List<String> remarks = new ArrayList<>();
    ScenarioVariant from = variants.getFirst();
    for (int side = 1; side < variants.size(); side++) {
      ScenarioVariant to = variants.get(side);
      String label = comparison.sides().get(side).label();
      Optional<ScenarioBlend> blend =
          ScenarioBlend.of(from.file(), from.settings(), to.file(), to.settings(), libraries);
      if (blend.isPresent()) {
        bridges.add(bridge(comparison, side, blend.get(), first, interruption));
      } else {
        remarks.add(
            "what explains %s is not told: nothing that is simulated differs, or no mixture with the first makes sense"
                .formatted(label));
      }
    }
    return comparison.withBridges(bridges, remarks);
  }

  private Bridge bridge(
      Comparison comparison,
      int side,
      ScenarioBlend blend,
      Scenario first,
      Interruption interruption) {
    List<BridgeRun.Part> parts = blend.groups().stream().map(Bridges::part).toList();
    BridgeRun run = new BridgeRun(comparison.party(), parts, first.simulation());
    try (Progress progress = new Progress(terminal, run.work(), shown, interruption)) {
      return run.run(
          comparison.sides().getFirst().label(),
          comparison.sides().get(side).label(),
          blend::mix,
          engine,
          progress);
    }
  }

  private static BridgeRun.Part part(ChangeGroup group) {
    return new BridgeRun.Part(group.name(), group.changes().stream().map(Bridges::key).toList());
  }

  private static Bridge.Key key(ScenarioChange change) {
    return new Bridge.Key(change.key(), change.from(), change.to());
  }
}
