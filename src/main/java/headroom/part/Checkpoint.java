package headroom.part;

import headroom.engine.Engine;
import headroom.engine.Monitor;
import headroom.report.folder.FolderLock;
import headroom.run.SharedRun;
import headroom.words.VisibleText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.regex.Pattern;

/// A folder in which a run leaves what is done, to go on from there when it is started again.
///
/// The run is cut into pieces, each of one replicate, of at least [#LEAST_TRIALS] trials where the
/// replicate has so many. A piece that is done becomes a file, whole or not at all. Once all pieces
/// of a replicate are there they are put together in one file, so that the folder holds about one
/// for each replicate. Whenever the run is killed, at most one piece of each thread has to be done
/// again. A folder belongs to one run at a time.
public final class Checkpoint implements AutoCloseable {
  /// Trials of a piece at least: some seconds of a core.
  static final long LEAST_TRIALS = 1L << 22;

  private static final String LOCK = ".lock";
  private static final Pattern NAME = Pattern.compile("segments-\\d{6}-\\d{6}\\.part");

  private final Path folder;
  private final FolderLock lock;
  private final PartHeader header;
  private final SharedRun run;
  private final long least;
  private final int perReplicate;
  private final List<PartFile> there = new ArrayList<>();
  private final List<String> replaced = new ArrayList<>();

  private Checkpoint(Path folder, FolderLock lock, PartHeader header, SharedRun run, long least) {
    this.folder = folder;
    this.least = least;
    this.lock = lock;
    this.header = header;
    this.run = run;
    perReplicate = run.segments() / run.replicates().count();
  }

  /// Opens a folder, which is made if need be.
  ///
  /// @param header that of any part of the run
  /// @param run the run
  /// @throws PartException if the folder holds parts of another run, or another run works in it
  /// @throws IOException if it cannot be written or read
  public static Checkpoint open(Path folder, PartHeader header, SharedRun run) throws IOException {
    return open(folder, header, run, LEAST_TRIALS);
  }

  /// @param least trials of a piece at least
  static Checkpoint open(Path folder, PartHeader header, SharedRun run, long least)
      throws IOException {
    Files.createDirectories(folder);
    FolderLock lock =
        FolderLock.attempt(folder.resolve(LOCK))
            .orElseThrow(
                () ->
                    PartException.unfit(
                        "another run works in %s; wait for it or choose another folder"
                            .formatted(VisibleText.of(folder))));
    Checkpoint checkpoint = new Checkpoint(folder, lock, header, run, least);
    try {
      checkpoint.look();
      return checkpoint;
    } catch (IOException | RuntimeException e) {
      lock.close();
      throw e;
    }
  }

  /// Finds what is there: files that are broken are left aside, and so are pieces of what is there
  /// in one file.
  private void look() throws IOException {
    List<Path> files = new ArrayList<>();
    try (DirectoryStream<Path> listed = Files.newDirectoryStream(folder, "*.part")) {
      listed.forEach(
          file -> {
            if (NAME.matcher(String.valueOf(file.getFileName())).matches()) {
              files.add(file);
            }
          });
    }
    files.sort(Comparator.comparing(Path::toString));
    for (Path file : files) {
      try {
        PartFile part = PartFile.open(file, header.version());
        Optional<String> difference = part.header().otherThan(header);
        if (difference.isPresent()) {
          throw PartException.unfit(
              "%s holds parts of another run: %s has %s; choose another folder, or delete it"
                  .formatted(VisibleText.of(folder), file.getFileName(), difference.get()));
        }
        there.add(part);
      } catch (PartException e) {
        if (e.reason() == PartException.Reason.UNFIT) {
          throw e;
        }
        replaced.add(String.valueOf(file.getFileName()));
        Files.deleteIfExists(file);
      }
    }
    there.sort(Comparator.comparingInt(part -> part.header().from() - part.header().to()));
    for (int index = 0; index < there.size(); index++) {
      PartHeader wide = there.get(index).header();
      for (PartFile narrow : List.copyOf(there.subList(index + 1, there.size()))) {
        if (wide.from() <= narrow.header().from() && narrow.header().to() <= wide.to()) {
          there.remove(narrow);
          Files.deleteIfExists(narrow.file());
        }
      }
    }
  }

