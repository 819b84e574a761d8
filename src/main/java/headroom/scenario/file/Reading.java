package headroom.scenario.file;

import headroom.scenario.Labels;
import headroom.scenario.Quantity;
import headroom.scenario.Timeline;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What the section readers of one reading share: faults, notes and the names that exist.
final class Reading {
  private static final int SUGGESTED = 50;

  private final Faults faults;
  private final Layers layers;
  private final boolean partial;
  private final Set<String> noLongerUsed;
  private final Set<String> leftOut = new HashSet<>();
  private final List<String> notes = new ArrayList<>();
  private final KnownLaws laws;
  private final DrawNotes draws;
  private final Set<String> assumptionNames;
  private final Set<String> streamNames;
  private final Set<String> agreementNames;
  private final Set<String> eventNames;
  private final Set<String> capNames;
  private final Map<String, Quantity> assumptions = new HashMap<>();
  private final Map<String, Node> assumptionNodes = new HashMap<>();
  private final UnitsBehindNames units = new UnitsBehindNames(this);
  private final Label label = new Label();
  private final DrawnNames names;
  private @Nullable Timeline timeline;

  /// @param names what is drawn in it
  /// @param partial whether a parent could not be read, so that what is not there may stand in it
  /// @param laws what is known of laws from other readings
  Reading(Faults faults, Layers layers, boolean partial, KnownLaws laws, DrawnNames names) {
    this.names = names;
    Node.Mapping root = layers.tree();
    this.laws = laws;
    this.draws = new DrawNotes(laws);
    this.faults = faults;
    this.layers = layers;
    this.partial = partial;
    this.noLongerUsed = InUse.noLongerUsed(layers);
    this.assumptionNames = keys(root, "assumptions");
    this.streamNames = keys(root, "streams");
    this.agreementNames = keys(root, "agreements");
    this.eventNames = keys(root, "events");
    this.capNames = keys(root, "caps");
    if (root.get("assumptions") instanceof Node.Mapping mapping) {
      mapping.entries().forEach((name, entry) -> assumptionNodes.put(name, entry.value()));
    }
  }

  private static Set<String> keys(Node.Mapping root, String section) {
    Set<String> names = new LinkedHashSet<>();
    if (root.get(section) instanceof Node.Mapping mapping) {
      mapping
          .entries()
          .forEach((name, entry) -> names.addAll(entry.isNull() ? Set.of() : Set.of(name)));
    }
    return Collections.unmodifiableSet(names);
  }

  Faults faults() {
    return faults;
  }

  /// The names of what is drawn.
  DrawnNames names() {
    return names;
  }

  /// Records a fault.
  void fault(Position at, String message) {
    faults.add(at, message);
  }

  /// Records that something is not there, unless it may stand in a parent that could not be read.
  void missing(Position at, String message) {
    if (!partial) {
      fault(at, message);
    }
  }

  /// Records a remark that is no fault, once.
  void note(String text) {
    if (!notes.contains(text)) {
      notes.add(text);
    }
  }

  /// Records what was made of a data file.
  ///
  /// @param file the file as it is named in the scenario
  void noteFile(String file, List<String> remarks) {
    remarks.forEach(remark -> note("%s: %s.".formatted(Wording.escape(file), remark)));
  }

  List<String> notes() {
    return notes;
  }

  /// The assumptions that lost the last that used them.
  Set<String> noLongerUsed() {
    return noLongerUsed;
  }

  /// Remembers the path of something written that takes no part.
  void leaveOut(String path) {
    leftOut.add(path);
  }

  /// The paths of what is written and takes no part.
  Set<String> leftOut() {
    return leftOut;
  }

  /// Whether an entry was set by a later file, or on the command line, than the one that wrote what
  /// stands at a place.
  ///
  /// @param path the entry's dotted path
  boolean isLater(String path, Node.Entry entry, Position at) {
    if (entry.isNull() || layers.all().size() == 1) {
      return entry.value().position().source() != at.source();
    }
    return layers.since(path) > layers.of(at);
  }

