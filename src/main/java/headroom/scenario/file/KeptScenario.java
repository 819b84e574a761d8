package headroom.scenario.file;

import headroom.scenario.Input;
import headroom.scenario.Provenance;
import headroom.scenario.Scenario;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/// A scenario as it was simulated, in files of its own: parents, settings and the place of its data
/// merged into one, so that a run can be repeated from its folder.
///
/// What was changed on the way stands under `changed`; pairs and assumptions that fell away are not
/// there.
final class KeptScenario {
  private static final int LONGEST_NAME = 60;
  private static final String HEAD =
      """
      # What was simulated, all in one file: parents, settings and the names of the data beside it.
      # `headroom run` on this file gives the same numbers.
      """;

  private final Layers layers;
  private final Scenario written;
  private final Scenario scenario;
  private final Set<String> changedPaths;
  private final Set<String> leftOut;
  private final SequencedMap<Position, Path> named;
  private final Map<Path, byte[]> read;
  private final SequencedMap<Path, String> data = new LinkedHashMap<>();

  /// @param written what was read, under the name and with the description that were written
  /// @param scenario the same as its results tell it
  /// @param leftOut paths of what is written and takes no part
  /// @param named the data files, by the places where they are named
  /// @param read what is in them
  KeptScenario(
      Layers layers,
      Scenario written,
      Scenario scenario,
      Set<String> leftOut,
      SequencedMap<Position, Path> named,
      Map<Path, byte[]> read) {
    this.layers = layers;
    this.written = written;
    this.scenario = scenario;
    this.changedPaths =
        scenario.inputs().stream()
            .filter(input -> input.change().isPresent())
            .map(Input::path)
            .collect(Collectors.toSet());
    this.leftOut = leftOut;
    this.named = named;
    this.read = read;
  }

  /// The files by their names, the scenario first.
  ///
  /// @param name the name of the scenario's file
  SequencedMap<String, byte[]> files(String name) {
    names();
    Map<String, Node.Entry> root = new LinkedHashMap<>();
    layers
        .tree()
        .entries()
        .forEach(
            (key, entry) -> {
              if (!entry.isNull() && !Set.of("extends", Changed.SECTION).contains(key)) {
                Node kept = kept(key, entry.value());
                if (!(kept instanceof Node.Sequence list && list.items().isEmpty())) {
                  root.put(key, new Node.Entry(entry.keyPosition(), kept));
                }
              }
            });
    SequencedMap<String, Node.Entry> told = told(root);
    Node.Mapping tree = new Node.Mapping(layers.tree().position(), told);
    List<Node> changes = changes(tree);
    Node.Mapping changed = changed(changes);
    if (!changed.isEmpty()) {
      told.put(Changed.SECTION, new Node.Entry(tree.position(), changed));
    }
    SequencedMap<String, byte[]> files = new LinkedHashMap<>();
    String text = HEAD + "\n" + YamlText.of(new Node.Mapping(tree.position(), told));
    files.put(name, text.getBytes(StandardCharsets.UTF_8));
    data.forEach((file, kept) -> files.put(kept, read.getOrDefault(file, new byte[0])));
    return files;
  }

