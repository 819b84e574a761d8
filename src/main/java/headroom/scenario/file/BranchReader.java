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
    String example = "[{weight: 70%, value: 38}, {weight: 30%, value: 50}]";
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
    for (int i = 0; i < list.items().size(); i++) {
      Node item = list.items().get(i);
      Spot at = spot.child(String.valueOf(i), item.position());
      Law.Branch<V> branch =
          branch(Fields.open(block, item, at, reading, "{weight: 70%, value: 38}"), reader);
      if (branch != null) {
        branches.add(branch);
      }
    }
    boolean complete = branches.size() == list.items().size();
    return complete && addsUp(branches, spot) ? branches : null;
  }

  private <V> Law.@Nullable Branch<V> branch(@Nullable Fields fields, ValueReader<V> reader) {
    if (fields == null) {
      return null;
    }
    Node weightNode = fields.require("weight", "weight: 50%");
    Node valueNode = fields.require("value", "value: 38");
    Double weight =
        weightNode == null
            ? null
            : values.number(weightNode, fields.spot("weight"), Measure.WEIGHT);
    V value = valueNode == null ? null : reader.read(valueNode, fields.spot("value"));
    return weight == null || value == null ? null : new Law.Branch<>(weight, value);
  }

  private <V> boolean addsUp(List<Law.Branch<V>> branches, Spot spot) {
    double sum = branches.stream().mapToDouble(Law.Branch::weight).sum();
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
