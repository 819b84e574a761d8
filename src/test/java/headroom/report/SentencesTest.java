package headroom.report;

import static org.assertj.core.api.Assertions.assertThat;

import headroom.Engines;
import headroom.chart.Caption;
import headroom.chart.Chart;
import headroom.compile.OutputSelection;
import headroom.kernel.Backend;
import headroom.report.ReportPage.KeyFigure;
import headroom.report.ReportPage.Table;
import headroom.result.Result;
import headroom.run.RunListener;
import headroom.run.ScenarioRun;
import headroom.scenario.Scenario;
import headroom.scenario.file.ScenarioReader;
import headroom.scenario.file.Setting;
import headroom.words.TextTable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Every sentence that a run prints, beside the numbers that it speaks of, for scenarios at the
/// edge: nothing uncertain, one trial, a cap that is never or always hit, amounts of a millionth
/// and of a million million. The texts in `sentences/` have been read against their numbers, and
/// have to be read again wherever they change; `-Dgolden.update=true` writes them anew, and that
/// run fails.
class SentencesTest {
  private static final Path TEXTS = Path.of("src/test/resources/headroom/report/sentences");

  @TempDir private Path folder;

  /// A scenario and its variants.
  ///
  /// @param name name of the case and of its file
  /// @param base the scenario's own file
  /// @param settings what is changed in it
  /// @param outputs which metrics are kept
  record Case(String name, String base, List<String> settings, OutputSelection outputs) {
    @Override
    public String toString() {
      return name;
    }
  }

  static Stream<Case> cases() {
    return Stream.of(
        one("certain", "streams.revenue.volatility=0%"),
        one("certain-flat", "streams.revenue.volatility=0%", "streams.revenue.growth=0%"),
        one(
            "certain-halves",
            "streams.revenue={now: 38.55, growth: 0%}",
            "timeline.end=2026-Q1",
            "agreements.share.rate=100%",
            "agreements.share.cap="),
        one("one-trial", "simulation.trials=1", "simulation.replicates=1"),
        one(
            "one-trial-hit",
            "simulation.trials=1",
            "simulation.replicates=1",
            "agreements.share.cap.total=10"),
        one("never-hit", "agreements.share.cap.total=900"),
        one("always-hit", "agreements.share.cap.total=3"),
        one("hit-in-49-per-cent", "agreements.share.cap.total=36.5"),
        one("hit-in-half", "agreements.share.cap.total=36.21"),
        one("hit-in-51-per-cent", "agreements.share.cap.total=35.8"),
        one("hit-in-57-per-cent", "agreements.share.cap.total=34.1"),
        one("hit-in-63-per-cent", "agreements.share.cap.total=32.3"),
        one("hit-in-99-5-per-cent", "agreements.share.cap.total=15.6"),
        one("hit-in-nearly-all", "agreements.share.cap.total=11"),
        one("hit-in-very-few", "agreements.share.cap.total=165"),
        totals("hit-in-57-per-cent-totals", "agreements.share.cap.total=34.1"),
        totals("always-hit-totals", "agreements.share.cap.total=3"),
        totals("uncapped-totals", "agreements.share.cap="),
        one("unknown-cap", "agreements.share.cap.total={uniform: {low: 20, high: 60}}"),
        one("no-cap", "agreements.share.cap="),
        one("cap-used-up-before", "agreements.share.cap={total: 30, already-counted: 30}"),
        one("cap-used-up-at-once", "agreements.share.cap.total=0.001"),
        one("cap-partly-counted", "agreements.share.cap={total: 30, already-counted: 12}"),
        one("tiny", "streams.revenue.now=1e-6", "agreements.share.cap.total=4e-6"),
        one(
            "huge",
            "streams.revenue.now=1_000_000_000_000",
            "agreements.share.cap.total=4_000_000_000_000"),
        one("forty-years", "timeline.end=2065-Q4"),
        one("one-quarter", "timeline.end=2026-Q1"),
        one("ends-inside-a-year", "timeline.end=2028-Q2"),
        one("over-before-it-starts", "agreements.share.through=2026-01-01"),
        one("paid-after-the-end", "agreements.share.payment-lag=8", "timeline.end=2027-Q4"),
        one(
            "known-revenue",
            "timeline.end=2026-Q2",
            "streams.revenue.actual={2026-Q1: 8, 2026-Q2: 9}"),
        one("partly-known-revenue", "streams.revenue.actual={2026-Q1: 8, 2026-Q2: 9}"),
        one("falling-revenue", "streams.revenue.growth=-30%"),
        one(
            "seldom-anything",
            "streams.revenue.now={discrete: [{weight: 95%, value: 0.000001}, {weight: 5%, value:"
                + " 100}]}",
            "streams.revenue.volatility=0%"),
        new Case("twelve-agreements", twelve(), List.of(), new OutputSelection.All()),
        new Case(
            "opposite-agreements", opposite("20%", "20%"), List.of(), new OutputSelection.All()),
        new Case("labels", LABELS, List.of(), new OutputSelection.All()),
        new Case("labels-one-agreement", LABELS_ONE, List.of(), new OutputSelection.All()),
        new Case("either-way", EITHER_WAY, List.of(), new OutputSelection.All()),
        new Case("negative-net", opposite("5%", "30%"), List.of(), new OutputSelection.All()),
        new Case("event", EVENT, List.of(), new OutputSelection.All()),
        new Case(
            "event-certain",
            EVENT,
            List.of("events.exit.chance=0% per year"),
            new OutputSelection.All()),
        new Case("no-agreement", STREAMS_ONLY, List.of(), new OutputSelection.All()),
        once("no-agreement-one-trial", STREAMS_ONLY),
        once("event-one-trial", EVENT),
        once("twelve-agreements-one-trial", twelve()),
        one(
            "one-trial-one-year",
            "simulation.trials=1",
            "simulation.replicates=1",
            "agreements.share.cap.total=3"),
        one("few-trials", "simulation.trials=64", "streams.revenue.growth=0%"),
        one(
            "shared-values",
            "streams.revenue.now={discrete: [{weight: 25%, value: 1}, {weight: 75%, value: 2}]}",
            "streams.revenue.volatility=0%",
            "agreements.share.cap="),
        one(
            "shared-cost",
            "streams.revenue.now={discrete: [{weight: 60%, value: 2}, {weight: 36%, value: 3},"
                + " {weight: 4%, value: 4}]}",
            "streams.revenue.volatility=0%",
            "agreements.share.cap.total=5"),
        one("starts-inside-a-year", "timeline.start=2026-Q3", "timeline.end=2027-Q4"));
  }

