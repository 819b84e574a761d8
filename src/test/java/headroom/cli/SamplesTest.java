package headroom.cli;

import static org.assertj.core.api.Assertions.assertThat;

import headroom.compile.OutputSelection;
import headroom.kernel.Backend;
import headroom.result.Metric;
import headroom.result.Result;
import headroom.run.ScenarioRun;
import headroom.scenario.Scenario;
import headroom.scenario.file.ScenarioReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Trials one by one, against the same trials told alone.
class SamplesTest {
  private static final String SCENARIO =
      """
      headroom: 1
      currency: USD bn
      timeline: {start: 2026-Q2, end: 2028-Q3}
      simulation: {trials: 1000, seed: 5, sampler: philox}
      assumptions:
        cap: {uniform: {low: 5, high: 30}}
        rate: {mixture: [{weight: 50%, value: 20%}, {weight: 50%, value: $low}]}
        low: {uniform: {low: 5%, high: 15%}}
      events:
        end: {chance: 30% per year}
      streams:
        revenue: {now: 7.5, growth: 40%, volatility: 25%}
      agreements:
        share:
          payer: Startup
          payee: New Co
          rate: $rate
          base: {revenue: 100%}
          ends-on: end
          payment-lag: 1
          cap: {total: $cap}
      """;

  @TempDir private Path folder;
  private Path file = Path.of("");

  @BeforeEach
  void writeScenario() throws IOException {
    file = Files.writeString(folder.resolve("small.yaml"), SCENARIO);
  }

  private Invocation run(Object... arguments) {
    List<Object> line =
        new ArrayList<>(
            List.of("run", file, "--out", folder.resolve("out"), "--no-report", "--quiet"));
    line.addAll(List.of(arguments));
    return Invocation.of(line.toArray());
  }

  private String csv() throws IOException {
    return Files.readString(folder.resolve("out/samples.csv"));
  }

  /// The rows by the names of their columns.
  private List<Map<String, String>> rows() throws IOException {
    List<String> lines = csv().lines().toList();
    List<String> head = List.of(lines.getFirst().split(",", -1));
    List<Map<String, String>> rows = new ArrayList<>();
    for (String line : lines.subList(1, lines.size())) {
      List<String> cells = List.of(line.split(",", -1));
      assertThat(cells).hasSameSizeAs(head);
      Map<String, String> row = new LinkedHashMap<>();
      for (int cell = 0; cell < cells.size(); cell++) {
        row.put(head.get(cell), cells.get(cell));
      }
      rows.add(row);
    }
    return rows;
  }

  @Test
  void everyRowIsTheTrialOfItsNumber() throws IOException {
    assertThat(run("--samples", "1_000").err()).isEmpty();
    List<Map<String, String>> rows = rows();
    assertThat(rows).hasSize(1000);
    Scenario scenario = ScenarioReader.read(file, List.of()).orThrow();
    ScenarioRun run = ScenarioRun.of(scenario, new OutputSelection.All());
    for (int trial : new int[] {1, 2, 31, 32, 33, 500, 999, 1000}) {
      Map<String, String> row = rows.get(trial - 1);
      Result alone = run.trial(trial, Backend.SCALAR);
      assertThat(row).containsEntry("trial", Integer.toString(trial));
      same(row.getOrDefault("assumptions.cap", "no column"), alone, "assumption.cap", "total");
      same(row.getOrDefault("assumptions.rate", "no column"), alone, "assumption.rate", "total");
      same(row.getOrDefault("revenue.revenue", "no column"), alone, "revenue.revenue", "total");
      same(row.getOrDefault("revenue.revenue@2027", "no column"), alone, "revenue.revenue", "2027");
      same(row.getOrDefault("share.paid", "no column"), alone, "share.paid", "total");
      same(row.getOrDefault("share.paid@after-end", "no column"), alone, "share.paid", "after-end");
      same(
          row.getOrDefault("\"party.\"\"New Co\"\".receipts@2026\"", "no column"),
          alone,
          "party.New Co.receipts",
          "2026");
      same(
          row.getOrDefault("share.cap.hit-year", "no column"),
          alone,
          "share.cap.hit-year",
          "total");
      same(row.getOrDefault("share.cap.hit", "no column"), alone, "share.cap.hit", "total");
      same(row.getOrDefault("end.happened", "no column"), alone, "end.happened", "total");
      assertThat(row.getOrDefault("events.end", "?").isEmpty())
          .isEqualTo("0".equals(row.get("end.happened")));
    }
  }

  private static void same(String cell, Result alone, String id, String period) {
    OptionalDouble expected =
        switch (alone.find(id, period).orElseThrow()) {
          case Metric.Summary summary -> OptionalDouble.of(summary.mean().value());
          case Metric.Probability probability ->
              OptionalDouble.of(probability.probability().value());
          case Metric.Value value -> OptionalDouble.of(value.value().value());
          case Metric.Empty _ -> OptionalDouble.empty();
        };
    if (expected.isEmpty()) {
      assertThat(cell).as(id).isEmpty();
    } else {
      assertThat(Double.parseDouble(cell)).as(id).isEqualTo(expected.getAsDouble());
    }
  }

  /// More trials than are kept at once.
  @Test
  void threadsChangeNoByteAndFewerRowsAreTheFirst() throws IOException {
    assertThat(run("--samples=40000", "--trials=65536", "--sampler=sobol", "--threads=1").code())
        .isZero();
    String one = csv();
    run("--samples=40000", "--trials=65536", "--sampler=sobol", "--threads=3");
    assertThat(csv()).isEqualTo(one);
    run("--samples=40", "--trials=65536", "--sampler=sobol");
    assertThat(one).startsWith(csv());
    assertThat(Files.readString(folder.resolve("out/manifest.json"))).contains("\"samples.csv\"");
  }

  @Test
  void onlyWhatIsKeptIsShown() throws IOException {
    run("--samples=2", "--outputs=totals");
    assertThat(csv().lines().findFirst().orElseThrow())
        .contains("assumptions.cap", "share.paid", "share.cap.hit")
        .doesNotContain("@");
  }

  @Test
  void moreTrialsThanThereAreAreRefused() {
    for (String wrong : List.of("1001", "0", "-1", "many", "99999999999999999999")) {
      Invocation result = run("--samples=" + wrong);
      assertThat(result.code()).isEqualTo(ExitCode.USAGE);
      assertThat(result.err())
          .contains("--samples takes a whole number from 1 to 1,000, the trials of ")
          .contains("found `" + wrong + "`");
    }
    assertThat(run("--samples=1001").err()).contains("; run more with --trials");
    assertThat(folder.resolve("out")).doesNotExist();
  }
}
