package headroom.sweep;

import headroom.compile.MetricCatalogue;
import headroom.expression.Catalogue;
import headroom.expression.Expression;
import headroom.scenario.Scenario;
import headroom.scenario.SimulationSettings;
import headroom.scenario.file.ParsedScenario;
import headroom.scenario.file.ScenarioReader;
import headroom.scenario.file.Setting;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Sweeps of a scenario file, for tests.
///
/// @param parsed the file
/// @param settings what is set before any point
record Swept(ParsedScenario parsed, List<Setting> settings) {

  static Swept of(Path file, String... settings) {
    return new Swept(ScenarioReader.parse(file), Stream.of(settings).map(Setting::parse).toList());
  }

  /// The scenario of a text.
  static Swept text(String text, String... settings) {
    try {
      Path file = Files.createTempFile("scenario", ".yaml");
      try {
        Files.writeString(file, text);
        return of(file, settings);
      } finally {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Scenario written() {
    return parsed.with(settings).orThrow();
  }

  Scenario at(List<String> paths, List<String> values) {
    List<Setting> all = new ArrayList<>(settings);
    for (int key = 0; key < paths.size(); key++) {
      all.add(new Setting(paths.get(key), values.get(key)));
    }
    return parsed.with(all).orThrow();
  }

  List<Expression> expressions(String... texts) {
    Catalogue catalogue = MetricCatalogue.of(written());
    return Stream.of(texts).map(catalogue::expression).toList();
  }

  SweepRun sweep(List<Axis> over, String... expressions) {
    List<String> paths = over.stream().map(Axis::path).toList();
    List<List<String>> places = SweepRun.places(over);
    return SweepRun.of(
        over,
        expressions(expressions),
        written(),
        point -> at(paths, places.get(point)),
        written().simulation());
  }

  SimulationSettings simulation() {
    return written().simulation();
  }
}
