package headroom.scenario.file;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Whether the numbers behind an assumption's name are written in the unit of the place where the
/// name stands: `$rate` is a share where an agreement pays it, however it was written.
final class UnitsBehindNames {
  private static final Pattern RANGE = Pattern.compile("(\\S+(?: %)?)\\s+to\\s+(\\S+(?: %)?)");

  /// Keys under a law whose numbers have no unit of the quantity.
  private static final Set<String> WITHOUT_UNIT =
      Set.of("weight", "df", "alpha", "beta", "shape", "log-sd", "file", "column");

  /// Names that lead to names further than that are refused where they are read.
  private static final int DEEPEST = 32;

  private final Reading reading;
  private final Set<String> told = new HashSet<>();

  UnitsBehindNames(Reading reading) {
    this.reading = reading;
  }

  /// Reports every number behind a name that its use cannot mean.
  ///
  /// @param name the assumption
  /// @param use where it is used, and as what
  void check(String name, Spot use, Measure measure) {
    check(name, use, measure, new HashSet<>());
  }

  private void check(String name, Spot use, Measure measure, Set<String> passed) {
    Node node = reading.assumptionNode(name);
    if (node != null && passed.size() < DEEPEST && passed.add(name)) {
      check(node, name, use, measure, passed);
    }
  }

  private void check(Node node, String name, Spot use, Measure measure, Set<String> passed) {
    switch (node) {
      case Node.Scalar scalar -> scalar(scalar, name, use, measure, passed);
      case Node.Sequence list ->
          list.items().forEach(item -> check(item, name, use, measure, passed));
      case Node.Mapping mapping -> {
        for (Map.Entry<String, Node.Entry> entry : mapping.entries().entrySet()) {
          boolean counts =
              !WITHOUT_UNIT.contains(entry.getKey())
                  && !ProvenanceKeys.WORDS.contains(entry.getKey());
          if (counts) {
            check(entry.getValue().value(), name, use, measure, passed);
          }
        }
      }
      case Node.Broken _ -> {}
    }
  }

  private void scalar(
      Node.Scalar scalar, String name, Spot use, Measure measure, Set<String> passed) {
    String text = scalar.text();
    if (text.startsWith("$")) {
      check(text.substring(1), use, measure, passed);
      return;
    }
    Matcher range = RANGE.matcher(text);
    List<String> numbers =
        range.matches() ? List.of(range.group(1), range.group(2)) : List.of(text);
    for (String number : numbers) {
      OptionalDouble value = NumberFaults.parse(number);
      if (value.isPresent()) {
        number(number, value.getAsDouble(), scalar, name, use, measure);
      }
    }
  }

  private void number(
      String text, double value, Node.Scalar scalar, String name, Spot use, Measure measure) {
    Optional<String> fault = measure.unitFault(text, value);
    fault.ifPresent(
        what -> {
          if (told.add("%s %s %s".formatted(scalar.position(), text, measure.noun()))) {
            reading.fault(
                scalar.position(),
                "`%s` stands for `%s`: %s".formatted("$" + name, use.key(), what));
          }
        });
    if (fault.isEmpty()) {
      measure
          .unitRemark(text, value)
          .filter(what -> told.add("remark " + scalar.position() + text))
          .ifPresent(
              what ->
                  reading.note(
                      "`$%s`, which stands for `%s`, %s".formatted(name, use.path(), what)));
    }
  }
}