  /// Gives every data file a name that is safe on every system.
  private void names() {
    Set<String> taken = new TreeSet<>();
    for (Path file : named.values()) {
      if (!data.containsKey(file)) {
        String plain =
            String.valueOf(file.getFileName())
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9._-]+", "-")
                .replaceAll("^[^a-z0-9]+", "");
        String cut = plain.substring(Math.max(0, plain.length() - LONGEST_NAME));
        String free = cut.matches("[a-z0-9].*") ? cut : "d" + cut;
        for (int copy = 2; !taken.add(free); copy++) {
          free = copy + "-" + cut;
        }
        data.put(file, "data/" + free);
      }
    }
  }

  private Node kept(String path, Node node) {
    return switch (node) {
      case Node.Scalar scalar ->
          named.containsKey(scalar.position())
              ? text(data.getOrDefault(named.get(scalar.position()), scalar.text()))
              : scalar;
      case Node.Sequence list -> {
        List<Node> items = new ArrayList<>();
        for (int i = 0; i < list.items().size(); i++) {
          if (!leftOut.contains(path + "." + i)) {
            items.add(kept(path + "." + i, list.items().get(i)));
          }
        }
        yield new Node.Sequence(list.position(), items);
      }
      case Node.Mapping mapping -> {
        Map<String, Node.Entry> entries = new LinkedHashMap<>();
        int since = since(path);
        mapping
            .entries()
            .forEach(
                (key, entry) -> {
                  String inner = path + "." + key;
                  boolean isVoid =
                      ProvenanceKeys.NAMES.contains(key)
                          && !key.equals("unit")
                          && layers.of(entry.value().position()) < since;
                  if (!entry.isNull() && !isVoid && !leftOut.contains(inner)) {
                    entries.put(
                        key, new Node.Entry(entry.keyPosition(), kept(inner, entry.value())));
                  }
                });
        yield new Node.Mapping(mapping.position(), entries);
      }
      case Node.Broken broken -> broken;
    };
  }

  /// The step whose words are the oldest that still hold for a value; a part of another value keeps
  /// its words, for they make it one.
  private int since(String path) {
    boolean part =
        scenario.inputs().stream().anyMatch(outer -> path.startsWith(outer.path() + "."));
    return changedPaths.contains(path) && !part ? layers.since(path) : 0;
  }

  private Node.Scalar text(String text) {
    return new Node.Scalar(layers.tree().position(), text, false);
  }

  private Node.Entry entry(Node node) {
    return new Node.Entry(layers.tree().position(), node);
  }

  /// The tree with the title and the description that the results carry, after the version.
  private SequencedMap<String, Node.Entry> told(Map<String, Node.Entry> root) {
    SequencedMap<String, Node.Entry> told = new LinkedHashMap<>();
    told.put("headroom", entry(new Node.Scalar(layers.tree().position(), "1", true)));
    told.put("name", entry(text(scenario.name())));
    if (!scenario.description().isEmpty()) {
      told.put("description", entry(text(scenario.description())));
    }
    root.forEach(told::putIfAbsent);
    return told;
  }

  /// Whatever the merged tree alone would say wrongly of where a value comes from.
  private List<Node> changes(Node.Mapping tree) {
    Map<String, Input> alone =
        InputList.of(Layers.of(tree)).stream()
            .collect(Collectors.toMap(Input::path, Function.identity(), (a, _) -> a));
    List<Node> changes = new ArrayList<>();
    for (Input input : scenario.inputs()) {
      Input single = alone.get(input.path());
      boolean same = single != null && single.provenance().equals(input.provenance());
      if (!same || input.change().isPresent()) {
        changes.add(change(input));
      }
    }
    return changes;
  }

  private Node change(Input input) {
    SequencedMap<String, Node.Entry> value = new LinkedHashMap<>();
    value.put("path", entry(text(input.path())));
    input.change().ifPresent(change -> value.put("by", entry(text(change.by()))));
    value.put("now", entry(origin(input.text(), input.provenance())));
    input
        .change()
        .filter(change -> !change.text().isEmpty())
        .ifPresent(
            change -> value.put("before", entry(origin(change.text(), change.provenance()))));
    return new Node.Mapping(layers.tree().position(), value);
  }

  private Node origin(String text, Provenance said) {
    SequencedMap<String, Node.Entry> origin = new LinkedHashMap<>();
    origin.put("value", entry(text(text)));
    Map<String, String> words = new HashMap<>();
    said.source().ifPresent(it -> words.put("source", it));
    said.asOf().ifPresent(it -> words.put("as-of", it));
    said.evidence().ifPresent(it -> words.put("evidence", it.word()));
    said.unit().ifPresent(it -> words.put("unit", it));
    said.note().ifPresent(it -> words.put("note", it));
    for (String name : ProvenanceKeys.NAMES) {
      if (words.containsKey(name)) {
        origin.put(name, entry(text(words.getOrDefault(name, ""))));
      }
    }
    return new Node.Mapping(layers.tree().position(), origin);
  }

  private Node.Mapping changed(List<Node> changes) {
    SequencedMap<String, Node.Entry> section = new LinkedHashMap<>();
    if (!written.name().equals(scenario.name())) {
      section.put("name", entry(text(written.name())));
    }
    if (!written.description().equals(scenario.description())) {
      section.put("description", entry(text(written.description())));
    }
    if (!changes.isEmpty()) {
      section.put("values", entry(new Node.Sequence(layers.tree().position(), changes)));
    }
    return new Node.Mapping(layers.tree().position(), section);
  }
}
