package headroom.report;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A folder that may be the output of an earlier run, compared with the manifest in it.
///
/// @param files the files its manifest lists, hash by path; empty where there is no manifest of
///   ours
/// @param foreign the first few entries that are not ours, or were changed since: paths inside the
///   folder
record PreviousRun(Map<String, String> files, List<String> foreign) {
  private static final int ENOUGH = 5;
  private static final long LARGEST_MANIFEST = 4 << 20;

  /// What file managers leave behind by themselves.
  private static final Set<String> LITTER = Set.of(".DS_Store", "Thumbs.db", "desktop.ini");

  PreviousRun {
    files = Map.copyOf(files);
    foreign = List.copyOf(foreign);
  }

  /// Looks at a folder that exists.
  static PreviousRun in(Path folder) throws IOException {
    Optional<Map<String, String>> listed = listed(folder.resolve(Manifest.NAME));
    Visitor visitor = new Visitor(folder, listed);
    Files.walkFileTree(folder, visitor);
    return new PreviousRun(listed.orElse(Map.of()), visitor.foreign);
  }

  /// The name of the scenario file whose results a folder holds, as JSON writes it between quotes.
  static Optional<String> scenarioFile(Path folder) throws IOException {
    return text(folder.resolve(Manifest.NAME)).flatMap(Manifest::scenarioFile);
  }

  private static Optional<Map<String, String>> listed(Path manifest) throws IOException {
    return text(manifest).flatMap(Manifest::listed);
  }

  private static Optional<String> text(Path manifest) throws IOException {
    if (!Files.isRegularFile(manifest) || Files.size(manifest) > LARGEST_MANIFEST) {
      return Optional.empty();
    }
    return Optional.of(new String(Files.readAllBytes(manifest), StandardCharsets.UTF_8));
  }

  /// Collects what the manifest does not account for; stops when it has found enough.
  private static final class Visitor extends SimpleFileVisitor<Path> {
    private final Path folder;
    private final boolean ours;
    private final Map<String, String> listed;
    private final List<String> foreign = new ArrayList<>();

    Visitor(Path folder, Optional<Map<String, String>> listed) {
      this.folder = folder;
      this.ours = listed.isPresent();
      this.listed = listed.orElse(Map.of());
    }

    @Override
    public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
      String name = name(directory);
      boolean expected =
          name.isEmpty() || listed.keySet().stream().anyMatch(path -> path.startsWith(name + "/"));
      return expected ? FileVisitResult.CONTINUE : report(name + "/", true);
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
      String name = name(file);
      boolean known =
          LITTER.contains(file.getFileName().toString())
              || (ours && name.equals(Manifest.NAME))
              || (attributes.isRegularFile() && unchanged(file, listed.get(name)));
      return known ? FileVisitResult.CONTINUE : report(name, false);
    }

    private static boolean unchanged(Path file, @Nullable String sha256) throws IOException {
      return sha256 != null && sha256.equals(WrittenFile.sha256(Files.readAllBytes(file)));
    }

    private String name(Path path) {
      return folder.relativize(path).toString().replace('\\', '/');
    }

    private FileVisitResult report(String name, boolean directory) {
      foreign.add(name);
      if (foreign.size() >= ENOUGH) {
        return FileVisitResult.TERMINATE;
      }
      return directory ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
    }
  }
}
