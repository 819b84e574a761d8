package headroom.report.folder;

import headroom.report.folder.Exchange.Kept;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// The output folder of a run, built where no reader looks and put in its place as a whole.
///
/// Files appear whole or not at all, `manifest.json` last. An earlier output is replaced only if
/// everything in it is what an earlier run wrote, unchanged. With force, the new files are put into
/// a folder that holds other things as well: what earlier runs wrote there is replaced, everything
/// else stays, under another name where it is in the way. Closing without
/// [publishing][#publish(Function)] removes what was built, and so does the end of the virtual
/// machine; what a killed one leaves, the next run puts in order. Of several runs that write to one
/// place, the last wins, whole.
///
/// Use by one thread at a time is assumed, except that the virtual machine may end at any moment.
public final class RunDirectory implements AutoCloseable {
  private final OutputPlace place;
  private final WritingOptions options;
  private final Path building;
  private final Path earlier;
  private final Path above;
  private @Nullable FolderLock writing;
  private final List<WrittenFile> files = new ArrayList<>();
  private final Thread hook = new Thread(this::discard, "discard-unfinished-output");
  private boolean finished;

  private RunDirectory(OutputPlace place, WritingOptions options) throws IOException {
    this.place = place;
    this.options = options;
    this.above = Places.existingAbove(place.target());
    String unique = OutputPlace.unique();
    this.building = place.temporary(unique, OutputPlace.BUILDING);
    this.earlier = place.temporary(unique, OutputPlace.EARLIER);
  }

  private synchronized void begin() throws IOException {
    requireUnfinished();
    Files.createDirectories(place.workshop());
    try (FolderLock _ = FolderLock.take(place.lock())) {
      Leftovers.clear(place);
      Files.createDirectory(building);
      writing = FolderLock.take(building.resolve(Leftovers.WRITING));
    }
  }

  /// Starts building the output for a place.
  ///
  /// @throws OutputException if the place cannot be written or is not ours to replace
  public static RunDirectory open(Path out, WritingOptions options) throws OutputException {
    try {
      OutputPlace place = requireReplaceable(out, options.force());
      RunDirectory directory = new RunDirectory(place, options);
      try {
        Runtime.getRuntime().addShutdownHook(directory.hook);
        directory.begin();
      } catch (IllegalStateException e) {
        directory.discard(); // the virtual machine is ending
      } catch (IOException e) {
        directory.close();
        throw e;
      }
      return directory;
    } catch (IOException e) {
      throw OutputException.of(out, e);
    }
  }

  /// Checks that output could be put at a place. Touches nothing there, except that it puts in
  /// order what a run that was killed left.
  ///
  /// @throws OutputException if the place cannot be written or is not ours to replace
  public static OutputPlace requireReplaceable(Path out, boolean force) throws OutputException {
    try {
      OutputPlace place = OutputPlace.of(Places.resolved(out));
      boolean disorder = !place.temporaries("").isEmpty();
      if (disorder) {
        try (FolderLock _ = FolderLock.take(place.lock())) {
          Leftovers.clear(place);
        }
      }
      if (Files.exists(place.target()) && !force) {
        PreviousRun.in(place.target()).requireUntouched(out);
      }
      return place;
    } catch (IOException e) {
      throw OutputException.of(out, e);
    }
  }

  /// Writes a file.
  ///
  /// @param path where in the folder, safe names with `/` between them
  public synchronized void write(String path, byte[] content) throws OutputException {
    if (!FileName.safe(path)) {
      throw new IllegalArgumentException("not a safe file name: " + path);
    }
    requireUnfinished();
    try {
      Places.writeWhole(building.resolve(path), content);
      files.add(WrittenFile.of(path, content));
    } catch (IOException e) {
      throw OutputException.of(place.target(), e);
    }
  }

  /// Content that is written piece by piece.
  @FunctionalInterface
  public interface Content {
    /// Writes it all.
    ///
    /// @throws IOException if the stream cannot take it
    void writeTo(OutputStream out) throws IOException;
  }

  /// Writes a file that need not fit into memory.
  ///
  /// @param path where in the folder, safe names with `/` between them
  public void stream(String path, Content content) throws OutputException {
    if (!FileName.safe(path)) {
      throw new IllegalArgumentException("not a safe file name: " + path);
    }
    synchronized (this) {
      requireUnfinished();
    }
    try {
      WrittenFile file = Places.streamWhole(building.resolve(path), path, content);
      synchronized (this) {
        requireUnfinished();
        files.add(file);
      }
    } catch (OutputException e) {
      throw e;
    } catch (IOException e) {
      throw OutputException.of(place.target(), e);
    }
  }

  /// Writes the manifest and puts everything in its place.
  ///
  /// @param manifest makes the manifest's text from the files written so far
  /// @return the files where they now are, the manifest last
  public synchronized List<Path> publish(Function<List<WrittenFile>, String> manifest)
      throws OutputException {
    List<WrittenFile> listed = List.copyOf(files);
    write(Manifest.NAME, manifest.apply(listed).getBytes(StandardCharsets.UTF_8));
    List<Kept> kept;
    try (FolderLock _ = FolderLock.take(place.lock())) {
      stopWriting();
      Places.forceTree(building);
      kept = swap();
      finished = true;
      Places.forceDirectory(place.workshop());
    } catch (IOException e) {
      throw OutputException.of(place.target(), e);
    }
    kept.forEach(
        one ->
            options
                .told()
                .accept("%s was in the way; it is kept as %s".formatted(one.from(), one.to())));
    return files.stream().map(file -> place.target().resolve(file.path())).toList();
  }

  private List<Kept> swap() throws IOException {
    Path target = place.target();
    if (!Files.exists(target)) {
      Places.move(building, target);
      return List.of();
    }
    PreviousRun previous = PreviousRun.in(target);
    if (!options.force()) {
      previous.requireUntouched(target);
    }
    if (!place.inside() && previous.untouched() && folderReplaced(target)) {
      return List.of();
    }
    return new Exchange(target, building, earlier)
        .run(previous.ours(), files.stream().map(WrittenFile::path).toList());
  }

  /// Puts the new folder in place of the old one, with its rights; does nothing if it may not.
  private boolean folderReplaced(Path target) throws IOException {
    try {
      Places.copyRights(target, building);
      Places.move(target, earlier);
    } catch (IOException e) {
      return false;
    }
    try {
      Places.move(building, target);
    } catch (IOException e) {
      Places.move(earlier, target);
      throw e;
    }
    Places.deleteTree(earlier);
    return true;
  }

  private void requireUnfinished() throws OutputException {
    if (finished) {
      throw new OutputException(
          OutputException.Reason.UNWRITABLE,
          place.target() + " was not written: the run was cut off");
    }
  }

  private synchronized void discard() {
    if (!finished) {
      finished = true;
      try {
        stopWriting();
      } catch (IOException e) {
        // What follows removes the file all the same.
      }
      Places.deleteTree(building);
      removeNewFolders();
    }
  }

  private void stopWriting() throws IOException {
    if (writing != null) {
      writing.close();
    }
  }

  /// The folders above that were made for this output, if nothing else has come into them.
  private void removeNewFolders() {
    Path folder = place.workshop();
    while (folder.startsWith(above) && !folder.equals(above) && Places.deleteIfEmpty(folder)) {
      Path parent = folder.getParent();
      folder = parent == null ? above : parent;
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
