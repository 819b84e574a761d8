package headroom.live;

import headroom.report.Answer;
import headroom.report.ReportPage.Table;
import headroom.report.format.JsonObject;

/// An answer as the report has it, for the page.
final class AnswerJson {
  private AnswerJson() {}

  /// Sentences, charts, and the first table.
  static JsonObject of(Answer answer) {
    JsonObject json =
        new JsonObject()
            .put("title", answer.heading())
            .putJson("sentences", JsonList.strings(answer.sentences()))
            .putJson("charts", ChartsJson.of(answer.charts()));
    answer.tables().stream().findFirst().ifPresent(table -> json.put("table", table(table)));
    return json;
  }

  private static JsonObject table(Table table) {
    return new JsonObject()
        .put("title", table.title())
        .putJson("head", JsonList.strings(table.columns()))
        .putJson("rows", JsonList.of(table.rows().stream().map(JsonList::strings)));
  }
}
