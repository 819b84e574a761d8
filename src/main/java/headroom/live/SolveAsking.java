package headroom.live;

import headroom.asking.AskedScenario;
import headroom.asking.SoughtKey;
import headroom.asking.UsualAsking;
import headroom.expression.Target;
import headroom.report.format.Json;
import headroom.report.format.JsonObject;
import headroom.report.sweep.SolveAnswer;
import headroom.sweep.Solve;
import headroom.sweep.SolveRun;
import java.util.Optional;
import java.util.stream.Stream;

/// At which value of a key something holds, as `headroom solve` tells it.
record SolveAsking() implements Asking {
  @Override
  public JsonObject answer(Asked asked, Watching watching) throws Refusal, FaultyException {
    String path = asked.path(asked.body().required("path"));
    AskedScenario.requireVaried(path);
    String target =
        SoughtText.of(asked, asked.body().required("target"))
            + " = "
            + asked.body().required("value");
    UsualValues usual = UsualValues.of(asked, path);
    String from = asked.body().text("from").orElseGet(usual::wideLow);
    String to = asked.body().text("to").orElseGet(usual::wideHigh);
    try {
      Solve solve = solve(asked, SoughtKey.parse(path, from, to), target, watching);
      JsonObject answer =
          AnswerJson.of(SolveAnswer.of(asked.written(), solve, asked.desk().version()))
              .putJson("solutions", JsonList.of(solutions(solve, usual.percent())));
      return asked
          .command("solve")
          .and("--for", path, "--from", from, "--to", to, "--such-that", target)
          .addTo(answer);
    } catch (SoughtKey.RefusedException e) {
      throw new FaultyException(e.faults());
    }
  }

  private static Solve solve(Asked asked, SoughtKey key, String text, Watching watching) {
    AskedScenario scenario = asked.scenario();
    SoughtKey.Scenarios scenarios = key.of(scenario);
    Target target =
        scenario.expression(
            catalogue -> catalogue.target(text), Optional.of(scenarios.at(scenarios.low())));
    SolveRun run =
        SolveRun.of(
            key.path(),
            new Solve.Bracket(scenarios.low(), scenarios.high()),
            target,
            scenario.written(),
            scenarios::at,
            scenario.simulation());
    scenario.requireFeasible(run.work() / run.trials(), run.trials());
    watching.expected(run.work());
    return run.run(asked.desk().engine(), watching).inPercent(key.percent());
  }

  /// The crossings as a field takes them.
  private static Stream<String> solutions(Solve solve, boolean percent) {
    return solve.solutions().stream()
        .map(
            solution ->
                switch (solution) {
                  case Solve.Crossing crossing -> crossing.value().value();
                  case Solve.Everywhere(Solve.Bracket range) -> range.low();
                })
        .map(value -> Json.string(UsualAsking.text(value, percent)));
  }
}
