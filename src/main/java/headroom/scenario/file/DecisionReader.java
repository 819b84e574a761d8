package headroom.scenario.file;

import headroom.compile.ContradictionException;
import headroom.compile.MetricCatalogue;
import headroom.expression.Catalogue;
import headroom.expression.ExpressionException;
import headroom.expression.MetricReference;
import headroom.random.NameCollisionException;
import headroom.scenario.Assumption;
import headroom.scenario.Assumptions;
import headroom.scenario.Decision;
import headroom.scenario.Input;
import headroom.scenario.Model;
import headroom.scenario.Quantity;
import headroom.scenario.Scenario;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The section `decision`, in two steps: what is written, and, of a scenario without fault, what
/// each option makes of it.
final class DecisionReader {
  private static final int MAX_OPTIONS = 50;
  private static final String EXAMPLE =
      "{value: party.Microsoft.present-value, options: {keep: {}, sell: {worth: 30}}}";

  private static final String QUESTION = "Which option is best?";

  private final Reading reading;
  private final Values values;
  private final QuantityReader quantities;
  private final Map<String, Option> options = new LinkedHashMap<>();
  private @Nullable Fields fields;
  private String question = QUESTION;
  private Node.@Nullable Scalar value;
  private boolean lowerIsBetter;

  /// An option as it is written.
  ///
  /// @param fields its keys
  /// @param worth what it is worth
  /// @param tree the scenario with what it sets; null if it sets nothing
  private record Option(Fields fields, Optional<Quantity> worth, @Nullable OptionTree tree) {}

  /// Reads a tree with an option in it.
  @FunctionalInterface
  interface Typing {
    /// The scenario; null after a fault.
    @Nullable Scenario of(OptionTree option, Faults faults);
  }

  DecisionReader(Reading reading, Values values, QuantityReader quantities) {
    this.reading = reading;
    this.values = values;
    this.quantities = quantities;
  }

  /// Reads what is written.
  void read(Fields scenario) {
    Node node = scenario.get("decision");
    Fields decision =
        node == null
            ? null
            : Fields.open(DecisionKeys.DECISION, node, scenario.spot("decision"), reading, EXAMPLE);
    if (decision == null) {
      return;
    }
    fields = decision;
    Node questionNode = decision.get("question");
    String text =
        questionNode == null ? QUESTION : values.text(questionNode, decision.spot("question"));
    question = text == null ? QUESTION : text.replaceAll("\\s+", " ");
    Node valueNode = decision.require("value", "value: party.Microsoft.present-value");
    value =
        valueNode == null ? null : values.scalar(valueNode, "`value` must be the name of a metric");
    Node lower = decision.get("lower-is-better");
    lowerIsBetter =
        lower != null
            && Boolean.TRUE.equals(
                values.word(
                    lower,
                    decision.spot("lower-is-better"),
                    new TreeMap<>(Map.of("true", true, "false", false))));
    options(decision, scenario.mapping());
  }

  private void options(Fields decision, Node.Mapping root) {
    Node node = decision.require("options", "options: {keep: {}, sell: {worth: 30}}");
    Map<String, Node.Entry> named =
        Sections.named(decision, "options", "keep: {}, sell: {worth: 30}", MAX_OPTIONS, reading);
    if (node instanceof Node.Mapping mapping && named.size() < 2) {
      boolean empty = mapping.entries().values().stream().anyMatch(Node.Entry::isNull);
      reading.missing(
          decision.position("options"),
          "a decision needs two options or more, found %s; %s"
              .formatted(
                  named.size(),
                  empty
                      ? "what changes nothing is written `keep: {}`"
                      : "add another, such as `keep: {}`"));
    }
    Spot section = decision.spot("options");
    named.forEach(
        (name, entry) -> {
          Spot spot = section.child(name, entry.keyPosition());
          Fields option =
              Fields.open(DecisionKeys.OPTION, entry.value(), spot, reading, "{worth: 30}");
          if (option != null) {
            options.put(name, option(name, option, root));
          }
        });
  }

  private Option option(String name, Fields option, Node.Mapping root) {
    Node worthNode = option.get("worth");
    Quantity worth =
        worthNode == null
            ? null
            : quantities.read(worthNode, option.spot("worth"), Measure.ANYTHING);
    OptionTree tree = null;
    Node set = option.get("set");
    if (worthNode != null && set != null) {
      reading.fault(
          Collections.max(List.of(option.position("worth"), option.position("set"))),
          "`%s` has both `worth` and `set`, and nothing that is set counts beside a worth; remove one"
              .formatted(name));
    } else if (set instanceof Node.Mapping mapping) {
      tree = OptionTree.of(root, name, mapping, reading);
    } else if (set != null && !(set instanceof Node.Broken)) {
      reading.fault(
          set.position(),
          "`set` must be a mapping of keys to their new values, found %s; write for example {agreements.revenue-share.rate: 15%%}"
              .formatted(Wording.describe(set)));
    }
    return new Option(option, Optional.ofNullable(worth), tree);
  }

