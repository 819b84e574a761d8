package headroom.scenario.file;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.DocumentStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlVersionException;

/// YAML text to a positioned tree, from the parser's events, refusing what a scenario never needs:
/// anchors, aliases, tags, merge keys, keys that are no scalars, duplicate keys, second documents,
/// and more depth, nodes or text than a person writes.
final class TreeParser {
  private static final Pattern DIRECTIVE = Pattern.compile("^%\\S*");
  private static final Set<String> KNOWN_DIRECTIVES = Set.of("%YAML", "%TAG");

  private static final int MAX_DEPTH = 32;
  private static final int MAX_NODES = 50_000;
  private static final int MAX_SCALAR = 4_096;

  /// Ends the parsing; its fault is recorded.
  private static final class Stop extends RuntimeException {
    private static final long serialVersionUID = 1;

    private Stop() {
      super(null, null, false, false);
    }
  }

  private final SourceText source;
  private final Faults faults;
  private final Iterator<Event> events;
  private int nodes;

  private TreeParser(SourceText source, String text, Faults faults) {
    this.source = source;
    this.faults = faults;
    // One window for the whole text: a longer token than the window is copied again and again.
    LoadSettings settings =
        LoadSettings.builder()
            .setCodePointLimit(Integer.MAX_VALUE)
            .setBufferSize(text.length() + 1)
            .build();
    this.events = new Parse(settings).parseString(text).iterator();
  }

  /// Parses a text that [TextLoader] found harmless; null after a fault that leaves no tree.
  ///
  /// @param source the lines for messages
  /// @param text what to parse; its lines and columns are those of `source`
  /// @param faults where faults go
  static @Nullable Node parse(SourceText source, String text, Faults faults) {
    try {
      return new TreeParser(source, text, faults).document();
    } catch (Stop _) {
      return null;
    } catch (MarkedYamlEngineException e) {
      YamlProblem.report(source, e, faults);
    } catch (YamlVersionException e) {
      faults.add(
          directive(source, "%YAML"),
          "the file's YAML must be 1.2, found %s; remove the line".formatted(version(e)));
    } catch (YamlEngineException | IllegalArgumentException | IndexOutOfBoundsException e) {
      faults.add(
          source.whole(),
          "this is not valid YAML: " + Wording.quote(String.valueOf(e.getMessage())));
    }
    return null;
  }

  private static String version(YamlVersionException e) {
    return e.getSpecVersion().getMajor() + "." + e.getSpecVersion().getMinor();
  }

  /// Where a directive of this name stands: a line before the document that begins with it.
  private static Position directive(SourceText source, String name) {
    int line = 1;
    while (line <= source.lineCount() && !source.line(line).startsWith(name)) {
      line++;
    }
    return line <= source.lineCount() ? new Position(source, line, 1) : source.whole();
  }

  /// Reports lines before the document that begin with a percent sign and are neither `%YAML` nor
  /// `%TAG`: the parser passes over them.
  private void refuseDirectives() {
    for (int line = 1; line <= source.lineCount() && !source.line(line).startsWith("---"); line++) {
      Matcher matcher = DIRECTIVE.matcher(source.line(line));
      if (matcher.find() && !KNOWN_DIRECTIVES.contains(matcher.group())) {
        faults.add(
            new Position(source, line, 1),
            "a line that starts with a percent sign is a directive to the YAML parser, and there is none called %s; remove it"
                .formatted(Wording.quote(matcher.group())));
      }
    }
  }

  private static Position position(SourceText source, Optional<Mark> mark) {
    return mark.map(at -> new Position(source, at.getLine() + 1, at.getColumn() + 1))
        .orElse(source.whole());
  }

  private Position position(Event event) {
    return position(source, event.getStartMark());
  }

  private @Nullable Node document() {
    events.next();
    Event start = events.next();
    if (!(start instanceof DocumentStartEvent opening)) {
      return null;
    }
    if (opening.isExplicit()) {
      refuseDirectives();
    }
    if (!opening.getTags().isEmpty()) {
      faults.add(position(opening), "tags are not allowed in a scenario; remove the %TAG line");
    }
    Node root = node(events.next(), 1);
    events.next();
    Event after = events.next();
    if (after instanceof DocumentStartEvent) {
      faults.add(
          position(after),
          "a scenario file holds one document, found a second; put it into a file of its own");
    }
    return root;
  }

