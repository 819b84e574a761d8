package headroom.scenario.file;

import headroom.scenario.Quantity;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Chances such as `5% per year` or `$name per year`: the probability that a year has an event.
final class ChanceReader {
  private static final Pattern PER_YEAR = Pattern.compile("(\\S.*?)\\s+per\\s+year");

  private static final Pattern PER_OTHER =
      Pattern.compile("(\\S.*?)\\s+(?:per|a)\\s+(quarter|month)");

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
      reading.fault(
          scalar.position(),
          "%s, found %s; %s".formatted(rule, Wording.quote(scalar.text()), advice(scalar.text())));
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

  /// What to write instead: of a chance per quarter or month, the chance that a year has one.
  private static String advice(String text) {
    Matcher other = PER_OTHER.matcher(text.strip());
    if (!other.matches()) {
      return "say per what: add `per year`";
    }
    OptionalDouble chance = NumberFaults.parse(other.group(1));
    int times = other.group(2).equals("month") ? 12 : 4;
    if (chance.isEmpty() || !(chance.getAsDouble() > 0) || !(chance.getAsDouble() < 1)) {
      return "chances are per year";
    }
    double ofYear = -StrictMath.expm1(times * StrictMath.log1p(-chance.getAsDouble()));
    return String.format(
        Locale.ROOT,
        "chances are per year, and %s per %s make %.3g%%: write `%.3g%% per year`",
        other.group(1),
        other.group(2),
        100 * ofYear,
        100 * ofYear);
  }

  private Optional<Double> known(Quantity quantity) {
    return switch (quantity) {
      case Quantity.Constant(double value) -> Optional.of(value);
      case Quantity.Reference(String name) -> reading.knownValue(name);
      case Quantity.Drawn _ -> Optional.empty();
    };
  }
}
