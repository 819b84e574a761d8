package headroom.scenario.file;

import headroom.scenario.Input;
import headroom.scenario.Provenance;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Every value as the user wrote it, with its path and where it comes from. A mapping's provenance
/// also serves the values inside it that have none of their own; a value deeper inside gets a line
/// of its own where it has.
///
/// Provenance speaks for the values it was written beside: what a parent says of a value is not
/// said of another that a child or the command line puts in its place, nor of a name whose
/// assumption they change. What they say themselves counts.
final class InputList {
  private static final Set<String> STREAM_WORDS = Set.of("of", "less", "kind");
  private static final Set<String> AGREEMENT_WORDS =
      Set.of("payer", "payee", "ends-on", "starts-on");

  private static final Set<String> CAP_WORDS = Set.of("split", "shared");

  /// Sections whose own keys are names or dates, never provenance.
  private static final Set<String> UNSOURCED =
      Set.of(
          "assumptions",
          "streams",
          "events",
          "caps",
          "agreements",
          "valuation",
          "decision.options");

  /// Names of names of names.
  private static final int MOST_HOPS = 32;

  private final Layers layers;
  private final Changed changed;
  private final List<Input> inputs = new ArrayList<>();
  private final Map<Integer, Map<String, Input>> earlier = new HashMap<>();

  private InputList(Layers layers) {
    this.layers = layers;
    this.changed = Changed.of(layers.tree());
  }

  /// The inputs of a scenario that was read without fault, in file order.
  static List<Input> of(Layers layers) {
    InputList list = new InputList(layers);
    Node.Mapping root = layers.tree();
    list.each(root, "assumptions", list::add);
    list.each(root, "correlations", list::add);
    list.each(root, "streams", list::addStream);
    Node common = root.get("stream-correlation");
    if (common instanceof Node.Sequence) {
      list.each(root, "stream-correlation", list::add);
    } else if (common != null) {
      list.add("stream-correlation", common, List.of());
    }
    list.each(root, "events", list::addEvent);
    list.each(root, "caps", list::addCap);
    list.each(root, "agreements", list::addAgreement);
    list.each(root, "valuation", list::add);
    return list.inputs;
  }

  /// What the options of a decision change, in file order.
  static List<Input> ofDecision(Layers layers) {
    InputList list = new InputList(layers);
    if (layers.tree().get("decision") instanceof Node.Mapping decision
        && decision.get("options") instanceof Node.Mapping options) {
      list.each("decision.options", options, Set.of(), List.of(), list::addOption);
    }
    return list.inputs;
  }

  private void addOption(String path, Node option, List<Node.Mapping> outer) {
    each(
        path,
        option,
        Set.of(),
        outer,
        (inner, node, speakers) -> {
          if (inner.equals(path + ".set")) {
            each(inner, node, Set.of(), speakers, this::add);
          } else {
            add(inner, node, speakers);
          }
        });
  }

  /// Takes a value and the mappings around it that speak for it, the outermost first.
  private interface Adder {
    void add(String path, Node node, List<Node.Mapping> speakers);
  }

  private void each(Node.Mapping root, String section, Adder adder) {
    Node node = root.get(section);
    if (node != null) {
      each(section, node, Set.of(), List.of(), adder);
    }
  }

  /// Hands on the values of a mapping or list; the mapping itself is one more speaker.
  private void each(
      String path, Node node, Set<String> words, List<Node.Mapping> outer, Adder adder) {
    switch (node) {
      case Node.Mapping mapping -> {
        boolean speaks = !UNSOURCED.contains(path);
        List<Node.Mapping> speakers = speaks ? plus(outer, mapping) : outer;
        for (Map.Entry<String, Node.Entry> entry : mapping.entries().entrySet()) {
          String key = entry.getKey();
          if (!entry.getValue().isNull()
              && !words.contains(key)
              && !(speaks && ProvenanceKeys.WORDS.contains(key))) {
            adder.add(path + "." + key, entry.getValue().value(), speakers);
          }
        }
      }
      case Node.Sequence list -> {
        for (int i = 0; i < list.items().size(); i++) {
          adder.add(path + "." + i, list.items().get(i), outer);
        }
      }
      case Node.Scalar _, Node.Broken _ -> {}
    }
  }

  private static List<Node.Mapping> plus(List<Node.Mapping> outer, Node.Mapping inner) {
    List<Node.Mapping> speakers = new ArrayList<>(outer);
    speakers.add(inner);
    return speakers;
  }

