package headroom.report;

import headroom.result.Bridge;
import headroom.result.Comparison;
import headroom.result.Estimate;
import headroom.result.MetricId;
import headroom.result.MetricName;
import headroom.words.Rounding;
import java.util.Optional;
import java.util.OptionalDouble;

/// Differences between scenarios as people read them.
public final class Gaps {
  private static final int LETTERS = 26;

  private Gaps() {}

  /// The short name of a scenario: A for the first, B, C … Z, AA, AB …
  public static String letter(int side) {
    String last = String.valueOf((char) ('A' + side % LETTERS));
    return side < LETTERS ? last : letter(side / LETTERS - 1) + last;
  }

  /// A difference with its sign and its error: `+0.93 ± 0.01`, `−4.1 ± 0.2`, `0`.
  public static String signed(Estimate difference) {
    double value = difference.value();
    String size = Rounding.withError(new Estimate(Math.abs(value), difference.standardError()));
    return value == 0 ? size : (value > 0 ? "+" : "−") + size;
  }

  /// A difference of probabilities in percentage points, with its sign and error.
  public static String signedPoints(Estimate difference) {
    return signed(hundredfold(difference));
  }

  /// A number without its error, with its sign.
  public static String signedBrief(Estimate difference) {
    double value = difference.value();
    String size = Rounding.number(new Estimate(Math.abs(value), difference.standardError()));
    return value == 0 || size.equals("0") ? size : (value > 0 ? "+" : "−") + size;
  }

  public static Estimate hundredfold(Estimate estimate) {
    OptionalDouble error = estimate.standardError();
    return new Estimate(
        100 * estimate.value(),
        error.isPresent() ? OptionalDouble.of(100 * error.getAsDouble()) : error);
  }

  public static Estimate size(Estimate difference) {
    return new Estimate(Math.abs(difference.value()), difference.standardError());
  }

  /// What explains a later side, if that was found out.
  public static Optional<Bridge> bridge(Comparison comparison, int side) {
    String label = comparison.sides().get(side).label();
    return comparison.bridges().stream().filter(it -> it.to().equals(label)).findFirst();
  }

  /// The line of a metric's total.
  public static Optional<Comparison.Line> total(Comparison comparison, MetricName measure) {
    return comparison.lines().stream()
        .filter(
            line -> MetricId.measures(line.id(), measure) && line.period().label().equals("total"))
        .findFirst();
  }

  /// The difference of a later side in a line, unless no trial has it.
  public static Optional<Comparison.Seen> seen(Comparison.Line line, int side) {
    return line.gaps().get(side - 1) instanceof Comparison.Seen seen
        ? Optional.of(seen)
        : Optional.empty();
  }

  /// Whether a side has the cap that a line speaks of.
  public static boolean capped(Comparison comparison, Comparison.Line line, int side) {
    return switch (MetricId.parse(line.id()).orElseThrow()) {
      case MetricId.Named(String agreement, _) ->
          comparison.sides().get(side).capped().contains(agreement);
      case MetricId.OfCap _ -> true; // compared only where all have it
      case MetricId.OfParty _, MetricId.OfAssumption _ -> false;
    };
  }

  /// The cap that a line speaks of, to follow an article: `cap`, or `cap of royalty` where a
  /// scenario has several.
  public static String cap(Comparison comparison, Comparison.Line line) {
    boolean several = comparison.sides().stream().anyMatch(side -> side.capped().size() > 1);
    return several
            && MetricId.parse(line.id()).orElseThrow() instanceof MetricId.Named(String owner, _)
        ? "cap of " + comparison.called("agreements", owner)
        : "cap";
  }

  /// The name of a scenario in sentences and heads.
  public static String label(Comparison comparison, int side) {
    return comparison.sides().get(side).label();
  }

  /// What a measure is called.
  public static String name(Comparison comparison, Comparison.Line line) {
    String party = comparison.party();
    return switch (MetricId.parse(line.id()).orElseThrow()) {
      case MetricId.OfParty(String whose, MetricName measure)
          when measure == MetricName.RECEIPTS && whose.equals(party) ->
          line.period().label().equals("total")
              ? party + "'s receipts"
              : "  " + TextSummary.label(line.period());
      case MetricId.OfParty(String whose, MetricName measure) -> whose + "'s " + words(measure);
      case MetricId.OfCap(String cap, MetricName measure) when measure == MetricName.HIT ->
          "P(cap %s hit), %%".formatted(cap);
      case MetricId.OfCap(String cap, MetricName measure) when measure == MetricName.HIT_YEAR ->
          "mean hit date of cap " + cap;
      case MetricId.OfCap(String cap, MetricName measure) -> "cap " + cap + " " + words(measure);
      case MetricId.Named(_, MetricName measure) when measure == MetricName.CAP_HIT ->
          "P(%s hit), %%".formatted(cap(comparison, line));
      case MetricId.Named(_, MetricName measure) when measure == MetricName.CAP_HIT_YEAR ->
          cap(comparison, line).equals("cap")
              ? "mean hit date"
              : "mean hit date, " + cap(comparison, line);
      case MetricId.Named(_, MetricName measure) when measure == MetricName.FORGONE ->
          "cost of the " + cap(comparison, line);
      case MetricId.Named(String owner, MetricName measure) ->
          comparison.called(section(measure), owner) + " " + words(measure);
      case MetricId.OfAssumption(String assumption) -> comparison.called("assumptions", assumption);
    };
  }

  /// The section of the scenario whose things have a measure.
  public static String section(MetricName measure) {
    return switch (measure) {
      case REVENUE, AMOUNT -> "streams";
      case HAPPENED -> "events";
      default -> "agreements";
    };
  }

  private static String words(MetricName measure) {
    return measure.text().replace('-', ' ').replace('.', ' ');
  }
}
