package headroom.scenario.file;

import headroom.scenario.Seasons;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/// A text that is the same for two things of equal meaning, and its hash. Records become their
/// components by name, maps are sorted by key, lists keep their order; numbers are the shortest
/// decimals of their doubles. Whatever a record gains is in the text without a word here, but for
/// even seasons: a stream without seasons has the text it had before there were any.
final class Canonical {
  private final StringBuilder out = new StringBuilder();

  private Canonical() {}

  /// The canonical text of a record, collection, map, optional, number, text or enum.
  static String text(Object value) {
    Canonical canonical = new Canonical();
    canonical.append(value);
    return canonical.out.toString();
  }

  /// SHA-256 as 64 hex digits.
  static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  /// SHA-256 of a text in UTF-8 as 64 hex digits.
  static String sha256(String text) {
    return sha256(text.getBytes(StandardCharsets.UTF_8));
  }

  private void append(Object value) {
    switch (value) {
      case Record made -> appendRecord(made);
      case Map<?, ?> map -> appendMap(map);
      case Collection<?> items -> {
        out.append('[');
        items.forEach(this::append);
        out.append(']');
      }
      case Optional<?> maybe -> {
        out.append('?');
        maybe.ifPresent(this::append);
        out.append(';');
      }
      case Enum<?> word -> out.append(word.name()).append(';');
      case String text -> out.append(text.length()).append(':').append(text).append(';');
      default -> out.append(value).append(';');
    }
  }

  private void appendMap(Map<?, ?> map) {
    SortedMap<String, Object> sorted = new TreeMap<>();
    map.forEach((key, value) -> sorted.put(String.valueOf(key), value));
    out.append('{');
    sorted.forEach(
        (key, value) -> {
          append(key);
          append(value);
        });
    out.append('}');
  }

  private void appendRecord(Record made) {
    out.append(made.getClass().getSimpleName()).append('(');
    for (RecordComponent component : made.getClass().getRecordComponents()) {
      try {
        Object value = component.getAccessor().invoke(made);
        if (!Seasons.EVEN.equals(value)) {
          out.append(component.getName()).append('=');
          append(value);
        }
      } catch (ReflectiveOperationException e) {
        throw new IllegalStateException("a public record hides " + component.getName(), e);
      }
    }
    out.append(')');
  }
}
