package headroom.cli;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;

/// The `headroom` command.
@Command(
    name = "headroom",
    description = {
      "A Monte Carlo simulator for capped revenue-share agreements.",
      "A scenario file goes in; receipts with honest errors, charts and a report come out."
    },
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    synopsisSubcommandLabel = "COMMAND",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:done",
      "1:a fault of the program",
      "2:wrong usage, an invalid scenario, or parts that are not one run",
      "3:out of memory, or a run refused because it cannot fit into it",
      "4:input or output failed (disk full, broken pipe, unwritable, a damaged part)",
      "5:a check failed",
      "130:interrupted",
      "143:terminated"
    },
    footer = {"", "Start with: ./headroom run scenarios/microsoft-openai.yaml"})
public final class Cli {
  private static final List<Class<?>> COMMANDS =
      List.of(
          RunCommand.class,
          ServeCommand.class,
          MergeCommand.class,
          CompareCommand.class,
          SweepCommand.class,
          SolveCommand.class,
          SensitivityCommand.class,
          DiscoverCommand.class,
          DecideCommand.class,
          FitCommand.class,
          ExplainCommand.class,
          CheckCommand.class,
          KeysCommand.class,
          VerifyCommand.class,
          NewCommand.class,
          BundleCommand.class,
          SchemaCommand.class,
          BenchCommand.class,
          CompletionCommand.class,
          VersionCommand.class,
          HelpCommand.class);

  /// Those that simulate elsewhere, if there is such a place.
  private static final Set<String> ELSEWHERE = Set.of("run", "compare", "sweep", "sensitivity");

  private Cli() {}

  /// Runs a command line.
  ///
  /// @param args what the user typed
  /// @param out where results go
  /// @param err where messages go
  /// @return the exit code
  public static int run(String[] args, PrintStream out, PrintStream err) {
    return run(args, out, err, Optional.empty());
  }

  /// Runs a command line whose trials are simulated elsewhere.
  ///
  /// @param args what the user typed
  /// @param out where results go
  /// @param err where messages go
  /// @param elsewhere where
  /// @return the exit code
  public static int run(String[] args, PrintStream out, PrintStream err, Elsewhere elsewhere) {
    return run(args, out, err, Optional.of(elsewhere));
  }

  private static int run(
      String[] args, PrintStream out, PrintStream err, Optional<Elsewhere> elsewhere) {
    Terminal terminal = new Terminal(out, err);
    String[] given = args.length == 0 ? new String[] {"--help"} : args;
    CommandLine commands = new CommandLine(new Cli(), new CommandFactory(terminal, elsewhere));
    wanted(given[0]).forEach(commands::addSubcommand);
    elsewhere.ifPresent(place -> addOptions(commands, place));
    commands.setOut(writer(out));
    commands.setErr(writer(err));
    commands.setCaseInsensitiveEnumValuesAllowed(true);
    commands.setAbbreviatedOptionsAllowed(false);
    commands.setExpandAtFiles(false); // an argument is what it says, whatever it begins with
    commands.setUsageHelpAutoWidth(false);
    commands.setUsageHelpWidth(100);
    commands.setParameterExceptionHandler((fault, words) -> Failures.usage(fault, words, terminal));
    commands.setExecutionExceptionHandler(
        (failure, command, parsed) -> Failures.exitCode(failure, terminal));
    int code = execute(commands, given, terminal);
    if (code == ExitCode.DONE && terminal.broken()) {
      terminal.say("not everything could be printed: the pipe was closed or the disk is full.");
      return ExitCode.INPUT_OUTPUT;
    }
    return code;
  }

  private static void addOptions(CommandLine commands, Elsewhere place) {
    commands
        .getSubcommands()
        .forEach(
            (name, command) -> {
              if (ELSEWHERE.contains(name)) {
                command.addMixin("elsewhere", place.options());
              }
            });
  }

  /// The command of that name alone, which saves the others' set-up; all of them if there is none
  /// or if it tells of the others.
  private static List<Class<?>> wanted(String name) {
    return COMMANDS.stream()
        .filter(command -> command != HelpCommand.class && command != CompletionCommand.class)
        .filter(command -> command.getAnnotation(Command.class).name().equals(name))
        .findFirst()
        .map(command -> List.<Class<?>>of(command))
        .orElse(COMMANDS);
  }

  private static int execute(CommandLine commands, String[] given, Terminal terminal) {
    try {
      return commands.execute(given);
    } catch (Error failure) {
      return Failures.exitCode(failure, terminal);
    }
  }

  private static PrintWriter writer(PrintStream stream) {
    return new PrintWriter(stream, true, StandardCharsets.UTF_8);
  }
}
