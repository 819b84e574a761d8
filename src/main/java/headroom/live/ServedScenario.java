package headroom.live;

import headroom.scenario.file.Fault;
import headroom.scenario.file.ParsedScenario;
import headroom.scenario.file.ReadOutcome;
import headroom.scenario.file.ScenarioKey;
import headroom.scenario.file.ScenarioReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/// A scenario that is served: its file is read again once it, or a file that it names, has changed
/// on the disk. May be used by several threads.
final class ServedScenario {
  private final String id;
  private final Path file;
  private final Path root;
  private Optional<Opened> last = Optional.empty(); // guarded by this

  /// @param id what the page calls it
  /// @param file the file as the user would name it
  /// @param root the real path that it must lie under
  ServedScenario(String id, Path file, Path root) {
    this.id = id;
    this.file = file;
    this.root = root;
  }

  /// A file as it was.
  private record Stamp(long size, long modifiedNanos, String key) {
    static Optional<Stamp> of(Path file) {
      try {
        BasicFileAttributes found =
            Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        return Optional.of(
            new Stamp(
                found.size(),
                found.lastModifiedTime().to(TimeUnit.NANOSECONDS),
                String.valueOf(found.fileKey())));
      } catch (IOException _) {
        return Optional.empty();
      }
    }
  }

  /// A scenario's files as read.
  static final class Opened {
    private final ParsedScenario parsed;
    private final Map<Path, Optional<Stamp>> stamps = new HashMap<>();
    private Optional<Map<String, ScenarioKey>> keys = Optional.empty();

    private Opened(ParsedScenario parsed) {
      this.parsed = parsed;
    }

    /// The scenario under any settings.
    ParsedScenario parsed() {
      return parsed;
    }

    /// The keys of the scenario as written, by path; none of one with faults.
    synchronized Map<String, ScenarioKey> keys() {
      if (keys.isEmpty()) {
        Map<String, ScenarioKey> found = new HashMap<>();
        if (parsed.with(List.of()) instanceof ReadOutcome.Complete) {
          parsed.keys(List.of()).forEach(key -> found.put(key.path(), key));
        }
        keys = Optional.of(found);
      }
      return keys.get();
    }

    private synchronized boolean isCurrent() {
      boolean same =
          stamps.entrySet().stream().allMatch(it -> Stamp.of(it.getKey()).equals(it.getValue()));
      parsed.files().forEach(it -> stamps.computeIfAbsent(it, Stamp::of));
      return same && !stamps.isEmpty();
    }
  }

  String id() {
    return id;
  }

  /// The file as the user would name it.
  Path file() {
    return file;
  }

  /// The scenario's files as they are now.
  ///
  /// @throws Refusal if it lies elsewhere by now
  synchronized Opened open() throws Refusal {
    requireInside();
    if (last.filter(Opened::isCurrent).isEmpty()) {
      last = Optional.of(new Opened(ScenarioReader.parse(file)));
      last.get().isCurrent(); // takes the first stamps
    }
    return last.get();
  }

  /// A file that became a link to somewhere else is not followed; one that is gone is the reader's
  /// to speak of.
  private void requireInside() throws Refusal {
    try {
      if (!file.toRealPath().startsWith(root)) {
        throw new Refusal(404, "the scenario's file leads out of the folders that are served");
      }
    } catch (IOException _) {
      last = Optional.empty();
    }
  }

  /// The scenario's name; that of its file where it has faults.
  String name() throws Refusal {
    return switch (open().parsed().with(List.of())) {
      case ReadOutcome.Complete(var scenario) -> scenario.name();
      case ReadOutcome.Refused(List<Fault> _) -> String.valueOf(file.getFileName());
    };
  }
}
