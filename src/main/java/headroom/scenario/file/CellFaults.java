package headroom.scenario.file;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Faults of cells, one message for each kind: what is wrong in every row of a column is said once,
/// with the place of the first and the lines of all.
final class CellFaults {
  private static final int SHOWN = 3;

  private record Kind(String rule, String remedy) {}

  private record Found(CsvText.Cell cell, String words) {}

  private final Faults faults;
  private final Map<Kind, List<Found>> kinds = new LinkedHashMap<>();

  CellFaults(Faults faults) {
    this.faults = faults;
  }

  /// A fault that may stand in many rows.
  ///
  /// @param rule what must hold
  /// @param found what stands there instead, in words
  /// @param remedy what to do, from its punctuation on; may be empty
  void add(CsvText.Cell cell, String rule, String found, String remedy) {
    kinds
        .computeIfAbsent(new Kind(rule, remedy), _ -> new ArrayList<>())
        .add(new Found(cell, found));
  }

  /// A fault that is said once.
  void now(CsvText.Cell cell, String message) {
    faults.add(cell.position(), message);
  }

  /// Reports what was added.
  void report() {
    kinds.forEach(
        (kind, found) ->
            faults.add(
                found.getFirst().cell.position(),
                "%s%s, found %s%s".formatted(lines(found), kind.rule, words(found), kind.remedy)));
    kinds.clear();
  }

  private static String lines(List<Found> found) {
    if (found.size() == 1) {
      return "";
    }
    int first = found.getFirst().cell.position().line();
    int last = found.getLast().cell.position().line();
    boolean all = last - first + 1 == found.size();
    return "lines %s %s %s%s: "
        .formatted(first, found.size() == 2 ? "and" : "to", last, many(found.size(), all));
  }

  private static String many(int count, boolean all) {
    return all || count == 2 ? "" : ", %s of them".formatted(Wording.grouped(count));
  }

  private static String words(List<Found> found) {
    List<String> words = found.stream().map(Found::words).distinct().toList();
    return words.size() <= SHOWN
        ? String.join(", ", words)
        : String.join(", ", words.subList(0, SHOWN)) + ", …";
  }
}
