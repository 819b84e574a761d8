package headroom.scenario.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import headroom.scenario.History;
import headroom.scenario.HistoryPoint;
import headroom.scenario.Quarter;
import headroom.scenario.Scenario;
import headroom.scenario.Stream.Grown;
import headroom.scenario.StreamProcess;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The same twelve quarters in files as people and spreadsheets save them, read alike by all that
/// take a history; and files that cannot be read, each with its message beside it.
///
/// `-Dgolden.update=true` rewrites the messages and fails, so that the change is looked at.
class HistoryFilesTest {
  private static final boolean UPDATE = Boolean.getBoolean("golden.update");
  private static final Path FOLDER = Path.of("src/test/resources/headroom/scenario/file/histories");

  /// 2023-Q1 to 2025-Q4.
  private static final List<Double> AMOUNTS =
      List.of(
          12_100.0, 13_250.0, 14_400.5, 16_020.0, 17_110.0, 18_400.0, 19_875.25, 22_000.0, 23_150.0,
          25_005.0, 27_300.0, 30_120.0);

  private static final List<Quarter> QUARTERS =
      IntStream.range(0, 12).mapToObj(new Quarter(2023, 1)::plus).toList();

  @TempDir Path folder;
  private final List<Fault> faults = new ArrayList<>();
  private final List<String> notes = new ArrayList<>();

  static List<Path> good() {
    return files(FOLDER);
  }

  static List<Path> broken() {
    return files(FOLDER.resolve("broken")).stream()
        .filter(file -> !file.getFileName().toString().endsWith(".golden"))
        .toList();
  }

