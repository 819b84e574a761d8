package headroom.contract;

import headroom.Engines;
import headroom.compile.OutputSelection;
import headroom.kernel.Backend;
import headroom.result.Metric;
import headroom.result.Result;
import headroom.run.RunListener;
import headroom.run.ScenarioRun;
import headroom.scenario.Scenario;
import headroom.scenario.file.ScenarioReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Contracts whose money is known by hand.
///
/// @param text a scenario
record Contract(String text) {
  private static final String QUARTERS =
      """
      headroom: 1
      currency: USD m
      timeline: {start: 2026-Q1, end: 2027-Q4}
      simulation: {trials: 1, replicates: 1}
      streams:
        s: {actual: {2026-Q1: 60, 2026-Q2: 80, 2026-Q3: 120, 2026-Q4: 140, 2027-Q1: 90, 2027-Q2: 110, 2027-Q3: 150, 2027-Q4: 170}}
      """;

  /// An agreement on the eight quarters 60 80 120 140 90 110 150 170.
  ///
  /// @param terms its terms besides the parties, in flow style, without braces
  static Contract onEightQuarters(String terms) {
    return eight(agreement("a", terms));
  }

  /// The eight quarters with sections of one's own.
  static Contract eight(String... sections) {
    return new Contract(QUARTERS + String.join("", sections));
  }

  static String agreement(String name, String terms) {
    return "agreements:\n" + line(name, terms);
  }

  static String line(String name, String terms) {
    return "  %s: {payer: P, payee: %s, %s}\n"
        .formatted(name, name.toUpperCase(java.util.Locale.ROOT), terms);
  }

  /// One quarter of a stream at 100 with a volatility of 40 % and no expected growth.
  ///
  /// @param trials how many
  static Contract onOneQuarter(long trials, String terms) {
    return new Contract(
        """
        headroom: 1
        currency: USD m
        timeline: {start: 2026-Q1, end: 2026-Q1}
        simulation: {trials: %s}
        streams:
          s: {now: 100, growth: 0%%, volatility: 40%%}
        """
                .formatted(trials)
            + agreement("a", terms));
  }

  Scenario scenario() {
    try {
      Path file = Files.createTempFile("contract", ".yaml");
      Files.writeString(file, text);
      try {
        return ScenarioReader.read(file, List.of()).orThrow();
      } finally {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Outcome run() {
    return run(Backend.VECTOR);
  }

  Outcome run(Backend backend) {
    return new Outcome(
        ScenarioRun.of(scenario(), new OutputSelection.All())
            .run(Engines.of(1, backend), RunListener.none()));
  }

  /// What it came to.
  record Outcome(Result result) {
    double mean(String id, String period) {
      return result.summary(id, period).orElseThrow().mean().value();
    }

    double total(String id) {
      return mean(id, "total");
    }

    double error(String id) {
      return result.summary(id, "total").orElseThrow().mean().standardError().orElse(0);
    }

    /// By quarter, from the first.
    List<Double> quarters(String id) {
      return result.metrics().stream()
          .filter(metric -> metric.id().equals(id))
          .filter(metric -> metric.period() instanceof headroom.result.Period.Quarter)
          .flatMap(metric -> metric instanceof Metric.Summary it ? Stream.of(it) : Stream.empty())
          .map(it -> it.mean().value())
          .toList();
    }

    Optional<Double> single(String id) {
      return result.metrics().stream()
          .filter(metric -> metric.id().equals(id))
          .flatMap(metric -> metric instanceof Metric.Value it ? Stream.of(it) : Stream.empty())
          .map(it -> it.value().value())
          .findFirst();
    }

    double probability(String id, String period) {
      return result.metrics().stream()
          .filter(it -> it.id().equals(id) && it.period().label().equals(period))
          .flatMap(it -> it instanceof Metric.Probability p ? Stream.of(p) : Stream.empty())
          .map(it -> it.probability().value())
          .findFirst()
          .orElseThrow();
    }
  }
}
