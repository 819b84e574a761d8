package headroom.cli;

import headroom.words.Suggestion;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `headroom new`.
@Command(
    name = "new",
    description = {
      "Write a commented starter scenario; never over an existing file.",
      "",
      "  headroom new mine.yaml",
      "  headroom new mine.yaml --like earn-out",
      "  headroom new mine.yaml --from microsoft-openai",
      ""
    },
    mixinStandardHelpOptions = true,
    versionProvider = Version.class)
final class NewCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Parameters(paramLabel = "FILE", description = "The file to make, such as mine.yaml.")
  private Path file = Path.of("");

  @Option(
      names = "--like",
      paramLabel = "KIND",
      description = {
        "What it is about; default: ${DEFAULT-VALUE}.",
        "royalty: a capped royalty on growing revenue",
        "plan: revenue that follows a plan as far as it comes true",
        "two-way: shares both ways and an event that ends them",
        "clouds: spending that spreads over suppliers, line by line",
        "Contracts, each with its reckoning by hand:",
        "revenue-based-financing: a share of sales up to a multiple, with a balloon",
        "tiered-royalty: tiers of a year's sales, under a cap that steps down",
        "income-share: a share of income above a threshold, for so many payments",
        "minimum-guarantee: a licence with an upfront and a minimum a year",
        "earn-out: milestones under one cap",
        "irr-cap: a share until a return is reached",
        "Other terms for the flagship, built on it:",
        "deferred-part, yearly-ceiling, after-the-cap, azure-under-the-cap, stake-sale,",
        "decide-the-claim"
      },
      completionCandidates = Starters.class,
      defaultValue = Starters.ROYALTY)
  private String kind = Starters.ROYALTY;

  @Option(
      names = "--from",
      paramLabel = "SCENARIO",
      description = {
        "Build on this scenario and change nothing yet: a file, or the name of one that comes with"
            + " the program or lies in a --library. A file from another folder is copied beside"
            + " the new one, with its parents and data."
      })
  private Optional<String> from = Optional.empty();

  @Option(
      names = "--library",
      paramLabel = "DIR",
      description = "A folder with scenarios that --from may name; may be repeated.")
  private List<Path> libraries = new ArrayList<>();

  @Spec private CommandSpec spec = CommandSpec.create();

  NewCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    Path place = withEnding(file);
    NewScenario made = made(place);
    if (!made.faults().isEmpty()) {
      return Failures.refused(made.faults(), terminal);
    }
    for (Path written : made.files().keySet()) {
      if (Files.exists(written)) {
        terminal.say(
            written + " exists already and is left as it is; choose another name or folder.");
        return ExitCode.USAGE;
      }
    }
    try {
      for (Map.Entry<Path, byte[]> written : made.files().entrySet()) {
        write(place, written.getKey(), written.getValue());
      }
    } catch (FileAlreadyExistsException e) {
      terminal.say(place + " exists already and is left as it is; choose another name.");
      return ExitCode.USAGE;
    } catch (NoSuchFileException e) {
      terminal.say(place + " cannot be written: there is no such folder; make it first.");
      return ExitCode.INPUT_OUTPUT;
    }
    made.files().keySet().stream()
        .filter(copy -> !copy.equals(place))
        .forEach(copy -> terminal.out().println(copy + " is a copy of what it builds on."));
    terminal.out().println(place + " is written. Next:");
    String rest =
        made.libraries().stream()
            .map(library -> " --library " + quoted(library))
            .collect(Collectors.joining());
    for (String command : new String[] {"check", "explain", "run"}) {
      terminal.out().println("  headroom " + command + " " + quoted(place) + rest);
    }
    return ExitCode.DONE;
  }

  /// Only the folder of copied data is made; the new file's own is there or is missed.
  private static void write(Path place, Path written, byte[] content) throws IOException {
    Path folder = written.toAbsolutePath().getParent();
    if (folder != null && !folder.equals(place.toAbsolutePath().getParent())) {
      Files.createDirectories(folder);
    }
    Files.write(written, content, StandardOpenOption.CREATE_NEW);
  }

  private NewScenario made(Path place) throws IOException {
    if (from.isEmpty()) {
      SequencedMap<Path, byte[]> files = new LinkedHashMap<>();
      files.put(place, starter());
      return new NewScenario(files, List.of(), List.of());
    }
    if (spec.commandLine().getParseResult().hasMatchedOption("--like")) {
      throw new ParameterException(
          spec.commandLine(), "--like and --from exclude each other; remove one");
    }
    try {
      return NewScenario.of(place, from.get(), libraries);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), "--from: " + e.getMessage(), e);
    }
  }

  private byte[] starter() throws IOException {
    List<String> kinds = Starters.kinds();
    if (!kinds.contains(kind)) {
      throw new ParameterException(
          spec.commandLine(),
          "--like: there is no starter `%s`, only %s%s"
              .formatted(kind, String.join(", ", kinds), Suggestion.didYouMean(kind, kinds)));
    }
    return Starters.bytes(kind);
  }

  /// A scenario's file name with an ending.
  static Path withEnding(Path file) {
    String name = String.valueOf(file.getFileName());
    return name.matches(".*\\.ya?ml") ? file : file.resolveSibling(name + ".yaml");
  }

  /// A file's name as it may be typed into a shell.
  static String quoted(Path place) {
    String text = place.toString();
    return text.matches("[\\w./-]+") ? text : "'" + text.replace("'", "'\\''") + "'";
  }
}
