package headroom.cli;

import headroom.report.folder.FileName;
import headroom.report.folder.WritingOptions;
import headroom.words.VisibleText;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// Options of the commands that simulate and write a folder: how to work, where to write, how much
/// to say.
final class RunOptions {
  /// Such as `hdfs:/` or `s3a:/`, with a slash less than was typed; no drive.
  private static final Pattern ADDRESS = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]+:[/\\\\]");

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "Worker threads (default: all cores); changes no number.")
  private Optional<Integer> threads = Optional.empty();

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description =
          "Output folder (default: out/<scenario>; of a comparison"
              + " out/compare/<first>-against-<second>; of a question out/<scenario>-<command>; of"
              + " a shard out/<scenario>-parts).")
  private Optional<Path> out = Optional.empty();

  @Option(names = "--no-report", description = "Write numbers only: no report, no charts.")
  private boolean noReport;

  @Option(names = "--json", description = "Print the JSON on stdout and nothing else there.")
  private boolean json;

  @Option(names = "--quiet", description = "Print no summary and no progress.")
  private boolean quiet;

  @Option(names = "--verbose", description = "Say what is being done, on stderr.")
  private boolean verbose;

  @Option(
      names = "--force",
      description = "Write into a folder that holds other files; all of them are kept.")
  private boolean force;

  @Spec(Spec.Target.MIXEE)
  private CommandSpec command = CommandSpec.create();

  /// The number of worker threads, at least 1.
  ///
  /// @throws ParameterException if fewer are asked for
  int workers() {
    int workers = threads.orElseGet(() -> Runtime.getRuntime().availableProcessors());
    if (workers < 1) {
      throw new ParameterException(
          command.commandLine(), "--threads must be at least 1, found " + workers);
    }
    return workers;
  }

  /// The folder of a question's answer: the one that the user named, or one by the names of the
  /// scenario's file and the command.
  ///
  /// @throws ParameterException as [#out()] does
  Path folder(Path file, String question) {
    String name = String.valueOf(file.getFileName()).replaceFirst("\\.ya?ml$", "");
    return out().orElseGet(() -> Path.of("out").resolve(FileName.slug(name + "-" + question)));
  }

  /// The output folder that the user named.
  ///
  /// @throws ParameterException if it is an address of something else than a folder of this machine
  Optional<Path> out() {
    if (out.filter(path -> ADDRESS.matcher(path.toString()).lookingAt()).isPresent()) {
      throw new ParameterException(
          command.commandLine(),
          "--out takes a folder of this machine, found `%s`; name one, and copy it there when it is written, manifest.json last"
              .formatted(VisibleText.of(out.get().toString())));
    }
    return out;
  }

  /// What to write, and over what.
  WritingOptions writing(Terminal terminal) {
    return new WritingOptions(!noReport, force, terminal::say);
  }

  /// Whether stdout carries JSON and nothing else.
  boolean json() {
    return json;
  }

  /// Whether neither summary nor progress is printed.
  boolean quiet() {
    return quiet;
  }

  /// Whether to show a line that changes while the work goes on.
  boolean progressShown() {
    return !quiet && Terminal.interactive();
  }

  /// Says what is being done, if the user wants to know.
  void detail(String message, Terminal terminal) {
    if (verbose) {
      terminal.say(message);
    }
  }

  /// The words of the whole command line, for the manifest.
  List<String> commandLine() {
    List<String> line = new ArrayList<>(List.of("headroom"));
    line.addAll(command.commandLine().getParseResult().originalArgs());
    return line;
  }
}
