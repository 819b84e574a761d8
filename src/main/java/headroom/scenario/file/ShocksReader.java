package headroom.scenario.file;

import headroom.scenario.Law;
import headroom.scenario.Quantity;
import headroom.scenario.Shock;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A stream's sudden events.
final class ShocksReader {
  private static final int MOST = 100;
  private static final String EXAMPLE = "{chance: 5% per year, size: -30% to -10%}";

  private final Reading reading;
  private final QuantityReader quantities;
  private final ChanceReader chances;

  ShocksReader(Reading reading, Values values, QuantityReader quantities) {
    this.reading = reading;
    this.quantities = quantities;
    this.chances = new ChanceReader(reading, values, quantities);
  }

  /// The events that could be read, in file order.
  List<Shock> read(Fields stream) {
    Node node = stream.get("shocks");
    List<Shock> shocks = new ArrayList<>();
    if (node == null || node instanceof Node.Broken) {
      return shocks;
    }
    if (!(node instanceof Node.Sequence list) || list.items().size() > MOST) {
      reading.fault(
          node.position(),
          "`shocks` must be a list of at most %s events, found %s; write for example [%s]"
              .formatted(
                  MOST,
                  node instanceof Node.Sequence other
                      ? other.items().size()
                      : Wording.describe(node),
                  EXAMPLE));
      return shocks;
    }
    for (int i = 0; i < list.items().size(); i++) {
      Node item = list.items().get(i);
      Spot spot = stream.spot("shocks").item(i, item.position());
      Fields fields = Fields.open(StreamKeys.SHOCK, item, spot, reading, EXAMPLE);
      Shock shock = fields == null ? null : shock(fields);
      if (shock != null) {
        shocks.add(shock);
      }
    }
    return shocks;
  }

  private @Nullable Shock shock(Fields fields) {
    Node chanceNode = fields.require("chance", "chance: 5% per year");
    Node sizeNode = fields.require("size", "size: -20%");
    Quantity chance = chanceNode == null ? null : chances.read(chanceNode, fields.spot("chance"));
    Quantity size =
        sizeNode == null ? null : quantities.read(sizeNode, fields.spot("size"), Measure.SHOCK);
    if (chance == null || size == null || sizeNode == null) {
      return null;
    }
    if (size instanceof Quantity.Drawn && mixesAssumption(size)) {
      reading.fault(
          sizeNode.position(),
          "`size` is drawn afresh for each event and must not mix in an assumption, found %s; make the mixture an assumption of its own"
              .formatted(Wording.describe(sizeNode)));
      return null;
    }
    return new Shock(chance, size);
  }

  private static boolean mixesAssumption(Quantity quantity) {
    return switch (quantity) {
      case Quantity.Constant _ -> false;
      case Quantity.Reference _ -> true;
      case Quantity.Drawn(_, Law.Mixture(var branches)) ->
          branches.stream().anyMatch(branch -> mixesAssumption(branch.value()));
      case Quantity.Drawn _ -> false;
    };
  }
}
