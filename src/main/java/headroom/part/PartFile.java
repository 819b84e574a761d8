package headroom.part;

import headroom.words.VisibleText;
import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/// A part on the disk: what some segments of a run have tallied.
///
/// The line `headroom part 1`; the program's version; a header ([PartHeader]); the number of
/// replicates, and of each its number and its state ([headroom.engine.Part#write]); at last the
/// SHA-256 of all that. A whole number is 4 or 8 bytes, the highest first; texts, in UTF-8, and
/// contents come after their number of bytes.
///
/// A file is checked whole when it is opened, and of its states only where they lie is kept.
public final class PartFile {
  private static final String KIND = "headroom part ";
  private static final String FORM = "1";
  private static final int HASH = 32;
  private static final int BUFFER = 1 << 16;
  private static final int LONGEST_HEAD = 1 << 28; // a recipe is as long as its scenario's files

  private final Path file;
  private final PartHeader header;
  private final SortedMap<Integer, Span> states;

  /// Where a state lies in the file.
  private record Span(long offset, int length) {}

  private PartFile(Path file, PartHeader header, SortedMap<Integer, Span> states) {
    this.file = file;
    this.header = header;
    this.states = Collections.unmodifiableSortedMap(states);
  }

  /// A part as bytes.
  ///
  /// @param states by replicate what was tallied of it
  public static byte[] bytes(PartHeader header, SortedMap<Integer, byte[]> states) {
    PartBytes.Writer head = new PartBytes.Writer();
    head.text(header.version());
    header.write(head);
    PartBytes.Writer out = new PartBytes.Writer();
    out.plain((KIND + FORM + "\n").getBytes(StandardCharsets.US_ASCII))
        .content(head.bytes())
        .number(states.size());
    states.forEach((replicate, state) -> out.number(replicate).content(state));
    out.plain(PartBytes.digest().digest(out.bytes()));
    return out.bytes();
  }

  /// Opens and checks a part.
  ///
  /// @param version the program's, which must have made it
  /// @throws PartException if it is none, was damaged or was made by another version
  /// @throws IOException if it cannot be read
  public static PartFile open(Path file, String version) throws IOException {
    try {
      return checked(file, version);
    } catch (EOFException | BufferUnderflowException e) {
      throw PartException.damaged("%s is cut off; make it again".formatted(VisibleText.of(file)));
    } catch (NoSuchFileException e) {
      throw PartException.unfit("there is no %s; check the path".formatted(VisibleText.of(file)));
    }
  }

  private static PartFile checked(Path file, String version) throws IOException {
    MessageDigest digest = PartBytes.digest();
    long size = Files.size(file);
    try (InputStream raw = new BufferedInputStream(Files.newInputStream(file), BUFFER);
        DigestInputStream hashed = new DigestInputStream(raw, digest);
        DataInputStream in = new DataInputStream(hashed)) {
      checkKind(file, in);
      long offset = KIND.length() + FORM.length() + 1L;
      byte[] head = content(in, LONGEST_HEAD);
      offset += Integer.BYTES + head.length + Integer.BYTES;
      SortedMap<Integer, Span> states = new TreeMap<>();
      for (int left = in.readInt(); left > 0; left--) {
        int replicate = in.readInt();
        int length = in.readInt();
        offset += 2 * Integer.BYTES;
        if (length < 0 || offset + length > size) {
          throw new EOFException();
        }
        states.put(replicate, new Span(offset, length));
        readThrough(in, length);
        offset += length;
      }
      byte[] expected = digest.digest();
      hashed.on(false);
      byte[] found = in.readNBytes(HASH + 1);
      if (found.length < HASH) {
        throw new EOFException();
      }
      if (!MessageDigest.isEqual(expected, found)) {
        throw PartException.damaged(
            "%s was changed or is broken: its hash is wrong; make it again"
                .formatted(VisibleText.of(file)));
      }
      return new PartFile(file, header(file, head, version), states);
    }
  }

  /// Reads on, for the hash: what is skipped would not go into it.
  private static void readThrough(DataInputStream in, int length) throws IOException {
    byte[] buffer = new byte[Math.min(length, BUFFER)];
    for (int left = length; left > 0; left -= Math.min(left, buffer.length)) {
      in.readFully(buffer, 0, Math.min(left, buffer.length));
    }
  }

  private static void checkKind(Path file, InputStream in) throws IOException {
    byte[] kind = in.readNBytes(KIND.length());
    if (!new String(kind, StandardCharsets.ISO_8859_1).equals(KIND)) {
      throw PartException.damaged(
          "%s is no part of a run: it does not begin as one does; leave it out"
              .formatted(VisibleText.of(file)));
    }
    StringBuilder form = new StringBuilder();
    for (int octet = in.read(); octet != '\n' && form.length() < HASH; octet = in.read()) {
      if (octet < 0) {
        throw new EOFException();
      }
      form.append((char) octet);
    }
    if (!form.toString().equals(FORM)) {
      throw PartException.unfit(
          "%s has the form %s, and this version reads %s; use the version that made it"
              .formatted(VisibleText.of(file), form, FORM));
    }
  }

  private static byte[] content(DataInputStream in, int most) throws IOException {
    int length = in.readInt();
    if (length < 0 || length > most) {
      throw new EOFException();
    }
    byte[] content = in.readNBytes(length);
    if (content.length < length) {
      throw new EOFException();
    }
    return content;
  }

  private static PartHeader header(Path file, byte[] head, String version) {
    ByteBuffer in = ByteBuffer.wrap(head);
    String made = PartBytes.text(in);
    if (!made.equals(version)) {
      throw PartException.unfit(
          "%s was made by version %s, and this is %s; use one version for all parts of a run"
              .formatted(VisibleText.of(file), made, version));
    }
    try {
      return PartHeader.read(made, in);
    } catch (IllegalArgumentException e) {
      throw PartException.damaged(
          "%s is broken: %s; make it again".formatted(VisibleText.of(file), e.getMessage()));
    }
  }

  /// Where it lies.
  public Path file() {
    return file;
  }

  /// What it says of itself.
  public PartHeader header() {
    return header;
  }

  /// The replicates of which it holds something, ascending.
  public Iterable<Integer> replicates() {
    return states.keySet();
  }

  /// Whether it holds something of a replicate.
  boolean holds(int replicate) {
    return states.containsKey(replicate);
  }

  /// What was tallied of a replicate, read from the disk.
  ///
  /// @throws IOException if it cannot be read any more
  byte[] state(int replicate) throws IOException {
    Span span = states.get(replicate);
    if (span == null) {
      throw new IllegalArgumentException("it holds nothing of replicate " + replicate);
    }
    ByteBuffer state = ByteBuffer.allocate(span.length());
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
      long offset = span.offset();
      while (state.hasRemaining()) {
        int read = channel.read(state, offset + state.position());
        if (read < 0) {
          throw new EOFException(file + " has become shorter");
        }
      }
    }
    return state.array();
  }
}