  /// Names of files that were broken and are made again.
  public List<String> replaced() {
    return List.copyOf(replaced);
  }

  /// Segments that are done.
  public int done() {
    return there.stream().mapToInt(part -> part.header().to() - part.header().from()).sum();
  }

  /// A piece of the run: segments of one replicate.
  private record Piece(int replicate, int from, int to) {}

  /// Does what is missing; blocks until it is done.
  ///
  /// @param engine where it is run
  /// @param monitor watches it; what was done before counts as progress at once
  /// @throws headroom.engine.CancelledException if it was stopped; what is done stays
  /// @throws IOException if the folder cannot be written
  public void run(Engine engine, Monitor monitor) throws IOException {
    ConcurrentLinkedQueue<Piece> left = new ConcurrentLinkedQueue<>(missing());
    monitor.progressed((long) (run.replicates().trials() * (double) done() / run.segments()));
    try {
      engine.beside(
          monitor,
          (alone, watch) -> {
            for (Piece piece = left.poll(); piece != null; piece = left.poll()) {
              keep(alone, piece, run.share(alone, piece.from, piece.to, watch));
            }
          });
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private List<Piece> missing() {
    int replicates = run.replicates().count();
    long wanted = Math.clamp(run.replicates().size(0) / least, 1, perReplicate);
    List<Piece> missing = new ArrayList<>();
    for (int replicate = 0; replicate < replicates; replicate++) {
      for (long piece = 0; piece < wanted; piece++) {
        int first = replicate * perReplicate;
        int from = first + (int) (piece * perReplicate / wanted);
        int to = first + (int) ((piece + 1) * perReplicate / wanted);
        if (there.stream().noneMatch(it -> it.header().from() <= from && to <= it.header().to())) {
          missing.add(new Piece(replicate, from, to));
        }
      }
    }
    return missing;
  }

  private void keep(Engine alone, Piece piece, SortedMap<Integer, byte[]> states) {
    try {
      PartFile part = write(piece.from, piece.to, states);
      Optional<List<PartFile>> whole = taken(piece.replicate, part);
      if (whole.isPresent() && whole.get().size() > 1) {
        join(alone, piece.replicate, whole.get());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private PartFile write(int from, int to, SortedMap<Integer, byte[]> states) throws IOException {
    PartHeader own = header.holding(from, to, Optional.empty());
    String name = String.format(Locale.ROOT, "segments-%06d-%06d.part", from, to - 1);
    WholeFile.write(folder.resolve(name), PartFile.bytes(own, states));
    return PartFile.open(folder.resolve(name), header.version());
  }

  /// Takes note of a file; gives all of its replicate if none is missing.
  private synchronized Optional<List<PartFile>> taken(int replicate, PartFile part) {
    there.add(part);
    List<PartFile> own = there.stream().filter(it -> it.holds(replicate)).toList();
    int held = own.stream().mapToInt(it -> it.header().to() - it.header().from()).sum();
    return held == perReplicate ? Optional.of(own) : Optional.empty();
  }

  private void join(Engine alone, int replicate, List<PartFile> pieces) throws IOException {
    byte[] joined = run.join(alone, states(replicate, pieces));
    PartFile whole =
        write(
            replicate * perReplicate,
            (replicate + 1) * perReplicate,
            new TreeMap<>(Map.of(replicate, joined)));
    synchronized (this) {
      there.removeAll(pieces);
      there.add(whole);
    }
    for (PartFile piece : pieces) {
      Files.deleteIfExists(piece.file());
    }
  }

  private static List<byte[]> states(int replicate, List<PartFile> pieces) throws IOException {
    List<byte[]> states = new ArrayList<>();
    for (PartFile piece : pieces) {
      states.add(piece.state(replicate));
    }
    return states;
  }

  /// All parts of the run, once nothing is missing.
  public synchronized PartSet parts() {
    return PartSet.of(there);
  }

  /// Lets others use the folder.
  @Override
  public void close() throws IOException {
    lock.close();
  }
}
