package headroom.scenario.file;

import headroom.scenario.Assumption;
import headroom.scenario.Labels;
import headroom.scenario.Law;
import headroom.scenario.Provenance;
import headroom.scenario.Quantity;
import headroom.scenario.RankCorrelation;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// The sections `assumptions` and `correlations`.
final class AssumptionsReader {
  private static final int MAX_ASSUMPTIONS = 1_000;

  private final Reading reading;
  private final Values values;
  private final QuantityReader quantities;
  private final Map<String, Quantity> drawn = new LinkedHashMap<>();

  AssumptionsReader(Reading reading, Values values, QuantityReader quantities) {
    this.reading = reading;
    this.values = values;
    this.quantities = quantities;
  }

  /// All assumptions that could be read, in file order, without their provenance.
  List<Assumption> assumptions(Fields scenario) {
    Map<String, Node.Entry> named =
        Sections.named(scenario, "assumptions", "cap: 30 to 45", MAX_ASSUMPTIONS, reading);
    List<Assumption> assumptions = new ArrayList<>();
    Spot section = scenario.spot("assumptions");
    named.forEach(
        (name, entry) -> {
          Spot spot = section.child(name, entry.keyPosition());
          Quantity quantity = quantities.read(unlabelled(name, entry), spot, Measure.ANYTHING);
          if (quantity != null) {
            assumptions.add(new Assumption(name, quantity, Provenance.NONE));
            drawn.put(name, quantity);
          }
        });
    List<List<String>> circles = Circles.find(drawn.keySet(), name -> references(drawn.get(name)));
    for (List<String> circle : circles) {
      Node.Entry entry = named.get(circle.getFirst());
      if (entry != null) {
        reading.fault(
            entry.keyPosition(),
            "an assumption must not refer to itself, found %s; break the circle"
                .formatted(String.join(" → ", circle)));
      }
    }
    if (circles.isEmpty() && keepsDepth(named)) {
      drawn.forEach(reading::define);
    }
    return assumptions;
  }

  /// The value without its label, which only a quantity with a name may have.
  private Node unlabelled(String name, Node.Entry entry) {
    if (!(entry.value() instanceof Node.Mapping mapping)
        || !mapping.entries().containsKey(Label.KEY)) {
      return entry.value();
    }
    reading.label().read(Labels.Kind.ASSUMPTION, name, mapping, reading);
    Map<String, Node.Entry> others = new LinkedHashMap<>(mapping.entries());
    others.remove(Label.KEY);
    return new Node.Mapping(mapping.position(), others);
  }

  private boolean keepsDepth(Map<String, Node.Entry> named) {
    Optional<String> deep =
        ReferenceDepth.tooDeep(drawn.keySet(), name -> references(drawn.get(name)));
    Node.Entry entry = named.get(deep.orElse(""));
    if (entry == null) {
      return true;
    }
    reading.fault(
        entry.keyPosition(),
        "an assumption may refer to others through at most %s names in a row, found %s through %s; let it name what it stands for"
            .formatted(
                ReferenceDepth.MOST, Wording.quote(deep.orElseThrow()), ReferenceDepth.MOST + 1));
    return false;
  }

  private static Set<String> references(@Nullable Quantity quantity) {
    return switch (quantity) {
      case null -> Set.of();
      case Quantity.Constant _ -> Set.of();
      case Quantity.Reference reference -> Set.of(reference.assumption());
      case Quantity.Drawn(_, Law.Mixture(var branches)) -> {
        Set<String> names = new TreeSet<>();
        branches.forEach(branch -> names.addAll(references(branch.value())));
        yield names;
      }
      case Quantity.Drawn _ -> Set.of();
    };
  }

