package headroom.live;

import headroom.scenario.Input;
import headroom.scenario.Scenario;
import headroom.scenario.file.ParsedScenario;
import headroom.scenario.file.ReadOutcome;
import headroom.scenario.file.ScenarioKey;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A scenario's files as read, and what they come to while nothing is changed. May be used by
/// several threads.
final class OpenedScenario {
  private final ParsedScenario parsed;
  private final Optional<Path> typed;
  private final Map<Path, Optional<FileStamp>> stamps = new HashMap<>(); // guarded by this
  private Optional<AsWritten> asWritten = Optional.empty(); // guarded by this
  private Optional<Map<String, ScenarioKey>> keys = Optional.empty(); // guarded by this
  private Optional<Map<String, InputLaws.Known>> laws = Optional.empty(); // guarded by this

  private OpenedScenario(ParsedScenario parsed, Optional<Path> typed) {
    this.typed = typed;
    this.parsed = parsed;
  }

  /// @param scenario empty where the files have faults
  private record AsWritten(Optional<Scenario> scenario) {}

  /// @param typed the real path of the file in whose place a text was read, if one was
  static OpenedScenario of(ParsedScenario parsed, Optional<Path> typed) {
    OpenedScenario opened = new OpenedScenario(parsed, typed);
    opened.isCurrent(); // takes the first stamps
    return opened;
  }

  /// The scenario under any settings.
  ParsedScenario parsed() {
    return parsed;
  }

  /// The scenario as written; empty where it has faults.
  synchronized Optional<Scenario> asWritten() {
    if (asWritten.isEmpty()) {
      asWritten =
          Optional.of(
              parsed.with(List.of()) instanceof ReadOutcome.Complete(Scenario scenario)
                  ? new AsWritten(Optional.of(scenario))
                  : new AsWritten(Optional.empty()));
    }
    return asWritten.get().scenario();
  }

  /// The hash by which a page knows that the files have changed since; empty where they have
  /// faults.
  String sha256() {
    return asWritten().map(Scenario::sha256).orElse("");
  }

  /// The keys of the scenario as written, by path; none of one with faults.
  synchronized Map<String, ScenarioKey> keys() {
    if (keys.isEmpty()) {
      Map<String, ScenarioKey> found = new HashMap<>();
      if (asWritten().isPresent()) {
        parsed.keys(List.of()).forEach(key -> found.put(key.path(), key));
      }
      keys = Optional.of(found);
    }
    return keys.get();
  }

  /// What the inputs are as written, by path; none of one with faults.
  ///
  /// @throws headroom.compile.ContradictionException if it contradicts itself
  synchronized Map<String, InputLaws.Known> laws() {
    if (laws.isEmpty()) {
      Map<String, InputLaws.Known> found = new HashMap<>();
      asWritten()
          .ifPresent(
              scenario -> {
                InputLaws written = new InputLaws(scenario);
                for (Input input : scenario.inputs()) {
                  found.put(input.path(), written.of(input));
                }
              });
      laws = Optional.of(found);
    }
    return laws.get();
  }

  /// Whether the files are still as they were read.
  synchronized boolean isCurrent() {
    boolean same =
        stamps.entrySet().stream().allMatch(it -> FileStamp.of(it.getKey()).equals(it.getValue()));
    parsed.files().stream()
        .filter(it -> !typed.equals(Optional.of(it)))
        .forEach(it -> stamps.computeIfAbsent(it, FileStamp::of));
    return same && (typed.isPresent() || !stamps.isEmpty());
  }
}
