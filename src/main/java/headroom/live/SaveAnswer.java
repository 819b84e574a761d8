package headroom.live;

import headroom.report.folder.FileName;
import headroom.report.format.JsonObject;
import headroom.scenario.Scenario;
import headroom.scenario.file.ChildText;
import headroom.scenario.file.ParsedScenario;
import java.io.IOException;

/// A scenario file that builds on the served one and holds what was changed, for the page to offer
/// as a download; the server writes nothing.
record SaveAnswer(Desk desk) implements Handler {
  @Override
  public void answer(Call call) throws IOException, Refusal, FaultyException {
    Question question = Question.of(call.body());
    ServedScenario served = desk.scenarios().scenario(question.scenario());
    OpenedScenario opened = question.open(desk.scenarios());
    Scenario wanted = question.read(opened);
    ParsedScenario parent = served.open().parsed();
    if (served.open().asWritten().isEmpty()) {
      throw new UnansweredException(
          "the file has faults, so nothing can build on it; save its text instead");
    }
    String parentName = String.valueOf(served.file().getFileName());
    String name = call.body().text("name").orElse(served.name() + ", changed");
    String text = ChildText.of(parent, parentName, name, opened.parsed(), question.settings());
    call.end(
        new JsonObject()
            .put("name", FileName.slug(name) + ".yaml")
            .put("text", text)
            .put("of", wanted.name()));
  }
}
