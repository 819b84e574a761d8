package headroom.scenario.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HistoryNotesTest {
  private static final String HISTORY = "report: {history: h.csv}\n";

  @TempDir Path folder;

  private List<String> notes(String csv, String scenario) {
    Scenarios.write(folder, "h.csv", "period,revenue\n" + csv);
    return Scenarios.read(Scenarios.write(folder, "s.yaml", scenario + HISTORY)).notes();
  }

  private static String actual(String quarters) {
    return Scenarios.SHORT.replace("now: 7.5", "actual: {%s}".formatted(quarters));
  }

  @Test
  void aHistoryInMillionsOfAScenarioInBillionsIsRemarkedOn() {
    assertThat(notes("2025-Q3,6400\n2025-Q4,7000\n", Scenarios.SHORT))
        .containsExactly(
            "`report.history` ends with 7000 a quarter in 2025-Q4, the streams begin with 7.5; all"
                + " amounts are in USD bn: is one of them in another unit?");
    assertThat(notes("2025,0.026\n", Scenarios.SHORT))
        .singleElement()
        .asString()
        .contains("0.0065");
  }

  @Test
  void aHistoryInTheSameUnitIsNot() {
    assertThat(notes("2025-Q3,6.4\n2025-Q4,7\n", Scenarios.SHORT)).isEmpty();
    assertThat(notes("2025,26\n", Scenarios.SHORT)).isEmpty();
  }

  /// Revenue may well have grown a thousandfold since.
  @Test
  void anOldHistorySaysNothingOfUnits() {
    assertThat(notes("2019,0.01\n2020,0.02\n", Scenarios.SHORT)).isEmpty();
  }

  @Test
  void quartersThatTheStreamsKnowOtherwiseAreNamed() {
    assertThat(notes("2025-Q4,7\n2026-Q1,7.6\n2026-Q2,8.5\n", actual("2026-Q1: 7.6, 2026-Q2: 8.1")))
        .containsExactly(
            "`report.history` differs from the streams' `actual` in 2026-Q2 (8.5, not 8.1); the"
                + " chart draws the history.");
  }

  @Test
  void quartersThatTheStreamsSimulateAreNamed() {
    assertThat(notes("2026-Q1,7.6\n2026-Q2,8.5\n", actual("2026-Q1: 7.6")))
        .containsExactly(
            "`report.history` knows 2026-Q2, which the streams simulate: give these quarters as"
                + " `actual`, or start the timeline after them.");
  }

  @Test
  void whatWasMadeOfTheFileIsANote() {
    assertThat(notes("2025-Q4,7\n2025-Q3,6.4\nTotal,13.4\n", Scenarios.SHORT))
        .containsExactly(
            "h.csv: rows that are no period, passed over: `Total` (line 4).",
            "h.csv: rows run from the newest to the oldest; read from the oldest on.");
  }
}
