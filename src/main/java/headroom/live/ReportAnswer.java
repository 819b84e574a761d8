package headroom.live;

import headroom.compile.OutputSelection;
import headroom.report.HtmlReport;
import headroom.report.folder.FileName;
import headroom.report.folder.RunFacts;
import headroom.report.format.JsonObject;
import headroom.result.Result;
import headroom.run.RunListener;
import headroom.run.ScenarioRun;
import headroom.scenario.Scenario;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// The whole report of what a page shows, as `headroom run` would write it.
record ReportAnswer(Desk desk) implements Handler {
  @Override
  public void answer(Call call) throws IOException, Refusal, FaultyException {
    Question question = Question.of(call.body());
    OpenedScenario opened = question.open(desk.scenarios());
    Scenario written = question.read(opened);
    long trials = desk.trials(written);
    Scenario scenario = written.withSimulation(written.simulation().fixed(trials));
    Instant started = Instant.now();
    ScenarioRun run = ScenarioRun.of(scenario, new OutputSelection.All());
    if (run.leastBytes(desk.engine().threads(), desk.engine().backend())
        >= Runtime.getRuntime().maxMemory() / 2) {
      throw new UnansweredException(
          "the report holds more results than there is memory for; shorten the timeline");
    }
    Result result = run.run(desk.engine(), new Ending());
    CommandText command =
        CommandText.run(
            desk.scenarios().scenario(question.scenario()).file().toString(),
            question.settings(),
            written.simulation().precision().isPresent(),
            trials);
    String html = HtmlReport.text(scenario, result, facts(command, started, run.warnings()));
    call.end(
        new JsonObject()
            .put(
                "name",
                FileName.slug(desk.scenarios().scenario(question.scenario()).name())
                    + "-report.html")
            .put("html", html));
  }

  private RunFacts facts(CommandText command, Instant started, List<String> warnings) {
    List<String> words = new ArrayList<>(List.of("headroom"));
    words.addAll(command.words());
    return RunFacts.here(
            desk.version(),
            words,
            started,
            Duration.between(started, Instant.now()),
            desk.engine().threads(),
            desk.engine().backend().name().toLowerCase(Locale.ROOT))
        .withWarnings(warnings);
  }

  /// Ends the run with the server.
  private final class Ending implements RunListener {
    @Override
    public boolean cancelled() {
      return desk.closing().getAsBoolean();
    }
  }
}
