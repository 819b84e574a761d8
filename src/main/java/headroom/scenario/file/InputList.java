package headroom.scenario.file;

import headroom.scenario.Input;
import headroom.scenario.Provenance;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Every value as the user wrote it, with its path and where it comes from. A mapping's provenance
/// also serves the values inside it that have none of their own; a value deeper inside gets a line
/// of its own where it has.
final class InputList {
  private static final Set<String> STREAM_WORDS = Set.of("of", "less", "kind");
  private static final Set<String> AGREEMENT_WORDS = Set.of("payer", "payee", "ends-on");

  /// Sections whose own keys are names or dates, never provenance.
  private static final Set<String> UNSOURCED =
      Set.of("assumptions", "streams", "events", "agreements", "valuation");

  private final List<Input> inputs = new ArrayList<>();

  private InputList() {}

  /// The inputs of a scenario that was read without fault, in file order.
  static List<Input> of(Node.Mapping root) {
    InputList list = new InputList();
    list.each(root, "assumptions", list::add);
    list.each(root, "correlations", list::add);
    list.each(root, "streams", list::addStream);
    Node common = root.get("stream-correlation");
    if (common instanceof Node.Sequence) {
      list.each(root, "stream-correlation", list::add);
    } else if (common != null) {
      list.add("stream-correlation", common, Provenance.NONE);
    }
    list.each(root, "events", list::addEvent);
    list.each(root, "agreements", list::addAgreement);
    list.each(root, "valuation", list::add);
    return list.inputs;
  }

  private interface Adder {
    void add(String path, Node node, Provenance outer);
  }

  private void each(Node.Mapping root, String section, Adder adder) {
    Node node = root.get(section);
    if (node != null) {
      each(section, node, Set.of(), Provenance.NONE, adder);
    }
  }

  /// Hands on the values of a mapping or list, with the mapping's own provenance.
  private void each(String path, Node node, Set<String> words, Provenance outer, Adder adder) {
    switch (node) {
      case Node.Mapping mapping -> {
        boolean speaks = !UNSOURCED.contains(path);
        Provenance own = speaks ? ProvenanceKeys.inherit(ProvenanceKeys.of(mapping), outer) : outer;
        for (Map.Entry<String, Node.Entry> entry : mapping.entries().entrySet()) {
          String key = entry.getKey();
          if (!entry.getValue().isNull()
              && !words.contains(key)
              && !(speaks && ProvenanceKeys.NAMES.contains(key))) {
            adder.add(path + "." + key, entry.getValue().value(), own);
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

  private void addStream(String path, Node stream, Provenance outer) {
    each(
        path,
        stream,
        STREAM_WORDS,
        outer,
        (inner, node, own) -> {
          if (inner.equals(path + ".actual")) {
            each(inner, node, Set.of(), own, this::add);
          } else {
            add(inner, node, own);
          }
        });
  }

  private void addEvent(String path, Node event, Provenance outer) {
    each(path, event, Set.of(), outer, this::add);
  }

  private void addAgreement(String path, Node agreement, Provenance outer) {
    each(
        path,
        agreement,
        AGREEMENT_WORDS,
        outer,
        (inner, node, own) -> {
          if (inner.equals(path + ".base") || inner.equals(path + ".cap")) {
            each(inner, node, Set.of(), own, this::add);
          } else {
            add(inner, node, own);
          }
        });
  }

  private void add(String path, Node node, Provenance outer) {
    Provenance own = ProvenanceKeys.inherit(ProvenanceKeys.ofValue(node), outer);
    inputs.add(new Input(path, FlowText.of(node), own));
    addDeeper(path, node, own);
  }

  private void addDeeper(String path, Node node, Provenance outer) {
    each(
        path,
        node,
        Set.of(),
        outer,
        (inner, value, _) -> {
          Provenance own =
              value instanceof Node.Mapping mapping
                  ? ProvenanceKeys.inherit(ProvenanceKeys.of(mapping), outer)
                  : outer;
          boolean sourced = !own.equals(outer);
          if (sourced) {
            add(inner, value, outer);
          } else {
            addDeeper(inner, value, outer);
          }
        });
  }
}