  /// The labels read so far.
  Label label() {
    return label;
  }

  /// All labels, once every section was read.
  Labels labels() {
    Map<Labels.Kind, Set<String>> names = new EnumMap<>(Labels.Kind.class);
    names.put(Labels.Kind.STREAM, streamNames);
    names.put(Labels.Kind.AGREEMENT, agreementNames);
    names.put(Labels.Kind.CAP, capNames);
    names.put(Labels.Kind.EVENT, eventNames);
    names.put(Labels.Kind.ASSUMPTION, assumptionNames);
    return label.labels(names, this);
  }

  /// What is known of laws.
  KnownLaws laws() {
    return laws;
  }

  /// The quantities whose draws may have to be brought back.
  DrawNotes draws() {
    return draws;
  }

  /// How an assumption is written; null if there is none of this name.
  @Nullable Node assumptionNode(String name) {
    return assumptionNodes.get(name);
  }

  /// The rule that numbers behind a name must be in the unit of its use.
  UnitsBehindNames units() {
    return units;
  }

  /// Remembers the timeline.
  void timeline(Timeline found) {
    timeline = found;
  }

  /// The timeline, where it could be read and comes before what is read now.
  Optional<Timeline> timeline() {
    return Optional.ofNullable(timeline);
  }

  /// Remembers an assumption that was read.
  void define(String name, Quantity quantity) {
    assumptions.put(name, quantity);
  }

  /// What an assumption stands for, if it was read and refers to itself nowhere.
  Optional<Quantity> assumption(String name) {
    return Optional.ofNullable(assumptions.get(name));
  }

  /// The number an assumption stands for if it is known, through any chain of names.
  Optional<Double> knownValue(String name) {
    String next = name;
    for (int hops = 0; hops <= assumptions.size(); hops++) {
      Quantity quantity = assumptions.get(next);
      if (quantity instanceof Quantity.Constant constant) {
        return Optional.of(constant.value());
      }
      if (!(quantity instanceof Quantity.Reference reference)) {
        return Optional.empty();
      }
      next = reference.assumption();
    }
    return Optional.empty();
  }

  /// Whether an assumption of this name exists; a fault if not.
  boolean assumptionExists(String name, Position at) {
    return exists("an assumption's name is needed here", name, assumptionNames, at);
  }

  /// Whether a stream of this name exists; a fault if not.
  boolean streamExists(String name, Position at) {
    return exists("a stream's name is needed here", name, streamNames, at);
  }

  /// Whether an event of this name exists; a fault if not.
  boolean eventExists(String name, Position at) {
    return exists("an event's name is needed here", name, eventNames, at);
  }

  /// Whether a shared cap of this name exists; a fault if not.
  boolean capExists(String name, Position at) {
    return exists("a shared cap's name is needed here", name, capNames, at);
  }

  /// Whether there is an event of this name.
  boolean isEvent(String name) {
    return eventNames.contains(name);
  }

  /// Whether an agreement of this name exists; a fault if not.
  boolean agreementExists(String name, Position at) {
    return exists("an agreement's name is needed here", name, agreementNames, at);
  }

  /// Whether a name is among others; a fault with a suggestion if not.
  ///
  /// @param rule what must hold
  boolean exists(String rule, String name, Collection<String> names, Position at) {
    if (!names.contains(name) && !partial && !faults.full()) {
      String there =
          names.isEmpty() ? "this scenario has none" : "there is " + Wording.oneOf(names);
      // Suggestions take time: a text with hundreds of faults gets them for the first ones only.
      String advice =
          faults.count() < SUGGESTED ? Wording.didYouMean(name, names, there) : "; " + there;
      faults.add(at, "%s, found %s%s".formatted(rule, Wording.quote(name), advice));
    }
    return names.contains(name);
  }
}
