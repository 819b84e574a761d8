package headroom.scenario.file;

import headroom.fit.SeasonSearch;
import headroom.scenario.Stream;
import headroom.scenario.StreamProcess;
import java.util.ArrayList;
import java.util.List;

/// Remarks on streams that grow as a history with seasons did, in blocks that are no whole years:
/// what a block leaves of a season stays in the level.
final class SeasonNotes {
  private static final int YEAR = 4;

  private SeasonNotes() {}

  /// The remarks, in file order.
  static List<String> of(List<Stream> streams) {
    List<String> notes = new ArrayList<>();
    for (Stream stream : streams) {
      if (stream instanceof Stream.Grown grown
          && grown.process() instanceof StreamProcess.Bootstrap(List<Double> history, int block)
          && block % YEAR != 0
          && SeasonSearch.finds(history)) {
        notes.add(
            "`streams.%s.bootstrap`: the history has seasons, and blocks of %s leave off in the middle of a year, so that its highs and lows do not cancel and seasons widen the fan; write a `block` of whole years, such as 4."
                .formatted(stream.name(), block == 1 ? "one quarter" : block + " quarters"));
      }
    }
    return notes;
  }
}
