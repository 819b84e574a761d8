package headroom.scenario.file;

import headroom.scenario.HistoryPoint;
import headroom.scenario.Quarter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// A data file of known revenue: a column of periods, one of amounts, and if there are such columns
/// the evidence and source of each.
public final class ActualsFile {
  private static final int MAX_ROWS = 10_000;

  /// What a history file holds.
  ///
  /// @param points in time order
  /// @param sha256 hash of the file's bytes, empty without a file
  /// @param notes what was made of the file
  record History(List<HistoryPoint> points, String sha256, List<String> notes) {
    static final History NONE = new History(List.of(), "", List.of());
  }

  private final TextLoader loader;
  private final Faults faults;

  ActualsFile(TextLoader loader, Faults faults) {
    this.loader = loader;
    this.faults = faults;
  }

  /// Reads a history file.
  ///
  /// @param file the file
  /// @param found called once with the faults if there are any
  /// @return the amounts in time order; empty if there are faults
  public static List<HistoryPoint> read(Path file, Consumer<List<Fault>> found) {
    Faults faults = new Faults();
    List<HistoryPoint> points =
        new ActualsFile(new TextLoader(ReadFiles.onDisk(), faults), faults)
            .read(file, file.toString(), null)
            .points();
    if (faults.isEmpty()) {
      return points;
    }
    found.accept(faults.sorted());
    return List.of();
  }

  /// Reads a file; nothing after a fault.
  History read(Path file, String name, @Nullable Position blame) {
    DataFile data =
        DataFile.load(
            loader,
            faults,
            file,
            name,
            blame,
            new DataFile.Wanted("a history", MAX_ROWS, Optional.empty()));
    if (data == null) {
      return History.NONE;
    }
    SeriesColumns.Choice choice = new SeriesColumns.Choice(Optional.empty(), null, SeriesUse.CHART);
    SeriesReader.Series series = new SeriesReader(data, faults).read(choice, false);
    if (series == null) {
      return History.NONE;
    }
    if (series.runRate()) {
      faults.add(
          data.header().cells().getFirst().position(),
          "the revenue chart draws amounts of quarters, found run-rates in %s; give a file with a column `revenue`"
              .formatted(Wording.quote(series.column())));
      return History.NONE;
    }
    return new History(
        series.entries().stream().map(ActualsFile::point).toList(), data.sha256(), series.notes());
  }

  private static HistoryPoint point(SeriesReader.Entry entry) {
    SeriesPeriod period = entry.period();
    return new HistoryPoint(
        Quarter.of(period.firstDay()),
        period.basis().quarters(),
        entry.value(),
        entry.evidence(),
        entry.source());
  }
}
