package headroom.scenario.file;

import headroom.scenario.Scenario;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/// Scenario files and texts for tests of this package.
final class Scenarios {
  private static final Path RESOURCES = Path.of("src/test/resources/headroom/scenario/file");

  /// A scenario that is right and short.
  static final String SHORT =
      """
      headroom: 1
      currency: USD bn
      timeline: {start: 2026-Q1, end: 2030-Q4}
      streams:
        revenue: {now: 7.5, growth: 40%, volatility: 25%}
      agreements:
        share: {payer: A, payee: B, rate: 20%, base: {revenue: 100%}}
      """;

  private Scenarios() {}

  static Path accepted(String name) {
    return RESOURCES.resolve("accepted").resolve(name);
  }

  /// The YAML files of a folder of this package's test resources, sorted.
  static List<Path> in(String folder) {
    return yaml(RESOURCES.resolve(folder));
  }

  /// The shipped scenarios, those in folders of their own too.
  static List<Path> shipped() {
    try (Stream<Path> files = Files.walk(Path.of("scenarios"))) {
      return files.filter(file -> file.toString().endsWith(".yaml")).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Path> yaml(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".yaml")).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Path write(Path folder, String name, String text) {
    try {
      Path file = folder.resolve(name);
      Files.createDirectories(folder);
      return Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Scenario read(Path file, String... settings) {
    return ScenarioReader.read(file, Stream.of(settings).map(Setting::parse).toList()).orThrow();
  }

  static List<Fault> faults(Path file, String... settings) {
    return switch (ScenarioReader.read(file, Stream.of(settings).map(Setting::parse).toList())) {
      case ReadOutcome.Complete _ -> List.of();
      case ReadOutcome.Refused(List<Fault> faults) -> faults;
    };
  }

  /// The merged tree of a file without faults, as the reader has it.
  static Node.Mapping tree(ParsedScenario parsed) {
    return Objects.requireNonNull(parsed.layers(List.of())).tree();
  }
}
