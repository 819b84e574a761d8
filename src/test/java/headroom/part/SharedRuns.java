package headroom.part;

import headroom.compile.OutputSelection;
import headroom.engine.Engine;
import headroom.engine.Monitor;
import headroom.engine.Outcome;
import headroom.kernel.Backend;
import headroom.report.format.ResultsJson;
import headroom.run.RunListener;
import headroom.scenario.file.ScenarioReader;
import headroom.scenario.file.Setting;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// A run with its parts, for tests.
///
/// @param recipe the run
/// @param ready the same, ready
record SharedRuns(Recipe.Run recipe, Recipe.Ready.Run ready) {
  static final String VERSION = "7.0.0";

  /// Every kind of law, path, stream and agreement at once.
  static final Path EVERYTHING = Path.of("src/test/resources/headroom/engine/everything.yaml");

  static SharedRuns of(String... settings) {
    List<String> all =
        new ArrayList<>(List.of("simulation.trials=16_384", "simulation.replicates=4"));
    all.addAll(List.of(settings));
    return of(EVERYTHING, new OutputSelection.Totals(), all.toArray(String[]::new));
  }

  static SharedRuns of(Path file, OutputSelection outputs, String... settings) {
    List<Setting> all = Stream.of(settings).map(Setting::parse).toList();
    Recipe.Run recipe = new Recipe.Run(ScenarioReader.parse(file).bundle(all), outputs);
    return new SharedRuns(recipe, recipe.ready(1));
  }

  PartHeader header(int from, int to, Optional<Shard> shard) {
    return PartHeader.of(VERSION, recipe, ready, from, to, shard);
  }

  PartHeader header() {
    return header(0, 0, Optional.empty());
  }

  byte[] bytes(Engine engine, Shard shard) {
    int segments = ready.shared().segments();
    int from = shard.from(segments);
    int to = shard.to(segments);
    return PartFile.bytes(
        header(from, to, Optional.of(shard)),
        ready.shared().share(engine, from, to, Monitor.none()));
  }

  /// Makes a shard's file.
  PartFile part(Path folder, Engine engine, Shard shard) throws IOException {
    Path file = folder.resolve(shard.file());
    Files.write(file, bytes(engine, shard));
    return PartFile.open(file, VERSION);
  }

  /// All shards of so many.
  List<PartFile> parts(Path folder, int count) throws IOException {
    List<PartFile> parts = new ArrayList<>();
    try (Engine engine = Engine.open(1, Backend.chosen())) {
      for (int number = 1; number <= count; number++) {
        parts.add(part(folder, engine, new Shard(number, count)));
      }
    }
    return parts;
  }

  String json(Outcome outcome) {
    return ResultsJson.text(VERSION, ready.scenario(), ready.run().result(outcome));
  }

  String merged(List<PartFile> parts) throws IOException {
    PartSet set = PartSet.of(parts);
    Recipe.Ready.Run again = (Recipe.Ready.Run) set.recipe().ready(set.shares());
    try (Engine engine = Engine.open(2, Backend.SCALAR)) {
      return ResultsJson.text(
          VERSION, again.scenario(), again.run().result(set.outcome(again, engine)));
    }
  }

  /// What the run comes to on one machine.
  String whole() {
    try (Engine engine = Engine.open(2, Backend.chosen())) {
      return ResultsJson.text(
          VERSION, ready.scenario(), ready.run().run(engine, RunListener.none()));
    }
  }
}
