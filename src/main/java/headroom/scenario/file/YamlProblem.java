package headroom.scenario.file;

import java.util.Optional;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;

/// What the YAML parser stumbled over, told as the slip that causes it and at the place of that
/// slip: the parser itself notices most of them lines later.
final class YamlProblem {
  private static final Pattern GLUED = Pattern.compile("([^\\s:#'\"{}\\[\\]]+):(\\S.*)");

  private final SourceText source;
  private final String problem;
  private final String context;
  private final Position found;
  private final Position begun;

  private YamlProblem(SourceText source, MarkedYamlEngineException stumble) {
    this.source = source;
    problem = String.valueOf(stumble.getProblem());
    context = stumble.getContext() == null ? "" : stumble.getContext();
    found = position(stumble.getProblemMark());
    begun = stumble.getContextMark().isPresent() ? position(stumble.getContextMark()) : found;
  }

  /// Reports what is behind an exception of the parser.
  static void report(SourceText source, MarkedYamlEngineException stumble, Faults faults) {
    new YamlProblem(source, stumble).report(faults);
  }

  private Position position(Optional<Mark> mark) {
    return mark.map(at -> new Position(source, at.getLine() + 1, at.getColumn() + 1))
        .orElse(source.whole());
  }

  private void report(Faults faults) {
    if (context.contains("simple key")) {
      faults.add(begun, missingColon());
    } else if (context.contains("quoted scalar")) {
      faults.add(begun, "a quote opened here is never closed; close it, or remove it");
    } else if (context.contains("flow mapping") || context.contains("flow sequence")) {
      reportBraces(faults);
    } else if (context.contains("block mapping") || context.contains("block collection")) {
      faults.add(
          found,
          "this line is indented like none above it, or what stands above it is not finished; keys"
              + " of one mapping start in one column");
    } else if (problem.contains("mapping values are not allowed")) {
      faults.add(
          found,
          "a second colon in one line: put text that holds a colon into quotes, or give the key a"
              + " line of its own");
    } else {
      faults.add(found, other());
    }
  }

  private String missingColon() {
    String line = source.line(begun.line());
    String rest = rest(line, begun.column());
    var glued = GLUED.matcher(rest.strip());
    String text = Wording.quote(rest.strip());
    return glued.matches()
        ? "a blank belongs after the colon, found %s; write %s"
            .formatted(text, Wording.quote(glued.group(1) + ": " + glued.group(2)))
        : "a colon is missing, found %s; write `key: value`, or `key:` above an indented block"
            .formatted(text);
  }

  /// A brace or bracket that is not closed: told where it opens if the parser ran into another
  /// line, else where the next comma or closing brace should be.
  private void reportBraces(Faults faults) {
    boolean mapping = context.contains("mapping");
    String close = mapping ? "}" : "]";
    if (found.line() == begun.line()
        && !rest(source.line(found.line()), found.column()).isBlank()) {
      faults.add(
          found,
          "a comma or `%s` is missing before this, in what `%s` opened in column %s"
              .formatted(close, mapping ? "{" : "[", begun.column()));
      return;
    }
    boolean comment = rest(source.line(begun.line()), begun.column()).contains(" #");
    faults.add(
        begun,
        "what opens here is never closed; add `%s`%s"
            .formatted(
                close,
                comment
                    ? " (from ` #` on, a line is a comment: what closes it must stand before)"
                    : ""));
  }

  private String other() {
    if (problem.contains("TAB") || problem.contains("\\t")) {
      return "a tab where only blanks may stand; indent with blanks, not tabs";
    }
    if (problem.contains("cannot start any token")) {
      String start = rest(source.line(found.line()), found.column());
      if (start.startsWith("%")) {
        return "a value cannot start with `%`; the percent sign follows its number, as in `20%`";
      }
      return "a value cannot start with %s; put it into quotes"
          .formatted(Wording.quote(start.isEmpty() ? problem : first(start)));
    }
    return "this is not valid YAML: %s; check indentation, quotes and brackets up to here"
        .formatted(Wording.escape((context + " " + problem).strip()));
  }

  private static String first(String text) {
    return text.substring(0, text.offsetByCodePoints(0, 1));
  }

  /// The part of a line from a column, counted from 1, on.
  private static String rest(String line, int column) {
    int length = line.codePointCount(0, line.length());
    return column < 1 || column > length
        ? ""
        : line.substring(line.offsetByCodePoints(0, column - 1));
  }
}
