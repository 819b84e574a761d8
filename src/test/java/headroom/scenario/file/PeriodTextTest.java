package headroom.scenario.file;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PeriodTextTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "2024-Q1",
        "2024Q1",
        "2024 Q1",
        "2024/Q1",
        "2024-1Q",
        "Q1 2024",
        "q1-2024",
        "Q1/2024",
        "Q1-24",
        "Q1'24",
        "Q1 ’24",
        "1Q24",
        "1Q 2024",
        "1Q'24",
        "Quarter 1 2024",
        "1st quarter 2024",
        "1. Quartal 2024",
        "Q1\u00a02024",
        "Q1\u200b2024",
        "Q1\u20132024",
        "Q1 2024*",
        "Q1 2024 (1)",
        "Q1 2024 (unaudited)"
      })
  void quartersAreReadInAllForms(String text) {
    assertThat(PeriodText.parse(text, DayOrder.DAY_FIRST).orElseThrow())
        .isEqualTo(SeriesPeriod.part(2024, 1, 3));
  }

  @ParameterizedTest
  @CsvSource({
    "2024, 2024",
    "2024.0, 2024",
    "FY2024, 2024",
    "FY24, 2024",
    "FY 2024, 2024",
    "CY2024, 2024",
    "FY'99, 1999",
    "2024-H2, 2024-H2",
    "2H24, 2024-H2",
    "H2 2024, 2024-H2",
    "2024-03, 2024-03",
    "202403, 2024-03",
    "Mar-24, 2024-03",
    "March 2024, 2024-03",
    "Mär 24, 2024-03",
    "Sept. 2024, 2024-09",
    "Dez 2024, 2024-12",
    "03/2024, 2024-03",
    "2024-03-31, 2024-03-31",
    "2024/3/31, 2024-03-31",
    "20240331, 2024-03-31",
    "2024-03-31 00:00:00, 2024-03-31",
    "2024-03-31T00:00:00Z, 2024-03-31",
    "31.03.2024, 2024-03-31",
    "31.3.24, 2024-03-31",
    "31/03/2024, 2024-03-31",
    "31-03-24, 2024-03-31",
    "31 Mar 2024, 2024-03-31",
    "31-Mar-24, 2024-03-31",
    "31. März 2024, 2024-03-31",
  })
  void periodsAndDaysAreReadInAllForms(String text, String plain) {
    assertThat(PeriodText.parse(text, DayOrder.DAY_FIRST).orElseThrow().text()).isEqualTo(plain);
  }

  @Test
  void theMonthMayComeFirst() {
    assertThat(PeriodText.parse("3/31/2024", DayOrder.MONTH_FIRST).orElseThrow().text())
        .isEqualTo("2024-03-31");
    assertThat(PeriodText.parse("Mar 31, 2024", DayOrder.DAY_FIRST).orElseThrow().text())
        .isEqualTo("2024-03-31");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "24",
        "2024-Q5",
        "2024-H3",
        "Q1",
        "1899",
        "2201",
        "2024-13",
        "2024-02-30",
        "31/31/2024",
        "24-Mar",
        "margin 24",
        "Q1 FY24",
        "FY24 Q1",
        "FQ1 2024",
        "2024E",
        "Total 2024",
        "2024-Q1 a",
        "1000000",
        "٢٠٢٤",
        "2024-Q٣"
      })
  void whatIsNoPeriodIsNone(String text) {
    assertThat(PeriodText.parse(text, DayOrder.DAY_FIRST)).isEmpty();
  }

  @Test
  void longTextsAreNone() {
    assertThat(PeriodText.parse("2024-Q1" + " ".repeat(1_000_000) + "x", DayOrder.DAY_FIRST))
        .isEmpty();
    assertThat(PeriodText.isFiscalPart("q1" + "f".repeat(1_000_000))).isFalse();
    assertThat(PeriodText.isEstimate("2024" + " ".repeat(1_000_000))).isFalse();
  }
}
