package headroom.scenario.file;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Bytes of a file to a text that is safe to parse and to show: bounded, valid UTF-8, no characters
/// that deceive or break a terminal.
final class TextLoader {

  /// A loaded text.
  ///
  /// @param source the lines for messages
  /// @param text the same without a byte order mark
  /// @param sha256 hash of the file's bytes
  record Loaded(SourceText source, String text, String sha256) {}

  /// More forbidden characters than this make no text.
  private static final int MANY = 16;

  private static final int REPLACEMENT = 0xfffd;

  private final ReadFiles files;
  private final Faults faults;
  private int order;

  TextLoader(ReadFiles files, Faults faults) {
    this(files, faults, 0);
  }

  /// @param order the rank of the next text
  TextLoader(ReadFiles files, Faults faults, int order) {
    this.files = files;
    this.faults = faults;
    this.order = order;
  }

  /// The rank of the next text; faults are sorted by it.
  int nextOrder() {
    return order++;
  }

  /// Loads a regular file; null after a fault.
  ///
  /// @param file what to read
  /// @param name the name shown in messages
  /// @param limit most bytes accepted
  /// @param blame where a file that cannot be read is reported; null for the file itself
  @Nullable Loaded load(Path file, String name, int limit, @Nullable Position blame) {
    SourceText empty = new SourceText(nextOrder(), name, "");
    Position at = blame == null ? empty.whole() : blame;
    byte[] bytes;
    try {
      if (files.isNoFile(file)) {
        faults.add(at, "must be a file, but " + Wording.quote(name) + " is a folder or a device");
        return null;
      }
      bytes = files.read(file);
    } catch (IOException e) {
      faults.add(at, "cannot read " + Wording.quote(name) + ": " + reason(e));
      return null;
    }
    if (bytes.length > limit) {
      faults.add(
          at,
          "a file may hold at most %s bytes; %s is larger"
              .formatted(Wording.grouped(limit), Wording.quote(name)));
      return null;
    }
    return decode(bytes, empty);
  }

  private static String reason(IOException e) {
    return switch (e) {
      case NoSuchFileException _ -> "there is no such file; check the path";
      case AccessDeniedException _ -> "permission denied; check the file's permissions";
      default -> "the system says " + Wording.quote(String.valueOf(e.getMessage()));
    };
  }

  private @Nullable Loaded decode(byte[] bytes, SourceText place) {
    if (isUtf16(bytes)) {
      faults.add(
          place.whole(),
          "a file must be UTF-8, found UTF-16; save the file as UTF-8 (in a spreadsheet: as “CSV"
              + " UTF-8”)");
      return null;
    }
    CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CharBuffer out = CharBuffer.allocate(bytes.length + 1);
    CoderResult result = decoder.decode(in, out, true);
    if (result.isError()) {
      String before = out.flip().toString();
      SourceText source =
          new SourceText(place.order(), place.name(), new String(bytes, StandardCharsets.UTF_8));
      faults.add(
          positionAfter(source, before),
          String.format(
              Locale.ROOT,
              "a file must be valid UTF-8, found the byte 0x%02x; save the file as UTF-8 (in a"
                  + " spreadsheet: as “CSV UTF-8”)",
              bytes[in.position()] & 0xff));
      return null;
    }
    String all = out.flip().toString();
    String text = all.startsWith("\ufeff") ? all.substring(1) : all;
    SourceText source = new SourceText(place.order(), place.name(), text);
    if (isHarmless(source, text)) {
      return new Loaded(source, text, Canonical.sha256(bytes));
    }
    // What is wrong elsewhere in the text is told too, unless it is no text at all.
    boolean legible = text.codePoints().filter(TextLoader::isForbidden).limit(MANY).count() < MANY;
    return legible ? new Loaded(source, withoutForbidden(text), "") : null;
  }

  private static String withoutForbidden(String text) {
    StringBuilder plain = new StringBuilder(text.length());
    text.codePoints()
        .forEach(point -> plain.appendCodePoint(isForbidden(point) ? REPLACEMENT : point));
    return plain.toString();
  }

  /// Whether a text of two bytes a character begins with its mark, or with a letter and a zero.
  private static boolean isUtf16(byte[] bytes) {
    if (bytes.length < 2) {
      return false;
    }
    int first = bytes[0] & 0xff;
    int second = bytes[1] & 0xff;
    return (first == 0xff && second == 0xfe)
        || (first == 0xfe && second == 0xff)
        || ((first == 0) != (second == 0));
  }

  private static Position positionAfter(SourceText source, String before) {
    String[] lines = before.split("\r\n|\n|\r", -1);
    String last = lines[lines.length - 1];
    return new Position(source, lines.length, last.codePointCount(0, last.length()) + 1);
  }

  /// Whether a text holds no forbidden character; each one is a fault.
  boolean isHarmless(SourceText source, String text) {
    int before = faults.count();
    Set<Integer> spoiled = new HashSet<>();
    int line = 1;
    int column = 1;
    for (int i = 0;
        i < text.length() && !faults.full();
        i += Character.charCount(text.codePointAt(i))) {
      int point = text.codePointAt(i);
      if (isForbidden(point)) {
        faults.add(
            new Position(source, line, column),
            String.format(
                Locale.ROOT,
                "control and text-direction characters are not allowed, found U+%04X; remove it",
                point));
        spoiled.add(line);
      }
      boolean ends = point == '\n' || (point == '\r' && !text.startsWith("\n", i + 1));
      line += ends ? 1 : 0;
      column = ends ? 1 : column + 1;
    }
    spoiled.forEach(number -> faults.spoil(source, number));
    return faults.count() == before && !faults.full();
  }

  /// Whether a character may not stand in a scenario: C0 and C1 controls but tab and line breaks,
  /// bidirectional overrides and isolates, unpaired surrogates, non-characters and stray byte order
  /// marks.
  static boolean isForbidden(int point) {
    return (point < 0x20 && point != '\t' && point != '\n' && point != '\r')
        || (point >= 0x7f && point <= 0x9f)
        || point == 0x061c
        || point == 0x200e
        || point == 0x200f
        || (point >= 0x2028 && point <= 0x202e)
        || (point >= 0x2066 && point <= 0x2069)
        || (point >= 0xd800 && point <= 0xdfff)
        || point == 0xfeff
        || (point & 0xfffe) == 0xfffe;
  }
}