  private Node node(Event event, int depth) {
    Position at = position(event);
    count(at);
    refuseExtras(event, at);
    return switch (event.getEventId()) {
      case Scalar -> scalar((ScalarEvent) event, at);
      case SequenceStart -> sequence(at, deeper(at, depth));
      case MappingStart -> mapping(at, deeper(at, depth));
      case Alias -> {
        String name = ((AliasEvent) event).getAlias().getValue();
        faults.add(
            at,
            "aliases are not allowed in a scenario, found %s; write the value out, or name it under `assumptions` and refer to it as `$name`"
                .formatted(Wording.quote("*" + name)));
        yield new Node.Broken(at);
      }
      default -> throw new IllegalStateException("no node: " + event.getEventId());
    };
  }

  private void count(Position at) {
    nodes++;
    if (nodes > MAX_NODES) {
      faults.add(
          at,
          "a scenario may hold at most %s values; split the file"
              .formatted(Wording.grouped(MAX_NODES)));
      throw new Stop();
    }
  }

  private int deeper(Position at, int depth) {
    if (depth > MAX_DEPTH) {
      faults.add(at, "a scenario may be nested at most %s levels deep".formatted(MAX_DEPTH));
      throw new Stop();
    }
    return depth + 1;
  }

  private void refuseExtras(Event event, Position at) {
    if (event instanceof NodeEvent node
        && !(event instanceof AliasEvent)
        && node.getAnchor().isPresent()) {
      faults.add(
          at,
          "anchors are not allowed in a scenario, found %s; remove it"
              .formatted(Wording.quote("&" + node.getAnchor().get().getValue())));
    }
    Optional<String> tag =
        switch (event) {
          case ScalarEvent scalar -> scalar.getTag();
          case CollectionStartEvent collection -> collection.getTag();
          default -> Optional.empty();
        };
    tag.ifPresent(
        found ->
            faults.add(
                at,
                "tags are not allowed in a scenario, found %s; remove it"
                    .formatted(Wording.quote(found))));
  }

  private Node scalar(ScalarEvent event, Position at) {
    String text = event.getValue();
    if (text.length() > MAX_SCALAR) {
      faults.add(
          at,
          "a value may be at most %s characters long; shorten it"
              .formatted(Wording.grouped(MAX_SCALAR)));
      return new Node.Broken(at);
    }
    Optional<Integer> bad = text.codePoints().filter(TextLoader::isForbidden).boxed().findFirst();
    if (bad.isPresent()) {
      faults.add(
          at,
          String.format(
              Locale.ROOT,
              "control and text-direction characters are not allowed, found the escape of U+%04X;"
                  + " remove it",
              bad.get()));
      return new Node.Broken(at);
    }
    return new Node.Scalar(at, event.isPlain() ? text.strip() : text, event.isPlain());
  }

  private Node sequence(Position at, int depth) {
    List<Node> items = new ArrayList<>();
    for (Event next = events.next();
        next.getEventId() != Event.ID.SequenceEnd;
        next = events.next()) {
      items.add(node(next, depth));
    }
    return new Node.Sequence(at, items);
  }

  private Node mapping(Position at, int depth) {
    Map<String, Node.Entry> entries = new LinkedHashMap<>();
    for (Event next = events.next();
        next.getEventId() != Event.ID.MappingEnd;
        next = events.next()) {
      Node key = node(next, depth);
      Node value = node(events.next(), depth);
      Optional<String> name = keyName(key);
      if (name.isPresent()) {
        Node.Entry first = entries.get(name.get());
        if (first == null) {
          entries.put(name.get(), new Node.Entry(key.position(), value));
        } else {
          faults.add(
              key.position(),
              "each key may stand once, found %s again (first in line %s); remove one of them"
                  .formatted(Wording.quote(name.get()), first.keyPosition().line()));
        }
      }
    }
    return new Node.Mapping(at, entries);
  }

  private Optional<String> keyName(Node key) {
    if (!(key instanceof Node.Scalar scalar)) {
      if (!(key instanceof Node.Broken)) {
        faults.add(
            key.position(),
            "a key must be a plain word, found %s; write it without brackets"
                .formatted(Wording.describe(key)));
      }
      return Optional.empty();
    }
    if (scalar.plain() && scalar.text().equals("<<")) {
      faults.add(
          key.position(),
          "merge keys are not allowed in a scenario, found `<<`; use `extends: other.yaml`");
      return Optional.empty();
    }
    return Optional.of(Normalizer.normalize(scalar.text().strip(), Normalizer.Form.NFC));
  }
}
