package headroom.part;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/// Small things that parts are written with: whole numbers of 4 or 8 bytes, the highest first;
/// texts, in UTF-8, and contents after their number of bytes; lists after their number of items.
final class PartBytes {
  private PartBytes() {}

  /// Writes to memory.
  static final class Writer {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final DataOutputStream out = new DataOutputStream(bytes);

    Writer number(int value) {
      return written(() -> out.writeInt(value));
    }

    Writer number(long value) {
      return written(() -> out.writeLong(value));
    }

    Writer content(byte[] content) {
      return written(
          () -> {
            out.writeInt(content.length);
            out.write(content);
          });
    }

    /// Bytes as they are.
    Writer plain(byte[] content) {
      bytes.writeBytes(content);
      return this;
    }

    Writer text(String text) {
      return content(text.getBytes(StandardCharsets.UTF_8));
    }

    Writer texts(List<String> texts) {
      number(texts.size());
      texts.forEach(this::text);
      return this;
    }

    byte[] bytes() {
      return bytes.toByteArray();
    }

    private interface Step {
      void run() throws IOException;
    }

    private Writer written(Step step) {
      try {
        step.run();
      } catch (IOException e) {
        throw new UncheckedIOException(e); // memory does not fail so
      }
      return this;
    }
  }

  /// A length; there cannot be more of anything than there are bytes left.
  ///
  /// @throws BufferUnderflowException if it is none
  static int count(ByteBuffer in) {
    int count = in.getInt();
    if (count < 0 || count > in.remaining()) {
      throw new BufferUnderflowException();
    }
    return count;
  }

  static byte[] content(ByteBuffer in) {
    byte[] content = new byte[count(in)];
    in.get(content);
    return content;
  }

  static String text(ByteBuffer in) {
    return new String(content(in), StandardCharsets.UTF_8);
  }

  static List<String> texts(ByteBuffer in) {
    List<String> texts = new ArrayList<>();
    for (int left = count(in); left > 0; left--) {
      texts.add(text(in));
    }
    return List.copyOf(texts);
  }

  static MessageDigest digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e); // every Java has it
    }
  }

  static String sha256(byte[] bytes) {
    return HexFormat.of().formatHex(digest().digest(bytes));
  }
}
