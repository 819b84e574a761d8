package headroom.cli;

import headroom.analysis.ScenarioRun;
import headroom.engine.CancelledException;
import headroom.engine.Monitor;
import headroom.kernel.Backend;
import headroom.scenario.Scenario;
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
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `headroom bench`.
@Command(
    name = "bench",
    description = {
      "Measure trials per second on this machine, per thread count; takes some ten seconds.",
      "Without a scenario: one stream, one share under an uncertain cap, 19 quarters."
    },
    mixinStandardHelpOptions = true,
    versionProvider = Version.class)
final class BenchCommand implements Callable<Integer> {
  /// The part of the time in which the JVM compiles the program, unmeasured.
  private static final double WARM_UP = 0.25;

  private static final int ROUNDS = 2;
  private static final long FIRST_TRIALS = 16_384;

  private final Terminal terminal;

  @Parameters(arity = "0..1", paramLabel = "SCENARIO", description = "A scenario file.")
  private Optional<Path> file = Optional.empty();

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

  @Mixin private MetricOptions outputs = new MetricOptions();

  BenchCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    if (file.isPresent()) {
      return measure(file.get());
    }
    Path folder = Files.createTempDirectory("headroom");
    Path reference = folder.resolve("w1.yaml");
    try {
      return measure(Files.write(reference, Bundled.bytes("w1.yaml")));
    } finally {
      Files.deleteIfExists(reference);
      Files.deleteIfExists(folder);
    }
  }

  private int measure(Path scenarioFile) {
    try (Interruption interruption = Interruption.watch()) {
      return switch (read(scenarioFile, FIRST_TRIALS)) {
        case ReadOutcome.Refused refused -> Failures.refused(refused.faults(), terminal);
        case ReadOutcome.Complete(Scenario scenario) -> {
          head(scenario);
          table(scenarioFile, new Bench(interruption, outputs));
          yield ExitCode.DONE;
        }
      };
    } catch (CancelledException e) {
      return Failures.exitCode(e, terminal);
    }
  }

  private ReadOutcome read(Path scenarioFile, long trials) {
    List<Setting> all = new ArrayList<>();
    settings.forEach(text -> all.add(Setting.parse(text)));
    all.add(new Setting("simulation.trials", Long.toString(trials)));
    return ScenarioReader.read(scenarioFile, all);
  }

  private void head(Scenario scenario) {
    terminal
        .out()
        .printf(
            "%s: %s, %s, %s; %s kernels%n",
            scenario.name(),
            Wording.count(scenario.timeline().quarterCount(), "quarter"),
            Wording.count(scenario.streams().size(), "stream"),
            Wording.count(scenario.agreements().size(), "agreement"),
            Backend.chosen().name().toLowerCase(Locale.ROOT));
    terminal.out().println("threads  trials a second  per thread");
    terminal.out().flush();
  }

  private void table(Path scenarioFile, Bench bench) {
    int cores = Runtime.getRuntime().availableProcessors();
    long trials = FIRST_TRIALS;
    double rate = bench.rate(read(scenarioFile, trials).orThrow(), cores);
    long end = System.nanoTime() + Math.round(WARM_UP * seconds * 1e9);
    while (System.nanoTime() < end) {
      rate = bench.rate(read(scenarioFile, trials).orThrow(), cores);
      trials = Math.max(FIRST_TRIALS, Math.round(rate / 2));
    }
    Set<Integer> counts = threadCounts(cores);
    double each = (1 - WARM_UP) * seconds / counts.size();
    for (int threads : counts) {
      long count = Math.max(FIRST_TRIALS, Math.round(rate * threads / cores * each / ROUNDS));
      double best = bench.best(read(scenarioFile, count).orThrow(), threads);
      terminal
          .out()
          .printf("%7d  %15s  %10s%n", threads, Bench.number(best), Bench.number(best / threads));
      terminal.out().flush();
    }
  }

  /// 1, 2, 4 and so on, and all cores.
  private static Set<Integer> threadCounts(int cores) {
    Set<Integer> counts = new TreeSet<>(List.of(1, cores));
    for (int threads = 2; threads < cores; threads *= 2) {
      counts.add(threads);
    }
    return counts;
  }

  /// One measurement after another.
  private record Bench(Interruption interruption, MetricOptions outputs) {

    /// Trials a second of one run.
    double rate(Scenario scenario, int threads) {
      ScenarioRun run = ScenarioRun.of(scenario, outputs.selection());
      long started = System.nanoTime();
      run.run(threads, Backend.chosen(), stoppedBy(interruption));
      return run.trials() / ((System.nanoTime() - started) / 1e9);
    }

    /// The best of a few runs, in trials a second.
    double best(Scenario scenario, int threads) {
      double best = rate(scenario, threads);
      for (int round = 1; round < ROUNDS; round++) {
        best = Math.max(best, rate(scenario, threads));
      }
      return best;
    }

    private static Monitor stoppedBy(Interruption interruption) {
      return new Monitor() {
        @Override
        public void progressed(long trials) {}

        @Override
        public boolean cancelled() {
          return interruption.requested();
        }
      };
    }

    /// Three digits and thousands separated.
    static String number(double rate) {
      double unit = Math.pow(10, Math.max(0, Math.floor(Math.log10(rate)) - 2));
      return Wording.number(Math.round(rate / unit) * Math.round(unit));
    }
  }
}
