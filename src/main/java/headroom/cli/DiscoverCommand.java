package headroom.cli;

import headroom.asking.AskedScenario;
import headroom.compile.MetricCatalogue;
import headroom.discovery.ScenarioDiscovery;
import headroom.expression.Condition;
import headroom.report.RunWriter;
import headroom.report.discovery.DiscoveryJson;
import headroom.report.discovery.DiscoveryReport;
import headroom.report.discovery.DiscoveryText;
import headroom.report.discovery.DiscoveryWriter;
import headroom.report.folder.OutputException;
import headroom.scenario.Scenario;
import headroom.scenario.file.ReadOutcome;
import headroom.scenario.file.Setting;
import headroom.words.Suggestion;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `headroom discover`.
@Command(
    name = "discover",
    description = {
      "Find the futures in which something happens: boxes of the inputs, told by their limits.",
      "",
      "  headroom discover scenarios/microsoft-openai.yaml --where 'not revenue-share.cap.hit'",
      "  headroom discover scenarios/microsoft-openai.yaml --where 'revenue-share.paid > 45'",
      "",
      "Boxes are found with one half of the trials and counted in the other (PRIM).",
      ""
    },
    sortOptions = false,
    mixinStandardHelpOptions = true,
    versionProvider = Version.class)
final class DiscoverCommand implements Callable<Integer> {
  private static final String INPUTS = "inputs";
  private static final String YEARS = "years";

  private final Terminal terminal;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(arity = "1", paramLabel = "SCENARIO", description = "Scenario file.")
  private Path file = Path.of("");

  @Option(
      names = "--where",
      required = true,
      paramLabel = "CONDITION",
      description =
          "What happens in these futures, such as 'not revenue-share.cap.hit' or"
              + " 'revenue-share.paid@2028 > 5 and revenue-share.cap.hit'.")
  private String where = "";

  @Option(
      names = "--over",
      paramLabel = "WHAT",
      description =
          "What may bound a box: inputs (the default), or inputs,years for the yearly totals of"
              + " the streams too.")
  private String over = INPUTS;

  @Mixin private ScenarioOptions scenarioOptions = new ScenarioOptions();

  @Mixin private RunOptions options = new RunOptions();

  DiscoverCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws OutputException {
    int workers = options.workers();
    boolean years = years();
    List<Setting> settings = scenarioOptions.settings();
    return switch (scenarioOptions.read(file, settings)) {
      case ReadOutcome.Refused refused -> Failures.refused(refused.faults(), terminal);
      case ReadOutcome.Complete(Scenario scenario) ->
          discover(withTrials(scenario, settings), years, workers);
    };
  }

  private boolean years() {
    Set<String> words = new HashSet<>();
    for (String word : over.split(",", -1)) {
      String name = word.strip().toLowerCase(Locale.ROOT);
      if (!name.equals(INPUTS) && !name.equals(YEARS)) {
        throw usage(
            "--over takes inputs or inputs,years, found `%s`%s"
                .formatted(word.strip(), Suggestion.didYouMean(name, List.of(INPUTS, YEARS))));
      }
      words.add(name);
    }
    if (!words.contains(INPUTS)) {
      throw usage("--over takes inputs or inputs,years: years come beside the inputs");
    }
    return words.contains(YEARS);
  }

  private ParameterException usage(String message) {
    return new ParameterException(spec.commandLine(), message);
  }

  /// As many trials as are enough for a search, unless the user says how many.
  private static Scenario withTrials(Scenario scenario, List<Setting> settings) {
    long trials =
        AskedScenario.trials(scenario.simulation(), settings, ScenarioDiscovery.USUAL_TRIALS);
    return scenario
        .withSimulation(scenario.simulation().fixed(trials))
        .withOrigin(scenario.origin());
  }

  private int discover(Scenario scenario, boolean years, int workers) throws OutputException {
    Condition condition = MetricCatalogue.of(scenario).condition(where);
    ScenarioDiscovery discovery = ScenarioDiscovery.of(scenario, condition, years);
    requireFew(discovery, years);
    List<String> notes = new ArrayList<>(discovery.warnings());
    notes.addAll(scenario.notes());
    Asking asking =
        new Asking(terminal, options, options.folder(file, "discover"), discovery.warnings());
    return asking.answer(
        workers,
        () -> {
          if (options.out().isEmpty() && !options.writing(terminal).force()) {
            RunWriter.checkOwn(asking.folder(), fileName());
          }
          asking.say("note", notes);
        },
        discovery.trials(),
        (engine, watch) ->
            new DiscoveryReport(scenario, years, discovery.run(engine, watch), notes),
        new Asking.Telling<>(
            (report, facts, writing) ->
                DiscoveryWriter.write(report, fileName(), facts, asking.folder(), writing),
            report -> DiscoveryJson.text(Version.text(), report),
            DiscoveryText::text));
  }

  private void requireFew(ScenarioDiscovery discovery, boolean years) {
    if (discovery.numbers() > ScenarioDiscovery.MOST_NUMBERS) {
      throw usage(
          "%s trials with %s each are %s numbers, more than the %s that are kept; take at most --trials %s%s"
              .formatted(
                  Messages.number(discovery.trials()),
                  Messages.count(discovery.axes(), "value"),
                  Messages.number(discovery.numbers()),
                  Messages.number(ScenarioDiscovery.MOST_NUMBERS),
                  Long.highestOneBit(ScenarioDiscovery.MOST_NUMBERS / discovery.axes()),
                  years ? ", or leave the years out (--over inputs)" : ""));
    }
    MemoryNeed.requireRoom(
        "the search",
        discovery.bytes(),
        Runtime.getRuntime().maxMemory(),
        "take fewer trials (--trials)");
  }

  private String fileName() {
    return String.valueOf(file.getFileName());
  }
}
