package headroom.cli;

import headroom.engine.Engine;
import headroom.engine.Outcome;
import headroom.part.PartFile;
import headroom.part.PartSet;
import headroom.part.Recipe;
import headroom.report.RunWriter;
import headroom.report.TextSummary;
import headroom.report.format.ResultsJson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `headroom merge`.
@Command(
    name = "merge",
    description = {
      "Put the parts of a run together: the same results, charts and report as from one machine.",
      "",
      "  headroom run S.yaml --shard 1/2 --out parts    (each on a machine of its own)",
      "  headroom run S.yaml --shard 2/2 --out parts",
      "  headroom merge parts --out out/s",
      "",
      "Nothing but the parts is needed: they hold the scenario.",
      ""
    },
    sortOptions = false,
    mixinStandardHelpOptions = true,
    versionProvider = Version.class)
final class MergeCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Parameters(
      arity = "1..*",
      paramLabel = "PARTS",
      description = "Parts, or folders that hold them, in any order.")
  private List<Path> places = List.of();

  @Option(
      names = "--errors",
      description = "Print the errors of the simulation, and all digits that they allow.")
  private boolean errors;

  @Mixin private RunOptions options = new RunOptions();

  MergeCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    int workers = options.workers();
    PartSet parts = PartSet.of(opened());
    if (!(parts.recipe() instanceof Recipe.Run recipe)) {
      terminal.say(
          "these are parts of a comparison, which the program that made them puts together");
      return ExitCode.USAGE;
    }
    Recipe.Ready.Run ready = recipe.ready(parts.shares());
    Path file = Path.of(recipe.bundle().fileName());
    Path folder = RunJob.folder(file, options.out(), true);
    RunJob job = new RunJob(file, ready.scenario(), ready.run(), folder, ready.files());
    Asking asking = new Asking(terminal, options, folder, job.run().warnings());
    return asking.answer(
        workers,
        () -> {
          if (options.out().isEmpty() && !options.writing(terminal).force()) {
            RunWriter.checkOwn(folder, job.written().file());
          }
          asking.say("warning", job.run().warnings());
          asking.say("note", job.scenario().notes());
        },
        (engine, _) -> job.run().result(outcome(parts, ready, engine)),
        new Asking.Telling<>(
            (result, facts, writing) ->
                RunWriter.write(job.scenario(), result, facts, folder, writing, job.written()),
            result -> ResultsJson.text(Version.text(), job.scenario(), result),
            result -> TextSummary.text(job.scenario(), result, errors)));
  }

  private static Outcome outcome(PartSet parts, Recipe.Ready.Run ready, Engine engine) {
    try {
      return parts.outcome(ready, engine);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private List<PartFile> opened() throws IOException {
    List<PartFile> files = new ArrayList<>();
    for (Path place : places) {
      if (Files.isDirectory(place)) {
        List<Path> found = new ArrayList<>();
        try (DirectoryStream<Path> listed = Files.newDirectoryStream(place, "*.part")) {
          listed.forEach(found::add);
        }
        found.sort(null);
        for (Path file : found) {
          files.add(PartFile.open(file, Version.text()));
        }
      } else {
        files.add(PartFile.open(place, Version.text()));
      }
    }
    return files;
  }
}