  /// The decision over a scenario without fault; empty where there is none, or after a fault.
  ///
  /// @param inputs what its options change
  /// @param typing reads the scenario with an option in it
  Optional<Decision> over(Scenario scenario, List<Input> inputs, Typing typing) {
    Node.Scalar metric = value;
    if (fields == null || metric == null) {
      return Optional.empty();
    }
    MetricReference of = metric(scenario, metric);
    List<Decision.Option> read = new ArrayList<>();
    for (Map.Entry<String, Option> entry : options.entrySet()) {
      Option option = entry.getValue();
      OptionTree tree = option.tree;
      Model model =
          tree == null ? scenario.model() : model(scenario, entry.getKey(), option, of, typing);
      if (model != null) {
        read.add(
            new Decision.Option(
                entry.getKey(), tree == null ? Map.of() : tree.set(), option.worth, model));
      }
    }
    return of == null || read.size() < options.size()
        ? Optional.empty()
        : Optional.of(new Decision(question, of.id(), of.period(), lowerIsBetter, read, inputs));
  }

  /// The metric that values what is done; null after a fault.
  private @Nullable MetricReference metric(Scenario scenario, Node.Scalar written) {
    try {
      Catalogue catalogue = MetricCatalogue.of(scenario);
      MetricReference of = catalogue.metric(written.text());
      boolean amount =
          catalogue.entries().stream()
              .anyMatch(it -> it.id().equals(of.id()) && it.kind() == Catalogue.Kind.AMOUNT);
      if (amount) {
        return of;
      }
      reading.fault(
          written.position(),
          "`value` must be a metric that every trial has an amount of, found %s; write for example party.Microsoft.present-value"
              .formatted(Wording.quote(written.text())));
    } catch (ExpressionException refused) {
      int quote = written.plain() ? 0 : 1;
      reading.fault(
          written.position().right(quote + written.text().codePointCount(0, refused.position())),
          "`value`: " + refused.getMessage());
    } catch (ContradictionException | NameCollisionException _) {
      // Not about the decision: said when the scenario is made ready to run.
    }
    return null;
  }

  /// What is simulated with an option; null after a fault.
  private @Nullable Model model(
      Scenario scenario, String name, Option option, @Nullable MetricReference of, Typing typing) {
    OptionTree tree = option.tree;
    if (tree == null) {
      return scenario.model();
    }
    Faults faults = new Faults();
    Scenario with = typing.of(tree, faults);
    if (with == null || !faults.isEmpty()) {
      tell(name, option.fields, faults);
      return null;
    }
    Model model = with.model().withAssumptions(shared(scenario, with));
    if (of != null && option.worth.isEmpty() && !has(scenario.withModel(model), of)) {
      reading.fault(
          option.fields.position("set"),
          "with option `%s` the scenario has no %s, by which options are valued; leave what it is made of, or say what the option is worth"
              .formatted(name, Wording.quote(of.text())));
      return null;
    }
    return model;
  }

  /// What is wrong with the values of an option is told where they stand, all else at the option.
  private void tell(String name, Fields option, Faults faults) {
    Node set = option.get("set");
    Span span = Span.of(option.position("set"), set);
    faults.each(
        (at, message) -> {
          if (span.holds(at)) {
            reading.fault(at, message);
          } else {
            reading.fault(option.position("set"), "with option `%s`: %s".formatted(name, message));
          }
        });
  }

  /// The lines of a text that a value stands in.
  private record Span(SourceText source, int first, int last) {
    static Span of(Position key, @Nullable Node node) {
      return new Span(key.source(), key.line(), Math.max(key.line(), lastLine(key, node)));
    }

    private static int lastLine(Position key, @Nullable Node node) {
      return switch (node) {
        case null -> 0;
        case Node.Mapping mapping ->
            mapping.entries().values().stream()
                .mapToInt(it -> Math.max(line(key, it.keyPosition()), lastLine(key, it.value())))
                .max()
                .orElse(0);
        case Node.Sequence list ->
            list.items().stream().mapToInt(it -> lastLine(key, it)).max().orElse(0);
        case Node.Scalar _, Node.Broken _ -> line(key, node.position());
      };
    }

    private static int line(Position key, Position at) {
      return at.source() == key.source() ? at.line() : 0;
    }

    boolean holds(Position at) {
      return at.source() == source && first <= at.line() && at.line() <= last;
    }
  }

  private static boolean has(Scenario with, MetricReference of) {
    try {
      return MetricCatalogue.of(with).entries().stream()
          .anyMatch(it -> it.id().equals(of.id()) && it.periods().contains(of.period()));
    } catch (ContradictionException | NameCollisionException _) {
      return true; // said when the scenario is made ready to run
    }
  }

  /// All options have the assumptions of the scenario as it is written, and one may name others.
  private static Assumptions shared(Scenario scenario, Scenario with) {
    List<Assumption> all = new ArrayList<>(scenario.assumptions());
    List<String> names = all.stream().map(Assumption::name).collect(Collectors.toList());
    with.assumptions().stream().filter(it -> !names.contains(it.name())).forEach(all::add);
    return new Assumptions(all, scenario.correlations());
  }
}
