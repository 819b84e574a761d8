package headroom.live;

import headroom.compile.OutputSelection;
import headroom.kernel.Backend;
import headroom.report.Phrases;
import headroom.report.format.JsonObject;
import headroom.report.story.TrialStory;
import headroom.result.Result;
import headroom.run.RunListener;
import headroom.run.ScenarioRun;
import headroom.scenario.Scenario;
import java.io.IOException;
import java.util.Optional;

/// One future, narrated as `headroom explain --trial` does it. What all futures came to is kept
/// while one after the other is looked at.
final class TrialAnswer implements Handler {
  private final Desk desk;
  private Optional<All> last = Optional.empty(); // guarded by this

  TrialAnswer(Desk desk) {
    this.desk = desk;
  }

  /// @param of the question without the trial
  /// @param opened the files that it was asked of
  private record All(Question of, OpenedScenario opened, ScenarioRun run, Result result) {}

  @Override
  public void answer(Call call) throws IOException, Refusal, FaultyException {
    Question question = Question.of(call.body());
    OpenedScenario opened = question.open(desk.scenarios());
    Scenario written = question.read(opened).withoutClues(); // a future is what it is
    Scenario scenario = written.withSimulation(written.simulation().fixed(desk.trials(written)));
    All all = all(question, opened, scenario);
    long trial = Math.max(1, call.body().count("trial"));
    long trials = all.run().trials();
    if (trial > trials) {
      throw new UnansweredException(
          "the run has %s trials; choose one between 1 and that".formatted(Phrases.count(trials)));
    }
    Backend backend = desk.engine().backend();
    Result alone = all.run().trial(trial, backend);
    String text =
        TrialStory.text(scenario, trial, alone, all.run().happenings(trial, backend), all.result());
    JsonObject answer =
        new JsonObject().put("trial", trial).put("trials", trials).put("text", text);
    String file = desk.scenarios().scenario(question.scenario()).file().toString();
    boolean precise = written.simulation().precision().isPresent();
    call.end(
        CommandText.run(file, question.settings(), precise, desk.trials(written))
            .as("explain")
            .and("--trial", Long.toString(trial))
            .addTo(answer));
  }

  private synchronized All all(Question question, OpenedScenario opened, Scenario scenario) {
    if (last.filter(it -> it.of().equals(question) && it.opened() == opened).isEmpty()) {
      Result result =
          ScenarioRun.of(scenario, new OutputSelection.Ids(TrialStory.metrics(scenario)))
              .run(desk.engine(), new Stopping());
      ScenarioRun each = ScenarioRun.of(scenario, new OutputSelection.All());
      last = Optional.of(new All(question, opened, each, result));
    }
    return last.orElseThrow();
  }

  /// Ends the run with the server.
  private final class Stopping implements RunListener {
    @Override
    public boolean cancelled() {
      return desk.closing().getAsBoolean();
    }
  }
}
