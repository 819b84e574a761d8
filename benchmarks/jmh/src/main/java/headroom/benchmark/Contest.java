package headroom.benchmark;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleBinaryOperator;
import java.util.stream.IntStream;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/// Benchmarks run in rounds, one fresh process for each in every round, so that a machine that
/// changes its pace does so for all of them. Ratios are taken within rounds.
final class Contest {
  private final Pace pace;
  private final Map<Entry, double[]> nanos = new LinkedHashMap<>();

  /// How long to measure.
  ///
  /// @param rounds number of rounds
  /// @param warmUps iterations not measured
  /// @param iterations iterations measured
  /// @param millis least length of an iteration
  record Pace(int rounds, int warmUps, int iterations, int millis) {
    /// The pace of the published table.
    static final Pace PUBLISHED = new Pace(5, 4, 4, 400);

    /// Just enough to see that everything runs.
    static final Pace SMOKE = new Pace(1, 0, 1, 10);
  }

  /// What takes part.
  sealed interface Entry {}

  /// One benchmark with its parameters, in a JVM of its own.
  ///
  /// @param benchmark class and method
  /// @param parameters names and values in turn
  record Measurement(String benchmark, List<String> parameters) implements Entry {
    Measurement(String benchmark, String... parameters) {
      this(benchmark, List.of(parameters));
    }
  }

  /// A program that is told trials, warm-ups, iterations and milliseconds, checks itself and prints
  /// the nanoseconds of an operation before anything else.
  ///
  /// @param name what tables call it
  /// @param file the program
  /// @param trials of a run
  record Program(String name, Path file, int trials) implements Entry {}

  Contest(Pace pace) {
    this.pace = pace;
  }

  /// Runs all entries, round after round.
  void run(List<Entry> entries) throws RunnerException {
    for (int round = 0; round < pace.rounds(); round++) {
      for (Entry entry : entries) {
        System.err.printf("round %d of %d: %s%n", round + 1, pace.rounds(), entry);
        nanos.computeIfAbsent(entry, unused -> new double[pace.rounds()])[round] = once(entry);
      }
    }
  }

  private double once(Entry entry) throws RunnerException {
    return switch (entry) {
      case Measurement measurement -> once(measurement);
      case Program program -> once(program);
    };
  }

  private double once(Measurement measurement) throws RunnerException {
    TimeValue time = TimeValue.milliseconds(pace.millis());
    ChainedOptionsBuilder options =
        new OptionsBuilder()
            .include("\\." + measurement.benchmark().replace(".", "\\.") + "$")
            .forks(1)
            .warmupIterations(pace.warmUps())
            .measurementIterations(pace.iterations())
            .warmupTime(time)
            .measurementTime(time)
            .shouldFailOnError(true)
            .verbosity(VerboseMode.SILENT);
    List<String> parameters = measurement.parameters();
    for (int i = 0; i < parameters.size(); i += 2) {
      options.param(parameters.get(i), parameters.get(i + 1));
    }
    return new Runner(options.build()).runSingle().getPrimaryResult().getScore();
  }

  private double once(Program program) {
    List<String> command = new ArrayList<>();
    command.add(program.file().toAbsolutePath().toString());
    for (int number :
        new int[] {program.trials(), pace.warmUps(), pace.iterations(), pace.millis()}) {
      command.add(Integer.toString(number));
    }
    try {
      Process process =
          new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
      String printed = new String(process.getInputStream().readAllBytes(), UTF_8);
      if (process.waitFor() != 0) {
        throw new IllegalStateException(command + " failed");
      }
      return Double.parseDouble(printed.substring(0, printed.indexOf(' ')));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    } catch (InterruptedException interruption) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interruption);
    }
  }

  /// Nanoseconds per operation.
  Spread nanos(Entry entry) {
    return Spread.of(times(entry));
  }

  /// How many times as long `slow` takes as `fast`, taken within rounds.
  Spread ratio(Entry slow, Entry fast) {
    return combined(slow, fast, (a, b) -> a / b);
  }

  /// Anything made of two times of one round.
  Spread combined(Entry one, Entry other, DoubleBinaryOperator function) {
    double[] first = times(one);
    double[] second = times(other);
    return Spread.of(
        IntStream.range(0, first.length)
            .mapToDouble(round -> function.applyAsDouble(first[round], second[round]))
            .toArray());
  }

  private double[] times(Entry entry) {
    double[] times = nanos.get(entry);
    if (times == null) {
      throw new IllegalArgumentException(entry + " has not run");
    }
    return times;
  }
}
