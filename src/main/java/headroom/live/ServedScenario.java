package headroom.live;

import headroom.scenario.Scenario;
import headroom.scenario.file.ScenarioReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// A scenario that is served: its file is read again once it, or a file that it names, has changed
/// on the disk. May be used by several threads.
final class ServedScenario {
  private static final int MOST_BYTES = 1 << 20;

  private final String id;
  private final Path file;
  private final Path root;
  private Optional<OpenedScenario> last = Optional.empty(); // guarded by this
  private Optional<Typed> typed = Optional.empty(); // guarded by this

  /// A text that was read in the file's place.
  private record Typed(String text, OpenedScenario opened) {}

  /// @param id what the page calls it
  /// @param file the file as the user would name it
  /// @param root the real path that it must lie under
  ServedScenario(String id, Path file, Path root) {
    this.id = id;
    this.file = file;
    this.root = root;
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
  synchronized OpenedScenario open() throws Refusal {
    requireInside();
    if (last.filter(OpenedScenario::isCurrent).isEmpty()) {
      last = Optional.of(OpenedScenario.of(ScenarioReader.parse(file), Optional.empty()));
    }
    return last.get();
  }

  /// This scenario with a text in the place of its file, as if it lay there; empty for the file.
  synchronized OpenedScenario open(Optional<String> text) throws Refusal {
    if (text.isEmpty()) {
      return open();
    }
    requireInside();
    boolean known =
        typed.filter(it -> it.text().equals(text.get()) && it.opened().isCurrent()).isPresent();
    if (!known) {
      OpenedScenario opened = OpenedScenario.of(ScenarioReader.parse(file, text.get()), real());
      typed = Optional.of(new Typed(text.get(), opened));
    }
    return typed.get().opened();
  }

  /// Whether its file has a real path.
  boolean isAt(Path real) {
    return real().filter(real::equals).isPresent();
  }

  private Optional<Path> real() {
    Path parent = file.toAbsolutePath().getParent();
    try {
      return parent == null
          ? Optional.empty()
          : Optional.of(parent.toRealPath().resolve(String.valueOf(file.getFileName())));
    } catch (IOException _) {
      return Optional.empty();
    }
  }

  /// What the file holds.
  ///
  /// @throws Refusal if it cannot be read
  String text() throws Refusal {
    requireInside();
    try (InputStream in = Files.newInputStream(file)) {
      return new String(in.readNBytes(MOST_BYTES), StandardCharsets.UTF_8);
    } catch (IOException _) {
      throw new Refusal(404, "the scenario's file cannot be read; is it still there?");
    }
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
    return open()
        .asWritten()
        .map(Scenario::name)
        .orElseGet(() -> String.valueOf(file.getFileName()));
  }
}
