package headroom.report.compare;

import headroom.report.Gaps;
import headroom.report.ReportChart;
import headroom.result.Bridge;
import headroom.result.Comparison;
import headroom.result.Comparison.Measure;
import headroom.result.Estimate;
import headroom.result.MetricId;
import headroom.result.MetricName;
import headroom.result.Period;
import headroom.scenario.Agreement;
import headroom.scenario.Scenario;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/// What a comparison of two scenarios says, piece by piece, for a page that shows it beside the
/// second's figures: the same sentences, differences and charts.
///
/// @param comparison of two scenarios
/// @param beside whose figures the differences stand beside
/// @param version the program's version
public record ShownComparison(Comparison comparison, Beside beside, String version) {
  private static final int LATER = 1;

  /// The figures of a run that a measure stands behind, by their keys.
  private static final Map<MetricName, String> KEYS =
      Map.of(
          MetricName.PAID, "paid",
          MetricName.CAP_HIT, "cap-hit",
          MetricName.CAP_HIT_YEAR, "cap-hit-date",
          MetricName.FORGONE, "forgone",
          MetricName.PRESENT_VALUE, "present-value");

  /// What the figures of the second scenario are of.
  ///
  /// @param party who receives
  /// @param agreement the headline agreement
  /// @param receiptsArePaid whether the party's receipts are what that agreement pays
  public record Beside(
      Optional<String> party, Optional<String> agreement, boolean receiptsArePaid) {
    /// Those of a scenario.
    public static Beside of(Scenario scenario) {
      List<Agreement> agreements = scenario.agreements();
      Optional<String> party = scenario.report().party();
      return new Beside(
          party,
          scenario.report().headline(),
          agreements.size() == 1
              && party.filter(agreements.getFirst().payee()::equals).isPresent());
    }
  }

  /// A difference.
  ///
  /// @param key the run's figure that it is of; empty where there is none
  /// @param label what it is of
  /// @param number the mean difference, with its error
  /// @param text the number as it is told
  /// @param inside whether it lies inside the noise, so that none is told
  public record Difference(
      String key, String label, Estimate number, String text, boolean inside) {}

  /// The sentences that say what is in it, without full stops.
  public List<String> sentences() {
    return ComparisonFindings.of(comparison, LATER);
  }

  /// The differences of totals, receipts first.
  public List<Difference> figures() {
    Mirror mirror = new Mirror(comparison);
    return comparison.lines().stream()
        .filter(line -> line.period() instanceof Period.Total)
        .filter(line -> line.measure() != Measure.CUMULATIVE)
        .filter(line -> !mirror.repeats(line))
        .flatMap(line -> figure(line).stream())
        .toList();
  }

  private Optional<Difference> figure(Comparison.Line line) {
    boolean ofACap = line.measure() == Measure.PROBABILITY || line.measure() == Measure.DATE;
    boolean capped =
        !ofACap || (Gaps.capped(comparison, line, 0) && Gaps.capped(comparison, line, LATER));
    return Gaps.seen(line, LATER)
        .filter(_ -> capped)
        .map(
            gap ->
                new Difference(
                    key(line),
                    Gaps.name(comparison, line).strip(),
                    gap.difference().mean(),
                    ComparisonRows.difference(line, gap),
                    gap.verdict() == Comparison.Verdict.UNTOLD));
  }

  private String key(Comparison.Line line) {
    return switch (MetricId.parse(line.id()).orElseThrow()) {
      case MetricId.Named(String owner, MetricName measure)
          when beside.agreement().filter(owner::equals).isPresent() ->
          KEYS.getOrDefault(measure, "");
      case MetricId.OfParty(String whose, MetricName measure)
          when beside.party().filter(whose::equals).isPresent() ->
          measure == MetricName.RECEIPTS
              ? (beside.receiptsArePaid() ? "paid" : "")
              : KEYS.getOrDefault(measure, "");
      case MetricId.Named _, MetricId.OfParty _, MetricId.OfAssumption _, MetricId.OfCap _ -> "";
    };
  }

  /// What each change contributes to the change of mean receipts; empty where it was not asked.
  public List<Difference> bridge() {
    return Gaps.bridge(comparison, LATER).map(Bridge::steps).orElse(List.of()).stream()
        .map(
            step ->
                new Difference(
                    "",
                    BridgeRows.shortName(step, comparison.labels()),
                    step.mean(),
                    Gaps.signed(step.mean()),
                    inside(step.mean())))
        .toList();
  }

  /// Less than twice its error.
  private static boolean inside(Estimate mean) {
    OptionalDouble error = mean.standardError();
    return error.isPresent()
        && error.getAsDouble() > 0
        && Math.abs(mean.value()) < 2 * error.getAsDouble();
  }

  /// The charts, in order.
  public List<ReportChart> charts() {
    return new ComparisonCharts(comparison, version).all();
  }
}