  private static final String SHARE =
      """
      headroom: 1
      name: Edge
      currency: USD bn
      timeline: {start: 2026-Q1, end: 2030-Q4}
      simulation: {trials: 4096, seed: 7}
      streams:
        revenue: {now: 7.5, growth: 10%, volatility: 25%}
      agreements:
        share: {payer: Startup, payee: Investor, rate: 20%, base: {revenue: 100%}, cap: {total: 38}}
      report: {party: Investor, headline: share}
      """;

  private static final String STREAMS_ONLY =
      """
      headroom: 1
      name: Streams only
      currency: USD bn
      timeline: {start: 2026-Q1, end: 2027-Q4}
      simulation: {trials: 1024, seed: 7}
      streams:
        first: {now: 7.5, growth: 10%, volatility: 25%}
        second: {of: first, ratio: 0.2%}
      report: {stack: [first, second]}
      """;

  private static final String EVENT =
      SHARE
          .replace("cap: {total: 38}}", "ends-on: exit}")
          .replace("agreements:", "events: {exit: {chance: 20% per year}}\nagreements:");

  private static final String LABELS =
      """
      headroom: 1
      name: Odd labels
      currency: USD bn
      timeline: {start: 2026-Q1, end: 2028-Q4}
      simulation: {trials: 4096, seed: 7}
      assumptions:
        most: {value: 15 to 25, label: "The “cap” <most>"}
      streams:
        sales: {now: 7.5, growth: 10%, volatility: 25%, label: "Net & <script>alert(1)</script>"}
        cloud: {now: 2, growth: 30%, volatility: 20%, label: 云收入}
      events:
        sold: {chance: 20% per year, label: the sale}
      agreements:
        share: {payer: A, payee: B Corp., rate: 20%, base: {sales: 100%}, cap: {total: $most}, payment-lag: 1, label: Umsatzanteil}
        tail: {payer: A, payee: B Corp., rate: 2%, base: {sales: 100%}, ends-on: sold, label: תמלוגים}
        azure: {payer: A, payee: B Corp., rate: 50%, base: {cloud: 100%}, cap: {total: 12}, label: "Azure “credits”"}
        licence: {payer: B Corp., payee: A, rate: 5%, base: {cloud: 100%}, label: <b>Licence</b> fee}
        support: {payer: B Corp., payee: A, rate: 1%, base: {sales: 100%}}
        a: {payer: A, payee: B Corp., rate: 0.5%, base: {sales: 100%}}
        b: {payer: A, payee: B Corp., rate: 0.25%, base: {sales: 100%}}
        c: {payer: Fund, payee: A, rate: 0.25%, base: {sales: 100%}}
      """;

