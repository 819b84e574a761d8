package headroom.cli;

import headroom.compile.OutputSelection;
import headroom.engine.Engine;
import headroom.kernel.Backend;
import headroom.report.folder.OutputException;
import headroom.report.story.ScenarioStory;
import headroom.report.story.TrialStory;
import headroom.result.Result;
import headroom.run.ScenarioRun;
import headroom.scenario.Scenario;
import headroom.scenario.file.ReadOutcome;
import headroom.scenario.file.Setting;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `headroom explain`.
@Command(
    name = "explain",
    description = {
      "Tell a scenario in plain English, narrate one trial of it, or draw some.",
      "",
      "  headroom explain scenarios/microsoft-openai.yaml",
      "  headroom explain scenarios/microsoft-openai.yaml --trial 1",
      "  headroom explain scenarios/microsoft-openai.yaml --paths 10",
      ""
    },
    mixinStandardHelpOptions = true,
    versionProvider = Version.class)
final class ExplainCommand implements Callable<Integer> {
  /// Enough for three digits of a percentile.
  private static final String TRIALS = "65536";

  private final Terminal terminal;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(paramLabel = "SCENARIO", description = "A scenario file.")
  private Path file = Path.of("");

  @Option(
      names = "--trial",
      paramLabel = "N",
      description = "Narrate this trial, counted from 1, and say where it stands among all.")
  private Optional<Long> trial = Optional.empty();

  @Mixin private PathPictures pictures = new PathPictures();

  @Mixin private ScenarioOptions options = new ScenarioOptions();

  ExplainCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws OutputException {
    List<Setting> settings = new ArrayList<>(options.settings());
    if (pictures.wanted() && trial.isPresent()) {
      throw new ParameterException(
          spec.commandLine(), "--trial and --paths exclude each other; remove one");
    }
    if (trial.isEmpty()) {
      settings.addFirst(new Setting("simulation.trials", TRIALS));
    }
    return switch (options.read(file, settings)) {
      case ReadOutcome.Refused refused -> Failures.refused(refused.faults(), terminal);
      case ReadOutcome.Complete(Scenario scenario) ->
          Interruption.during(terminal, interruption -> explain(scenario, interruption));
    };
  }

  private int explain(Scenario scenario, Interruption interruption) throws OutputException {
    if (pictures.wanted()) {
      pictures.draw(file, scenario.withoutClues(), terminal, interruption);
      return ExitCode.DONE;
    }
    terminal
        .out()
        .print(
            trial.isPresent()
                ? trial(scenario, trial.get(), interruption)
                : ScenarioStory.text(
                    scenario, all(scenario, ScenarioStory.metrics(scenario), interruption)));
    return ExitCode.DONE;
  }

  private String trial(Scenario scenario, long number, Interruption interruption) {
    ScenarioRun run = ScenarioRun.of(scenario, new OutputSelection.All());
    if (number < 1 || number > run.trials()) {
      throw new ParameterException(
          spec.commandLine(),
          "--trial must lie between 1 and %s, found %s"
              .formatted(Messages.number(run.trials()), number));
    }
    Result alone = run.trial(number, Backend.chosen());
    Result all = all(scenario, TrialStory.metrics(scenario), interruption);
    return TrialStory.text(scenario, number, alone, run.happenings(number, Backend.chosen()), all);
  }

  private Result all(Scenario scenario, Set<String> ids, Interruption interruption) {
    // The story is about what was expected before anything was heard.
    ScenarioRun run = ScenarioRun.of(scenario.withoutClues(), new OutputSelection.Ids(ids));
    int workers = Runtime.getRuntime().availableProcessors();
    try (Engine engine = Engine.open(workers, Backend.chosen());
        Progress progress =
            new Progress(
                terminal,
                run.trials(),
                Terminal.interactive(),
                interruption,
                Progress.Subject.of(scenario))) {
      return run.run(engine, progress);
    }
  }
}
