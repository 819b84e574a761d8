package headroom.report;

import static org.assertj.core.api.Assertions.assertThat;

import headroom.scenario.Scenario;
import headroom.scenario.file.ScenarioReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LawPicturesTest {
  @TempDir private Path folder;

  private Map<String, String> pictures(String... assumptions) throws IOException {
    String text =
        """
        headroom: 1
        currency: USD m
        timeline: {start: 2026-Q1, end: 2026-Q4}
        streams: {revenue: {now: 1, growth: 10%}}
        assumptions:
        """;
    Path file =
        Files.writeString(folder.resolve("s.yaml"), text + String.join("\n", assumptions) + "\n");
    Scenario scenario = ScenarioReader.read(file, List.of()).orThrow();
    return LawPictures.of(scenario);
  }

  private static String picture(Map<String, String> pictures, String name) {
    return pictures.getOrDefault("assumptions." + name, "");
  }

  /// P5 and P95 of the triangular law on 0 to 2 about 1: √(2·0.05) = 0.316 and 1.684.
  @Test
  void percentilesAreThoseOfTheLaw() throws IOException {
    assertThat(picture(pictures("  a: {triangular: {low: 0, mode: 1, high: 2}}"), "a"))
        .contains("<title>P5 0.316, P50 1, P95 1.68</title>");
  }

  @Test
  void sharesAreInPerCentAndSingleValuesHaveTheirProbability() throws IOException {
    String mixed =
        picture(
            pictures(
                "  a: {mixture: [{weight: 80%, value: 20%}, {weight: 20%, value: {uniform: {low:"
                    + " 11%, high: 13%}}}]}"),
            "a");
    assertThat(mixed).contains("P5 11.5 %, P50 20 %, P95 20 %", ">80 %</text>", "Z\" fill=");
    String few =
        picture(
            pictures("  b: {discrete: [{weight: 25%, value: 0}, {weight: 75%, value: 4}]}"), "b");
    assertThat(few).contains(">25 %</text>", ">75 %</text>").doesNotContain("Z\" fill=");
  }

  @Test
  void onlyWhatIsCertainIsAlways() throws IOException {
    Map<String, String> pictures =
        pictures(
            "  a: {discrete: [{weight: 99.999%, value: 4}, {weight: 0.001%, value: 5}]}",
            "  b: {discrete: [{weight: 100%, value: 4}]}");
    assertThat(picture(pictures, "a"))
        .contains("P5 to P95 4")
        .doesNotContain("always", "100 %", ">0 %");
    assertThat(picture(pictures, "b")).contains("always 4");
  }

  /// Letters of this size are 5 to 8 units wide; both ends stand at the edges of 210.
  @Test
  void longLabelsStandInRows() throws IOException {
    String wide = picture(pictures("  a: {uniform: {low: -123456789, high: -123356789}}"), "a");
    assertThat(wide).contains("viewBox=\"0 0 210 91\"", "y=\"88.0\"");
    assertThat(picture(pictures("  a: {uniform: {low: 1, high: 2}}"), "a"))
        .contains("viewBox=\"0 0 210 78\"");
  }

  @Test
  void knownNumbersHaveNoPictureAndNamesHaveThatOfTheirLaw() throws IOException {
    Map<String, String> pictures =
        pictures(
            "  known: 38",
            "  drawn: 30 to 50",
            "  alias: $drawn",
            "  either: {mixture: [{weight: 50%, value: $drawn}, {weight: 50%, value: $known}]}");
    assertThat(pictures)
        .containsOnlyKeys("assumptions.drawn", "assumptions.alias", "assumptions.either");
    assertThat(picture(pictures, "alias")).isEqualTo(picture(pictures, "drawn"));
    assertThat(picture(pictures, "either")).contains(">50 %</text>");
  }

  @Test
  void everyLawHasAPictureOfAFewKilobytesWithoutAnythingBroken() {
    Scenario scenario =
        ScenarioReader.read(
                Path.of("src/test/resources/headroom/scenario/file/accepted/every-key.yaml"),
                List.of())
            .orThrow();
    Map<String, String> pictures = LawPictures.of(scenario);
    assertThat(pictures).hasSize(scenario.assumptions().size() - 1);
    pictures.forEach(
        (name, svg) ->
            assertThat(svg)
                .as(name)
                .startsWith("<svg ")
                .endsWith("</svg>")
                .hasSizeLessThan(6_000)
                .doesNotContain("NaN", "Infinity", "id=")
                .contains("P5 ", "P50 ", "P95 "));
  }
}
