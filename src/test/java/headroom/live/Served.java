package headroom.live;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;

/// A server of a folder, for tests.
final class Served {
  /// One stream, one share under an uncertain cap.
  static final String SCENARIO =
      """
      headroom: 1
      name: A small one
      currency: USD bn
      timeline: {start: 2026-Q1, end: 2027-Q4}
      simulation: {trials: 300_000}
      assumptions:
        cap: {uniform: {low: 4, high: 6}, source: nobody, evidence: assumed, unit: USD bn}
      streams:
        sales: {now: 5, growth: 20% to 60%, volatility: 20%}
      agreements:
        share: {payer: A, payee: B, rate: 20%, base: {sales: 100%}, cap: {total: $cap}}
      """;

  private Served() {}

  static Path write(Path folder, String name) throws IOException {
    return Files.writeString(folder.resolve(name), SCENARIO);
  }

  static LiveServer open(Path... places) throws IOException {
    return open(Long.MAX_VALUE, places);
  }

  static LiveServer open(long mostTrials, Path... places) throws IOException {
    return LiveServer.open(
        ServedScenarios.of(List.of(places)),
        new LiveOptions(OptionalInt.of(0), mostTrials, 2, "0.1.0"));
  }
}
