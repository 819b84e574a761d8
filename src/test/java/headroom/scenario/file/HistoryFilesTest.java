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
    SeriesFile.Wanted wanted = new SeriesFile.Wanted(Optional.empty(), false);
    return SeriesFile.read(file, wanted, faults::addAll, notes::add);
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
        HistoryFile.read(file, faults::addAll).stream()
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
    HistoryFile.read(file, faults::addAll);
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

  @Test
  void whatWasMadeOfAFileIsTold() {
    assertThat(notesOf("newest-first.csv"))
        .containsExactly("rows run from the newest to the oldest; read from the oldest on");
  }
}
