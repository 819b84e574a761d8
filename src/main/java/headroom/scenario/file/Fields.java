package headroom.scenario.file;

import headroom.words.VisibleText;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A mapping opened against the table of its keys: unknown ones are reported, known ones handed
/// out.
final class Fields {
  /// What is left of a number behind its comma: in braces `7,5` is a 7 and a key.
  private static final Pattern FRACTION = Pattern.compile("\\d+%?");

  private final Block block;
  private final Node.Mapping mapping;
  private final Spot spot;
  private final Reading reading;

  /// Known keys that unknown ones are near to: that they are missing is no news.
  private final Set<String> meant = new HashSet<>();

  private Fields(Block block, Node.Mapping mapping, Spot spot, Reading reading) {
    this.block = block;
    this.mapping = mapping;
    this.spot = spot;
    this.reading = reading;
  }

  /// Opens a node; null if it is no mapping, which is a fault.
  ///
  /// @param example how the mapping is written, shown in that fault
  static @Nullable Fields open(Block block, Node node, Spot spot, Reading reading, String example) {
    if (node instanceof Node.Mapping mapping) {
      Fields fields = new Fields(block, mapping, spot, reading);
      fields.checkKeys();
      if (block.provenance()) {
        ProvenanceKeys.check(mapping, reading.faults());
        ProvenanceKeys.dateRemark(mapping).map(Wording::escape).ifPresent(reading::note);
      }
      return fields;
    }
    if (!(node instanceof Node.Broken)) {
      reading.fault(
          node.position(),
          "`%s` must be a mapping, found %s; write for example %s"
              .formatted(VisibleText.of(spot.key()), Wording.describe(node), example));
    }
    return null;
  }

  private void checkKeys() {
    boolean takesLaw = block.equals(Keys.QUANTITY) || block.equals(Keys.PATH);
    Optional<LooseParameters> loose = takesLaw ? LooseParameters.in(mapping) : Optional.empty();
    loose.ifPresent(this::reportLoose);
    List<String> told = loose.map(LooseParameters::keys).orElse(List.of());
    mapping
        .entries()
        .forEach(
            (key, entry) -> {
              if (!told.contains(key)) {
                checkKey(key, entry);
              }
            });
  }

  private void reportLoose(LooseParameters loose) {
    reading.fault(
        position(loose.keys().getFirst()),
        "%s must stand in a law, found %s in %s; write for example `%s`"
            .formatted(
                loose.keys().size() == 1 ? "a parameter" : "parameters",
                Wording.and(loose.keys().stream().map(Wording::quote).toList()),
                Wording.quote(spot.key()),
                loose.law()));
  }

  private void checkKey(String key, Node.Entry entry) {
    if (block.knows(key) || reading.faults().full()) {
      return;
    }
    Position at = entry.keyPosition();
    if (block.later().contains(key)) {
      reading.fault(at, "`%s` is not supported by this version; remove it".formatted(key));
      return;
    }
    Optional<KeySlips.Glued> glued = KeySlips.glued(key, entry, block);
    if (glued.isPresent()) {
      meant.add(glued.get().key());
      reading.fault(
          at,
          "%s, found %s; write %s"
              .formatted(
                  glued.get().colon() ? "a blank belongs after the colon" : "a colon is missing",
                  Wording.quote(key),
                  Wording.quote(glued.get().line())));
      return;
    }
    List<String> known = new ArrayList<>(block.names());
    known.addAll(block.later());
    Optional<String> word = KeySlips.meant(key, block);
    List<String> offered =
        new ArrayList<>(
            block.keys().stream()
                .map(Block.Key::name)
                .filter(name -> !isPresent(name) && !name.equals(Changed.SECTION))
                .map(Wording::quote)
                .toList());
    block.families().forEach(family -> offered.add(family.noun()));
    String fallback = offered.isEmpty() ? "remove it" : "possible here: " + Wording.list(offered);
    if (entry.isNull() && FRACTION.matcher(key).matches()) {
      fallback = "a comma ends a value here: write 3.5 for fractions, 1_000 for thousands";
    }
    Optional<String> remedy = word.isPresent() ? Optional.empty() : TradeWords.remedy(key, block);
    if (remedy.isEmpty()) {
      word.or(() -> Wording.closest(key, known)).ifPresent(meant::add);
    }
    reading.fault(
        at,
        "unknown key %s in %s%s"
            .formatted(
                Wording.quote(key),
                spot.path().isEmpty() ? "the scenario" : Wording.quote(spot.key()),
                word.map("; did you mean `%s`?"::formatted)
                    .or(() -> remedy.map("; "::concat))
                    .orElse(Wording.didYouMean(key, known, fallback))));
  }

  /// Whether a key has a value.
  boolean isPresent(String key) {
    return mapping.get(key) != null;
  }

  /// The value of a key; null if it is absent.
  @Nullable Node get(String key) {
    if (!block.knows(key)) {
      throw new IllegalStateException(block.name() + " has no key " + key);
    }
    return mapping.get(key);
  }

  /// The value of a key that must be there; null after a fault.
  ///
  /// @param example how the key is written, shown in the fault
  @Nullable Node require(String key, String example) {
    Node node = get(key);
    if (node == null && !meant.contains(key)) {
      String owner = spot.path().isEmpty() ? "the scenario" : Wording.quote(spot.key());
      reading.missing(
          position(key), "%s needs `%s`; add %s".formatted(owner, key, Wording.quote(example)));
    }
    return node;
  }

  /// The entries that have values, without provenance, labels and unknown keys.
  Map<String, Node.Entry> entries() {
    Map<String, Node.Entry> present = new LinkedHashMap<>();
    mapping
        .entries()
        .forEach(
            (key, entry) -> {
              boolean counts = block.knows(key) && !ProvenanceKeys.WORDS.contains(key);
              if (counts && !entry.isNull()) {
                present.put(key, entry);
              }
            });
    return present;
  }

  /// Whether no unknown key was found; where there is one, what is missing may be what it meant.
  boolean hasOnlyKnownKeys() {
    return mapping.entries().keySet().stream().allMatch(block::knows);
  }

  /// Where a key stands; where the mapping's own key stands if it is absent.
  Position position(String key) {
    Node.Entry entry = mapping.entries().get(key);
    return entry == null ? spot.at() : entry.keyPosition();
  }

  /// The place of a key's value.
  Spot spot(String key) {
    return spot.child(key, position(key));
  }

  /// The place of the mapping itself.
  Spot spot() {
    return spot;
  }

  Node.Mapping mapping() {
    return mapping;
  }
}
