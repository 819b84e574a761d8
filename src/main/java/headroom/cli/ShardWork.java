package headroom.cli;

import headroom.compile.OutputSelection;
import headroom.engine.Engine;
import headroom.kernel.Backend;
import headroom.part.PartHeader;
import headroom.part.Recipe;
import headroom.part.Shard;
import headroom.part.ShardFolder;
import headroom.report.folder.OutputException;
import headroom.run.SharedRun;
import headroom.scenario.Scenario;
import headroom.scenario.file.ParsedScenario;
import headroom.scenario.file.ReadOutcome;
import headroom.scenario.file.Setting;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// `headroom run --shard`: one share of a run, left as a file for `headroom merge`.
///
/// @param terminal is told what was done
/// @param scenarioOptions what changes the scenario
/// @param parts what is done in parts
/// @param options how to work and where to write
record ShardWork(
    Terminal terminal, ScenarioOptions scenarioOptions, PartOptions parts, RunOptions options) {

  /// Does the share; gives the exit code.
  ///
  /// @param outputs which metrics are kept
  int run(Path file, OutputSelection outputs, Shard shard, int workers) throws OutputException {
    List<Setting> settings = scenarioOptions.settings();
    ParsedScenario parsed = scenarioOptions.parsed(file).sharedAmong(shard.count());
    switch (parsed.with(settings)) {
      case ReadOutcome.Refused refused -> {
        return Failures.refused(refused.faults(), terminal);
      }
      case ReadOutcome.Complete(Scenario scenario) -> parts.requireAllTrials(scenario);
    }
    Recipe.Run recipe = new Recipe.Run(parsed.bundle(settings), outputs);
    Recipe.Ready.Run ready = recipe.ready(shard.count());
    return Interruption.during(
        terminal, interruption -> share(file, recipe, ready, shard, workers, interruption));
  }

  private int share(
      Path file,
      Recipe.Run recipe,
      Recipe.Ready.Run ready,
      Shard shard,
      int workers,
      Interruption interruption)
      throws OutputException {
    MemoryNeed.of(ready.run(), workers).requireRoom(Messages.path(file));
    SharedRun run = ready.shared();
    int from = shard.from(run.segments());
    int to = shard.to(run.segments());
    PartHeader header = PartHeader.of(Version.text(), recipe, ready, from, to, Optional.of(shard));
    Path folder =
        options.out().orElseGet(() -> Path.of("out").resolve(RunJob.stem(file) + "-parts"));
    try (ShardFolder shards = ShardFolder.open(folder, header, options.writing(terminal).force())) {
      if (shards.isKept()) {
        say(
            Messages.path(shards.file())
                + " is whole already and was kept; delete it to make it again");
        return ExitCode.DONE;
      }
      if (!options.quiet()) {
        ready.run().warnings().forEach(warning -> terminal.say("warning: " + warning));
        ready.scenario().notes().forEach(note -> terminal.say("note: " + note));
      }
      try (Engine engine = Engine.open(workers, Backend.chosen());
          Progress progress =
              new Progress(
                  terminal, trials(run, from, to), options.progressShown(), interruption)) {
        shards.write(run.share(engine, from, to, progress));
      }
      say("Written:\n  " + Messages.path(shards.file()));
      return ExitCode.DONE;
    } catch (IOException e) {
      throw OutputException.of(folder, e);
    }
  }

  private static long trials(SharedRun run, int from, int to) {
    return (long) (run.replicates().trials() * (double) (to - from) / run.segments());
  }

  private void say(String sentence) {
    if (!options.quiet()) {
      terminal.out().println(sentence);
    }
  }
}
