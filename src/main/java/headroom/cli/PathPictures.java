package headroom.cli;

import headroom.compile.OutputSelection;
import headroom.engine.Engine;
import headroom.kernel.Backend;
import headroom.report.RunWriter;
import headroom.report.folder.FileName;
import headroom.report.folder.OutputException;
import headroom.report.folder.RunFacts;
import headroom.report.folder.WritingOptions;
import headroom.report.story.SamplePaths;
import headroom.result.Result;
import headroom.run.ScenarioRun;
import headroom.scenario.Scenario;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// `headroom explain --paths`: pictures of a few trials of every stream.
final class PathPictures {
  private static final int MOST = 100;

  @Option(
      names = "--paths",
      paramLabel = "N",
      description =
          "Draw the first N trials of every stream over its fan, as SVG and PNG, into --out.")
  private Optional<Integer> count = Optional.empty();

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "Folder of the pictures (default: out/<scenario>-paths).")
  private Optional<Path> out = Optional.empty();

  @Option(names = "--force", description = "Write into a folder that holds other files.")
  private boolean force;

  @Spec(Spec.Target.MIXEE)
  private CommandSpec command = CommandSpec.create();

  /// Whether pictures are asked for.
  ///
  /// @throws ParameterException if they are asked for in part
  boolean wanted() {
    int number = count.orElse(1);
    if (number < 1 || number > MOST) {
      throw usage("--paths must lie between 1 and %s, found %s".formatted(MOST, number));
    }
    if (count.isEmpty() && (out.isPresent() || force)) {
      throw usage("--out and --force go with --paths; add --paths 10");
    }
    return count.isPresent();
  }

  private ParameterException usage(String message) {
    return new ParameterException(command.commandLine(), message);
  }

  /// Runs a scenario, draws and says what was written.
  ///
  /// @param file where the scenario was read from
  /// @throws OutputException if the pictures cannot be written
  /// @throws headroom.engine.CancelledException if the run was stopped
  void draw(Path file, Scenario scenario, Terminal terminal, Interruption interruption)
      throws OutputException {
    String name = String.valueOf(file.getFileName()).replaceFirst("\\.ya?ml$", "");
    Path folder = out.orElse(Path.of("out").resolve(FileName.slug(name) + "-paths"));
    WritingOptions writing = new WritingOptions(true, force, terminal::say);
    RunWriter.check(folder, writing);
    Instant started = Instant.now();
    ScenarioRun run =
        ScenarioRun.of(scenario, new OutputSelection.Ids(SamplePaths.metrics(scenario)));
    int drawn = count.orElse(1);
    if (drawn > run.trials()) {
      throw usage("there are %s trials to draw, found --paths %s".formatted(run.trials(), drawn));
    }
    Backend backend = Backend.chosen();
    int workers = Runtime.getRuntime().availableProcessors();
    Result all;
    try (Engine engine = Engine.open(workers, backend);
        Progress progress =
            new Progress(terminal, run.trials(), Terminal.interactive(), interruption)) {
      all = run.run(engine, progress);
    }
    List<Result> trials = new ArrayList<>();
    for (int trial = 1; trial <= drawn; trial++) {
      trials.add(run.trial(trial, backend));
    }
    RunFacts facts =
        RunFacts.here(
            Version.text(),
            List.copyOf(command.commandLine().getParseResult().originalArgs()),
            started,
            Duration.between(started, Instant.now()),
            workers,
            backend.name().toLowerCase(Locale.ROOT));
    interruption.letGo();
    List<Path> written = SamplePaths.write(scenario, all, trials, facts, folder, writing);
    terminal.out().println("Written:");
    written.forEach(path -> terminal.out().println("  " + Messages.path(path)));
  }
}
