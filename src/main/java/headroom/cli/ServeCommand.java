package headroom.cli;

import headroom.live.LiveOptions;
import headroom.live.LiveServer;
import headroom.live.ServedScenarios;
import java.io.IOException;
import java.net.BindException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `headroom serve`.
@Command(
    name = "serve",
    description = {
      "Open scenarios in the browser: change a number, see a million trials. For this machine only;"
          + " nothing is written.",
      "",
      "  headroom serve",
      "  headroom serve scenarios/microsoft-openai.yaml --open",
      "",
      "Ctrl-C ends it.",
      ""
    },
    sortOptions = false,
    mixinStandardHelpOptions = true,
    versionProvider = Version.class)
final class ServeCommand implements Callable<Integer> {
  private static final long BETWEEN_LOOKS_MILLIS = 20;
  private static final int LAST_PORT = 65_535;

  private final Terminal terminal;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(
      arity = "0..*",
      paramLabel = "SCENARIO|FOLDER",
      description = "Scenario files, or folders of them (default: scenarios).")
  private List<Path> places = List.of();

  @Option(
      names = "--port",
      paramLabel = "N",
      description = "The port to listen on (default: the first free one from 7417 on).")
  private Optional<Integer> port = Optional.empty();

  @Option(names = "--open", description = "Open the page in the browser.")
  private boolean open;

  @Option(
      names = "--trials",
      paramLabel = "N",
      description = "The most trials of a run, up to 1_048_576 (default: as the scenario says).")
  private Optional<String> trials = Optional.empty();

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "Worker threads (default: all cores); changes no number.")
  private Optional<Integer> threads = Optional.empty();

  ServeCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws Exception {
    LiveOptions options =
        new LiveOptions(
            port().map(OptionalInt::of).orElse(OptionalInt.empty()),
            mostTrials(),
            workers(),
            Version.text());
    ServedScenarios scenarios = scenarios();
    Thread.ofPlatform().daemon().name("read-ahead").start(scenarios::readAhead);
    return Interruption.during(
        terminal,
        interruption -> {
          try (LiveServer server = LiveServer.open(scenarios, options)) {
            terminal.out().println(server.address());
            terminal.out().flush();
            Thread.ofPlatform().daemon().name("warm-up").start(server::warmUp);
            terminal.say(
                "serving %s on this machine only; Ctrl-C ends it."
                    .formatted(Messages.count(scenarios.count(), "scenario")));
            if (open) {
              browse(server.address());
            }
            await(interruption);
            return ExitCode.DONE;
          } catch (BindException _) {
            terminal.say(
                port.isPresent()
                    ? "port %s is taken; choose another --port, or leave it out for the next free one."
                        .formatted(port.get())
                    : "no port from %s on is free; choose one with --port."
                        .formatted(LiveOptions.USUAL_PORT));
            return ExitCode.INPUT_OUTPUT;
          } catch (IOException e) {
            terminal.say("cannot listen: " + e.getMessage());
            return ExitCode.INPUT_OUTPUT;
          }
        });
  }

  private ServedScenarios scenarios() throws IOException {
    List<Path> wanted = places.isEmpty() ? List.of(Path.of("scenarios")) : places;
    for (Path place : wanted) {
      if (!Files.isReadable(place)) {
        throw usage(
            "there is no scenario and no folder %s; name one that can be read"
                .formatted(Messages.path(place)));
      }
    }
    ServedScenarios scenarios = ServedScenarios.of(wanted);
    if (scenarios.count() == 0) {
      throw usage("no scenario found; name a scenario file, or a folder that holds some");
    }
    return scenarios;
  }

  private Optional<Integer> port() {
    if (port.filter(it -> it < 0 || it > LAST_PORT).isPresent()) {
      throw usage("--port takes a number from 0 (any free port) to 65535, found " + port.get());
    }
    return port;
  }

  private long mostTrials() {
    if (trials.isEmpty()) {
      return Long.MAX_VALUE;
    }
    OptionalLong most = Messages.wholeNumber(trials.get());
    if (most.isEmpty() || most.getAsLong() < 1) {
      throw usage("--trials takes a whole number from 1, found `%s`".formatted(trials.get()));
    }
    return most.getAsLong();
  }

  private int workers() {
    int workers = threads.orElseGet(() -> Runtime.getRuntime().availableProcessors());
    if (workers < 1) {
      throw usage("--threads must be at least 1, found " + workers);
    }
    return workers;
  }

  private ParameterException usage(String message) {
    return new ParameterException(spec.commandLine(), message);
  }

  private static void await(Interruption interruption) {
    try {
      while (!interruption.requested()) {
        Thread.sleep(BETWEEN_LOOKS_MILLIS);
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  private void browse(String address) {
    String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
    List<String> command =
        system.startsWith("windows")
            ? List.of("rundll32", "url.dll,FileProtocolHandler", address)
            : List.of(system.startsWith("mac") ? "open" : "xdg-open", address);
    try {
      new ProcessBuilder(command)
          .redirectOutput(ProcessBuilder.Redirect.DISCARD)
          .redirectError(ProcessBuilder.Redirect.DISCARD)
          .start();
    } catch (IOException _) {
      terminal.say("no browser could be opened; open the address above.");
    }
  }
}
