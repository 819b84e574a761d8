package headroom.scenario.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import headroom.scenario.History;
import headroom.scenario.History.Basis;
import headroom.scenario.Quarter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HistoryFileTest {
  private static final HistoryFile.Wanted USUAL = new HistoryFile.Wanted(Optional.empty(), false);

  @TempDir private Path folder;
  private final List<Fault> faults = new ArrayList<>();

  private Optional<History> read(String text, HistoryFile.Wanted wanted) throws IOException {
    Path file = Files.writeString(folder.resolve("h.csv"), text.replace("|", "\n"));
    return HistoryFile.read(file, wanted, faults::addAll);
  }

  private History sound(String text) throws IOException {
    Optional<History> history = read(text, USUAL);
    assertThat(faults).isEmpty();
    return history.orElseThrow();
  }

  @Test
  void quartersWithAGapStandInTheirMiddles() throws IOException {
    History history =
        sound("quarter,revenue|2025-Q1,1|2025-Q2,2|2025-Q3,|2025Q4,3|2026-Q1,4_000\n");
    assertThat(history.basis()).isEqualTo(Basis.QUARTERS);
    assertThat(history.points())
        .extracting(History.Point::years)
        .containsExactly(2025.125, 2025.375, 2025.875, 2026.125);
    assertThat(history.last().quarter()).isEqualTo(new Quarter(2026, 1));
    assertThat(history.runRate(history.last())).isEqualTo(16_000);
  }

  @Test
  void theMostFrequentLengthIsTakenAndTheRestIsNamed() throws IOException {
    History history =
        sound("period,revenue|2023,1|2024,4|2025-Q1,1|2025-Q2,2|2025-Q3,3|2025-Q4,4|2026-H1,9\n");
    assertThat(history.basis()).isEqualTo(Basis.QUARTERS);
    assertThat(history.leftOut()).containsExactly("2023", "2024", "2026-H1");
  }

  @Test
  void yearsStandInTheirMiddlesAndEndInTheLastQuarter() throws IOException {
    History history = sound("year,amount|2021,1|2022,2|2023,3|2024,5\n");
    assertThat(history.basis()).isEqualTo(Basis.YEARS);
    assertThat(history.first().years()).isEqualTo(2021.5);
    assertThat(history.last().quarter()).isEqualTo(new Quarter(2024, 4));
    assertThat(history.runRate(history.last())).isEqualTo(5);
  }

  @Test
  void runRatesAreReadOnDatesAndAtTheEndsOfPeriods() throws IOException {
    History history = sound("date,run-rate|2024-12-31,5|2025-03,6|2025-Q2,7|2025-08-15,8\n");
    assertThat(history.basis()).isEqualTo(Basis.READINGS);
    assertThat(history.first().years()).isEqualTo(2025);
    assertThat(history.points().get(1).years()).isCloseTo(2025.2466, within(1e-4));
    assertThat(history.points().get(2).years()).isCloseTo(2025.4959, within(1e-4));
    assertThat(history.last().quarter()).isEqualTo(new Quarter(2025, 3));
    assertThat(history.runRate(history.last())).isEqualTo(8);
  }

  @Test
  void anyColumnMayBeChosen() throws IOException {
    HistoryFile.Wanted users = new HistoryFile.Wanted(Optional.of("users"), false);
    History history =
        read("year,revenue,users|2021,1,9|2022,2,8|2023,3,7|2024,4,6\n", users).orElseThrow();
    assertThat(history.measure()).isEqualTo("users");
    assertThat(history.last().value()).isEqualTo(6);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "period,revenue|2025-Q1,1|2025-Q5,2; 3:1: a period must be a year",
        "period,revenue|2025-Q1,one; 2:9: `revenue` must be a number",
        "period,revenue|2025-Q1,-3; 2:9: `revenue` must be an amount above 0, found `-3`",
        "period,revenue|2025-Q1,0; 2:9: `revenue` must be an amount above 0",
        "period,revenue|2025-Q1,20%; 2:9: `revenue` must be an amount above 0",
        "period,revenue|2025-Q1,1|2025-Q1,2; 3:1: each period may stand once",
        "period,revenue|2025-02-28,1; 2:1: an amount belongs to a year",
        "period,revenue|2025-Q1,1,000; 2:1: a row must have 2 fields",
        "date,run-rate|2025-02-30,1; 2:1: a period must be a year",
        "date,run-rate|2025-Q1,1|2025-03-31,2|2025-05-31,2|2025-06-30,4; 3:1: run-rates must be"
            + " read on different days",
        "when,revenue|spring,1; 1:1: a history needs a column that says when",
        "period,costs,gross|2025-Q1,1,2; 1:1: a history needs a column of values, found `costs` or"
            + " `gross`",
        "period,revenue|2025-Q1,1|2025-Q2,2|2025-Q3,4; 0:0: a fit needs at least 4 values",
        "period,revenue; 0:0: a history needs a header line",
      })
  void faultsPointAtTheirPlace(String text, String fault) throws IOException {
    assertThat(read(text + "\n", USUAL)).isEmpty();
    assertThat(faults)
        .anySatisfy(
            it ->
                assertThat("%s:%s: %s".formatted(it.line(), it.column(), it.message()))
                    .startsWith(fault.strip()));
  }

  @Test
  void allFaultsAreReportedAtOnce() throws IOException {
    read("period,revenue|x,1|2025-Q1,y|2025-Q2,-1\n", USUAL);
    assertThat(faults).hasSize(3);
  }

  @Test
  void aMissingColumnIsSuggested() throws IOException {
    read("year,revenue|2021,1\n", new HistoryFile.Wanted(Optional.of("revenu"), false));
    assertThat(faults)
        .singleElement()
        .extracting(Fault::message)
        .asString()
        .contains("did you mean `revenue`?");
  }
}
