package headroom.scenario.file;

import headroom.scenario.Quantity;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Chances such as `5% per year` or `$name per year`: the probability that a year has an event.
final class ChanceReader {
  private static final Pattern PER_YEAR = Pattern.compile("(\\S.*?)\\s+per\\s+year");

  private final Reading reading;
  private final Values values;
  private final QuantityReader quantities;

  ChanceReader(Reading reading, Values values, QuantityReader quantities) {
    this.reading = reading;
    this.values = values;
    this.quantities = quantities;
  }

  /// The chance; null after a fault.
  @Nullable Quantity read(Node written, Spot spot) {
    Node node = values.unwrap(written, spot);
    String rule = "`%s` must be a chance such as 5%% per year".formatted(spot.key());
    Node.Scalar scalar = values.scalar(node, rule);
    if (scalar == null) {
      return null;
    }
    Matcher matcher = PER_YEAR.matcher(scalar.text().strip());
    if (!matcher.matches()) {
      String found = Wording.quote(scalar.text());
      reading.fault(
          scalar.position(), "%s, found %s; say per what: add `per year`".formatted(rule, found));
      return null;
    }
    Node.Scalar amount = new Node.Scalar(scalar.position(), matcher.group(1), scalar.plain());
    Quantity chance = quantities.read(amount, spot, Measure.CHANCE);
    if (chance != null && known(chance).filter(value -> value >= 1).isPresent()) {
      reading.fault(
          scalar.position(),
          "`%s`: a chance must be below 100%%, found %s; what is certain is no chance"
              .formatted(spot.key(), Wording.quote(scalar.text())));
      return null;
    }
    return chance;
  }

  private Optional<Double> known(Quantity quantity) {
    return switch (quantity) {
      case Quantity.Constant(double value) -> Optional.of(value);
      case Quantity.Reference(String name) -> reading.knownValue(name);
      case Quantity.Drawn _ -> Optional.empty();
    };
  }
}
