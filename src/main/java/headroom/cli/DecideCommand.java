package headroom.cli;

import headroom.asking.AskedScenario;
import headroom.decision.DecisionQuestion;
import headroom.report.RunWriter;
import headroom.report.decision.DecisionJson;
import headroom.report.decision.DecisionReport;
import headroom.report.decision.DecisionText;
import headroom.report.decision.DecisionWriter;
import headroom.report.folder.OutputException;
import headroom.scenario.Decision;
import headroom.scenario.Scenario;
import headroom.scenario.file.ReadOutcome;
import headroom.scenario.file.Setting;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `headroom decide`.
@Command(
    name = "decide",
    description = {
      "Tell which option of a decision is best, and what it would be worth to find out before.",
      "",
      "  headroom decide scenarios/decide-the-claim.yaml",
      "  headroom decide scenarios/decide-the-claim.yaml --set decision.options.sell.worth=25",
      "",
      "Options stand in the scenario under `decision`; all are simulated on the same random"
          + " numbers. Trials count by what was heard, if the scenario has `evidence`.",
      ""
    },
    sortOptions = false,
    mixinStandardHelpOptions = true,
    versionProvider = Version.class)
final class DecideCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(arity = "1", paramLabel = "SCENARIO", description = "Scenario file.")
  private Path file = Path.of("");

  @Mixin private ScenarioOptions scenarioOptions = new ScenarioOptions();

  @Mixin private EvidenceOptions evidence = new EvidenceOptions();

  @Mixin private RunOptions options = new RunOptions();

  DecideCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws OutputException {
    int workers = options.workers();
    List<Setting> settings = scenarioOptions.settings();
    return switch (evidence.apply(scenarioOptions.parsed(file)).with(settings)) {
      case ReadOutcome.Refused refused -> Failures.refused(refused.faults(), terminal);
      case ReadOutcome.Complete(Scenario scenario) -> decide(scenario, settings, workers);
    };
  }

  private ParameterException usage(String message) {
    return new ParameterException(spec.commandLine(), message);
  }

  private DecisionQuestion question(Scenario scenario, Decision decision, List<Setting> settings) {
    long trials = AskedScenario.trials(scenario.simulation(), settings, DecisionQuestion.TRIALS);
    try {
      DecisionQuestion question = DecisionQuestion.of(scenario, decision, trials);
      AskedScenario.requireFeasible(scenario, question.runs(), "options", question.trials());
      return question;
    } catch (IllegalArgumentException e) {
      throw usage(String.valueOf(e.getMessage()));
    }
  }

  private int decide(Scenario scenario, List<Setting> settings, int workers)
      throws OutputException {
    Decision decision =
        scenario
            .decision()
            .orElseThrow(
                () ->
                    usage(
                        "the scenario has nothing to decide; add `decision: {value:"
                            + " party.B.receipts, options: {keep: {}, sell: {worth: 30}}}`"));
    DecisionQuestion question = question(scenario, decision, settings);
    MemoryNeed.requireRoom(
        "the decision",
        question.bytes(),
        Runtime.getRuntime().maxMemory(),
        "take fewer replicates (--set simulation.replicates=32)");
    List<String> notes = new ArrayList<>(question.warnings());
    notes.addAll(scenario.notes());
    Asking asking =
        new Asking(terminal, options, options.folder(file, "decide"), question.warnings());
    return asking.answer(
        workers,
        () -> {
          if (options.out().isEmpty() && !options.writing(terminal).force()) {
            RunWriter.checkOwn(asking.folder(), fileName());
          }
          asking.say("note", notes);
        },
        question.work(),
        (engine, watch) -> new DecisionReport(scenario, question.run(engine, watch), notes),
        new Asking.Telling<>(
            (report, facts, writing) ->
                DecisionWriter.write(report, fileName(), facts, asking.folder(), writing),
            report -> DecisionJson.text(Version.text(), report),
            DecisionText::text));
  }

  private String fileName() {
    return String.valueOf(file.getFileName());
  }
}
