package headroom.report;

import headroom.result.Estimate;
import headroom.result.MetricName;
import headroom.result.Result;
import headroom.scenario.Scenario;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What the report's first page says of a run, piece by piece, for a page that shows a run while it
/// grows: the same sentences, figures and charts.
///
/// @param scenario what was asked
/// @param result what came out, of the metrics that [ShownMetrics] names at least
public record ShownRun(Scenario scenario, Result result) {

  /// The sentences that sum the run up, without a full stop, the most important first.
  public List<String> sentences() {
    return Findings.of(scenario, result);
  }

  /// The numbers to remember; none without an agreement.
  public List<ShownFigure> figures() {
    return Headline.of(scenario, result).map(KeyFigures::shown).orElse(List.of());
  }

  /// The charts in the order of the report.
  ///
  /// @param version the program's version
  public List<ReportChart> charts(String version) {
    return new ReportCharts(scenario, result, version).all();
  }

  /// Why charts that other runs have are not there, a sentence each.
  public List<String> absent() {
    Optional<Headline> headline = Headline.of(scenario, result);
    if (headline.isEmpty()) {
      return List.of("No agreement: the charts of what is paid are left out.");
    }
    List<String> absent = new ArrayList<>();
    if (!headline.get().capped()) {
      absent.add("No cap: the charts of when it is hit and of what it costs are left out.");
    } else if (headline.get().forgoneYears().stream().allMatch(it -> it.max() == 0)) {
      absent.add("The cap cuts off nothing in any future: the chart of its cost is left out.");
    }
    if (scenario.report().party().isEmpty()) {
      absent.add("No party is reported on: its present value is left out.");
    }
    return absent;
  }

  /// The mean of what the headline agreement pays.
  public Optional<Estimate> mean() {
    return Headline.of(scenario, result).flatMap(it -> it.estimate(MetricName.PAID));
  }
}
