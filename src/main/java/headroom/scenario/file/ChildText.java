package headroom.scenario.file;

import headroom.scenario.Evidence;
import headroom.scenario.Input;
import headroom.scenario.Scenario;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A new scenario file that builds on another one and changes nothing yet: what may be changed
/// stands in it as comments, with what each value is there and where it comes from.
public final class ChildText {
  private static final int WIDTH = 118;
  private static final Pattern BLANKS = Pattern.compile("\\s+");

  /// What an agreement is, not what it says.
  private static final Set<String> IDENTITY = Set.of("payer", "payee", "label");

  private final Node.Mapping root;
  private final Map<String, Input> inputs;
  private final StringBuilder out = new StringBuilder();

  private ChildText(Node.Mapping root, Scenario scenario) {
    this.root = root;
    this.inputs =
        scenario.inputs().stream()
            .collect(Collectors.toMap(Input::path, input -> input, (a, _) -> a));
  }

  /// What came of it.
  ///
  /// @param outcome the scenario that is built on, or its faults
  /// @param text the new file; empty after a fault
  public record Child(ReadOutcome outcome, String text) {}

  /// The text of a child.
  ///
  /// @param parent the file that it builds on
  /// @param extended how the child names that file
  /// @param name the child's own name
  /// @param libraries folders that the parent's own `extends` may name files of
  public static Child of(Path parent, String extended, String name, List<Path> libraries) {
    ScenarioReader.Kept kept = ScenarioReader.readKept(parent, List.of(), libraries);
    return switch (kept.outcome()) {
      case ReadOutcome.Refused refused -> new Child(refused, "");
      case ReadOutcome.Complete complete -> {
        Scenario scenario = complete.scenario();
        ChildText child = new ChildText(tree(kept), scenario);
        String head = head(scenario.name(), extended, name);
        yield new Child(complete, head + child.changes());
      }
    };
  }

  /// The text of a child that is another scenario under some settings: it holds what differs and
  /// nothing else, each value as it was set.
  ///
  /// @param parent what it builds on
  /// @param extended how the child names that file
  /// @param name the child's own name
  /// @param wanted what it is to be
  /// @param settings keys changed in that
  /// @throws IllegalArgumentException if either has faults
  public static String of(
      ParsedScenario parent,
      String extended,
      String name,
      ParsedScenario wanted,
      List<Setting> settings) {
    Scenario scenario = parent.with(List.of()).orThrow();
    wanted.with(settings).orThrow();
    Node.Mapping before = Objects.requireNonNull(parent.layers(List.of())).tree();
    Node.Mapping after = Objects.requireNonNull(wanted.layers(settings)).tree();
    return """
    # Changes to “%s”: what is written here takes the place of what is written there; all else stays.
    # Keep this file beside that one. Say beside each value where it comes from (source, evidence).

    extends: %s
    name: %s

    """
            .formatted(scenario.name(), YamlText.line(text(extended)), YamlText.line(text(name)))
        + ChildChanges.text(before, after);
  }

  private static String head(String parent, String extended, String name) {
    return """
    # My changes to “%s”.
    #
    # What is written here takes the place of what is written there; all else stays. Take away the `# ` before a line and
    # before those that it stands under, and write your own value. Say beside it where it comes from; what was said of the
    # old value does not hold for yours:
    #
    #   assumptions:
    #     cap: {mixture: null, value: 45, source: our own reading, evidence: assumed}      # null takes the old law away
    #
    # `null` alone takes a whole key away. `headroom compare` tells what your changes come to.

    extends: %s
    name: %s

    """
        .formatted(parent, YamlText.line(text(extended)), YamlText.line(text(name)));
  }

  private static Node.Mapping tree(ScenarioReader.Kept kept) {
    String text = new String(kept.files().firstEntry().getValue(), StandardCharsets.UTF_8);
    SourceText source = new SourceText(0, "", text);
    return TreeParser.parse(source, text, new Faults()) instanceof Node.Mapping tree
        ? tree
        : new Node.Mapping(source.whole(), Map.of());
  }

  private static Node.Scalar text(String text) {
    return new Node.Scalar(new Position(new SourceText(0, "", ""), 1, 1), text, true);
  }

  private String changes() {
    if (root.get("timeline") instanceof Node.Mapping timeline) {
      line(0, "timeline: " + YamlText.line(timeline));
      out.append('\n');
    }
    if (root.get("assumptions") instanceof Node.Mapping assumptions) {
      line(0, "assumptions:");
      assumptions.entries().forEach((name, entry) -> value("assumptions", name, entry, 2));
      out.append('\n');
    }
    if (root.get("caps") instanceof Node.Mapping caps) {
      line(0, "caps:");
      caps.entries().forEach((name, entry) -> value("caps", name, entry, 2));
      out.append('\n');
    }
    if (root.get("agreements") instanceof Node.Mapping agreements) {
      line(0, "agreements:");
      agreements.entries().forEach(this::agreement);
    }
    return out.toString();
  }

  private void agreement(String name, Node.Entry entry) {
    if (entry.value() instanceof Node.Mapping terms) {
      line(2, name + ":");
      terms
          .entries()
          .forEach(
              (key, term) -> {
                if (isTerm(key)) {
                  value("agreements." + name, key, term, 4);
                }
              });
    }
  }

  private static boolean isTerm(String key) {
    return AgreementKeys.AGREEMENT.knows(key)
        && !ProvenanceKeys.NAMES.contains(key)
        && !IDENTITY.contains(key);
  }

  private void value(String outer, String key, Node.Entry entry, int indent) {
    if (entry.isNull()) {
      return;
    }
    line(indent, key + ": " + YamlText.line(bare(entry.value())));
    Input input = inputs.get(outer + "." + key);
    if (input != null) {
      String said =
          Stream.of(
                  input.provenance().unit(),
                  Optional.of(input.provenance().evidence().map(Evidence::word).orElse("not said")),
                  input.provenance().source())
              .flatMap(Optional::stream)
              .collect(Collectors.joining("; "));
      wrapped(said).forEach(words -> line(indent + 2, "# " + words));
    }
  }

  private void line(int indent, String text) {
    out.append("# ").append(" ".repeat(indent)).append(text).append('\n');
  }

  private static List<String> wrapped(String text) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : BLANKS.splitAsStream(text).toList()) {
      if (line.length() + word.length() > WIDTH - 10 && !line.isEmpty()) {
        lines.add(line.toString());
        line.setLength(0);
      }
      line.append(line.isEmpty() ? "" : " ").append(word);
    }
    if (!line.isEmpty()) {
      lines.add(line.toString());
    }
    return lines;
  }

  /// A value without its provenance.
  private static Node bare(Node node) {
    return switch (node) {
      case Node.Scalar _, Node.Broken _ -> node;
      case Node.Sequence list ->
          new Node.Sequence(list.position(), list.items().stream().map(ChildText::bare).toList());
      case Node.Mapping mapping -> {
        Map<String, Node.Entry> entries = new LinkedHashMap<>();
        mapping
            .entries()
            .forEach(
                (key, entry) -> {
                  if (!entry.isNull() && !ProvenanceKeys.WORDS.contains(key)) {
                    entries.put(key, new Node.Entry(entry.keyPosition(), bare(entry.value())));
                  }
                });
        Node.Entry alone = entries.size() == 1 ? entries.get("value") : null;
        yield alone == null ? new Node.Mapping(mapping.position(), entries) : alone.value();
      }
    };
  }
}
