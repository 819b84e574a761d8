package headroom.scenario.file;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/// What parts the fields of a line in a data file.
enum Separator {
  /// `,`
  COMMA(',', "`,`"),
  /// `;`, what spreadsheets write where the comma is the decimal sign
  SEMICOLON(';', "`;`"),
  /// a tab, what copying from a spreadsheet gives
  TAB('\t', "tab"),
  /// `|`
  BAR('|', "`|`");

  private static final int SAMPLE_ROWS = 40;
  private static final int SAMPLE_LENGTH = 1 << 18;

  private final char sign;
  private final String word;

  Separator(char sign, String word) {
    this.sign = sign;
    this.word = word;
  }

  char sign() {
    return sign;
  }

  /// How messages name it.
  String word() {
    return word;
  }

  /// The separator of a character; empty if it is none.
  static Optional<Separator> of(String text) {
    for (Separator separator : values()) {
      if (text.equals(String.valueOf(separator.sign))) {
        return Optional.of(separator);
      }
    }
    return Optional.empty();
  }

  /// A separator with what speaks for it.
  ///
  /// @param known fields of the header line with a name that is looked for
  /// @param even share of rows that are as wide as the header line
  private record Candidate(Separator separator, int known, double even) {}

  /// The separators that fit a text best, the likeliest ones: more than one where nothing tells
  /// them apart, the comma alone where there is a single column.
  ///
  /// @param text the rows; the header is the first of them that is more than a title
  /// @param isName whether a field is a name that is looked for in the header line
  static List<Separator> detect(String text, Predicate<String> isName) {
    String sample = text.substring(0, Math.min(text.length(), SAMPLE_LENGTH));
    List<Candidate> candidates = new ArrayList<>();
    for (Separator separator : values()) {
      SourceText nowhere = new SourceText(0, "", "");
      List<CsvText.Row> rows =
          new CsvText(nowhere, new Faults(), separator).parse(sample, 1, SAMPLE_ROWS);
      int header = DataFile.headerAt(rows);
      if (header < rows.size() && rows.get(header).cells().size() > 1) {
        candidates.add(candidate(separator, rows.subList(header, rows.size()), isName));
      }
    }
    Comparator<Candidate> order =
        Comparator.comparingInt(Candidate::known).thenComparingDouble(Candidate::even);
    return candidates.stream()
        .max(order)
        .map(
            best ->
                candidates.stream()
                    .filter(it -> order.compare(it, best) == 0)
                    .map(Candidate::separator)
                    .toList())
        .orElse(List.of(COMMA));
  }

  private static Candidate candidate(
      Separator separator, List<CsvText.Row> rows, Predicate<String> isName) {
    List<CsvText.Cell> header = rows.getFirst().cells();
    int known = (int) header.stream().filter(cell -> isName.test(cell.text())).count();
    long even = rows.stream().filter(row -> row.cells().size() == header.size()).count();
    return new Candidate(separator, known, (double) even / rows.size());
  }
}
