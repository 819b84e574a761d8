package headroom.fit;

import headroom.scenario.History;
import java.util.List;
import java.util.Optional;

/// What a history says of the processes that may have made it.
///
/// @param history what was fitted
/// @param rates number of growth rates
/// @param years time from the first point to the last
/// @param seasonality what it says of seasons
/// @param yield log growth in a year, under constant growth
/// @param processes the fitted processes, the lowest AICc first; at least one
/// @param skipped processes that were not fitted, and why
public record HistoryFit(
    History history,
    int rates,
    double years,
    Seasonality seasonality,
    Calibration.Yield yield,
    List<FittedProcess> processes,
    List<Skipped> skipped) {
  public HistoryFit {
    processes = List.copyOf(processes);
    skipped = List.copyOf(skipped);
  }

  /// A process that was not fitted.
  ///
  /// @param kind which
  /// @param reason why not, as the end of a sentence
  public record Skipped(ProcessKind kind, String reason) {}

  /// The process with the lowest AICc among constant growth and those that are better than it by
  /// more than chance.
  public FittedProcess best() {
    return processes.stream().filter(FittedProcess::tenable).findFirst().orElseThrow();
  }

  /// A process, if it was fitted.
  public Optional<FittedProcess> process(ProcessKind kind) {
    return processes.stream().filter(process -> process.kind() == kind).findFirst();
  }
}
