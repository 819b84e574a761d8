package headroom.scenario.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScenarioHashTest {
  private static final String BASE =
      Scenarios.SHORT
          + """
          assumptions:
            a: {value: 30 to 45, source: me}
            b: 20%
          report: {history: h.csv}
          """;

  @TempDir Path folder;

  private String hash(String text, String... settings) {
    return hashWith("period,revenue,evidence,source\n2024,3.7,filed,x\n", text, settings);
  }

  private String hashWith(String csv, String text, String... settings) {
    Scenarios.write(folder, "h.csv", csv);
    return Scenarios.read(Scenarios.write(folder, "s.yaml", text), settings).sha256();
  }

  @Test
  void hashIsSixtyFourHexDigits() {
    assertThat(hash(BASE)).matches("[0-9a-f]{64}");
  }

  /// The numbers of a history are hashed as numbers of the scenario are; the rest of its file, such
  /// as a remark beside them, counts too.
  @Test
  void bytesOfAHistorysFileCount() {
    String text =
        Scenarios.SHORT.replaceFirst(
            "growth: 40%, volatility: 25%",
            "bootstrap: {history: {file: q.csv, column: a}, block: 1}");
    assertThat(text).contains("q.csv");
    Scenarios.write(folder, "q.csv", "a,b\n1,x\n2,y\n");
    String before = hash(text);
    Scenarios.write(folder, "q.csv", "a,b\n1,x\n3,y\n");
    String other = hash(text);
    Scenarios.write(folder, "q.csv", "a,b\n1,x\n3,z\n");
    assertThat(List.of(before, other, hash(text))).doesNotHaveDuplicates();
  }

  @Test
  void spellingCommentsAndOrderOfMappingsDoNotCount() {
    String other =
        """
        # another spelling
        report: {history: {file: h.csv}}
        streams: {revenue: {volatility: 0.25, growth: 4e-1, now: "7.50"}}
        assumptions: {b: 0.2, a: {source: me, value: "30.0  to 4_5"}}
        agreements: {share: {payee: B, payer: A, base: {revenue: 1}, rate: 20 %}}
        timeline: {end: 2030-Q4, start: 2026-Q1}
        simulation: {iterations: 1_048_576, seed: 42}
        currency: USD bn
        headroom: 1
        """;
    assertThat(hash(other)).isEqualTo(hash(BASE));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "simulation.trials=7",
        "simulation.seed=7",
        "streams.revenue.now=7.500001",
        "assumptions.a={value: 30 to 45, source: you}",
        "assumptions.b=21%",
        "agreements.share.payee=C",
        "agreements.share.cap.total=30",
        "stream-correlation=0.5"
      })
  void meaningCounts(String setting) {
    assertThat(hash(BASE, setting)).isNotEqualTo(hash(BASE));
  }

  @Test
  void bytesOfDataFilesCount() {
    String spaced = "period,revenue,evidence,source\n2024, 3.7,filed,x\n";
    assertThat(hashWith(spaced, BASE)).isNotEqualTo(hash(BASE));
  }

  @Test
  void whereAValueComesFromDoesNotCount() {
    Scenarios.write(folder, "base.yaml", BASE);
    assertThat(hash("extends: base.yaml\nname: s\nassumptions: {b: 30%}\n"))
        .isEqualTo(hash(BASE.replace("b: 20%", "b: 30%")));
    assertThat(hash(BASE, "assumptions.b=30%")).isEqualTo(hash(BASE.replace("b: 20%", "b: 30%")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"name=other", "description=other"})
  void titleAndDescriptionDoNotCount(String setting) {
    assertThat(hash(BASE, setting)).isEqualTo(hash(BASE));
  }

  /// A scenario without a title is called after its file.
  @Test
  void namesOfFilesDoNotCount() {
    String before = hash(BASE);
    Scenarios.write(
        folder.resolve("other"), "g.csv", "period,revenue,evidence,source\n2024,3.7,filed,x\n");
    Path other = Scenarios.write(folder.resolve("other"), "t.yaml", BASE.replace("h.csv", "g.csv"));
    assertThat(Scenarios.read(other).name()).isEqualTo("t");
    assertThat(Scenarios.read(other).sha256()).isEqualTo(before);
  }

  @Test
  void textsOfDifferentThingsDiffer() {
    assertThat(Canonical.text(List.of("a", "b"))).isNotEqualTo(Canonical.text(List.of("a\",\"b")));
    assertThat(Canonical.text(List.of(List.of("a"), List.of())))
        .isNotEqualTo(Canonical.text(List.of(List.of(), List.of("a"))));
  }

  @Test
  void canonicalTextIsJsonWithSortedKeysAndOneSpellingForANumber() {
    assertThat(Canonical.text(Map.of("b", List.of(60.0, 0.1, 1e300, -0.0, 7L), "a", "x\n\"\\")))
        .isEqualTo("{\"a\":\"x\\u000a\\\"\\\\\",\"b\":[60,0.1,1.0E300,0,7]}");
  }
}
