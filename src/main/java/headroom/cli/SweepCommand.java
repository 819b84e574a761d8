package headroom.cli;

import headroom.asking.AskedScenario;
import headroom.asking.GridPoints;
import headroom.asking.OverText;
import headroom.expression.Catalogue;
import headroom.expression.Expression;
import headroom.part.QuestionRecipe;
import headroom.report.folder.OutputException;
import headroom.report.sweep.SweepJson;
import headroom.report.sweep.SweepText;
import headroom.report.sweep.SweepWriter;
import headroom.scenario.Scenario;
import headroom.scenario.file.Bundle;
import headroom.scenario.file.Fault;
import headroom.sweep.Axis;
import headroom.sweep.SweepRun;
import headroom.sweep.UsualQuestions;
import headroom.words.WrittenNumber;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `headroom sweep`.
@Command(
    name = "sweep",
    description = {
      "Vary one key, or two, and see what the answers come to at each value.",
      "",
      "  headroom sweep scenarios/microsoft-openai.yaml --over cap=20..100:10",
      "  headroom sweep scenarios/microsoft-openai.yaml --over cap=20..60:5 --over"
          + " rate=12%%..20%%:2%%",
      "",
      "Each point is the scenario with the key set as by --set; all points have the same random",
      "numbers, 131,072 trials each unless --trials says otherwise.",
      ""
    },
    sortOptions = false,
    mixinStandardHelpOptions = true,
    versionProvider = Version.class)
final class SweepCommand implements Callable<Integer> {
  private static final int MOST_FAULTY = 5;

  private final Terminal terminal;
  private final Optional<Elsewhere> elsewhere;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(arity = "1", paramLabel = "SCENARIO", description = "Scenario file.")
  private Path file = Path.of("");

  @Option(
      names = "--over",
      required = true,
      paramLabel = "PATH=VALUES",
      description =
          "A key and its values: 20..100:10 (from..to:step), 20,38,60 or whatever --set takes,"
              + " separated by commas; once or twice.")
  private List<String> over = new ArrayList<>();

  @Option(
      names = "--of",
      paramLabel = "EXPRESSION",
      description =
          "What to tell, such as 'mean(revenue-share.paid)' or 'P(revenue-share.paid > 30)'; may be"
              + " repeated (default: what the headline agreement pays, when and how likely its cap"
              + " is hit, what it costs, and the present value).")
  private List<String> of = new ArrayList<>();

  @Option(
      names = "--contour",
      paramLabel = "VALUE",
      description = "With two keys: draw the line where the first answer has this value.")
  private Optional<String> contour = Optional.empty();

  @Mixin private ScenarioOptions scenarioOptions = new ScenarioOptions();

  @Option(
      names = "--errors",
      description = "Print the differences from the scenario as written, with their errors.")
  private boolean errors;

  @Mixin private RunOptions options = new RunOptions();

  SweepCommand(Terminal terminal, Optional<Elsewhere> elsewhere) {
    this.terminal = terminal;
    this.elsewhere = elsewhere;
  }

  @Override
  public Integer call() throws OutputException {
    int workers = options.workers();
    List<OverText> keys = keys();
    OptionalDouble line = contour();
    return switch (scenarioOptions.asked(file)) {
      case AskedScenario.Refused refused -> Failures.refused(refused.faults().faults(), terminal);
      case AskedScenario.Ready(AskedScenario question) -> {
        List<Axis> axes = axes(keys, question);
        GridPoints points = GridPoints.of(question, keys);
        if (!points.faults().isEmpty()) {
          yield refuse(points);
        }
        yield sweep(question, axes, points, line, workers);
      }
    };
  }

  /// Tells what is wrong: all of it at some points, and at how many more there is something.
  private int refuse(GridPoints points) {
    List<List<Fault>> faults = points.faults();
    List<Fault> told = faults.stream().limit(MOST_FAULTY).flatMap(List::stream).distinct().toList();
    if (faults.size() > MOST_FAULTY) {
      terminal.say(
          "%s of %s points are no valid scenarios; the first of them:"
              .formatted(Messages.number(faults.size()), Messages.number(points.count())));
    }
    return Failures.refused(told, terminal);
  }

