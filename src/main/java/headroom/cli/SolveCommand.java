package headroom.cli;

import headroom.asking.AskedScenario;
import headroom.asking.SoughtKey;
import headroom.expression.Target;
import headroom.report.folder.OutputException;
import headroom.report.sweep.SolveJson;
import headroom.report.sweep.SolveText;
import headroom.report.sweep.SolveWriter;
import headroom.scenario.Scenario;
import headroom.scenario.file.FaultPrinter;
import headroom.sweep.Solve;
import headroom.sweep.SolveRun;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `headroom solve`.
@Command(
    name = "solve",
    description = {
      "Find the value of a key at which something holds, with its error.",
      "",
      "  headroom solve scenarios/microsoft-openai.yaml --for cap --from 20 --to 200 \\",
      "      --such-that 'revenue-share.cap.hit = 50%%'",
      "",
      "All values are tried on the same random numbers, 131,072 trials each unless --trials says",
      "otherwise.",
      ""
    },
    sortOptions = false,
    mixinStandardHelpOptions = true,
    versionProvider = Version.class)
final class SolveCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(arity = "1", paramLabel = "SCENARIO", description = "Scenario file.")
  private Path file = Path.of("");

  @Option(
      names = "--for",
      required = true,
      paramLabel = "PATH",
      description = "The key that is sought, as --set takes it; one that any number may stand for.")
  private String path = "";

  @Option(
      names = "--from",
      required = true,
      paramLabel = "LOW",
      description = "The least value it may have, such as 20 or 5%%.")
  private String from = "";

  @Option(
      names = "--to",
      required = true,
      paramLabel = "HIGH",
      description = "The greatest value it may have.")
  private String to = "";

  @Option(
      names = "--such-that",
      required = true,
      paramLabel = "TARGET",
      description =
          "What is to hold: 'EXPRESSION = VALUE', such as 'mean(revenue-share.paid) = 40'.")
  private String suchThat = "";

  @Mixin private ScenarioOptions scenarioOptions = new ScenarioOptions();

  @Option(names = "--errors", description = "Print all that was tried, with its errors.")
  private boolean errors;

  @Mixin private RunOptions options = new RunOptions();

  SolveCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws OutputException {
    int workers = options.workers();
    SoughtKey key = key();
    return switch (scenarioOptions.asked(file)) {
      case AskedScenario.Refused refused -> Failures.refused(refused.faults().faults(), terminal);
      case AskedScenario.Ready(AskedScenario question) -> {
        String full = question.path(path, from);
        try {
          AskedScenario.requireVaried(full);
        } catch (IllegalArgumentException e) {
          throw usage("--for: " + e.getMessage());
        }
        try {
          yield solve(question, key.of(question), full, workers);
        } catch (SoughtKey.RefusedException refused) {
          terminal.err().print(FaultPrinter.print(refused.faults()));
          terminal.say(String.valueOf(refused.getMessage()));
          yield ExitCode.USAGE; // nothing was simulated before
        }
      }
    };
  }

  private SoughtKey key() {
    try {
      return SoughtKey.parse(path.strip(), from, to);
    } catch (IllegalArgumentException e) {
      throw usage(String.valueOf(e.getMessage()));
    }
  }

  private int solve(AskedScenario question, SoughtKey.Scenarios scenarios, String full, int workers)
      throws OutputException {
    Target target =
        question.expression(
            catalogue -> catalogue.target(suchThat), Optional.of(scenarios.at(scenarios.low())));
    SolveRun run =
        SolveRun.of(
            full,
            new Solve.Bracket(scenarios.low(), scenarios.high()),
            target,
            question.written(),
            scenarios::at,
            question.simulation());
    Asking.requireFeasible(
        () -> question.requireFeasible(run.work() / run.trials(), run.trials()), this::usage);
    Scenario scenario = question.written();
    List<String> notes = new ArrayList<>(scenario.notes());
    notes.addAll(scenarios.notes(scenario));
    Asking asking = new Asking(terminal, options, options.folder(file, "solve"), run.warnings());
    return asking.answer(
        workers,
        () -> {
          asking.say("warning", run.warnings());
          asking.say("note", notes);
        },
        run.work(),
        (engine, watch) -> run.run(engine, watch).inPercent(scenarios.percent()),
        new Asking.Telling<>(
            (solve, facts, writing) ->
                SolveWriter.write(scenario, solve, notes, facts, asking.folder(), writing),
            solve -> SolveJson.text(Version.text(), scenario, solve),
            solve -> SolveText.text(scenario, solve, errors)));
  }

  private ParameterException usage(String message) {
    return new ParameterException(spec.commandLine(), message);
  }
}
