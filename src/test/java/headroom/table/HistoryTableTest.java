package headroom.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import headroom.scenario.History;
import headroom.scenario.Quarter;
import java.util.List;
import org.junit.jupiter.api.Test;

class HistoryTableTest {
  private static History.Point point(int year, int quarter, double value, String evidence) {
    return new History.Point(
        "%s-Q%s".formatted(year, quarter),
        new Quarter(year, quarter),
        year + (quarter - 0.5) / 4,
        value,
        evidence);
  }

  private static final History HISTORY =
      new History(
          "h.csv",
          "growth",
          History.Basis.QUARTERS,
          List.of(
              point(2025, 1, 2, "filed"),
              point(2025, 2, 2.5, "=x"),
              point(2025, 4, 2.5 * 1.21, "so \"filed\"")),
          List.of());

  @Test
  void rowsHaveRunRatesGapsAndGrowth() {
    List<HistoryTable.Row> rows = HistoryTable.of(HISTORY).rows();
    assertThat(rows.getFirst().runRate()).isEqualTo(8);
    assertThat(rows.getFirst().growth()).isEmpty();
    assertThat(rows.get(1).gapYears().orElseThrow()).isEqualTo(0.25);
    assertThat(rows.get(1).growth().orElseThrow()).isEqualTo(0.25);
    assertThat(rows.get(1).annualGrowth().orElseThrow())
        .isCloseTo(1.25 * 1.25 * 1.25 * 1.25 - 1, within(1e-12));
    assertThat(rows.get(2).gapYears().orElseThrow()).isEqualTo(0.5);
    assertThat(rows.get(2).growth().orElseThrow()).isCloseTo(0.21, within(1e-12));
    assertThat(rows.get(2).annualGrowth().orElseThrow()).isCloseTo(1.21 * 1.21 - 1, within(1e-12));
  }

  @Test
  void csvIsForSpreadsheets() {
    assertThat(HistoryTable.of(HISTORY).csv().lines())
        .first()
        .isEqualTo(
            "period,growth_value,annual,years,gap_years,growth,annual_growth,log_growth,evidence");
    assertThat(HistoryTable.of(HISTORY).csv().lines().toList().get(1))
        .isEqualTo("2025-Q1,2.0,8.0,2025.125,,,,,filed");
    assertThat(HistoryTable.of(HISTORY).csv())
        .contains(",'=x\r\n")
        .endsWith(",\"so \"\"filed\"\"\"\r\n");
  }
}
