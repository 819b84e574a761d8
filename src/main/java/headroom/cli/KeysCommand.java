package headroom.cli;

import headroom.scenario.Scenario;
import headroom.scenario.file.FaultPrinter;
import headroom.scenario.file.ParsedScenario;
import headroom.scenario.file.ReadOutcome;
import headroom.scenario.file.ScenarioKey;
import headroom.scenario.file.ScenarioReader;
import headroom.scenario.file.Setting;
import headroom.words.Suggestion;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `headroom keys`.
@Command(
    name = "keys",
    description = {
      "List every key that --set takes, with its value, its short name and where it is written.",
      "",
      "  headroom keys scenarios/microsoft-openai.yaml",
      "  headroom keys scenarios/microsoft-openai.yaml cap",
      ""
    },
    mixinStandardHelpOptions = true,
    versionProvider = Version.class)
final class KeysCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Parameters(index = "0", paramLabel = "SCENARIO", description = "A scenario file.")
  private Path file = Path.of("");

  @Parameters(
      index = "1",
      arity = "0..1",
      paramLabel = "FILTER",
      description = "Only keys whose path holds this text.")
  private Optional<String> filter = Optional.empty();

  @Option(names = "--json", description = "Print the keys as JSON on stdout.")
  private boolean json;

  @Mixin private ScenarioOptions options = new ScenarioOptions();

  KeysCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    List<Setting> settings = options.settings();
    ParsedScenario parsed = ScenarioReader.parse(file, options.libraries());
    return switch (parsed.with(settings)) {
      case ReadOutcome.Refused refused -> {
        terminal.err().print(FaultPrinter.print(refused.faults()));
        terminal.say(file + ": " + FaultPrinter.count(refused.faults()));
        yield ExitCode.USAGE;
      }
      case ReadOutcome.Complete(Scenario scenario) -> told(scenario, parsed.keys(settings));
    };
  }

  private int told(Scenario scenario, List<ScenarioKey> all) {
    String wanted = filter.orElse("").toLowerCase(Locale.ROOT);
    List<ScenarioKey> keys =
        all.stream().filter(key -> key.path().toLowerCase(Locale.ROOT).contains(wanted)).toList();
    if (keys.isEmpty()) {
      terminal.say("no key of %s holds `%s`%s".formatted(file, filter.orElse(""), meant(all)));
      return ExitCode.USAGE;
    }
    terminal.out().print(json ? KeyTexts.json(scenario, keys) : KeyTexts.table(keys));
    return ExitCode.DONE;
  }

  private String meant(List<ScenarioKey> all) {
    List<String> names = new ArrayList<>();
    for (ScenarioKey key : all) {
      names.add(key.path());
      names.addAll(List.of(key.path().split("\\.", -1)));
    }
    String meant = Suggestion.didYouMean(filter.orElse(""), names);
    return meant.isEmpty() ? "; without a filter all are listed" : meant;
  }
}
