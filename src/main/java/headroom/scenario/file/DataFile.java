package headroom.scenario.file;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A file of rows under a header line, as people and spreadsheets save it: with `,`, `;`, a tab or
/// `|` between the fields, which a first line such as `sep=;` may say; with a byte order mark, any
/// line ends, empty rows, lines of comment, and a title above the header.
///
/// @param source the text for messages
/// @param sha256 hash of the file's bytes
/// @param separator what parts the fields
/// @param header the names of the columns
/// @param rows the rows under it, those without a filled cell left out
/// @param notes what was passed over
record DataFile(
    SourceText source,
    String sha256,
    Separator separator,
    CsvText.Row header,
    List<CsvText.Row> rows,
    List<String> notes) {
  private static final int MAX_BYTES = ReadFiles.MOST_BYTES;
  private static final int TITLE_ROWS = 20;
  private static final Pattern SEP =
      Pattern.compile("\"?[sS][eE][pP]=([^\r\n]?)\"?[;,\t]*(?:\r\n|\n|\r|$)");

  DataFile {
    rows = List.copyOf(rows);
    notes = List.copyOf(notes);
  }

  /// What is wanted of a file.
  ///
  /// @param noun what messages call it, such as "a history"
  /// @param mostRows most rows it may have
  /// @param column the name of a column that is looked for; empty for the usual ones
  record Wanted(String noun, int mostRows, Optional<String> column) {
    private boolean isName(String name) {
      return Headers.isKnown(name)
          || column
              .filter(it -> Headers.comparable(it).equals(Headers.comparable(name)))
              .isPresent();
    }
  }

  /// Loads a file; null after a fault.
  ///
  /// @param file what to read
  /// @param name the name shown in messages
  /// @param blame where a file that cannot be read is reported; null for the file itself
  static @Nullable DataFile load(
      TextLoader loader,
      Faults faults,
      Path file,
      String name,
      @Nullable Position blame,
      Wanted wanted) {
    TextLoader.Loaded loaded = loader.load(file, name, MAX_BYTES, blame);
    return loaded == null ? null : split(loaded, wanted, faults);
  }

  private static @Nullable DataFile split(TextLoader.Loaded loaded, Wanted wanted, Faults faults) {
    SourceText source = loaded.source();
    Matcher said = SEP.matcher(loaded.text());
    boolean says = said.lookingAt();
    String text = says ? loaded.text().substring(said.end()) : loaded.text();
    Separator separator =
        says ? said(said.group(1), source, faults) : detected(text, source, wanted, faults);
    if (separator == null) {
      return null;
    }
    int before = faults.count();
    List<CsvText.Row> all =
        new CsvText(source, faults, separator).parse(text, says ? 2 : 1, mostLines(wanted));
    int header = headerAt(all);
    int rows = all.size() - header - 1;
    if (rows < 1 || rows > wanted.mostRows) {
      if (faults.count() == before) {
        faults.add(source.whole(), size(wanted, all.size(), rows));
      }
      return null;
    }
    return new DataFile(
        source,
        loaded.sha256(),
        separator,
        all.get(header),
        all.subList(header + 1, all.size()),
        titles(all.subList(0, header)));
  }

  private static int mostLines(Wanted wanted) {
    return wanted.mostRows + TITLE_ROWS + 2;
  }

  private static String size(Wanted wanted, int lines, int rows) {
    return "%s needs a header line and 1 to %s rows, found %s"
        .formatted(
            wanted.noun,
            Wording.grouped(wanted.mostRows),
            rows > 0 ? "more" : lines == 1 ? "1 line" : lines + " lines");
  }

  private static @Nullable Separator said(String sign, SourceText source, Faults faults) {
    Optional<Separator> separator = Separator.of(sign);
    if (separator.isEmpty()) {
      faults.add(
          new Position(source, 1, 1),
          "`sep=` must name a comma, a semicolon, a tab or a bar, found %s; write for example `sep=;`"
              .formatted(Wording.quote(sign)));
    }
    return separator.orElse(null);
  }

  private static @Nullable Separator detected(
      String text, SourceText source, Wanted wanted, Faults faults) {
    List<Separator> likely = Separator.detect(text, wanted::isName);
    if (likely.size() == 1) {
      return likely.getFirst();
    }
    faults.add(
        source.whole(),
        "the fields of a line must be parted by one sign, found %s, which fit alike; say which with a first line such as `sep=%s`"
            .formatted(
                String.join(" and ", likely.stream().map(Separator::word).toList()),
                likely.getFirst().sign()));
    return null;
  }

  /// Where the header line is: behind rows of which the first field alone is filled, if wider rows
  /// follow.
  static int headerAt(List<CsvText.Row> rows) {
    int at = 0;
    while (at < rows.size() - 1 && at < TITLE_ROWS && isTitle(rows.get(at))) {
      at++;
    }
    return at < rows.size() && !isTitle(rows.get(at)) ? at : 0;
  }

  private static boolean isTitle(CsvText.Row row) {
    List<CsvText.Cell> cells = row.cells();
    return !cells.getFirst().isBlank()
        && cells.subList(1, cells.size()).stream().allMatch(CsvText.Cell::isBlank);
  }

  private static List<String> titles(List<CsvText.Row> rows) {
    List<String> notes = new ArrayList<>();
    if (!rows.isEmpty()) {
      notes.add(
          "above the header line, passed over: "
              + String.join(
                  ", ",
                  rows.stream()
                      .map(row -> Wording.quote(Headers.plain(row.cells().getFirst().text())))
                      .toList()));
    }
    return notes;
  }

  /// The names of the columns as they are written.
  List<String> names() {
    return header.cells().stream().map(cell -> cell.text().strip()).toList();
  }

  /// The column that is called so; empty after a fault.
  ///
  /// @param key what asks for it, such as "`column`"
  /// @param at where it is asked for
  Optional<Integer> column(String wanted, String key, Position at, Faults faults) {
    List<Integer> places = Headers.places(names(), wanted);
    if (places.size() == 1) {
      return Optional.of(places.getFirst());
    }
    List<String> names = names().stream().filter(name -> !name.isBlank()).toList();
    String there = "the file has " + Wording.list(names.stream().map(Wording::quote).toList());
    faults.add(
        at,
        "%s must be the name of one column, found %s%s"
            .formatted(
                key,
                Wording.quote(wanted),
                places.isEmpty()
                    ? Wording.didYouMean(wanted, names, there)
                    : ", which stands twice"));
    return Optional.empty();
  }

  /// The cell of a row in a column, empty if the row is short.
  static CsvText.Cell cell(CsvText.Row row, int column) {
    return column < row.cells().size()
        ? row.cells().get(column)
        : new CsvText.Cell(row.cells().getLast().position(), "");
  }
}
