package headroom.scenario.file;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.regex.Pattern;

/// The key that a setting means. A path that begins with a section (`assumptions.cap`) is meant as
/// it stands; of any other the end is given (`cap`, `cap.total`), and it means the one key with
/// that end. An assumption goes before the keys that it feeds by its name; `cap` alone means the
/// total of an agreement's cap.
final class SettingPath {
  private static final int MOST_LISTED = 8;

  /// A value that replaces no whole mapping.
  private static final String ANY = "1";

  /// Sections whose keys may be meant though they are not written.
  static final SequencedMap<String, Block> SETTINGS = settings();

  private final Node.Mapping tree;
  private final Map<String, Map<List<String>, Node>> byLastKey = new HashMap<>();

  /// @param tree the scenario
  SettingPath(Node.Mapping tree) {
    this.tree = tree;
    walk(List.of(), tree);
  }

  /// The full path of a key; empty after a fault.
  ///
  /// @param tree the scenario
  /// @param typed what was typed, at the dots
  /// @param value the new value as typed
  static List<String> of(
      Node.Mapping tree, List<String> typed, String value, Position at, Faults faults) {
    if (Keys.SCENARIO.knows(typed.getFirst())) {
      return typed;
    }
    SettingPath path = new SettingPath(tree);
    List<List<String>> found = path.meant(typed);
    if (found.size() == 1) {
      return path.total(found.getFirst(), value);
    }
    String name = String.join(".", typed);
    if (found.size() > 1) {
      List<String> full = found.stream().map(keys -> "`" + String.join(".", keys) + "`").toList();
      String more = full.size() > MOST_LISTED ? ", … (%s keys)".formatted(full.size()) : "";
      String listed = Wording.list(full.stream().limit(MOST_LISTED).toList()) + more;
      faults.add(
          at,
          "more than one key ends in %s: %s; write more of the path"
              .formatted(Wording.quote(name), listed));
      return List.of();
    }
    if (Wording.closest(typed.getFirst(), Keys.SCENARIO.names()).isPresent()) {
      return typed; // a section misspelt, which the reader names
    }
    faults.add(
        at, "no key ends in %s%s".formatted(Wording.quote(name), path.nearest(typed.getLast())));
    return List.of();
  }

  /// The fewest keys at the end of a path by which it can be set.
  List<String> shortest(List<String> path) {
    for (int from = path.size() - 1; from > 0; from--) {
      List<String> end = path.subList(from, path.size());
      List<List<String>> found = Keys.SCENARIO.knows(end.getFirst()) ? List.of() : meant(end);
      if (found.size() == 1 && total(found.getFirst(), ANY).equals(path)) {
        return end;
      }
    }
    return path;
  }

  private static List<String> plus(List<String> path, String key) {
    List<String> longer = new ArrayList<>(path);
    longer.add(key);
    return List.copyOf(longer);
  }

  private static SequencedMap<String, Block> settings() {
    SequencedMap<String, Block> sections = new LinkedHashMap<>();
    sections.put("timeline", Keys.TIMELINE);
    sections.put("simulation", Keys.SIMULATION);
    sections.put("valuation", Keys.VALUATION);
    sections.put("report", Keys.REPORT);
    return Collections.unmodifiableSequencedMap(sections);
  }

  private static boolean endsIn(List<String> path, List<String> end) {
    int from = path.size() - end.size();
    return from > 0 && path.subList(from, path.size()).equals(end);
  }

  private void walk(List<String> path, Node node) {
    if (path.equals(List.of(Changed.SECTION))) {
      return; // no part of the model
    }
    if (!path.isEmpty()) {
      byLastKey.computeIfAbsent(path.getLast(), _ -> new LinkedHashMap<>()).put(path, node);
    }
    switch (node) {
      case Node.Mapping mapping ->
          mapping
              .entries()
              .forEach(
                  (key, entry) -> {
                    if (!entry.isNull() && !ProvenanceKeys.NAMES.contains(key)) {
                      walk(plus(path, key), entry.value());
                    }
                  });
      case Node.Sequence list -> {
        for (int i = 0; i < list.items().size(); i++) {
          walk(plus(path, Integer.toString(i)), list.items().get(i));
        }
      }
      case Node.Scalar _, Node.Broken _ -> {}
    }
  }

  /// Adds keys of the program's own sections that are not written and have their defaults.
  private void unwritten(List<String> typed, Map<List<String>, Node> ends) {
    SETTINGS.forEach(
        (section, block) -> {
          List<String> path = plus(List.of(section), typed.getLast());
          if (typed.size() == 1 && block.knows(typed.getFirst()) && !ends.containsKey(path)) {
            ends.put(path, new Node.Mapping(tree.position(), Map.of()));
          }
        });
  }

  /// The keys with the end, or the assumption of the name if it feeds all others.
  private List<List<String>> meant(List<String> typed) {
    Map<List<String>, Node> ends = new LinkedHashMap<>();
    byLastKey
        .getOrDefault(typed.getLast(), Map.of())
        .forEach(
            (path, node) -> {
              if (endsIn(path, typed)) {
                ends.put(path, node);
              }
            });
    unwritten(typed, ends);
    List<List<String>> found = List.copyOf(ends.keySet());
    List<String> assumption = List.of("assumptions", typed.getFirst());
    Pattern name = Pattern.compile("\\$" + Pattern.quote(typed.getFirst()) + "(?![a-z0-9-])");
    boolean feeds =
        typed.size() == 1
            && found.contains(assumption)
            && ends.entrySet().stream()
                .filter(end -> !end.getKey().equals(assumption))
                .allMatch(end -> name.matcher(FlowText.whole(end.getValue())).find());
    return feeds ? List.of(assumption) : found;
  }

  /// An agreement's cap is meant by its total, unless all of it is written.
  private List<String> total(List<String> path, String value) {
    boolean cap =
        path.size() == 3 && path.getFirst().equals("agreements") && path.getLast().equals("cap");
    boolean whole = value.isBlank() || value.strip().matches("(?s)\\{.*|null|~");
    return cap && !whole ? plus(path, "total") : path;
  }

  /// A suggestion: the full path of a key that is nearly so called.
  private String nearest(String typed) {
    Map<String, String> byName = new LinkedHashMap<>();
    collect("", tree, byName);
    return Wording.closest(typed, byName.keySet())
        .map(name -> "; did you mean `" + byName.get(name) + "`?")
        .orElse("; write its path, such as agreements.revenue-share.cap.total");
  }

  private static void collect(String path, Node node, Map<String, String> byName) {
    if (node instanceof Node.Mapping mapping) {
      mapping
          .entries()
          .forEach(
              (key, entry) -> {
                String inner = path.isEmpty() ? key : path + "." + key;
                if (!ProvenanceKeys.NAMES.contains(key)) {
                  byName.putIfAbsent(key, inner);
                  collect(inner, entry.value(), byName);
                }
              });
    }
  }
}
