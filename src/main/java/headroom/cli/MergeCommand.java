package headroom.cli;

import headroom.engine.Engine;
import headroom.kernel.Backend;
import headroom.part.PartFile;
import headroom.part.PartSet;
import headroom.part.Recipe;
import headroom.report.RunWriter;
import headroom.report.folder.OutputException;
import headroom.report.folder.RunFacts;
import headroom.report.format.ResultsJson;
import headroom.result.Result;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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
  public Integer call() throws OutputException {
    int workers = options.workers();
    return Interruption.during(
        terminal,
        interruption -> {
          try (Engine engine = Engine.open(workers, Backend.chosen())) {
            return merge(engine, interruption);
          } catch (OutputException e) {
            throw e;
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
  }

  private int merge(Engine engine, Interruption interruption) throws IOException {
    Instant started = Instant.now();
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
    RunWriter.check(folder, options.writing(terminal));
    if (options.out().isEmpty() && !options.writing(terminal).force()) {
      RunWriter.checkOwn(folder, job.written().file());
    }
    if (!options.quiet()) {
      job.run().warnings().forEach(warning -> terminal.say("warning: " + warning));
      job.scenario().notes().forEach(note -> terminal.say("note: " + note));
    }
    Result result = job.run().result(parts.outcome(ready, engine));
    RunFacts facts =
        RunFacts.here(
                Version.text(),
                options.commandLine(),
                started,
                Duration.between(started, Instant.now()),
                engine.threads(),
                engine.backend().name().toLowerCase(Locale.ROOT))
            .withWarnings(job.run().warnings());
    interruption.letGo();
    List<Path> written =
        RunWriter.write(
            job.scenario(), result, facts, folder, options.writing(terminal), job.written());
    interruption.hold();
    if (options.json()) {
      terminal.out().print(ResultsJson.text(Version.text(), job.scenario(), result));
    } else if (!options.quiet()) {
      RunSummary.print(terminal, job.scenario(), result, errors, written);
    }
    return ExitCode.DONE;
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
