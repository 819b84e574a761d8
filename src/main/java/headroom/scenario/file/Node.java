package headroom.scenario.file;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A node of the positioned tree that a scenario's text becomes; every scalar is a string.
sealed interface Node {

  /// Where the node starts.
  Position position();

  /// A single value.
  ///
  /// @param position where it starts
  /// @param text what it says, quotes and escapes resolved
  /// @param plain whether it was written without quotes
  record Scalar(Position position, String text, boolean plain) implements Node {
    private static final Set<String> NULLS = Set.of("", "~", "null", "Null", "NULL");

    /// Whether it stands for "no value", which removes a parent's key.
    boolean isNull() {
      return plain && NULLS.contains(text);
    }
  }

  /// A list.
  ///
  /// @param position where it starts
  /// @param items its items in order
  record Sequence(Position position, List<Node> items) implements Node {
    public Sequence {
      items = List.copyOf(items);
    }
  }

  /// A mapping with each key once.
  ///
  /// @param position where it starts
  /// @param entries its entries in order
  record Mapping(Position position, Map<String, Entry> entries) implements Node {
    public Mapping {
      entries = Collections.unmodifiableMap(new LinkedHashMap<>(entries));
    }

    /// Whether no entry has a value.
    boolean isEmpty() {
      return entries.values().stream().allMatch(Entry::isNull);
    }

    /// The value of a key; null if the key is absent or has no value.
    @Nullable Node get(String key) {
      Entry entry = entries.get(key);
      return entry == null || entry.isNull() ? null : entry.value;
    }
  }

  /// A value that could not be read and whose fault is recorded: readers pass over it in silence.
  ///
  /// @param position where it starts
  record Broken(Position position) implements Node {}

  /// One entry of a mapping.
  ///
  /// @param keyPosition where the key starts
  /// @param value its value
  record Entry(Position keyPosition, Node value) {
    boolean isNull() {
      return value instanceof Scalar scalar && scalar.isNull();
    }
  }
}