  private void addStream(String path, Node stream, List<Node.Mapping> outer) {
    each(
        path,
        stream,
        STREAM_WORDS,
        outer,
        (inner, node, speakers) -> {
          if (inner.equals(path + ".actual")) {
            each(inner, node, Set.of(), speakers, this::add);
          } else {
            add(inner, node, speakers);
          }
        });
  }

  private void addEvent(String path, Node event, List<Node.Mapping> outer) {
    each(path, event, Set.of(), outer, this::add);
  }

  private void addCap(String path, Node cap, List<Node.Mapping> outer) {
    each(path, cap, CAP_WORDS, outer, this::add);
  }

  private void addAgreement(String path, Node agreement, List<Node.Mapping> outer) {
    each(
        path,
        agreement,
        AGREEMENT_WORDS,
        outer,
        (inner, node, speakers) -> {
          if (inner.equals(path + ".base") || inner.equals(path + ".cap")) {
            each(inner, node, CAP_WORDS, speakers, this::add);
          } else {
            add(inner, node, speakers);
          }
        });
  }

  private void add(String path, Node node, List<Node.Mapping> outer) {
    List<Node.Mapping> speakers =
        ProvenanceKeys.speaker(node).map(own -> plus(outer, own)).orElse(outer);
    inputs.add(input(path, node, speakers));
    addDeeper(path, node, speakers);
  }

  private void addDeeper(String path, Node node, List<Node.Mapping> outer) {
    Provenance around = ProvenanceKeys.of(outer, _ -> true);
    each(
        path,
        node,
        Set.of(),
        outer,
        (inner, value, _) -> {
          boolean sourced =
              value instanceof Node.Mapping mapping
                  && !ProvenanceKeys.inherit(ProvenanceKeys.of(mapping), around).equals(around);
          if (sourced) {
            add(inner, value, outer);
          } else {
            addDeeper(inner, value, outer);
          }
        });
  }

  private Input input(String path, Node node, List<Node.Mapping> speakers) {
    String text = FlowText.of(node);
    int set = layers.since(path);
    int since = Math.max(set, sinceOfName(text));
    Changed.Value kept = changed.at(path);
    if (kept != null && layers.of(kept.at()) >= since) {
      boolean still = kept.input().text().equals(text);
      // Edited by hand since: what was said is void, and so are words about values around it.
      return still ? kept.input() : new Input(path, text, ownWords(node));
    }
    Provenance said = ProvenanceKeys.of(speakers, at -> layers.of(at) >= since);
    Provenance everything = ProvenanceKeys.of(speakers, _ -> true);
    Input before = set == 0 ? null : before(set, path);
    if (set == 0 || (before == null && said.equals(everything))) {
      return new Input(path, text, said);
    }
    Input.Change change =
        before == null
            ? new Input.Change(layers.by(set), "", Provenance.NONE)
            : new Input.Change(layers.by(set), before.text(), before.provenance());
    return new Input(path, text, ProvenanceKeys.inherit(said, unit(change)), Optional.of(change));
  }

  private static Provenance ownWords(Node node) {
    return ProvenanceKeys.speaker(node).map(ProvenanceKeys::of).orElse(Provenance.NONE);
  }

  /// A value is measured in what the replaced one was measured in, unless it says otherwise.
  private static Provenance unit(Input.Change change) {
    Provenance none = Provenance.NONE;
    return new Provenance(
        none.source(), none.asOf(), none.evidence(), change.provenance().unit(), none.note());
  }

  /// The step since which the assumption that a text names, and any that it names in turn, are what
  /// they are.
  private int sinceOfName(String text) {
    int since = 0;
    String name = text;
    for (int hops = 0; name.startsWith("$") && hops < MOST_HOPS; hops++) {
      String path = "assumptions." + name.substring(1);
      since = Math.max(since, layers.since(path));
      name = layers.text(layers.all().size() - 1, path);
    }
    return since;
  }

  /// What stood at a path before a step; null if nothing did.
  private @Nullable Input before(int step, String path) {
    Input listed =
        earlier
            .computeIfAbsent(
                step,
                count ->
                    of(layers.first(count)).stream()
                        .collect(Collectors.toMap(Input::path, Function.identity(), (a, _) -> a)))
            .get(path);
    String text = layers.text(step - 1, path);
    return listed != null || text.isEmpty() ? listed : new Input(path, text, Provenance.NONE);
  }
}
