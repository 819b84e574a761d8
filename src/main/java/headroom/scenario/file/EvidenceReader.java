package headroom.scenario.file;

import headroom.expression.ExpressionException;
import headroom.expression.MetricReference;
import headroom.result.MetricId;
import headroom.scenario.Clue;
import headroom.scenario.Scenario;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/// The section `evidence`.
final class EvidenceReader {
  private static final int MAX_CLUES = 100;
  private static final String EXAMPLE = "{of: assumptions.cap, says: 38, error: 1.5}";
  private static final String ASSUMPTIONS = "assumptions.";
  private static final Measure ERROR =
      new Measure("an error", Measure.Unit.ANY, 0, false, Double.MAX_VALUE);
  private static final Measure RELIABILITY =
      new Measure("a reliability", Measure.Unit.SHARE, 0, false, 1);

  private final Reading reading;
  private final Values values;
  private final Map<String, Position> targets = new LinkedHashMap<>();

  EvidenceReader(Reading reading, Values values) {
    this.reading = reading;
    this.values = values;
  }

  /// All clues that could be read, in file order; whether there is what they speak of is not known
  /// yet.
  List<Clue> clues(Fields scenario) {
    Map<String, Node.Entry> named =
        Sections.named(scenario, "evidence", "cap-report: " + EXAMPLE, MAX_CLUES, reading);
    Spot section = scenario.spot("evidence");
    List<Clue> clues = new ArrayList<>();
    named.forEach(
        (name, entry) -> {
          Spot spot = section.child(name, entry.keyPosition());
          Fields fields = Fields.open(ClueKeys.CLUE, entry.value(), spot, reading, EXAMPLE);
          Clue clue = fields == null ? null : clue(name, fields);
          if (clue != null) {
            clues.add(clue);
          }
        });
    return clues;
  }

  private @Nullable Clue clue(String name, Fields fields) {
    MetricReference of = target(name, fields);
    Clue.Saying saying = saying(fields);
    Node node = fields.get("reliability");
    Double reliability =
        node == null
            ? Double.valueOf(1)
            : values.number(node, fields.spot("reliability"), RELIABILITY);
    return of == null || saying == null || reliability == null
        ? null
        : new Clue(
            name, of.id(), of.period(), saying, reliability, ProvenanceKeys.of(fields.mapping()));
  }

  private @Nullable MetricReference target(String name, Fields fields) {
    Node node = fields.require("of", "of: assumptions.cap");
    String text = node == null ? null : values.text(node, fields.spot("of"));
    if (node == null || text == null) {
      return null;
    }
    targets.put(name, node.position());
    if (text.startsWith(ASSUMPTIONS)) {
      String assumption = text.substring(ASSUMPTIONS.length());
      return reading.assumptionExists(assumption, node.position())
          ? MetricReference.total(MetricId.ofAssumption(assumption))
          : null;
    }
    try {
      return MetricReference.parse(text);
    } catch (ExpressionException refused) {
      reading.fault(node.position(), "`of`: " + refused.getMessage());
      return null;
    }
  }

  private Clue.@Nullable Saying saying(Fields fields) {
    Node said = fields.get("says");
    List<String> bounds =
        List.of("between", "at-least", "at-most").stream().filter(fields::isPresent).toList();
    if (said != null && !bounds.isEmpty()) {
      return fault(
          fields.position(bounds.getFirst()),
          "a clue says a number or bounds, found `says` and `%s`; remove one"
              .formatted(bounds.getFirst()));
    }
    if (bounds.size() > 1) {
      return fault(
          fields.position(bounds.get(1)),
          "bounds are `between`, `at-least` or `at-most`, found %s; write `between: [36, 40]`"
              .formatted(Wording.and(bounds.stream().map(Wording::quote).toList())));
    }
    if (said != null) {
      return about(said, fields);
    }
    for (String error : List.of("error", "relative-error")) {
      if (fields.isPresent(error) && !bounds.isEmpty()) {
        return fault(
            fields.position(error),
            "bounds have no error, found `%s`; remove it, or say a number: `says: 38`"
                .formatted(error));
      }
    }
    if (bounds.isEmpty()) {
      if (fields.hasOnlyKnownKeys()) {
        reading.missing(
            fields.spot().at(),
            "`%s` needs what it says; add `says: 38` and `error: 1.5`, or `at-least`, `at-most` or"
                    .formatted(fields.spot().key())
                + " `between: [36, 40]`");
      }
      return null;
    }
    return within(bounds.getFirst(), fields);
  }

