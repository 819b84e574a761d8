package headroom.live;

import headroom.asking.AskedScenario;
import headroom.asking.GridPoints;
import headroom.asking.OverText;
import headroom.expression.Expression;
import headroom.report.format.JsonObject;
import headroom.report.sweep.SweepAnswer;
import headroom.scenario.file.Fault;
import headroom.sweep.Axis;
import headroom.sweep.Sweep;
import headroom.sweep.SweepRun;
import headroom.sweep.UsualQuestions;
import java.util.List;

/// What follows from the values of a key, as `headroom sweep` tells it.
record SweepAsking() implements Asking {
  private static final int MOST_FAULTY = 5;

  @Override
  public JsonObject answer(Asked asked, Watching watching) throws Refusal, FaultyException {
    OverText key = key(asked, "path", "values");
    List<Expression> of = UsualQuestions.of(asked.written(), asked.catalogue());
    Sweep sweep = run(asked, List.of(key), of, watching);
    String lead =
        "%s goes through %s values; all else stays".formatted(key.path(), key.values().size());
    JsonObject answer =
        AnswerJson.of(SweepAnswer.of(asked.written(), sweep, lead, asked.desk().version()));
    return asked
        .command("sweep")
        .and("--over", key.path() + "=" + String.join(",", key.values()))
        .addTo(answer);
  }

  /// A key and its values: those that are asked for, or the usual ones.
  static OverText key(Asked asked, String path, String values) throws Refusal {
    String full = asked.path(asked.body().required(path));
    AskedScenario.requireVaried(full);
    return asked.body().text(values).isPresent()
        ? OverText.parse(full + "=" + asked.body().required(values))
        : new OverText(full, UsualValues.of(asked, full).texts());
  }

  /// Runs a sweep over keys.
  static Sweep run(Asked asked, List<OverText> keys, List<Expression> of, Watching watching)
      throws FaultyException {
    AskedScenario scenario = asked.scenario();
    if (of.isEmpty()) {
      throw new IllegalArgumentException("without an agreement there is nothing to tell");
    }
    long points = keys.stream().mapToLong(key -> key.values().size()).reduce(1, (a, b) -> a * b);
    if (points > OverText.MOST) {
      throw OverText.tooMany(points);
    }
    scenario.requireFeasible(points, scenario.simulation().trials());
    GridPoints grid = GridPoints.of(scenario, keys);
    if (!grid.faults().isEmpty()) {
      throw new FaultyException(
          grid.faults().stream()
              .limit(MOST_FAULTY)
              .<Fault>flatMap(List::stream)
              .distinct()
              .toList());
    }
    SweepRun run =
        SweepRun.of(
            keys.stream().map(key -> new Axis(key.path(), key.values())).toList(),
            of,
            scenario.written(),
            grid::at,
            scenario.simulation());
    watching.expected(run.work());
    return run.run(asked.desk().engine(), watching);
  }
}
