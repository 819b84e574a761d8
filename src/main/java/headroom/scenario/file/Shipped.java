package headroom.scenario.file;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// The scenarios that come with the program, which any file may build on by their names: as they
/// were built into the jar, or as they lie in the folder that the launcher names.
public final class Shipped {
  /// Names the folder of the scenarios where the program is run from its sources.
  private static final String PROPERTY = "headroom.scenarios";

  private static final String FOLDER = "/headroom/scenarios";
  private static final String ENDING = ".yaml";

  /// Where they lie in it, the names being told apart without.
  private static final List<String> PARTS = List.of("", "contracts/");

  private Shipped() {}

  /// Opened once: the jar stays open as long as the program runs, as it does for its classes.
  private static final class Holder {
    private static final Place PLACE = open();
  }

  /// The names of the scenarios, sorted.
  public static List<String> names() {
    return PARTS.stream().flatMap(Shipped::names).sorted().toList();
  }

  private static Stream<String> names(String part) {
    try (Stream<Path> files = Files.list(place().root().resolve(part))) {
      return files
          .map(file -> String.valueOf(file.getFileName()))
          .filter(name -> name.endsWith(ENDING))
          .map(name -> name.substring(0, name.length() - ENDING.length()))
          .toList()
          .stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// The file of a scenario by its name; it may not exist.
  public static Path file(String name) {
    return PARTS.stream()
        .map(part -> place().root().resolve(part + name + ENDING))
        .filter(Files::exists)
        .findFirst()
        .orElseGet(() -> place().root().resolve(name + ENDING));
  }

  /// Where the scenario of a name may lie, relative to the folder of all.
  static List<String> places(String name) {
    return PARTS.stream().map(part -> part + name + ENDING).toList();
  }

  /// The folder they lie in.
  static Place place() {
    return Holder.PLACE;
  }

  private static Place open() {
    String folder = System.getProperty(PROPERTY, "");
    try {
      return folder.isEmpty() ? built() : Place.shipped(Path.of(folder));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  /// The folder that was built into the program.
  private static Place built() throws IOException, URISyntaxException {
    URL url = Shipped.class.getResource(FOLDER + "/minimal" + ENDING);
    if (url == null) {
      throw new IllegalStateException("the build left out " + FOLDER);
    }
    String text = url.toURI().toString();
    if (!text.startsWith("jar:")) {
      return Place.shipped(Path.of(url.toURI()).resolveSibling("."));
    }
    Path jar = Path.of(URI.create(text.substring("jar:".length(), text.indexOf("!/"))));
    return Place.shipped(FileSystems.newFileSystem(jar).getPath(FOLDER));
  }
}
