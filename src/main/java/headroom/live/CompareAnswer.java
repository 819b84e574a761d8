package headroom.live;

import headroom.asking.BridgeQuestion;
import headroom.compare.ScenarioComparison;
import headroom.compile.IncomparableException;
import headroom.report.Phrases;
import headroom.report.compare.ShownComparison;
import headroom.report.format.JsonObject;
import headroom.result.Comparison;
import headroom.scenario.Scenario;
import headroom.words.VisibleText;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;

/// The differences of what is shown from what was pinned, or from another scenario, trial by trial:
/// first of some trials, then of all, then what explains them, as `headroom compare` tells it.
record CompareAnswer(Desk desk) implements Handler {
  private static final long MIDDLE = 1L << 17;

  /// A side.
  private record Side(String label, Question question, OpenedScenario opened, Scenario scenario) {
    BridgeQuestion.Side written() {
      return new BridgeQuestion.Side(opened.parsed(), question.settings());
    }
  }

  @Override
  public void answer(Call call) throws IOException, Refusal, FaultyException {
    JsonValue.Members one = call.body().object("base");
    JsonValue.Members other = call.body().object("with");
    boolean same = one.text("id").equals(other.text("id"));
    Side base = side(one, same ? "pinned" : "");
    Side with = side(other, same ? "now" : "");
    new Turn(desk, call).take(watching -> compare(base, with, call, watching));
  }

  private Side side(JsonValue.Members body, String label) throws Refusal, FaultyException {
    Question question = Question.of(body);
    OpenedScenario opened = question.open(desk.scenarios());
    Scenario scenario = question.read(opened);
    String name = body.text("label").orElse(label.isEmpty() ? scenario.name() : label);
    return new Side(VisibleText.of(name), question, opened, scenario);
  }

  private JsonObject compare(Side base, Side with, Call call, Watching watching)
      throws IOException, Refusal {
    long all = desk.trials(base.scenario());
    boolean twice = 2 * MIDDLE <= all;
    if (twice) {
      Comparison rough = compared(base, with, MIDDLE, watching);
      call.line(line(with, call.request(), rough, 1, 2));
    }
    Comparison whole = compared(base, with, all, watching);
    Optional<BridgeQuestion> bridge =
        BridgeQuestion.of(
            base.written(), with.written(), whole.party(), base.scenario().simulation().fixed(all));
    if (bridge.isPresent()) {
      List<Comparison.Side> sides = whole.sides();
      whole =
          whole.withBridges(
              List.of(
                  bridge
                      .get()
                      .run(
                          sides.getFirst().label(),
                          sides.getLast().label(),
                          desk.engine(),
                          watching)),
              List.of());
    }
    return line(with, call.request(), whole, twice ? 2 : 1, twice ? 2 : 1);
  }

  private Comparison compared(Side base, Side with, long trials, Watching watching) {
    SequencedMap<String, Scenario> sides = new LinkedHashMap<>();
    sides.put(base.label(), fixed(base, base, trials));
    String label = with.label().equals(base.label()) ? with.label() + " (2)" : with.label();
    sides.put(label, fixed(with, base, trials));
    try {
      ScenarioComparison comparison = ScenarioComparison.of(sides);
      long heap = Runtime.getRuntime().maxMemory();
      int threads = desk.engine().threads();
      if (comparison.leastBytes(threads, desk.engine().backend()) >= heap / 2) {
        throw new UnansweredException(
            "the comparison keeps %s results apart, more than there is memory for; shorten the timelines"
                .formatted(Phrases.count(comparison.rows())));
      }
      watching.expected(comparison.trials());
      return comparison.run(desk.engine(), watching);
    } catch (IncomparableException e) {
      throw new UnansweredException(String.valueOf(e.getMessage()));
    }
  }

  /// Simulated as the first is, so that it is not remarked on.
  private static Scenario fixed(Side side, Side base, long trials) {
    return side.scenario().withSimulation(base.scenario().simulation().fixed(trials));
  }

  private JsonObject line(Side with, long request, Comparison comparison, int stage, int stages) {
    ShownComparison shown =
        new ShownComparison(comparison, ShownComparison.Beside.of(with.scenario()), desk.version());
    return new JsonObject()
        .put("request", request)
        .put("stage", stage)
        .put("stages", stages)
        .put("last", stage == stages)
        .put("trials", comparison.simulation().trials())
        .putJson("sentences", JsonList.strings(shown.sentences()))
        .putJson("notes", JsonList.strings(comparison.notes()))
        .putJson("figures", JsonList.of(shown.figures().stream().map(CompareAnswer::figure)))
        .putJson("bridge", JsonList.of(shown.bridge().stream().map(CompareAnswer::figure)))
        .putJson("charts", ChartsJson.of(shown.charts()));
  }

  private static JsonObject figure(ShownComparison.Difference difference) {
    return new JsonObject()
        .put("key", difference.key())
        .put("label", difference.label())
        .put("difference", difference.number().value())
        .put("se", difference.number().standardError())
        .put("text", difference.text())
        .put("inside", difference.inside());
  }
}
