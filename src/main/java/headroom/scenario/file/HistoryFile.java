package headroom.scenario.file;

import headroom.scenario.Evidence;
import headroom.scenario.History;
import headroom.scenario.History.Basis;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// A data file with a history to fit: a column of periods and a column of values.
///
/// Amounts belong to years, half-years or quarters; those of the most frequent length are taken.
/// Run-rates belong to dates, months or the ends of longer periods. Rows without a value are gaps.
public final class HistoryFile {
  private static final int MAX_ROWS = 2_000;
  private static final int FEWEST = 4;

  /// What is wanted of a file.
  ///
  /// @param column name of the column of values; empty for the only one that can be meant
  /// @param runRate whether values are annual run-rates even if the column is not called so
  public record Wanted(Optional<String> column, boolean runRate) {}

  private final Faults faults;
  private final Wanted wanted;

  private HistoryFile(Faults faults, Wanted wanted) {
    this.faults = faults;
    this.wanted = wanted;
  }

  /// Reads a history, silent about what was made of it.
  ///
  /// @param file the file, at most 10 MB and 2,000 rows
  /// @param wanted what to take from it
  /// @param found called once with the faults if there are any
  /// @return the history, of at least four points; empty if there are faults
  public static Optional<History> read(Path file, Wanted wanted, Consumer<List<Fault>> found) {
    return read(file, wanted, found, _ -> {});
  }

  /// Reads a history.
  ///
  /// @param file the file, at most 10 MB and 2,000 rows
  /// @param wanted what to take from it
  /// @param found called once with the faults if there are any
  /// @param noted called with each remark on what was made of the file, if there are no faults
  /// @return the history, of at least four points; empty if there are faults
  public static Optional<History> read(
      Path file, Wanted wanted, Consumer<List<Fault>> found, Consumer<String> noted) {
    Faults faults = new Faults();
    History history = new HistoryFile(faults, wanted).read(file, noted);
    if (history != null && faults.isEmpty()) {
      return Optional.of(history);
    }
    found.accept(faults.sorted());
    return Optional.empty();
  }

  private @Nullable History read(Path file, Consumer<String> noted) {
    DataFile data =
        DataFile.load(
            new TextLoader(ReadFiles.onDisk(), faults),
            faults,
            file,
            file.toString(),
            null,
            new DataFile.Wanted("a history", MAX_ROWS, wanted.column()));
    if (data == null) {
      return null;
    }
    SeriesColumns.Choice choice = new SeriesColumns.Choice(wanted.column(), null, SeriesUse.FIT);
    SeriesReader.Series series = new SeriesReader(data, faults).read(choice, wanted.runRate());
    History history = series == null ? null : history(file, series, data.source().whole());
    if (series != null && history != null) {
      series.notes().forEach(noted);
    }
    return history;
  }

  private @Nullable History history(Path file, SeriesReader.Series series, Position whole) {
    List<SeriesReader.Entry> taken = series.taken();
    if (taken.size() < FEWEST) {
      faults.add(
          whole,
          "a fit needs at least %s values of one length, found %s in %s; three growth rates are the least that show a spread"
              .formatted(FEWEST, taken.size(), Wording.quote(series.column())));
      return null;
    }
    List<History.Point> points =
        taken.stream().map(entry -> point(entry, series.runRate())).toList();
    for (int i = 1; i < points.size(); i++) {
      if (!(points.get(i).years() > points.get(i - 1).years())) {
        faults.add(
            taken.get(i).cell().position(),
            "run-rates must be read on different days, found %s after %s, which ends later or on the same day"
                .formatted(
                    Wording.quote(points.get(i).period()),
                    Wording.quote(points.get(i - 1).period())));
        return null;
      }
    }
    List<String> others =
        series.entries().stream()
            .filter(entry -> !taken.contains(entry))
            .map(entry -> entry.period().text())
            .toList();
    Basis basis = series.basis();
    String name = String.valueOf(file.getFileName());
    return new History(name, series.column(), basis, points, others);
  }

  private static History.Point point(SeriesReader.Entry entry, boolean runRate) {
    String evidence = entry.evidence().map(Evidence::word).orElse("");
    return entry.period().point(entry.value(), evidence, runRate);
  }
}
