package headroom.live;

import headroom.asking.OverText;
import headroom.report.format.Json;
import headroom.report.format.JsonObject;
import headroom.report.sweep.SweepAnswer;
import headroom.sweep.Subject;
import headroom.sweep.Sweep;
import java.util.List;
import java.util.stream.IntStream;

/// What follows from the values of two keys: a map, its numbers for the page to draw.
record GridAsking() implements Asking {
  @Override
  public JsonObject answer(Asked asked, Watching watching) throws Refusal, FaultyException {
    OverText across = SweepAsking.key(asked, "path", "values");
    OverText up = SweepAsking.key(asked, "path2", "values2");
    if (across.path().equals(up.path())) {
      throw new IllegalArgumentException("a map takes two different keys");
    }
    String target = SoughtText.of(asked, asked.body().text("target").orElse("paid"));
    Sweep sweep =
        SweepAsking.run(
            asked, List.of(across, up), List.of(asked.catalogue().expression(target)), watching);
    JsonObject answer =
        new JsonObject()
            .putJson("sentences", JsonList.strings(SweepAnswer.sentences(asked.written(), sweep)))
            .putJson("charts", "[]")
            .put("grid", grid(sweep, across, up));
    return asked
        .command("sweep")
        .and("--over", across.path() + "=" + String.join(",", across.values()))
        .and("--over", up.path() + "=" + String.join(",", up.values()))
        .and("--of", target)
        .addTo(answer);
  }

  private static JsonObject grid(Sweep sweep, OverText across, OverText up) {
    Subject of = sweep.of().getFirst();
    int width = across.values().size();
    int height = up.values().size();
    return new JsonObject()
        .put("title", SweepAnswer.name(of))
        .put("unit", of.unit())
        .put("format", of.kind() == Subject.Kind.PROBABILITY ? "percent" : "")
        .put("label", across.path())
        .put("label2", up.path())
        .putJson("xs", places(across))
        .putJson("ys", places(up))
        .putJson(
            "values",
            JsonList.of(
                IntStream.range(0, height)
                    .mapToObj(
                        y ->
                            JsonList.of(
                                IntStream.range(0, width)
                                    .mapToObj(
                                        x ->
                                            Json.number(
                                                sweep
                                                    .points()
                                                    .get(x * height + y) // the last varies fastest
                                                    .results()
                                                    .getFirst()
                                                    .value()
                                                    .value()))))));
  }

  private static String places(OverText key) {
    return JsonList.of(
        key.values().stream()
            .map(value -> new JsonObject().put("value", value).put("text", value)));
  }
}