  private static final String LABELS_ONE =
      SHARE
          .replace("volatility: 25%}", "volatility: 25%, label: Sales}")
          .replace("cap: {total: 38}}", "cap: {total: 38}, label: Royalty}");

  /// A party that pays in some futures and receives in others.
  private static final String EITHER_WAY =
      """
      headroom: 1
      name: Either way
      currency: USD bn
      timeline: {start: 2026-Q1, end: 2028-Q4}
      simulation: {trials: 4096, seed: 7}
      streams:
        sales: {now: 7.5, growth: 10%, volatility: 25%}
        cloud: {now: 7.5, growth: 8%, volatility: 25%}
      agreements:
        share: {payer: A, payee: B, rate: 20%, base: {sales: 100%}}
        back: {payer: B, payee: A, rate: 20%, base: {cloud: 100%}}
      """;

  private static Case one(String name, String... settings) {
    return new Case(name, SHARE, List.of(settings), new OutputSelection.All());
  }

  private static Case once(String name, String base) {
    return new Case(
        name,
        base,
        List.of("simulation.trials=1", "simulation.replicates=1"),
        new OutputSelection.All());
  }

  private static Case totals(String name, String... settings) {
    return new Case(name, SHARE, List.of(settings), new OutputSelection.Totals());
  }

  private static String twelve() {
    StringBuilder text = new StringBuilder(SHARE.substring(0, SHARE.indexOf("  share:")));
    for (int i = 1; i <= 12; i++) {
      text.append(
          "  share-%s: {payer: Startup, payee: Investor, rate: %s%%, base: {revenue: 100%%}}\n"
              .formatted(i, i));
    }
    return text + "report: {party: Investor, headline: share-3}\n";
  }

  private static String opposite(String in, String out) {
    return SHARE.substring(0, SHARE.indexOf("  share:"))
        + "  share: {payer: Startup, payee: Investor, rate: %s, base: {revenue: 100%%}}\n"
            .formatted(in)
        + "  back: {payer: Investor, payee: Startup, rate: %s, base: {revenue: 100%%}}\n"
            .formatted(out)
        + "report: {party: Investor, headline: share}\n";
  }

  @ParameterizedTest
  @MethodSource("cases")
  void everySentenceIsTrueOfItsNumbers(Case it) throws IOException {
    Path file = Files.writeString(folder.resolve("edge.yaml"), it.base());
    List<Setting> settings = it.settings().stream().map(Setting::parse).toList();
    Scenario scenario = ScenarioReader.read(file, settings).orThrow();
    String text = text(scenario, run(scenario, it.outputs()));
    Path expected = TEXTS.resolve(it.name() + ".txt");
    if (Boolean.getBoolean("golden.update")) {
      Files.writeString(expected, text);
    }
    assertThat(text).isEqualTo(Files.readString(expected));
    assertThat(Boolean.getBoolean("golden.update")).as("texts were rewritten; read them").isFalse();
  }

  private static Result run(Scenario scenario, OutputSelection outputs) {
    return ScenarioRun.of(scenario, outputs).run(Engines.of(1, Backend.SCALAR), RunListener.none());
  }

  private static String text(Scenario scenario, Result result) {
    List<String> lines = new ArrayList<>(List.of(TextSummary.text(scenario, result, false)));
    lines.add("Key figures");
    Headline.of(scenario, result).map(KeyFigures::of).orElse(List.of()).stream()
        .map(SentencesTest::line)
        .forEach(lines::add);
    lines.add("\nCharts");
    for (ReportChart chart : new ReportCharts(scenario, result, "0").all()) {
      lines.add("  %s: %s".formatted(chart.name(), words(chart.chart())));
    }
    new Tables(scenario, result).all().forEach(table -> lines.add("\n" + line(table)));
    return lines.stream().map(String::stripTrailing).collect(Collectors.joining("\n")) + "\n";
  }

  private static String words(Chart chart) {
    Caption caption = chart.caption();
    return caption.title() + "\n    " + caption.subtitle();
  }

  private static String line(KeyFigure figure) {
    return "  %s: %s (%s)".formatted(figure.label(), figure.value(), figure.detail());
  }

  private static String line(Table table) {
    TextTable text = new TextTable();
    text.row(table.columns().toArray(String[]::new));
    table.rows().forEach(row -> text.row(row.toArray(String[]::new)));
    return table.title() + "\n" + String.join("\n", text.lines());
  }
}