  private static List<Path> files(Path from) {
    try (Stream<Path> files = Files.list(from)) {
      return files.filter(Files::isRegularFile).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Optional<History> fit(Path file) {
    HistoryFile.Wanted wanted = new HistoryFile.Wanted(Optional.empty(), false);
    return HistoryFile.read(file, wanted, faults::addAll, notes::add);
  }

  @ParameterizedTest
  @MethodSource("good")
  void fitReadsTheTwelveQuarters(Path file) {
    History history = fit(file).orElseThrow(() -> new AssertionError(faults));
    assertThat(history.basis()).isEqualTo(History.Basis.QUARTERS);
    assertThat(history.points()).extracting(History.Point::quarter).isEqualTo(QUARTERS);
    assertThat(history.points()).extracting(History.Point::value).isEqualTo(AMOUNTS);
  }

  @ParameterizedTest
  @MethodSource("good")
  void theReportReadsTheSameQuarters(Path file) {
    List<HistoryPoint> quarters =
        ActualsFile.read(file, faults::addAll).stream()
            .filter(point -> point.quarterCount() == 1)
            .toList();
    assertThat(faults).isEmpty();
    assertThat(quarters).extracting(HistoryPoint::firstQuarter).isEqualTo(QUARTERS);
    assertThat(quarters).extracting(HistoryPoint::amount).isEqualTo(AMOUNTS);
  }

  @ParameterizedTest
  @MethodSource("good")
  void bootstrapReadsTheSameAmounts(Path file) throws IOException {
    String column = fit(file).orElseThrow().measure();
    String name = file.getFileName().toString();
    Files.copy(file, folder.resolve(name));
    Path scenario =
        Scenarios.write(
            folder,
            "s.yaml",
            Scenarios.SHORT.replace(
                "growth: 40%, volatility: 25%",
                "bootstrap: {history: {file: %s, column: '%s'}, block: 1}"
                    .formatted(name, column)));
    Scenario read = Scenarios.read(scenario);
    assertThat(((Grown) read.streams().getFirst()).process())
        .isEqualTo(new StreamProcess.Bootstrap(AMOUNTS, 1));
  }

  @ParameterizedTest
  @MethodSource("broken")
  void brokenFilesGetOneMessageForAColumn(Path file) throws IOException {
    assertThat(fit(file)).isEmpty();
    String found = print(faults);
    Path golden = file.resolveSibling(file.getFileName() + ".golden");
    if (UPDATE) {
      Files.writeString(golden, found);
      fail("rewrote %s: look at the change", golden);
    }
    assertThat(found).isNotEmpty().isEqualTo(Files.readString(golden));
    faults.clear();
    ActualsFile.read(file, faults::addAll);
    assertThat(print(faults))
        .as("report.history says the same")
        .isEqualTo(
            found
                .replace(SeriesUse.FIT.dated(), SeriesUse.CHART.dated())
                .replace(SeriesUse.FIT.advice(), SeriesUse.CHART.advice()));
  }

  private static String print(List<Fault> faults) {
    return FaultPrinter.print(
        faults.stream()
            .map(
                it ->
                    new Fault(
                        String.valueOf(Path.of(it.file()).getFileName()),
                        it.line(),
                        it.column(),
                        it.message(),
                        it.sourceLine()))
            .toList());
  }

  private List<String> notesOf(String file) {
    assertThat(fit(FOLDER.resolve(file))).isPresent();
    return notes;
  }

  private List<String> notesOfText(String csv) {
    assertThat(fit(Scenarios.write(folder, "h.csv", csv))).as(faults.toString()).isPresent();
    return notes;
  }

  @Test
  void theOrderOfRowsIsTold() {
    assertThat(notesOf("newest-first.csv"))
        .containsExactly("rows run from the newest to the oldest; read from the oldest on");
  }

  @Test
  void rowsInNoOrderAreReadInOrderWhichIsTold() {
    assertThat(notesOfText("year,revenue\n2021,1\n2023,3\n2022,2\n2024,5\n"))
        .containsExactly("rows are in no order of time; read in order of their periods");
  }

  @Test
  void whatIsPassedOverIsTold() {
    assertThat(notesOf("footer.csv"))
        .containsExactly(
            "above the header line, passed over: `Example Corp. quarterly revenue`",
            "rows that are no period, passed over: `Total` (line 20), `Source: company filings,"
                + " 2026` (line 22), `* unaudited` (line 23)");
  }

  @Test
  void signsForNothingAreGapsWhichIsTold() {
    assertThat(notesOfText("year,revenue\n2020,1\n2021,-\n2022,n/a\n2023,3\n2024,5\n2025,6\n"))
        .containsExactly("taken for gaps: `-` (line 3), `n/a` (line 4)");
  }

  @Test
  void endsOfQuartersAndFiscalYearsAreTold() {
    assertThat(notesOf("weeks.csv"))
        .containsExactly(
            "dates are the ends of quarters: `2023-04-01 00:00:00` is read as 2023-Q1");
    notes.clear();
    assertThat(notesOf("mixture.csv"))
        .containsExactly("fiscal years are taken for calendar years: `FY2023` is 2023");
  }

  /// An annual total stands behind its fourth quarter: left out, not "out of order".
  @Test
  void annualTotalsAmongQuartersAreLeftOut() {
    assertThat(fit(FOLDER.resolve("mixture.csv")).orElseThrow().leftOut())
        .containsExactly("2023", "2024", "2025");
  }

  @Test
  void annualTotalsThatAreNotTheSumOfTheirQuartersAreTold() {
    String quarters = "2024-Q1,1\n2024-Q2,2\n2024-Q3,3\n2024-Q4,4\n2024,";
    assertThat(notesOfText("period,revenue\n" + quarters + "11\n"))
        .containsExactly("the quarters of 2024 add up to 10, its annual total is 11");
    notes.clear();
    assertThat(notesOfText("period,revenue\n" + quarters + "10.1\n")).isEmpty();
  }

  @Test
  void whatLooksLikeSumsSinceTheYearsStartIsTold() {
    String cumulative = "Q1 23,10\nQ2 23,21\nQ3 23,33\nQ4 23,46\nQ1 24,14\nQ2 24,29\nQ3 24,45\n";
    assertThat(notesOfText("period,revenue\n" + cumulative))
        .singleElement()
        .asString()
        .contains("as sums since the year's start do");
    notes.clear();
    assertThat(notesOfText("period,revenue\n" + cumulative + "2023,110\n"))
        .as("the total is that of the quarters")
        .isEmpty();
  }

  /// A strong fourth quarter rises and falls too, but not evenly through the year; fast growth
  /// never falls.
  @Test
  void seasonsAndFastGrowthAreNoSumsSinceTheYearsStart() {
    assertThat(
            notesOfText(
                """
                period,revenue
                Q1 23,80
                Q2 23,82
                Q3 23,84
                Q4 23,190
                Q1 24,88
                Q2 24,90
                Q3 24,92
                Q4 24,200
                """))
        .isEmpty();
    assertThat(
            notesOfText(
                "period,revenue\nQ1 23,1\nQ2 23,2\nQ3 23,3\nQ4 23,4\nQ1 24,5\nQ2 24,8\nQ3 24,11\n"))
        .isEmpty();
  }

  @Test
  void otherColumnsTellTheDecimalSign() {
    String csv =
        """
        Quartal;Umsatz;Kosten
        Q1 24;12,100;1,5
        Q2 24;13,200;2,5
        Q3 24;14,300;2
        Q4 24;15,400;3
        """;
    History history = fit(Scenarios.write(folder, "h.csv", csv)).orElseThrow();
    assertThat(history.points())
        .extracting(History.Point::value)
        .containsExactly(12.1, 13.2, 14.3, 15.4);
  }

  @Test
  void aColumnIsFoundWhateverItsCaseBlanksAndUnit() {
    String csv =
        "Quarter,NET\u00a0 Revenue (USD m),Costs\n1Q24,1,9\n2Q24,2,9\n3Q24,3,9\n4Q24,4,9\n";
    Path file = Scenarios.write(folder, "h.csv", csv);
    for (String name : List.of("net revenue", "Net Revenue (USD m)", "NET\u00a0 Revenue (USD m)")) {
      HistoryFile.Wanted wanted = new HistoryFile.Wanted(Optional.of(name), false);
      assertThat(HistoryFile.read(file, wanted, faults::addAll).orElseThrow().measure())
          .isEqualTo("NET Revenue (USD m)");
    }
  }

  @Test
  void aSampleHasNegativesPercentagesAndASumUnderIt() {
    Scenarios.write(
        folder, "c.csv", "Firm;Margin\nA;12,5 %\nB;(3,0 %)\nTotal AG;4 %\n;\nAverage;4,5 %\n");
    Path scenario =
        Scenarios.write(
            folder,
            "s.yaml",
            Scenarios.SHORT.replace(
                "growth: 40%", "growth: {empirical: {file: c.csv, column: margin}}"));
    Scenario read = Scenarios.read(scenario);
    assertThat(read.notes()).containsExactly("c.csv: last row, passed over: `Average` (line 6).");
    assertThat(read.toString()).contains("[0.125, -0.03, 0.04]");
  }
}
