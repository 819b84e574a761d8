package headroom.cli;

import headroom.kernel.Backend;
import headroom.scenario.Sampler;
import headroom.scenario.Scenario;
import headroom.scenario.file.ParsedScenario;
import headroom.scenario.file.ReadOutcome;
import headroom.scenario.file.ScenarioReader;
import headroom.scenario.file.Setting;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `headroom bench`.
@Command(
    name = "bench",
    description = {
      "Measure trials per second on this machine: each kind of kernels, each sampler, each number"
          + " of threads.",
      "Without a scenario: W1, one stream, one share under an uncertain cap, 19 quarters.",
      "",
      "  headroom bench",
      "  headroom bench scenarios/microsoft-openai.yaml --outputs totals",
      ""
    },
    sortOptions = false,
    mixinStandardHelpOptions = true,
    versionProvider = Version.class)
final class BenchCommand implements Callable<Integer> {
  private static final String REFERENCE = "w1.yaml";

  private final Terminal terminal;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(arity = "0..1", paramLabel = "SCENARIO", description = "A scenario file.")
  private Optional<Path> file = Optional.empty();

  @Mixin private MetricOptions outputs = new MetricOptions();

  @Option(
      names = "--set",
      paramLabel = "PATH=VALUE",
      description = "Override any key of the scenario; may be repeated.")
  private List<String> settings = new ArrayList<>();

  @Option(
      names = "--seconds",
      paramLabel = "S",
      description = "About how long to measure in all (default: ${DEFAULT-VALUE}).",
      defaultValue = "10")
  private double seconds = 10;

  BenchCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    if (!(seconds > 0 && seconds <= 86_400)) {
      throw usage("--seconds must be above 0 and at most 86400, found " + seconds);
    }
    List<Setting> overrides = settings.stream().map(this::parsed).toList();
    if (file.isPresent()) {
      return measure(file.get(), overrides);
    }
    Path folder = Files.createTempDirectory("headroom");
    Path reference = folder.resolve(REFERENCE);
    try {
      return measure(Files.write(reference, Bundled.bytes(REFERENCE)), overrides);
    } finally {
      Files.deleteIfExists(reference);
      Files.deleteIfExists(folder);
    }
  }

  private int measure(Path scenarioFile, List<Setting> overrides) throws IOException {
    ParsedScenario parsed = ScenarioReader.parse(scenarioFile);
    return switch (parsed.with(overrides)) {
      case ReadOutcome.Refused refused -> Failures.refused(refused.faults(), terminal);
      case ReadOutcome.Complete(Scenario scenario) ->
          Interruption.during(
              terminal,
              interruption -> {
                Speedometer speedometer =
                    new Speedometer(
                        (sampler, trials) -> with(parsed, overrides, sampler, trials),
                        outputs.selection(),
                        interruption::requested);
                head(scenario);
                table(scenario, speedometer);
                return ExitCode.DONE;
              });
    };
  }

  private static Scenario with(
      ParsedScenario parsed, List<Setting> overrides, Sampler sampler, long trials) {
    List<Setting> all = new ArrayList<>(overrides);
    all.add(new Setting("simulation.sampler", word(sampler)));
    all.add(new Setting("simulation.trials", Long.toString(trials)));
    all.add(new Setting("simulation.precision", "null")); // all trials are to be run
    return parsed.with(all).orThrow();
  }

  private void head(Scenario scenario) {
    terminal
        .out()
        .printf(
            Locale.ROOT,
            "%s: %s, %s, %s%n%s%n%n%s%n",
            scenario.name(),
            Messages.count(scenario.timeline().quarterCount(), "quarter"),
            Messages.count(scenario.streams().size(), "stream"),
            Messages.count(scenario.agreements().size(), "agreement"),
            Machine.text(),
            "kernels  sampler  threads  trials a second   per thread  ns per stream-quarter");
    terminal.out().flush();
  }

  private void table(Scenario scenario, Speedometer speedometer) {
    List<Speedometer.Gear> gears = gears(scenario.simulation().sampler());
    double each = seconds / gears.size();
    for (Speedometer.Gear gear : gears) {
      Speedometer.Reading reading = speedometer.read(gear, each);
      terminal
          .out()
          .printf(
              Locale.ROOT,
              "%-7s  %-7s  %7d  %15s  %11s  %s%n",
              word(gear.kernels()),
              word(gear.sampler()),
              gear.threads(),
              rounded(reading.trialsPerSecond()),
              rounded(reading.trialsPerSecond() / gear.threads()),
              reading.nanosText());
      terminal.out().flush();
    }
  }

  /// Each kind of kernels and each sampler on one thread; then what `run` would use, on 2, 4 and so
  /// on, and all cores.
  private static List<Speedometer.Gear> gears(Sampler own) {
    List<Speedometer.Gear> gears = new ArrayList<>();
    Backend chosen = Backend.chosen();
    for (Backend kernels : Backend.values()) {
      for (Sampler sampler : Sampler.values()) {
        if (kernels == chosen || kernels == Backend.SCALAR) {
          gears.add(new Speedometer.Gear(kernels, sampler, 1));
        }
      }
    }
    int cores = Runtime.getRuntime().availableProcessors();
    for (int threads = 2; threads < cores; threads *= 2) {
      gears.add(new Speedometer.Gear(chosen, own, threads));
    }
    if (cores > 1) {
      gears.add(new Speedometer.Gear(chosen, own, cores));
    }
    return gears;
  }

  private Setting parsed(String text) {
    try {
      return Setting.parse(text);
    } catch (IllegalArgumentException e) {
      throw usage("--set: " + e.getMessage());
    }
  }

  private ParameterException usage(String message) {
    return new ParameterException(spec.commandLine(), message);
  }

  private static String word(Enum<?> choice) {
    return choice.name().toLowerCase(Locale.ROOT);
  }

  /// Three digits and thousands separated.
  private static String rounded(double rate) {
    double unit = Math.pow(10, Math.max(0, Math.floor(Math.log10(rate)) - 2));
    return Messages.number(Math.round(rate / unit) * Math.round(unit));
  }
}
