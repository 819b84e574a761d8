package headroom.report.fit;

import headroom.fit.FittedProcess;
import headroom.fit.HistoryFit;
import headroom.result.Result;
import headroom.scenario.Stream;
import headroom.table.HistoryTable;
import java.util.List;

/// A fit with all that is shown of it.
///
/// @param fit what a history says
/// @param chosen the process whose stream is shown
/// @param stream that stream
/// @param longRun the long-run growth rate that was assumed
/// @param unit unit of the history's values, such as `USD bn`; may be empty
/// @param fan the stream simulated for some quarters after the history
public record FitReport(
    HistoryFit fit,
    FittedProcess chosen,
    Stream.Grown stream,
    double longRun,
    String unit,
    Result fan) {

  /// The history as a table.
  HistoryTable table() {
    return HistoryTable.of(fit.history());
  }

  /// The block to paste, line by line.
  public List<String> block() {
    return StreamBlock.lines(fit, chosen, stream, longRun);
  }
}
