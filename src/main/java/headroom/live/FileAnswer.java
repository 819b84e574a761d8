package headroom.live;

import headroom.report.format.JsonObject;
import java.io.IOException;

/// The text of a scenario's file.
record FileAnswer(Desk desk) implements Handler {
  @Override
  public void answer(Call call) throws IOException, Refusal {
    ServedScenario served = desk.scenarios().scenario(call.body().required("id"));
    call.end(
        new JsonObject()
            .put("name", String.valueOf(served.file().getFileName()))
            .put("text", served.text())
            .put("sha256", served.open().sha256()));
  }
}
