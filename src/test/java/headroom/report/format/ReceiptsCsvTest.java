package headroom.report.format;

import static org.assertj.core.api.Assertions.assertThat;

import headroom.report.SampleRun;
import headroom.report.TinyResult;
import headroom.table.CsvRows;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReceiptsCsvTest {
  private static final String NUMBERS =
      "26.1,0.1,,0.0,1.5,3.5,6.0,13.5,26.0,38.5,46.0,48.5,50.5,1.0E22,"
          + ",0.25,0.25,0.25,0.25,0.25,0.25,0.25,0.25,,,,";

  @Test
  void everyKindOfMetricIsOneRow() {
    String text = ReceiptsCsv.text(SampleRun.scenario(), TinyResult.everyKind());
    assertThat(text.lines())
        .containsExactly(
            "metric,kind,name,measure,frequency,period,period_start,period_end,unit,mean,mean_se,sd,min,p1,p5,p10,p25,p50,p75,p90,p95,p99,max,"
                + "p1_se,p5_se,p10_se,p25_se,p50_se,p75_se,p90_se,p95_se,p99_se,"
                + "probability,probability_se,value,value_se,trials_used,incomplete",
            "revenue-share.paid,agreement,revenue-share,paid,total,total,2026-01-01,2030-12-31,USD"
                + " bn,"
                + NUMBERS
                + ",1024,",
            "revenue-share.paid,agreement,revenue-share,paid,year,2026,2026-01-01,2026-12-31,USD"
                + " bn,"
                + NUMBERS
                + ",1024,true",
            "revenue-share.paid.given-hit,agreement,revenue-share,paid.given-hit,total,total,2026-01-01,2030-12-31,USD"
                + " bn,"
                + NUMBERS
                + ",300,",
            "revenue-share.cap.hit,agreement,revenue-share,cap.hit,quarter,2028-Q4,2028-10-01,2028-12-31,"
                + ",".repeat(24)
                + "0.44,5.0E-4,,,1024,",
            "\"party.=Evil, Inc.cvar5\",party,\"'=Evil, Inc\",cvar5,total,total,2026-01-01,"
                + "2030-12-31,USD bn,"
                + ",".repeat(25)
                + "-1.0E-4,,1024,",
            "revenue-share.paid.given-not-hit,agreement,revenue-share,paid.given-not-hit,total,total,2026-01-01,2030-12-31,USD"
                + " bn,"
                + ",".repeat(27)
                + "0,");
    assertThat(text.replace("\r\n", "")).doesNotContain("\r", "\n");
    assertThat(text).endsWith("\r\n");
  }

  @Test
  void everyRowHasAsManyCellsAsTheFirst() {
    List<String> lines =
        ReceiptsCsv.text(SampleRun.scenario(), SampleRun.result()).lines().toList();
    for (String line : lines) {
      assertThat(line.chars().filter(c -> c == ',').count()).as(line).isEqualTo(37);
    }
  }

  @Test
  void textThatASpreadsheetCouldRunGetsAnApostrophe() {
    for (String start : List.of("=", "+", "-", "@", "\t")) {
      assertThat(CsvRows.text(start + "1")).isEqualTo("'" + start + "1");
    }
    assertThat(CsvRows.text("\r1")).isEqualTo("\"'\r1\"");
    assertThat(CsvRows.text("=HYPERLINK(\"x\",1)")).isEqualTo("\"'=HYPERLINK(\"\"x\"\",1)\"");
    assertThat(CsvRows.text("a=b-c")).isEqualTo("a=b-c");
    assertThat(CsvRows.text("")).isEmpty();
  }

  @Test
  void numbersAreNeverTouched() {
    assertThat(CsvRows.number(-3.5)).isEqualTo("-3.5");
    assertThat(CsvRows.number(Double.NaN)).isEmpty();
  }
}
