package headroom.cli;

import headroom.scenario.file.Setting;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;

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
      description = "Where random numbers come from: philox.")
  private Optional<String> sampler = Optional.empty();

  @Option(
      names = "--set",
      paramLabel = "PATH=VALUE",
      description =
          "Override any key, such as agreements.revenue-share.cap.total=45; may be repeated.")
  private List<String> settings = new ArrayList<>();

  /// The settings in the order in which they apply.
  ///
  /// @throws IllegalArgumentException if one is not written `PATH=VALUE`
  List<Setting> settings() {
    List<Setting> all = new ArrayList<>();
    settings.forEach(text -> all.add(Setting.parse(text)));
    trials.ifPresent(value -> all.add(new Setting("simulation.trials", value)));
    seed.ifPresent(value -> all.add(new Setting("simulation.seed", value)));
    sampler.ifPresent(value -> all.add(new Setting("simulation.sampler", value)));
    return all;
  }
}
