package headroom.question;

import headroom.compile.CompiledScenario;
import headroom.compile.OutputSelection;
import headroom.compile.ScenarioCompiler;
import headroom.scenario.Scenario;
import headroom.scenario.file.ScenarioReader;
import headroom.scenario.file.Setting;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// A scenario, read and compiled, for tests of questions.
///
/// @param scenario what is asked about
/// @param compiled the same, made ready
public record Asked(Scenario scenario, CompiledScenario compiled) {
  /// The shipped scenario on the agreement as amended.
  public static final Path FLAGSHIP = Path.of("scenarios/microsoft-openai.yaml");

  /// A scenario file with settings.
  public static Asked of(Path file, String... settings) {
    List<Setting> all = Stream.of(settings).map(Setting::parse).toList();
    Scenario scenario = ScenarioReader.read(file, all).orThrow();
    return new Asked(scenario, ScenarioCompiler.compile(scenario, new OutputSelection.All()));
  }

  /// A scenario from the text of its file.
  public static Asked text(String text, String... settings) {
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

  /// Its inputs.
  public List<DrawnInput> inputs() {
    return DrawnInputs.of(scenario, compiled);
  }

  /// The input of a path.
  public DrawnInput input(String path) {
    return inputs().stream().filter(it -> it.path().equals(path)).findFirst().orElseThrow();
  }
}
