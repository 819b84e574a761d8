package headroom.scenario;

import java.time.Month;
import java.util.List;
import java.util.Optional;

/// What the report puts first.
///
/// @param party whose receipts it shows; empty only if there is no agreement
/// @param headline name of the agreement in its headline; empty only if there is no agreement
/// @param fiscalYearEnds last month of the fiscal year, if fiscal years are wanted
/// @param history known revenue of the past, in time order, for the revenue chart
/// @param stack names of streams to be shown one upon the other by year
public record ReportSettings(
    Optional<String> party,
    Optional<String> headline,
    Optional<Month> fiscalYearEnds,
    List<HistoryPoint> history,
    List<String> stack) {
  public ReportSettings {
    history = List.copyOf(history);
    stack = List.copyOf(stack);
  }

  /// Settings without a stack of streams.
  public ReportSettings(
      Optional<String> party,
      Optional<String> headline,
      Optional<Month> fiscalYearEnds,
      List<HistoryPoint> history) {
    this(party, headline, fiscalYearEnds, history, List.of());
  }
}