  private Clue.@Nullable Saying about(Node said, Fields fields) {
    Double value = values.number(said, fields.spot("says"), Measure.ANYTHING);
    Node absolute = fields.get("error");
    Node relative = fields.get("relative-error");
    if (absolute != null && relative != null) {
      return fault(
          fields.position("relative-error"),
          "a clue has one error, found `error` and `relative-error`; remove one");
    }
    if (absolute == null && relative == null) {
      if (fields.hasOnlyKnownKeys()) {
        reading.missing(
            fields.position("says"),
            "`says` needs an error; add `error: 1.5`, the standard deviation of what is said, or"
                + " `relative-error: 4%`");
      }
      return null;
    }
    if (absolute != null) {
      Double error = values.number(absolute, fields.spot("error"), ERROR);
      return value == null || error == null ? null : new Clue.Saying.About(value, error);
    }
    return value == null || relative == null ? null : about(value, relative, fields);
  }

  private Clue.@Nullable Saying about(double value, Node relative, Fields fields) {
    Double part = values.number(relative, fields.spot("relative-error"), ERROR);
    if (part == null) {
      return null;
    }
    if (!(part * Math.abs(value) > 0)) {
      return fault(
          fields.position("relative-error"),
          "`relative-error` is a part of what is said, and there is none of 0; write `error`");
    }
    return new Clue.Saying.About(value, part * Math.abs(value));
  }

  private Clue.@Nullable Saying within(String key, Fields fields) {
    Node node = fields.get(key);
    if (node == null) {
      return null;
    }
    if (key.equals("between")) {
      return between(node, fields);
    }
    Double bound = values.number(node, fields.spot(key), Measure.ANYTHING);
    if (bound == null) {
      return null;
    }
    return key.equals("at-least")
        ? new Clue.Saying.Within(OptionalDouble.of(bound), OptionalDouble.empty())
        : new Clue.Saying.Within(OptionalDouble.empty(), OptionalDouble.of(bound));
  }

  private Clue.@Nullable Saying between(Node node, Fields fields) {
    if (!(node instanceof Node.Sequence list) || list.items().size() != 2) {
      return node instanceof Node.Broken
          ? null
          : fault(
              node.position(),
              "`between` must be a list of two numbers, found %s; write for example [36, 40]"
                  .formatted(Wording.describe(node)));
    }
    Spot spot = fields.spot("between");
    Double low = bound(list, 0, spot);
    Double high = bound(list, 1, spot);
    if (low == null || high == null) {
      return null;
    }
    if (!(low < high)) {
      return fault(node.position(), "`between` must ascend; write the lower bound first");
    }
    return new Clue.Saying.Within(OptionalDouble.of(low), OptionalDouble.of(high));
  }

  private @Nullable Double bound(Node.Sequence list, int index, Spot spot) {
    Node item = list.items().get(index);
    return values.number(item, spot.at(item.position()), Measure.ANYTHING);
  }

  private Clue.@Nullable Saying fault(Position at, String message) {
    reading.fault(at, message);
    return null;
  }

  /// Checks that a scenario has what its clues speak of, and that nothing stands beside them that
  /// they do not go with.
  ///
  /// @param root the scenario's mapping
  void check(Scenario scenario, Fields root) {
    if (scenario.clues().isEmpty()) {
      return;
    }
    if (scenario.simulation().precision().isPresent()) {
      reading.fault(
          precision(root),
          "a run with `evidence` cannot stop at a precision; remove `precision` from `simulation`");
    }
    ClueCheck check = new ClueCheck(scenario, reading);
    scenario
        .clues()
        .forEach(clue -> check.target(clue, targets.getOrDefault(clue.name(), root.spot().at())));
    check.remarks();
  }

  private static Position precision(Fields root) {
    Node precision =
        root.get("simulation") instanceof Node.Mapping simulation
            ? simulation.get("precision")
            : null;
    return precision == null ? root.spot().at() : precision.position();
  }
}