  private List<OverText> keys() {
    try {
      List<OverText> keys = over.stream().map(OverText::parse).toList();
      long count = keys.stream().mapToLong(key -> key.values().size()).reduce(1, (a, b) -> a * b);
      if (keys.size() > 2) {
        throw usage(
            "`--over` is given %s times; a sweep has one key or two".formatted(over.size()));
      }
      if (count > OverText.MOST) {
        throw OverText.tooMany(count);
      }
      return keys;
    } catch (IllegalArgumentException e) {
      throw usage("--over: " + e.getMessage());
    }
  }

  private OptionalDouble contour() {
    if (contour.isEmpty()) {
      return OptionalDouble.empty();
    }
    OptionalDouble value = WrittenNumber.parse(contour.get().strip());
    if (value.isEmpty()) {
      throw usage("--contour takes a number, such as 30 or 50%, found `" + contour.get() + "`");
    }
    if (over.size() != 2) {
      throw usage(
          "--contour draws a line on a heat map, which takes two keys: add a second --over");
    }
    return value;
  }

  private List<Axis> axes(List<OverText> keys, AskedScenario question) {
    Set<String> paths = new HashSet<>();
    List<Axis> axes = new ArrayList<>();
    for (OverText key : keys) {
      String path = question.path(key.path(), key.values().getFirst());
      if (!paths.add(path)) {
        throw usage("--over: both keys are %s; vary two different ones".formatted(path));
      }
      try {
        AskedScenario.requireVaried(path);
      } catch (IllegalArgumentException e) {
        throw usage("--over: " + e.getMessage());
      }
      axes.add(new Axis(path, key.values()));
    }
    return axes;
  }

  private int sweep(
      AskedScenario question, List<Axis> axes, GridPoints points, OptionalDouble line, int workers)
      throws OutputException {
    List<Expression> asked = expressions(question, points);
    SweepRun run = SweepRun.of(axes, asked, question.written(), points::at, question.simulation());
    Asking.requireFeasible(
        () -> question.requireFeasible(run.work() / run.trials(), run.trials()), this::usage);
    Scenario scenario = question.written();
    List<String> notes = new ArrayList<>(scenario.notes());
    notes.addAll(points.notes(scenario));
    Asking asking =
        new Asking(terminal, options, options.folder(file, "sweep"), run.warnings(), elsewhere);
    return asking.answer(
        workers,
        () -> {
          asking.say("warning", run.warnings());
          asking.say("note", notes);
        },
        run.work(),
        (engine, progress) ->
            elsewhere
                .map(place -> place.execution(engine))
                .orElse(Execution.on(engine))
                .sweep(run, () -> recipe(question, axes, asked, run.trials()), progress),
        new Asking.Telling<>(
            (sweep, facts, writing) ->
                SweepWriter.write(scenario, sweep, notes, line, facts, asking.folder(), writing),
            sweep -> SweepJson.text(Version.text(), scenario, sweep),
            sweep -> SweepText.text(scenario, sweep, errors)));
  }

  private static QuestionRecipe.OfSweep recipe(
      AskedScenario question, List<Axis> axes, List<Expression> asked, long trials) {
    // All points have been read: unless one of them took more files, the scenario's own will do.
    Bundle own = question.parsed().bundle(question.settings());
    boolean all = own.files().size() == question.parsed().files().size();
    return new QuestionRecipe.OfSweep(
        all
            ? own
            : question.parsed().bundle(question.settings(), QuestionRecipe.OfSweep.settings(axes)),
        axes,
        asked.stream().map(Expression::text).toList(),
        trials);
  }

  private List<Expression> expressions(AskedScenario question, GridPoints points) {
    Optional<Scenario> other = Optional.of(points.at(points.count() - 1));
    List<Expression> expressions =
        of.isEmpty()
            ? question.expression(
                catalogue -> UsualQuestions.of(question.written(), catalogue), other)
            : of.stream()
                .map(text -> question.expression((Catalogue it) -> it.expression(text), other))
                .distinct()
                .toList();
    if (expressions.isEmpty()) {
      throw usage(
          "the scenario has no agreement whose payments could be told; say what to tell by --of,"
              + " such as --of 'mean(consumer.revenue)'");
    }
    return expressions;
  }

  private ParameterException usage(String message) {
    return new ParameterException(spec.commandLine(), message);
  }
}
