package headroom.cli;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `headroom new`.
@Command(
    name = "new",
    description = "Write a commented starter scenario; never over an existing file.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class)
final class NewCommand implements Callable<Integer> {
  private static final String ROYALTY = "royalty";
  private static final List<String> KINDS = List.of(ROYALTY, "plan", "two-way", "clouds");

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
        "clouds: spending that spreads over suppliers, line by line"
      },
      defaultValue = "royalty")
  private String kind = ROYALTY;

  @Spec private CommandSpec spec = CommandSpec.create();

  NewCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    Path place = withEnding(file);
    try {
      Files.write(place, Bundled.bytes(starter()), StandardOpenOption.CREATE_NEW);
    } catch (FileAlreadyExistsException e) {
      terminal.say(place + " exists already and is left as it is; choose another name.");
      return ExitCode.USAGE;
    } catch (NoSuchFileException e) {
      terminal.say(place + " cannot be written: there is no such folder; make it first.");
      return ExitCode.INPUT_OUTPUT;
    }
    terminal.out().println(place + " is written. Next:");
    for (String command : new String[] {"check", "explain", "run"}) {
      terminal.out().println("  headroom " + command + " " + quoted(place));
    }
    return ExitCode.DONE;
  }

  private String starter() {
    if (!KINDS.contains(kind)) {
      throw new ParameterException(
          spec.commandLine(),
          "--like: there is no starter `%s`, only %s%s"
              .formatted(kind, String.join(", ", KINDS), Suggestion.didYouMean(kind, KINDS)));
    }
    return kind.equals(ROYALTY) ? "starter.yaml" : "starter-" + kind + ".yaml";
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
