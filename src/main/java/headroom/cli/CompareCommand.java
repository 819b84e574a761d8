package headroom.cli;

import headroom.compare.ScenarioComparison;
import headroom.engine.Engine;
import headroom.part.Recipe;
import headroom.report.compare.ComparisonJson;
import headroom.report.compare.ComparisonText;
import headroom.report.compare.ComparisonWriter;
import headroom.report.folder.OutputException;
import headroom.result.Comparison;
import headroom.scenario.Scenario;
import headroom.scenario.file.Bundle;
import headroom.scenario.file.ParsedScenario;
import headroom.scenario.file.ReadOutcome;
import headroom.scenario.file.Setting;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `headroom compare`.
@Command(
    name = "compare",
    description = {
      "Compare scenarios on the same random numbers; differences are taken trial by trial.",
      "",
      "  headroom compare scenarios/microsoft-openai.yaml scenarios/uncapped.yaml",
      "  headroom compare base.yaml base.yaml@agreements.revenue-share.cap.total=39",
      "",
      "FILE@PATH=VALUE is the file with one key changed (more of them:"
          + " FILE@PATH=VALUE@PATH=VALUE);",
      "--set changes a key in all scenarios. Trials, seed and replicates are those of the first.",
      ""
    },
    sortOptions = false,
    mixinStandardHelpOptions = true,
    versionProvider = Version.class)
final class CompareCommand implements Callable<Integer> {
  private final Terminal terminal;
  private final Optional<Elsewhere> elsewhere;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(
      arity = "1..*",
      paramLabel = "SCENARIO",
      description = "Scenario files or variants of them; each is compared with the first.")
  private List<String> scenarios = List.of();

  @Mixin private ScenarioOptions scenarioOptions = new ScenarioOptions();

  @Option(
      names = "--no-bridge",
      description = "Do not simulate the mixtures that tell what each change contributes.")
  private boolean noBridge;

  @Mixin private RunOptions options = new RunOptions();

  CompareCommand(Terminal terminal, Optional<Elsewhere> elsewhere) {
    this.terminal = terminal;
    this.elsewhere = elsewhere;
  }

  @Override
  public Integer call() throws OutputException {
    int workers = options.workers();
    if (scenarios.size() < 2) {
      throw new ParameterException(
          spec.commandLine(),
          "`%s` needs a second SCENARIO to compare with the first".formatted(spec.qualifiedName()));
    }
    SequencedMap<String, Scenario> sides = new LinkedHashMap<>();
    List<ScenarioVariant> variants = variants();
    for (ScenarioVariant variant : variants) {
      switch (scenarioOptions.read(variant.file(), variant.settings())) {
        case ReadOutcome.Refused refused -> {
          return Failures.refused(refused.faults(), terminal);
        }
        case ReadOutcome.Complete(Scenario scenario) ->
            sides.put(unused(variant.label(), sides), scenario);
      }
    }
    ScenarioComparison question = ScenarioComparison.of(sides);
    Path folder = options.out().orElseGet(() -> ComparisonFolder.of(List.copyOf(sides.keySet())));
    Asking asking = new Asking(terminal, options, folder, List.of(), elsewhere);
    return asking.answer(
        workers,
        () -> {
          if (!options.quiet()) {
            say(sides);
          }
          MemoryNeed.of(question, workers).requireRoom("the comparison");
        },
        (engine, interruption) -> {
          Comparison comparison = compared(question, variants, sides, engine, interruption);
          asking.say("note", comparison.notes());
          return comparison;
        },
        new Asking.Telling<>(
            (comparison, facts, writing) ->
                ComparisonWriter.write(
                    comparison, List.copyOf(sides.values()), facts, folder, writing),
            comparison -> ComparisonJson.text(Version.text(), comparison),
            ComparisonText::text));
  }

  private List<ScenarioVariant> variants() {
    try {
      List<Setting> common = scenarioOptions.settings();
      return scenarios.stream().map(text -> ScenarioVariant.parse(text).after(common)).toList();
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()), e);
    }
  }

  /// The remarks on each scenario; once and without a name where all have the same.
  private void say(SequencedMap<String, Scenario> sides) {
    SequencedMap<String, List<String>> labels = new LinkedHashMap<>();
    sides.forEach(
        (label, scenario) ->
            scenario
                .notes()
                .forEach(note -> labels.computeIfAbsent(note, _ -> new ArrayList<>()).add(label)));
    labels.forEach(
        (note, of) -> {
          String whose = of.size() == sides.size() ? "" : String.join(", ", of) + ": ";
          terminal.say("note: " + whose + note);
        });
  }

  private static String unused(String label, SequencedMap<String, Scenario> sides) {
    String free = label;
    for (int copy = 2; sides.containsKey(free); copy++) {
      free = label + " (" + copy + ")";
    }
    return free;
  }

  private Comparison compared(
      ScenarioComparison question,
      List<ScenarioVariant> variants,
      SequencedMap<String, Scenario> sides,
      Engine engine,
      Interruption interruption)
      throws OutputException {
    boolean shown = options.progressShown();
    Comparison comparison;
    try (Progress progress = new Progress(terminal, question.trials(), shown, interruption)) {
      comparison =
          elsewhere
              .map(place -> place.execution(engine))
              .orElse(Execution.on(engine))
              .compare(question, () -> recipe(variants, sides), progress);
    }
    return noBridge
        ? comparison
        : new Bridges(terminal, shown, engine, scenarioOptions.libraries())
            .added(comparison, variants, sides.firstEntry().getValue().simulation(), interruption);
  }

  private Recipe.Paired recipe(
      List<ScenarioVariant> variants, SequencedMap<String, Scenario> sides) {
    SequencedMap<String, Bundle> bundles = new LinkedHashMap<>();
    Iterator<String> labels = sides.keySet().iterator();
    for (ScenarioVariant variant : variants) {
      ParsedScenario parsed = scenarioOptions.parsed(variant.file());
      bundles.put(labels.next(), parsed.bundle(variant.settings()));
    }
    return new Recipe.Paired(bundles);
  }
}
