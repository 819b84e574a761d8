package headroom.live;

import java.util.Map;
import java.util.Optional;

/// The kinds of questions, by the path that they are put to.
final class Answers {
  private final Map<String, Handler> byPath;

  Answers(Desk desk, RunAnswer runs) {
    byPath =
        Map.ofEntries(
            Map.entry("/api/scenarios", new ScenariosAnswer(desk)),
            Map.entry("/api/scenario", call -> ScenarioAnswer.of(desk, call)),
            Map.entry("/api/law", call -> ScenarioAnswer.law(desk, call)),
            Map.entry("/api/run", runs),
            Map.entry("/api/compare", new CompareAnswer(desk)),
            Map.entry("/api/ask", new AskAnswer(desk)),
            Map.entry("/api/stop", new StopAnswer(desk)),
            Map.entry("/api/trial", new TrialAnswer(desk)),
            Map.entry("/api/file", new FileAnswer(desk)),
            Map.entry("/api/keys", new KeysAnswer(desk)),
            Map.entry("/api/save", new SaveAnswer(desk)),
            Map.entry("/api/report", new ReportAnswer(desk)));
  }

  /// What answers the questions put to a path.
  Optional<Handler> at(String path) {
    return Optional.ofNullable(byPath.get(path));
  }
}
