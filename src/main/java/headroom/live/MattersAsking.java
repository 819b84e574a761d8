package headroom.live;

import headroom.asking.AskedScenario;
import headroom.asking.UsualAsking;
import headroom.report.format.JsonObject;
import headroom.report.sensitivity.SensitivityAnswer;
import headroom.sensitivity.Sensitivity;
import headroom.sensitivity.SensitivityQuestion;

/// What matters for the mean of what is paid, as `headroom sensitivity` tells it.
record MattersAsking() implements Asking {
  @Override
  public JsonObject answer(Asked asked, Watching watching) throws Refusal {
    SensitivityQuestion question =
        UsualAsking.matters(asked.scenario())
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "without an agreement there is nothing that could matter for it"));
    AskedScenario.requireFeasible(
        asked.written(), question.sets(), "sets of inputs", question.trials());
    watching.expected(question.work());
    Sensitivity matters = question.run(asked.desk().engine(), watching);
    JsonObject answer =
        AnswerJson.of(SensitivityAnswer.of(asked.written(), matters, asked.desk().version()));
    answer.putJson(
        "influence",
        JsonList.of(
            matters.lines().stream()
                .filter(line -> line.indices().isPresent())
                .map(
                    line ->
                        new JsonObject()
                            .put("path", line.path())
                            .put("share", line.indices().orElseThrow().shapley().value()))));
    return asked.command("sensitivity").addTo(answer);
  }
}
