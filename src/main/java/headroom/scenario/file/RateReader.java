package headroom.scenario.file;

import headroom.scenario.Path;
import headroom.scenario.Quantity;
import headroom.scenario.Rate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Rates: one share of the base, or `{tiers: […]}`.
final class RateReader {
  private static final String EXAMPLE =
      "{tiers: [{up-to: 350, rate: 8.75%}, {rate: 2.75%}], by: year}";
  private static final int MOST_TIERS = 100;

  private final Reading reading;
  private final Values values;
  private final QuantityReader quantities;
  private final PathReader paths;
  private final BaseReader bases;

  RateReader(
      Reading reading,
      Values values,
      QuantityReader quantities,
      PathReader paths,
      BaseReader bases) {
    this.reading = reading;
    this.values = values;
    this.quantities = quantities;
    this.paths = paths;
    this.bases = bases;
  }

  /// A rate; null after a fault.
  @Nullable Rate read(Node node, Spot spot) {
    if (node instanceof Node.Mapping mapping && mapping.entries().containsKey("tiers")) {
      return tiers(node, spot);
    }
    Path path = paths.read(node, spot, Measure.SHARE);
    return path == null ? null : new Rate.Flat(path);
  }

  private @Nullable Rate tiers(Node node, Spot spot) {
    Fields fields = Fields.open(AgreementKeys.TIERED_RATE, node, spot, reading, EXAMPLE);
    if (fields == null) {
      return null;
    }
    List<Rate.Tier> tiers = list(fields);
    Rate.By by = word("by", fields, Rate.By.YEAR, Wording.words(Rate.By.values()));
    Boolean whole =
        word(
            "applies-to",
            fields,
            Boolean.FALSE,
            new TreeMap<>(Map.of("part", false, "whole", true)));
    Map<String, Path> measure =
        fields.get("measure") == null ? Map.of() : bases.read("measure", fields);
    Node soFarNode = fields.get("so-far");
    Quantity soFar =
        soFarNode == null
            ? new Quantity.Constant(0)
            : quantities.read(soFarNode, fields.spot("so-far"), Measure.MONEY);
    boolean missing = fields.get("measure") != null && measure.isEmpty();
    if (tiers.isEmpty() || by == null || whole == null || soFar == null || missing) {
      return null;
    }
    if (fields.isPresent("so-far") && !fits(fields, by, whole)) {
      return null;
    }
    return tiers.size() == 1
        ? new Rate.Flat(new Path.Flat(tiers.getFirst().rate()))
        : new Rate.Tiers(tiers, by, whole, measure, soFar);
  }

  private boolean fits(Fields fields, Rate.By by, boolean whole) {
    if (by == Rate.By.QUARTER) {
      reading.fault(
          fields.position("so-far"),
          "`so-far` has no meaning beside `by: quarter`, which measures each quarter anew; remove"
              + " it");
      return false;
    }
    if (whole && fields.isPresent("measure")) {
      reading.fault(
          fields.position("so-far"),
          "`so-far` beside `applies-to: whole` needs the agreement's own base; remove `so-far` or"
              + " `measure`");
      return false;
    }
    return true;
  }

  private <T> @Nullable T word(String key, Fields fields, T otherwise, Map<String, T> words) {
    Node node = fields.get(key);
    return node == null
        ? otherwise
        : values.word(values.unwrap(node, fields.spot(key)), fields.spot(key), words);
  }

  private List<Rate.Tier> list(Fields rate) {
    Node node = rate.get("tiers");
    Spot spot = rate.spot("tiers");
    List<Rate.Tier> tiers = new ArrayList<>();
    if (node instanceof Node.Sequence list && list.items().isEmpty()) {
      reading.fault(
          node.position(),
          "`tiers` needs a tier, found an empty list; write for example %s".formatted(EXAMPLE));
      return tiers;
    }
    if (!(node instanceof Node.Sequence(Position _, List<Node> items))) {
      if (node != null && !(node instanceof Node.Broken)) {
        reading.fault(
            node.position(),
            "`tiers` must be a list, found %s; write for example %s"
                .formatted(Wording.describe(node), EXAMPLE));
      }
      return tiers;
    }
    if (items.size() > MOST_TIERS) {
      reading.fault(
          node.position(),
          "a rate may have at most %s tiers, found %s; join some"
              .formatted(MOST_TIERS, items.size()));
      return tiers;
    }
    boolean whole = true;
    double last = 0;
    for (int index = 0; index < items.size(); index++) {
      Node item = items.get(index);
      boolean isLast = index == items.size() - 1;
      Rate.Tier tier = tier(item, spot.item(index, item.position()), isLast);
      whole &= tier != null;
      if (tier != null) {
        tiers.add(tier);
        if (tier.upTo().orElse(null) instanceof Quantity.Constant(double bound)) {
          whole &= ascends(item, last, bound);
          last = bound;
        }
      }
    }
    return whole ? tiers : List.of();
  }

  private boolean ascends(Node item, double last, double bound) {
    if (bound > last) {
      return true;
    }
    reading.fault(
        item.position(),
        "tiers must ascend, each `up-to` above the one before and the first above 0; write the"
            + " lower one first");
    return false;
  }

  private Rate.@Nullable Tier tier(Node node, Spot spot, boolean last) {
    Fields fields =
        Fields.open(AgreementKeys.TIER, node, spot, reading, "{up-to: 350, rate: 8.75%}");
    if (fields == null) {
      return null;
    }
    Node rateNode = fields.require("rate", "rate: 8.75%");
    Quantity rate =
        rateNode == null ? null : quantities.read(rateNode, fields.spot("rate"), Measure.SHARE);
    Node upToNode = fields.get("up-to");
    if (last && upToNode != null) {
      reading.fault(
          fields.position("up-to"),
          "the last tier has no end, found `up-to`; remove it, or add a tier such as {rate: 0%}");
      return null;
    }
    if (!last && upToNode == null) {
      fields.require("up-to", "up-to: 350");
      return null;
    }
    Quantity upTo =
        upToNode == null ? null : quantities.read(upToNode, fields.spot("up-to"), Measure.MONEY);
    return rate == null || (upToNode != null && upTo == null)
        ? null
        : new Rate.Tier(Optional.ofNullable(upTo), rate);
  }
}
