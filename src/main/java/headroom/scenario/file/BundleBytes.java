package headroom.scenario.file;

import java.io.ByteArrayOutputStream;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;

/// A bundle as bytes.
///
/// The line `headroom bundle 1`; then four lists, each after the number of its items: files (name,
/// content), references (root, from, text, name of the file), folders (name), settings (path,
/// value, typed); at last the SHA-256 of all that. A number is 4 bytes, the highest first; texts,
/// in UTF-8, and contents come after their number of bytes.
final class BundleBytes {
  static final String KIND = "headroom bundle ";
  private static final String FORM = "1";
  private static final int HASH = 32;

  private BundleBytes() {}

  /// The bytes of a bundle.
  static byte[] of(Bundle bundle) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes((KIND + FORM + "\n").getBytes(StandardCharsets.US_ASCII));
    number(out, bundle.contents().size());
    bundle
        .contents()
        .forEach(
            (name, content) -> {
              text(out, name);
              content(out, content);
            });
    number(out, bundle.references().size());
    bundle
        .references()
        .forEach(
            (reference, name) -> {
              text(out, reference.root());
              text(out, reference.from());
              text(out, reference.text());
              text(out, name);
            });
    number(out, bundle.folders().size());
    bundle.folders().forEach(name -> text(out, name));
    number(out, bundle.settings().size());
    for (Setting setting : bundle.settings()) {
      text(out, setting.path());
      text(out, setting.value());
      text(out, setting.typed());
    }
    out.writeBytes(HexFormat.of().parseHex(Canonical.sha256(out.toByteArray())));
    return out.toByteArray();
  }

  private static void number(ByteArrayOutputStream out, int number) {
    out.writeBytes(ByteBuffer.allocate(Integer.BYTES).putInt(number).array());
  }

  private static void content(ByteArrayOutputStream out, byte[] content) {
    number(out, content.length);
    out.writeBytes(content);
  }

  private static void text(ByteArrayOutputStream out, String text) {
    content(out, text.getBytes(StandardCharsets.UTF_8));
  }

  /// The bundle in some bytes.
  ///
  /// @throws IllegalArgumentException if there is none: one sentence says why
  static Bundle read(byte[] bytes) {
    int start = checkedStart(bytes);
    int end = bytes.length - HASH;
    if (end < start) {
      throw new IllegalArgumentException("the bundle is cut off; make it again");
    }
    String hash = HexFormat.of().formatHex(bytes, end, bytes.length);
    if (!Canonical.sha256(Arrays.copyOf(bytes, end)).equals(hash)) {
      throw new IllegalArgumentException(
          "the bundle is cut off or was changed: its hash is wrong; make it again");
    }
    try {
      return read(ByteBuffer.wrap(bytes, start, end - start));
    } catch (BufferUnderflowException e) {
      throw new IllegalArgumentException("the bundle is broken; make it again", e);
    }
  }

  /// Where the first line ends.
  private static int checkedStart(byte[] bytes) {
    int longest = KIND.length() + Integer.SIZE;
    String head =
        new String(bytes, 0, Math.min(bytes.length, longest), StandardCharsets.ISO_8859_1);
    int line = head.indexOf('\n');
    if (!head.startsWith(KIND) || line < 0) {
      throw new IllegalArgumentException("this is no bundle: it does not begin as one does");
    }
    String form = head.substring(KIND.length(), line);
    if (!form.equals(FORM)) {
      throw new IllegalArgumentException(
          "the bundle has the form %s, and this version reads %s; use the version that made it"
              .formatted(Wording.quote(form), FORM));
    }
    return line + 1;
  }

  private static Bundle read(ByteBuffer in) {
    SequencedMap<String, byte[]> files = new LinkedHashMap<>();
    for (int left = count(in); left > 0; left--) {
      files.put(name(in), content(in));
    }
    Map<Bundle.Reference, String> references = new LinkedHashMap<>();
    for (int left = count(in); left > 0; left--) {
      references.put(new Bundle.Reference(name(in), name(in), text(in)), name(in));
    }
    List<String> folders = new ArrayList<>();
    for (int left = count(in); left > 0; left--) {
      folders.add(name(in));
    }
    List<Setting> settings = new ArrayList<>();
    for (int left = count(in); left > 0; left--) {
      settings.add(new Setting(text(in), text(in), text(in)));
    }
    return new Bundle(files, references, folders, settings);
  }

  /// A number of items or bytes; there cannot be more than bytes are left.
  private static int count(ByteBuffer in) {
    int count = in.getInt();
    if (count < 0 || count > in.remaining()) {
      throw new BufferUnderflowException();
    }
    return count;
  }

  private static byte[] content(ByteBuffer in) {
    byte[] content = new byte[count(in)];
    in.get(content);
    return content;
  }

  private static String text(ByteBuffer in) {
    return new String(content(in), StandardCharsets.UTF_8);
  }

  private static String name(ByteBuffer in) {
    String name = text(in);
    if (!BundleNames.isName(name)) {
      throw new IllegalArgumentException(
          "the bundle holds a name that leads out of it: " + Wording.quote(name));
    }
    return name;
  }
}
