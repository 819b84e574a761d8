package headroom.cli;

import headroom.asking.AskedScenario;
import headroom.scenario.file.ParsedScenario;
import headroom.scenario.file.ReadOutcome;
import headroom.scenario.file.ScenarioReader;
import headroom.scenario.file.Setting;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// Options that change a scenario: each is a setting of one of its keys, checked by the reader.
final class ScenarioOptions {
  @Option(
      names = {"--trials", "--iterations"},
      paramLabel = "N",
      description = "Number of trials, such as 1_000_000.")
  private Optional<String> trials = Optional.empty();

  @Option(names = "--seed", paramLabel = "N", description = "Seed of the random numbers.")
  private Optional<String> seed = Optional.empty();

  @Option(
      names = "--sampler",
      paramLabel = "NAME",
      description = "Where random numbers come from: sobol or philox.")
  private Optional<String> sampler = Optional.empty();

  @Option(
      names = "--set",
      paramLabel = "PATH=VALUE",
      description =
          "Override any key, such as agreements.revenue-share.cap.total=45; the end of its path,"
              + " such as cap=45, will do where no other key ends so; may be repeated.")
  private List<String> settings = new ArrayList<>();

  @Option(
      names = "--library",
      paramLabel = "DIR",
      description =
          "A folder that `extends` may name scenarios of, besides the file's own and those that"
              + " come with the program; may be repeated.")
  private List<Path> libraries = new ArrayList<>();

  @Spec(Spec.Target.MIXEE)
  private CommandSpec command = CommandSpec.create();

  /// The settings in the order in which they apply.
  ///
  /// @throws ParameterException if one is not written `PATH=VALUE`
  List<Setting> settings() {
    List<Setting> all = new ArrayList<>();
    settings.forEach(text -> all.add(parsed(text)));
    trials.ifPresent(value -> all.add(new Setting("simulation.trials", value, "--trials")));
    seed.ifPresent(value -> all.add(new Setting("simulation.seed", value, "--seed")));
    sampler.ifPresent(value -> all.add(new Setting("simulation.sampler", value, "--sampler")));
    return all;
  }

  /// The folders that parents may lie in.
  List<Path> libraries() {
    return List.copyOf(libraries);
  }

  /// Reads a scenario's file and its parents, to ask for the scenario under settings.
  ParsedScenario parsed(Path file) {
    return ScenarioReader.parse(file, libraries);
  }

  /// Reads a scenario that is to be asked with more keys changed.
  AskedScenario.Read asked(Path file) {
    return AskedScenario.read(parsed(file), settings());
  }

  /// Reads a scenario with the settings of its own and the user's libraries.
  ReadOutcome read(Path file, List<Setting> all) {
    return ScenarioReader.read(file, all, libraries);
  }

  private Setting parsed(String text) {
    try {
      return Setting.parse(text);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(command.commandLine(), "--set: " + e.getMessage(), e);
    }
  }
}
