package headroom.engine;

import headroom.compile.CompiledScenario;
import headroom.compile.OutputSelection;
import headroom.compile.ScenarioCompiler;
import headroom.kernel.Backend;
import headroom.random.Draws;
import headroom.random.PhiloxDraws;
import headroom.random.SobolDraws;
import headroom.report.format.ResultsJson;
import headroom.result.Result;
import headroom.run.ResultAssembler;
import headroom.scenario.Scenario;
import headroom.scenario.SimulationSettings;
import headroom.scenario.file.ScenarioReader;
import headroom.scenario.file.Setting;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/// A scenario read, compiled and run, for tests.
///
/// @param scenario what is run
/// @param compiled the same, made ready
record EngineRun(Scenario scenario, CompiledScenario compiled) {
  /// Every kind of law, path, stream and agreement at once.
  static final Path EVERYTHING = Path.of("src/test/resources/headroom/engine/everything.yaml");

  static EngineRun of(Path file, String... settings) {
    List<Setting> all = Stream.of(settings).map(Setting::parse).toList();
    Scenario scenario = ScenarioReader.read(file, all).orThrow();
    return new EngineRun(scenario, ScenarioCompiler.compile(scenario, new OutputSelection.All()));
  }

  /// A scenario from the text of its file.
  static EngineRun of(String text, String... settings) {
    try {
      Path file = Files.createTempFile("scenario", ".yaml");
      try {
        Files.writeString(file, text);
        return of(file, settings);
      } finally {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Result result() {
    return result(2, Backend.chosen(), OwnReplicateFirst::new);
  }

  Result result(int threads, Backend backend, Function<Segments, Roster> rosters) {
    return result(outcome(threads, backend, rosters, Monitor.none()));
  }

  Result result(Outcome outcome) {
    return ResultAssembler.assemble(compiled, scenario.simulation(), outcome);
  }

  /// Runs all trials on an engine of its own, closed afterwards.
  Outcome outcome(
      int threads, Backend backend, Function<Segments, Roster> rosters, Monitor monitor) {
    try (Engine engine = Engine.open(threads, backend)) {
      return engine.run(plan(), draws(backend), replicates(), Watch.nothing(), monitor, rosters);
    }
  }

  RunPlan plan() {
    return RunPlan.of(compiled.plan());
  }

  Replicates replicates() {
    SimulationSettings settings = scenario.simulation();
    return switch (settings.sampler()) {
      case PHILOX -> Replicates.of(settings.trials(), settings.replicates());
      case SOBOL -> Replicates.ofPowersOfTwo(settings.trials(), settings.replicates());
    };
  }

  Draws draws(Backend backend) {
    SimulationSettings settings = scenario.simulation();
    return switch (settings.sampler()) {
      case PHILOX -> PhiloxDraws.of(settings.seed(), backend);
      case SOBOL -> SobolDraws.of(settings.seed(), compiled.plan().sobolOrder(), backend);
    };
  }

  /// The bytes of `results.json`, as text.
  String json(int threads, Backend backend, Function<Segments, Roster> rosters) {
    return json(result(threads, backend, rosters));
  }

  String json(Result result) {
    return ResultsJson.text("test", scenario, result);
  }

  /// Prints `results.json` of a scenario file, once for each list of settings.
  ///
  /// @param args file, backend, settings with spaces between them
  public static void main(String[] args) {
    for (String settings : Arrays.copyOfRange(args, 2, args.length)) {
      EngineRun run = of(Path.of(args[0]), settings.split(" ", -1));
      System.out.print(run.json(2, Backend.valueOf(args[1]), OwnReplicateFirst::new));
    }
  }
}
