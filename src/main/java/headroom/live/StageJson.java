package headroom.live;

import headroom.report.Phrases;
import headroom.report.ShownFigure;
import headroom.report.ShownRun;
import headroom.report.format.JsonObject;
import headroom.result.Estimate;
import headroom.result.Result;
import headroom.scenario.Scenario;
import headroom.words.Rounding;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;

/// A stage of a run as the page shows it: sentences, figures, pictures with the numbers in them.
///
/// @param shown what is told of the run
/// @param version the program's version
record StageJson(ShownRun shown, String version) {
  static StageJson of(Scenario scenario, Result result, String version) {
    return new StageJson(new ShownRun(scenario, result), version);
  }

  /// Adds what is shown.
  ///
  /// @param milliseconds since the request came
  /// @param inView the charts that are drawn
  /// @param wanted asked before each picture; ends it by what it throws
  void addTo(JsonObject out, long milliseconds, Shown inView, Runnable wanted) {
    List<String> sentences = shown.sentences();
    out.put("headline", sentences.isEmpty() ? "" : sentences.getFirst())
        .putJson("sentences", JsonList.strings(sentences))
        .putJson("figures", JsonList.of(shown.figures().stream().map(StageJson::figure)))
        .putJson("charts", ChartsJson.of(shown.charts(version), inView, wanted))
        .putJson("absent", JsonList.strings(shown.absent()))
        .put("sure", sure(milliseconds));
  }

  private static JsonObject figure(ShownFigure figure) {
    Estimate none = new Estimate(Double.NaN, OptionalDouble.empty());
    Estimate number = figure.number().orElse(none);
    return new JsonObject()
        .put("key", figure.key())
        .put("label", figure.words().label())
        .put("text", figure.words().value())
        .put("detail", figure.words().detail())
        .put("value", number.value())
        .put("se", number.standardError())
        .put("unit", figure.unit())
        .put("tip", tip(figure));
  }

  private static String tip(ShownFigure figure) {
    return figure
        .number()
        .map(
            it ->
                "%s, as `headroom run` has it"
                    .formatted(
                        figure.unit().equals("probability")
                            ? Rounding.percentWithError(it)
                            : Phrases.money(Rounding.spoken(it), figure.unit())))
        .orElse("as `headroom run` has it");
  }

  private String sure(long milliseconds) {
    long trials = shown.result().simulation().trials();
    String mean = shown.mean().map(it -> ", mean " + Rounding.spoken(it)).orElse("");
    return Phrases.trials(trials)
        + mean
        + String.format(Locale.ROOT, ", %.1f s", milliseconds / 1000.0);
  }
}
