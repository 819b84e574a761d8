package headroom.scenario.file;

import headroom.compile.DistributionCompiler;
import headroom.scenario.Law;
import headroom.scenario.Quantity;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The laws made of weighted branches: `discrete` and `mixture`. Each reader returns null after a
/// fault.
final class BranchReader {
  private static final double WEIGHT_TOLERANCE = 1e-9;
  private static final MathContext SHOWN = new MathContext(6);

  private final Reading reading;
  private final Values values;
  private final QuantityReader quantities;

  BranchReader(Reading reading, Values values, QuantityReader quantities) {
    this.reading = reading;
    this.values = values;
    this.quantities = quantities;
  }

  /// A discrete law.
  @Nullable Law discrete(Node node, Spot spot, Measure measure) {
    List<Law.Branch<Double>> branches =
        branches(
            Keys.KNOWN_BRANCH, node, spot, (value, at) -> values.parameter(value, at, measure));
    return branches == null ? null : new Law.Discrete(branches);
  }

  /// A mixture.
  @Nullable Law mixture(Node node, Spot spot, Measure measure) {
    List<Law.Branch<Quantity>> branches =
        branches(Keys.BRANCH, node, spot, (value, at) -> quantities.read(value, at, measure));
    if (branches == null) {
      return null;
    }
    Law.Mixture law = new Law.Mixture(branches);
    return isDistribution(law, spot) ? law : null;
  }

  /// Whether the law can be had in doubles; one that mixes assumptions is made of their own laws.
  private boolean isDistribution(Law.Mixture law, Spot spot) {
    if (refersToAssumption(law)) {
      return true;
    }
    try {
      DistributionCompiler.compile(law);
      return true;
    } catch (IllegalArgumentException e) {
      reading.fault(
          spot.at(),
          "`%s` must be a distribution, but %s; change its parameters"
              .formatted(spot.key(), e.getMessage()));
      return false;
    }
  }

  private static boolean refersToAssumption(Law.Mixture law) {
    return law.branches().stream()
        .anyMatch(
            branch ->
                switch (branch.value()) {
                  case Quantity.Constant _ -> false;
                  case Quantity.Drawn(_, Law inner) ->
                      inner instanceof Law.Mixture mixture && refersToAssumption(mixture);
                  case Quantity.Reference _ -> true;
                });
  }

  private interface ValueReader<V> {
    @Nullable V read(Node node, Spot spot);
  }

  private <V> @Nullable List<Law.Branch<V>> branches(
      Block block, Node node, Spot spot, ValueReader<V> reader) {
    String example = "[{weight: 70%, value: 40}, {weight: 30%, value: 50}]";
    if (!(node instanceof Node.Sequence list) || list.items().isEmpty()) {
      if (!(node instanceof Node.Broken)) {
        String found = node instanceof Node.Sequence ? "an empty list" : Wording.describe(node);
        reading.fault(
            node.position(),
            "`%s` must be a list of weights and values, found %s; write for example %s"
                .formatted(spot.key(), found, example));
      }
      return null;
    }
    List<Law.Branch<V>> branches = new ArrayList<>();
    List<Double> weights = new ArrayList<>();
    for (int i = 0; i < list.items().size(); i++) {
      Node item = list.items().get(i);
      Spot at = spot.item(i, item.position());
      Fields fields = Fields.open(block, item, at, reading, "{weight: 70%, value: 40}");
      if (fields == null) {
        continue;
      }
      Double weight = weight(fields);
      V value = value(fields, reader);
      if (weight != null) {
        weights.add(weight);
      }
      if (weight != null && value != null) {
        branches.add(new Law.Branch<>(weight, value));
      }
    }
    int wanted = list.items().size();
    boolean fits = weights.size() == wanted && addsUp(weights, spot);
    return fits && branches.size() == wanted ? branches : null;
  }

  private @Nullable Double weight(Fields fields) {
    Node node = fields.require("weight", "weight: 50%");
    return node == null ? null : values.number(node, fields.spot("weight"), Measure.WEIGHT);
  }

  private static <V> @Nullable V value(Fields fields, ValueReader<V> reader) {
    Node node = fields.require("value", "value: 40");
    return node == null ? null : reader.read(node, fields.spot("value"));
  }

  /// Whether weights add up, whatever is wrong with their values.
  private boolean addsUp(List<Double> weights, Spot spot) {
    double sum = weights.stream().mapToDouble(Double::doubleValue).sum();
    boolean fits = StrictMath.abs(sum - 1) <= WEIGHT_TOLERANCE;
    if (!fits) {
      reading.fault(
          spot.at(),
          "the weights of `%s` must add up to 100%%, found %s%%; change one of them"
              .formatted(
                  spot.key(),
                  new BigDecimal(sum * 100).round(SHOWN).stripTrailingZeros().toPlainString()));
    }
    return fits;
  }
}