  /// The rank correlations.
  List<RankCorrelation> correlations(Fields scenario) {
    Node node = scenario.get("correlations");
    if (node == null || node instanceof Node.Broken) {
      return List.of();
    }
    String example = "[{between: [a, b], spearman: 0.3}]";
    if (!(node instanceof Node.Sequence list)) {
      reading.fault(
          node.position(),
          "`correlations` must be a list, found %s; write for example %s"
              .formatted(Wording.describe(node), example));
      return List.of();
    }
    List<RankCorrelation> found = new ArrayList<>();
    List<CorrelationCheck.Asked> asked = new ArrayList<>();
    Set<Set<String>> seen = new HashSet<>();
    FallenPairs fallen = new FallenPairs(reading, "correlations");
    Node section = scenario.get("assumptions");
    for (int i = 0; i < list.items().size(); i++) {
      Node item = list.items().get(i);
      Spot spot = scenario.spot("correlations").item(i, item.position());
      Fields fields =
          Fields.open(Keys.CORRELATION, item, spot, reading, "{between: [a, b], spearman: 0.3}");
      Pairs.Pair pair =
          fields == null
              ? null
              : Pairs.read(
                  fields,
                  "spearman",
                  seen,
                  reading,
                  values,
                  (name, at) -> isFallen(name, section, at, fallen) || isDrawn(name, at));
      if (pair != null && !fallen.takes(i, pair)) {
        found.add(new RankCorrelation(pair.first(), pair.second(), pair.correlation()));
        asked.add(
            new CorrelationCheck.Asked(
                pair.first(), pair.second(), pair.correlation(), item.position()));
      }
    }
    fallen.tell();
    new CorrelationCheck("correlations", scenario.position("correlations"), reading).ranks(asked);
    return found;
  }

  /// Whether an assumption lost its law, or was removed, after the pair was written.
  private boolean isFallen(String name, @Nullable Node section, Position at, FallenPairs fallen) {
    Node.Entry entry = section instanceof Node.Mapping mapping ? mapping.entries().get(name) : null;
    if (reading.noLongerUsed().contains(name)) {
      fallen.explain(name, "is used by nothing any more");
      return true;
    }
    if (entry == null || !reading.isLater("assumptions." + name, entry, at)) {
      return false;
    }
    Optional<String> reason = entry.isNull() ? Optional.of("was removed") : lawless(name, entry);
    reason.ifPresent(why -> fallen.explain(name, why));
    return reason.isPresent();
  }

  /// Why an assumption has no law of its own; empty if it has one, or could not be read.
  private Optional<String> lawless(String name, Node.Entry entry) {
    return switch (drawn.get(name)) {
      case null -> Optional.empty();
      case Quantity.Drawn picked when !references(picked).isEmpty() ->
          Optional.of("picks among other assumptions");
      case Quantity.Drawn(_, Law law) when varies(law) -> Optional.empty();
      case Quantity.Constant _, Quantity.Drawn _ ->
          Optional.of("is fixed at " + FlowText.of(entry.value()));
      case Quantity.Reference reference -> Optional.of("is $" + reference.assumption());
    };
  }

  /// Whether an assumption exists and has a law of its own; a fault if not.
  private boolean isDrawn(String name, Position at) {
    if (!reading.assumptionExists(name, at)) {
      return false;
    }
    return switch (drawn.get(name)) {
      case null -> false;
      case Quantity.Drawn picked when !references(picked).isEmpty() -> {
        reading.fault(
            at,
            "only assumptions with a law of their own can be correlated, found %s, a mixture of other assumptions; correlate those (%s) instead"
                .formatted(
                    Wording.quote(name),
                    Wording.list(references(picked).stream().map(Wording::quote).toList())));
        yield false;
      }
      case Quantity.Drawn(_, Law law) when varies(law) -> true;
      case Quantity.Constant _, Quantity.Drawn _ -> {
        reading.fault(
            at,
            "only drawn assumptions can be correlated, found %s, a constant; give it a law or remove this pair"
                .formatted(Wording.quote(name)));
        yield false;
      }
      case Quantity.Reference reference -> {
        reading.fault(
            at,
            "only assumptions with a law of their own can be correlated, found %s, which is `$%s`; correlate that one"
                .formatted(Wording.quote(name), reference.assumption()));
        yield false;
      }
    };
  }

  /// Whether a law can give different values; one of a single branch may not.
  private static boolean varies(Law law) {
    return switch (law) {
      case Law.Discrete(var branches) ->
          branches.stream().map(Law.Branch::value).distinct().count() > 1;
      case Law.Mixture(var branches) ->
          branches.stream().map(Law.Branch::value).distinct().count() > 1
              || !(branches.getFirst().value() instanceof Quantity.Constant);
      case Law.Uniform _,
          Law.LogUniform _,
          Law.Normal _,
          Law.NormalByPercentiles _,
          Law.Lognormal _,
          Law.LognormalByMedian _,
          Law.LognormalByPercentiles _,
          Law.Range _,
          Law.Triangular _,
          Law.Pert _,
          Law.Beta _,
          Law.Gamma _,
          Law.GammaByMoments _,
          Law.GammaByPercentiles _,
          Law.StudentT _,
          Law.Truncated _,
          Law.Quantiles _ ->
          true;
      case Law.Empirical(var values) -> values.stream().distinct().count() > 1;
    };
  }
}
