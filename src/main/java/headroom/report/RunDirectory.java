package headroom.report;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/// The output folder of a run, built beside its place and put there as a whole.
///
/// Files appear whole or not at all, `manifest.json` last. An earlier output is replaced only if
/// everything in it is what an earlier run wrote, unchanged. With force, the new files are put into
/// a folder that holds other things as well: what earlier runs wrote there is replaced, everything
/// else stays, except where it has the name of a new file. Closing without
/// [publishing][#publish(Function)] removes what was built, and so does the end of the virtual
/// machine.
///
/// Use by one thread at a time is assumed, except that the virtual machine may end at any moment.
final class RunDirectory implements AutoCloseable {
  private final Path target;
  private final Path building;
  private final boolean force;
  private final List<WrittenFile> files = new ArrayList<>();
  private final Thread hook = new Thread(this::discard, "discard-unfinished-output");
  private boolean finished;

  private RunDirectory(Path target, boolean force) {
    this.target = target;
    this.force = force;
    String unique = Long.toString(ProcessHandle.current().pid(), 36) + "-" + System.nanoTime();
    this.building = target.resolveSibling("." + target.getFileName() + "." + unique + ".tmp");
  }

  /// Starts building the output for a place.
  ///
  /// @throws OutputException if the place cannot be written or is not ours to replace
  static RunDirectory open(Path place, boolean force) throws OutputException {
    Path target = requireReplaceable(place, force);
    RunDirectory directory = new RunDirectory(target, force);
    try {
      Runtime.getRuntime().addShutdownHook(directory.hook);
      Files.createDirectories(directory.building);
      return directory;
    } catch (IOException e) {
      directory.close();
      throw OutputException.of(place, e);
    }
  }

  /// Checks, touching nothing, that output could be put at a place.
  ///
  /// @return the place, absolute, links resolved
  /// @throws OutputException if the place cannot be written or is not ours to replace
  static Path requireReplaceable(Path place, boolean force) throws OutputException {
    try {
      Path target = Places.resolved(place);
      Places.requireWritable(target);
      if (Files.exists(target) && !force) {
        requireOurs(place, PreviousRun.in(target));
      }
      return target;
    } catch (IOException e) {
      throw OutputException.of(place, e);
    }
  }

  private static void requireOurs(Path place, PreviousRun previous) throws OutputException {
    if (!previous.foreign().isEmpty()) {
      throw new OutputException(
          OutputException.Reason.REFUSED,
          "%s holds files that headroom did not write or that were changed since (%s); choose another --out, or keep them and write beside them with --force"
              .formatted(place, String.join(", ", previous.foreign())));
    }
  }

  /// Writes a file.
  ///
  /// @param path where in the folder, safe names with `/` between them
  synchronized void write(String path, byte[] content) throws OutputException {
    if (!FileName.safe(path)) {
      throw new IllegalArgumentException("not a safe file name: " + path);
    }
    requireUnfinished();
    try {
      Places.writeWhole(building.resolve(path), content);
      files.add(WrittenFile.of(path, content));
    } catch (IOException e) {
      throw OutputException.of(target, e);
    }
  }

  /// Writes the manifest and puts everything in its place.
  ///
  /// @param manifest makes the manifest's text from the files written so far
  /// @return the files where they now are, the manifest last
  synchronized List<Path> publish(Function<List<WrittenFile>, String> manifest)
      throws OutputException {
    List<WrittenFile> listed = List.copyOf(files);
    write(Manifest.NAME, manifest.apply(listed).getBytes(StandardCharsets.UTF_8));
    try {
      Places.forceTree(building);
      swap();
      finished = true;
      Places.forceDirectory(target.resolveSibling("."));
      return files.stream().map(file -> target.resolve(file.path())).toList();
    } catch (IOException e) {
      throw OutputException.of(target, e);
    }
  }

  private void swap() throws IOException {
    if (!Files.exists(target)) {
      Places.move(building, target);
      return;
    }
    PreviousRun previous = PreviousRun.in(target);
    if (previous.foreign().isEmpty()) {
      replaceFolder();
    } else if (force) {
      replaceFiles(previous.files());
    } else {
      requireOurs(target, previous);
    }
  }

  private void replaceFolder() throws IOException {
    Path old = building.resolveSibling(building.getFileName() + ".old");
    Places.move(target, old);
    try {
      Places.move(building, target);
    } catch (IOException e) {
      Places.move(old, target);
      throw e;
    }
    Places.deleteTree(old);
  }

  /// Without a manifest the folder counts as incomplete; so it goes first and comes last.
  private void replaceFiles(Map<String, String> earlier) throws IOException {
    Files.deleteIfExists(target.resolve(Manifest.NAME));
    for (String path : earlier.keySet()) {
      if (FileName.safe(path)) {
        Files.deleteIfExists(target.resolve(path));
      }
    }
    for (WrittenFile file : files) {
      Path destination = target.resolve(file.path());
      Files.createDirectories(Places.folderOf(destination));
      Places.replace(building.resolve(file.path()), destination);
    }
    Places.forceTree(target);
    Places.deleteTree(building);
  }

  private void requireUnfinished() throws OutputException {
    if (finished) {
      throw new OutputException(
          OutputException.Reason.UNWRITABLE, target + " was not written: the run was cut off");
    }
  }

  private synchronized void discard() {
    if (!finished) {
      finished = true;
      Places.deleteTree(building);
    }
  }

  /// Removes what was built, unless it was published.
  @Override
  public void close() {
    discard();
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      // The virtual machine is ending and the hook runs or has run: nothing is left to do.
    }
  }
}
