package headroom.report.format;

import static org.assertj.core.api.Assertions.assertThat;

import headroom.report.SampleRun;
import headroom.report.TinyResult;
import headroom.result.Metric;
import headroom.result.Result;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ResultsJsonTest {
  private static final String SUMMARY =
      """
      "mean": 26.1, "mean_se": 0.1, "sd": null, "min": 0.0, "max": 1.0E22, \
      "percentiles": {"1": 1.5, "5": 3.5, "10": 6.0, "25": 13.5, "50": 26.0, "75": 38.5, "90": 46.0, "95": 48.5, "99": 50.5}, \
      "percentiles_se": {"1": null, "5": 0.25, "10": 0.25, "25": 0.25, "50": 0.25, "75": 0.25, "90": 0.25, "95": 0.25, "99": 0.25}}\
      """;

  @Test
  void everyKindOfMetricHasItsOwnForm() {
    String text = ResultsJson.text("0.1.0", SampleRun.scenario(), TinyResult.everyKind());
    assertThat(text)
        .isEqualTo(
            """
            {"format": 1, "headroom": "0.1.0",
             "scenario": {"name": "Microsoft–OpenAI, amended terms", "sha256": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"}, "currency": "USD bn",
             "simulation": {"trials": 1024, "seed": -42, "sampler": "philox", "replicates": 32, "bin_resolution": 5.0E-4},
             "metrics": [
               {"id": "revenue-share.paid", "period": "total", "unit": "USD bn", SUMMARY,
               {"id": "revenue-share.paid", "period": "2026", "incomplete": true, "unit": "USD bn", SUMMARY,
               {"id": "revenue-share.paid.given-hit", "period": "total", "unit": "USD bn", "trials_used": 300, SUMMARY,
               {"id": "revenue-share.cap.hit", "period": "2028-Q4", "probability": 0.44, "probability_se": 5.0E-4},
               {"id": "party.=Evil, Inc.cvar5", "period": "total", "unit": "USD bn", "value": -1.0E-4, "value_se": null},
               {"id": "revenue-share.paid.given-not-hit", "period": "total", "trials_used": 0, "mean": null, "reason": "no trial"}]}
            """
                .replace("SUMMARY", SUMMARY));
  }

  @Test
  void aResultWithoutMetricsIsAnEmptyList() {
    String text = ResultsJson.text("0.1.0", SampleRun.scenario(), TinyResult.of());
    assertThat(text).endsWith("\n \"metrics\": []}\n");
  }

  @Test
  void theTextDependsOnNothingButItsInputs() {
    Result result = SampleRun.result();
    byte[] once = bytes(result);
    assertThat(bytes(new Result(result.simulation(), result.metrics()))).isEqualTo(once);
  }

  @Test
  void doublesReadBackExactly() {
    for (double value : new double[] {0.1, 1.0 / 3, 4.9e-324, Double.MAX_VALUE, 1e21, -2.5}) {
      assertThat(Double.parseDouble(Json.number(value))).isEqualTo(value);
    }
    assertThat(Json.number(-0.0)).isEqualTo("0.0");
    assertThat(Json.number(Double.POSITIVE_INFINITY)).isEqualTo("null");
  }

  @Test
  void stringsAreEscapedAndNothingElseIsTouched() {
    assertThat(Json.string("a\"b\\c\n\t\u0001\u007f–é"))
        .isEqualTo("\"a\\\"b\\\\c\\n\\t\\u0001\\u007f–é\"");
    assertThat(Json.string("\ud83d\ude00")).isEqualTo("\"\ud83d\ude00\"");
    assertThat(Json.string("\ud83d")).isEqualTo("\"\\ud83d\"");
    assertThat(Json.string("\ude00\ud83d")).isEqualTo("\"\\ude00\\ud83d\"");
  }

  @Test
  void jsonInsideHtmlCannotEndItsElement() {
    assertThat(Json.insideHtml("\"</script>&\u2028\u2029\""))
        .isEqualTo("\"\\u003c/script\\u003e\\u0026\\u2028\\u2029\"");
  }

  private static byte[] bytes(Result result) {
    assertThat(result.metrics()).hasSizeGreaterThan(100).doesNotHaveDuplicates();
    assertThat(result.metrics()).hasAtLeastOneElementOfType(Metric.Summary.class);
    return ResultsJson.text("0.1.0", SampleRun.scenario(), result).getBytes(StandardCharsets.UTF_8);
  }
}
