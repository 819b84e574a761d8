package headroom.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/// `headroom version`.
@Command(
    name = "version",
    description = {"Print the program's version and Java's, as --version does."},
    mixinStandardHelpOptions = true,
    versionProvider = Version.class)
final class VersionCommand implements Callable<Integer> {
  private final Terminal terminal;

  VersionCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    for (String line : new Version().getVersion()) {
      terminal.out().println(line);
    }
    return ExitCode.DONE;
  }
}
