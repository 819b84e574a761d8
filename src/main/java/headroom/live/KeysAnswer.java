package headroom.live;

import headroom.report.format.JsonObject;
import headroom.scenario.Scenario;
import headroom.scenario.file.KeyDoc;
import headroom.scenario.file.ScenarioKey;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/// The keys that can be changed, each with what it says: what `headroom keys` lists, and the
/// schema's sentences.
record KeysAnswer(Desk desk) implements Handler {
  @Override
  public void answer(Call call) throws IOException, Refusal, FaultyException {
    Question question = Question.of(call.body());
    OpenedScenario opened = question.open(desk.scenarios());
    Scenario scenario = question.read(opened);
    call.end(
        new JsonObject()
            .put("name", scenario.name())
            .putJson(
                "keys",
                JsonList.of(
                    opened.parsed().keys(question.settings()).stream().map(KeysAnswer::json))));
  }

  private static JsonObject json(ScenarioKey key) {
    Optional<KeyDoc> doc = KeyDoc.of(key.path());
    String written = key.value().orElse("");
    return new JsonObject()
        .put("path", key.path())
        .put("label", key.end())
        .put("kind", kind(doc, written))
        .put("written", written)
        .put("doc", doc.map(KeyDoc::description).orElse(""))
        .putJson("words", JsonList.strings(doc.map(KeyDoc::words).orElse(List.of())));
  }

  /// What a field for it takes, by the form of its values and by what is written.
  private static String kind(Optional<KeyDoc> doc, String written) {
    String form = doc.map(KeyDoc::form).orElse("").replaceFirst("^valued-", "");
    if (written.startsWith("[")) {
      return "list";
    }
    return switch (form) {
      case "quarter" -> "quarter";
      case "date", "day", "date-law" -> "date";
      case "count" -> "number";
      case "number", "quantity", "path", "rate", "cap-total", "pays" ->
          written.startsWith("{") || written.contains(" to ")
              ? "law"
              : written.endsWith("%") ? "share" : "number";
      case "sampler", "statistic", "kind", "interpolate", "month", "by", "part", "year" -> "word";
      default -> written.startsWith("{") ? "map" : "text";
    };
  }
}
