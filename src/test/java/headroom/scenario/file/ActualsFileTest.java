package headroom.scenario.file;

import static org.assertj.core.api.Assertions.assertThat;

import headroom.scenario.Evidence;
import headroom.scenario.HistoryPoint;
import headroom.scenario.Quarter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ActualsFileTest {
  @TempDir Path folder;

  private final List<Fault> faults = new ArrayList<>();

  private List<HistoryPoint> read(String csv) {
    return ActualsFile.read(Scenarios.write(folder, "h.csv", csv), faults::addAll);
  }

  @Test
  void periodsArriveInTimeOrderWhateverTheColumns() {
    List<HistoryPoint> points =
        read(
            """
            source,evidence,note,revenue,period
            "a, ""b\""",filed,,5.0,2025-Q4
            c,leaked,x,1_307e-2,2025

            "two
            lines",reported,,4.3,2025-H2
            """);
    assertThat(faults).isEmpty();
    assertThat(points)
        .containsExactly(
            new HistoryPoint(new Quarter(2025, 1), 4, 13.07, Optional.of(Evidence.LEAKED), "c"),
            new HistoryPoint(
                new Quarter(2025, 3), 2, 4.3, Optional.of(Evidence.REPORTED), "two\nlines"),
            new HistoryPoint(
                new Quarter(2025, 4), 1, 5.0, Optional.of(Evidence.FILED), "a, \"b\""));
  }

  @Test
  void faultsAfterAFieldOfTwoLinesPointToTheRightPlace() {
    assertThat(read("period,revenue,evidence,source\n2024,1,filed,\"a\nb\"\n2025,x,filed,c\n"))
        .isEmpty();
    assertThat(faults)
        .singleElement()
        .satisfies(
            fault -> {
              assertThat(fault.line()).isEqualTo(4);
              assertThat(fault.column()).isEqualTo(6);
            });
  }

  @Test
  void emptyFilesAndTooLargeOnesAreRefused() {
    assertThat(read("")).isEmpty();
    assertThat(faults).singleElement().asString().contains("header line");
    faults.clear();
    assertThat(read("x".repeat(10_000_001))).isEmpty();
    assertThat(faults).singleElement().asString().contains("at most 10_000_000 bytes");
  }
}
