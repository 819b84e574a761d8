package headroom.report;

import static headroom.InOrder.assertContainsInOrder;
import static org.assertj.core.api.Assertions.assertThat;

import headroom.report.ReportPage.Figure;
import headroom.report.folder.RunFacts;
import headroom.report.format.ResultsJson;
import headroom.result.Result;
import headroom.scenario.Scenario;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class HtmlReportTest {
  private static final Result RESULT = SampleRun.result();

  @Test
  void thePageHasItsPartsInOrder() {
    String html = html(SampleRun.scenario(), RESULT);
    assertThat(html).startsWith("<!DOCTYPE html>");
    assertContainsInOrder(
        html,
        "<h1>Microsoft–OpenAI, amended terms</h1>",
        "Twenty per cent of revenue",
        "class=\"findings\"",
        "The cap is reached by",
        "Mean total receipts",
        "<svg id=\"the-chart\"/>",
        "Totals, USD bn",
        "Receipts of Microsoft by year",
        "<summary>By quarter</summary>",
        "How sure is this?",
        "Notes on this scenario",
        "a warning of the run",
        "Assumptions",
        "assumptions.cap",
        "The Information, 11 May 2026",
        "Method",
        "Rₜ₋₁",
        "Run it again",
        "9f86d081884c7d65",
        "headroom run scenarios/microsoft-openai.yaml",
        "Not investment advice",
        "<script type=\"application/json\"");
  }

  @Test
  void nothingIsLoadedAndNothingRuns() {
    String html = html(SampleRun.scenario(), RESULT);
    assertThat(html).contains("default-src 'none'");
    assertThat(occurrences("url(", html)).isEqualTo(2); // the typeface, which the page holds
    assertThat(html.replace("url(data:font/ttf;base64,", ""))
        .doesNotContain("http://", "https://", "@import", "url(", " src=", " href=");
    assertThat(occurrences("<script", html)).isEqualTo(1);
  }

  @Test
  void everyTextIsEscaped() {
    String hostile = "</script><img src=x onerror=alert(1)> \"&' \u2028";
    String html = html(renamed(SampleRun.scenario(), hostile), RESULT);
    assertThat(html)
        .doesNotContain("<img")
        .contains("&lt;img src=x onerror=alert(1)&gt;")
        .contains("\\u003c/script\\u003e\\u003cimg")
        .contains("The filing says \"the same percentage\" &lt;without a number&gt;.");
    assertThat(occurrences("</script>", html)).isEqualTo(1);
  }

  @Test
  void theDataBlockIsTheResultsFile() {
    Matcher matcher =
        Pattern.compile("id=\"results\">(.*?)</script>", Pattern.DOTALL)
            .matcher(html(SampleRun.scenario(), RESULT));
    assertThat(matcher.find()).isTrue();
    assertThat(matcher.group(1)).isEqualTo(ResultsJson.text("0.1.0", SampleRun.scenario(), RESULT));
  }

  @Test
  void everyGradeHasItsBadgeAndItsMeaning() {
    assertThat(html(SampleRun.scenario(), RESULT))
        .contains("badge filed", "badge reported", "badge assumed", "the author’s judgement")
        .contains("1 of 6 are the author’s own judgement, 1 does not say");
  }

  @Test
  void theKnownPastIsListedWithItsEvidence() {
    assertThat(html(SampleRun.scenario(), RESULT))
        .contains("<h2>History</h2>", "The known past, in USD bn", "2025-Q4");
  }

  @Test
  void theCommandDoesNotTellWhereFilesLay() {
    RunFacts facts =
        RunFacts.here(
            "0.1.0",
            List.of("run", "/home/ann/a.yaml", "b/c.yaml", "--out=/tmp/x/y/", "C:\\ann\\d.yaml"),
            SampleRun.facts().started(),
            SampleRun.facts().wallTime(),
            1,
            "scalar");
    assertThat(facts.command()).containsExactly("run", "a.yaml", "b/c.yaml", "--out=y", "d.yaml");
  }

  @Test
  void aNumberStaysWithItsUnit() {
    assertThat(HtmlReport.unbroken("in 99.4 %. USD 37 bn or 5 years"))
        .isEqualTo("in 99.4\u00a0%. USD 37\u00a0bn or 5 years");
  }

  @Test
  void withoutAgreementsOrMetricsThePageStillStands() {
    Scenario bare = SampleRun.scenario(List.of(), Optional.empty());
    assertThat(html(bare, RESULT)).contains("Revenue grows from", "consumer: revenue by year");
    assertThat(html(SampleRun.scenario(), TinyResult.of())).contains("Assumptions", "Method");
    assertThat(html(bare, TinyResult.of())).doesNotContain("class=\"findings\"");
  }

  private static String html(Scenario scenario, Result result) {
    Figure figure = new Figure("fan", "<svg id=\"the-chart\"/>", "");
    ReportPage.Part part = new ReportPage.Part("Charts", List.of(), List.of(figure), List.of());
    return HtmlReport.text(scenario, result, SampleRun.facts(), List.of(part));
  }

  private static int occurrences(String part, String text) {
    return (int) Pattern.compile(Pattern.quote(part)).matcher(text).results().count();
  }

  private static Scenario renamed(Scenario scenario, String name) {
    return scenario.withTitle(name, scenario.description());
  }
}
