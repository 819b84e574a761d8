package headroom.live;

import headroom.asking.AskedScenario;
import headroom.compile.MetricCatalogue;
import headroom.expression.Catalogue;
import headroom.report.WrittenInputs;
import headroom.scenario.Scenario;

/// A further question to what a page shows.
///
/// @param desk what it is answered with
/// @param body how it is put
/// @param question the scenario as the page has it
/// @param opened its files
/// @param scenario the scenario, to be asked with more keys changed; no more trials than are served
record Asked(
    Desk desk,
    JsonValue.Members body,
    Question question,
    OpenedScenario opened,
    AskedScenario scenario) {

  static Asked of(Desk desk, Call call) throws Refusal, FaultyException {
    Question question = Question.of(call.body());
    OpenedScenario opened = question.open(desk.scenarios());
    Scenario written = question.read(opened);
    Scenario served = written.withSimulation(written.simulation().fixed(desk.trials(written)));
    return new Asked(
        desk,
        call.body(),
        question,
        opened,
        new AskedScenario(opened.parsed(), question.settings(), served));
  }

  /// The scenario as the page has it.
  Scenario written() {
    return scenario.written();
  }

  /// What may be asked of it.
  Catalogue catalogue() {
    return MetricCatalogue.of(written());
  }

  /// A command about it.
  CommandText command(String name) throws Refusal {
    return CommandText.of(
        name,
        desk.scenarios().scenario(question.scenario()).file().toString(),
        question.settings());
  }

  /// Whether an input's law is written in per cent.
  boolean percent(String path) {
    return opened.asWritten().map(it -> WrittenInputs.of(it).percent(path)).orElse(false);
  }

  /// The full path of a key; as typed where it has none.
  String path(String typed) {
    return scenario.path(typed, "1");
  }
}
