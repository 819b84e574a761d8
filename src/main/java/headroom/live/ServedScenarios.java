package headroom.live;

import headroom.report.folder.FileName;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The scenarios that pages may ask for: files that were named at the start, and those in folders
/// that were. A page knows them by ids only, so no request holds a path.
public final class ServedScenarios {
  private static final int DEEPEST = 4;
  private static final int MOST = 1_000;
  private static final int HEAD_LINES = 200;
  private static final Pattern SCENARIO = Pattern.compile("^(headroom|extends):.*");

  private final Map<String, ServedScenario> byId = new LinkedHashMap<>();

  private ServedScenarios() {}

  /// Those of some files and folders.
  ///
  /// @param places scenario files, and folders whose scenarios are served, links left out
  /// @throws IOException if one of them cannot be read
  public static ServedScenarios of(List<Path> places) throws IOException {
    ServedScenarios served = new ServedScenarios();
    for (Path place : places) {
      Path real = place.toRealPath();
      if (Files.isDirectory(real)) {
        for (Path file : scenarios(real)) {
          Path inside = real.relativize(file);
          served.add(inside, place.resolve(inside.toString()), real);
        }
      } else {
        served.add(Path.of(String.valueOf(place.getFileName())), place, real);
      }
    }
    return served;
  }

  private static List<Path> scenarios(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder, DEEPEST)) {
      return files
          .filter(file -> isWritten(folder.relativize(file)) && isScenario(file))
          .sorted()
          .limit(MOST)
          .toList();
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private static boolean isWritten(Path inside) {
    for (Path part : inside) {
      if (part.toString().startsWith(".")) {
        return false;
      }
    }
    return inside.toString().endsWith(".yaml") || inside.toString().endsWith(".yml");
  }

  /// Whether a file of the folder itself, no link, says that it is a scenario.
  private static boolean isScenario(Path file) {
    if (Files.isSymbolicLink(file) || !Files.isRegularFile(file)) {
      return false;
    }
    try (BufferedReader reader = Files.newBufferedReader(file, StandardCharsets.ISO_8859_1)) {
      return reader.lines().limit(HEAD_LINES).anyMatch(it -> SCENARIO.matcher(it).matches());
    } catch (IOException | UncheckedIOException _) {
      return false;
    }
  }

  private void add(Path inside, Path file, Path root) {
    String name = inside.toString().replaceFirst("\\.ya?ml$", "").replaceAll("[/\\\\]", "-");
    String stem = FileName.slug(name);
    String id = stem;
    for (int number = 2; byId.containsKey(id); number++) {
      id = stem + "-" + number;
    }
    byId.put(id, new ServedScenario(id, file, root));
  }

  /// How many there are.
  public int count() {
    return byId.size();
  }

  /// Reads them before a page asks for their names; blocks until they are read.
  public void readAhead() {
    try {
      for (ServedScenario served : byId.values()) {
        served.name();
      }
      first().open().laws();
    } catch (Refusal | RuntimeException _) {
      // Whoever asks will be told.
    }
  }

  /// The one that a page shows first.
  ServedScenario first() {
    return byId.values().iterator().next();
  }

  /// The served scenario that another builds on, if any.
  Optional<ServedScenario> parent(ServedScenario child) throws Refusal {
    return child.open().parsed().parent().flatMap(this::at);
  }

  private Optional<ServedScenario> at(Path real) {
    return byId.values().stream().filter(it -> it.isAt(real)).findFirst();
  }

  Collection<ServedScenario> all() {
    return new ArrayList<>(byId.values());
  }

  /// @throws Refusal if there is none of that id
  ServedScenario scenario(String id) throws Refusal {
    ServedScenario served = byId.get(id);
    if (served == null) {
      throw new Refusal(404, "no scenario of that id is served");
    }
    return served;
  }
}
