package headroom.scenario.file;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;

/// Collects the faults of one reading.
final class Faults {
  /// A file with more faults than this is broken in one way many times over.
  static final int LIMIT = 1_000;

  private record Placed(Position at, String message) {}

  private record Spoiled(SourceText source, int line) {}

  private final Set<Spoiled> spoiled = new HashSet<>();
  private final List<Placed> placed = new ArrayList<>();

  /// The same faults, to which others may be added.
  Faults copy() {
    Faults copy = new Faults();
    copy.spoiled.addAll(spoiled);
    copy.placed.addAll(placed);
    return copy;
  }

  void add(Position at, String message) {
    if (!full() && !spoiled.contains(new Spoiled(at.source(), at.line()))) {
      placed.add(new Placed(at, message));
    }
  }

  /// Shows all faults in reading order.
  void each(BiConsumer<Position, String> taker) {
    placed.stream()
        .sorted(Comparator.comparing(Placed::at))
        .distinct()
        .forEach(fault -> taker.accept(fault.at, fault.message));
  }

  /// Adds no more faults of a line whose characters are at fault: they would be told of what no one
  /// meant.
  void spoil(SourceText source, int line) {
    spoiled.add(new Spoiled(source, line));
  }

  /// Whether further faults would be dropped.
  boolean full() {
    return placed.size() >= LIMIT;
  }

  boolean isEmpty() {
    return placed.isEmpty();
  }

  int count() {
    return placed.size();
  }

  /// All faults in reading order: the scenario's own file first, then by line and column.
  List<Fault> sorted() {
    return placed.stream()
        .sorted(Comparator.comparing(Placed::at))
        .distinct()
        .map(
            fault ->
                new Fault(
                    fault.at.source().name(),
                    fault.at.line(),
                    fault.at.column(),
                    fault.message,
                    fault.at.source().line(fault.at.line())))
        .toList();
  }
}
