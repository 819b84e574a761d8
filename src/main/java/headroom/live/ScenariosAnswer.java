package headroom.live;

import headroom.report.format.JsonObject;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/// The scenarios that are served.
record ScenariosAnswer(Desk desk) implements Handler {
  @Override
  public void answer(Call call) throws IOException {
    List<JsonObject> all = new ArrayList<>();
    for (ServedScenario served : desk.scenarios().all()) {
      try {
        JsonObject one =
            new JsonObject()
                .put("id", served.id())
                .put("name", served.name())
                .put("file", String.valueOf(served.file().getFileName()));
        desk.scenarios().parent(served).ifPresent(parent -> one.put("extends", parent.id()));
        all.add(one);
      } catch (Refusal _) {
        // It leads elsewhere by now.
      }
    }
    call.end(
        new JsonObject()
            .put("version", desk.version())
            .putJson("scenarios", JsonList.of(all.stream())));
  }
}
