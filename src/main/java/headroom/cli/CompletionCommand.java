package headroom.cli;

import java.util.concurrent.Callable;
import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// `headroom completion`.
@Command(
    name = "completion",
    description = {
      "Print a script that completes commands, options and file names in bash and zsh.",
      "",
      "  source <(./headroom completion)                        in this shell",
      "  ./headroom completion > ~/.headroom-completion         to be sourced by ~/.bashrc,"
          + " ~/.zshrc",
      ""
    },
    mixinStandardHelpOptions = true,
    versionProvider = Version.class)
final class CompletionCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Spec private CommandSpec spec = CommandSpec.create();

  CompletionCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    terminal.out().print(AutoComplete.bash("headroom", spec.root().commandLine()));
    return ExitCode.DONE;
  }
}
