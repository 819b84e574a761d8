package headroom.report;

import headroom.Engines;
import headroom.compare.BridgeRun;
import headroom.compare.ScenarioComparison;
import headroom.compile.OutputSelection;
import headroom.engine.Monitor;
import headroom.kernel.Backend;
import headroom.result.Bridge;
import headroom.result.Comparison;
import headroom.result.Result;
import headroom.run.RunListener;
import headroom.run.ScenarioRun;
import headroom.scenario.Scenario;
import headroom.scenario.file.ChangeGroup;
import headroom.scenario.file.ReadOutcome;
import headroom.scenario.file.ScenarioBlend;
import headroom.scenario.file.ScenarioReader;
import headroom.scenario.file.Setting;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Scenarios that are hard to draw, run for real with few trials.
final class OddRuns {
  private static final Path FLAGSHIP = Path.of("scenarios/microsoft-openai.yaml");
  private static final String SIMULATION =
      "simulation: {trials: 4096, seed: 42, sampler: sobol, replicates: 32}\n";

  /// 80 letters, as long as a name may be.
  static final String LONGEST =
      "a-name-somebody-wrote-without-a-thought-of-files-" + "x".repeat(31);

  private final Path folder;

  /// @param folder where scenario files may be written
  OddRuns(Path folder) {
    this.folder = folder;
  }

  /// A scenario and what came out of it.
  record Run(Scenario scenario, Result result) {
    List<ReportChart> charts() {
      return new ReportCharts(scenario, result, "0.1.0").all();
    }
  }

  /// Every odd scenario by its name, run when asked for.
  SequencedMap<String, Supplier<Run>> all() {
    SequencedMap<String, Supplier<Run>> runs = new LinkedHashMap<>();
    texts().forEach((name, text) -> runs.put(name, () -> run(read(name, text))));
    flagship().forEach((name, settings) -> runs.put(name, () -> run(read(FLAGSHIP, settings))));
    for (String shipped : List.of("legacy-terms", "multi-cloud", "stall", "uncapped")) {
      Path file = Path.of("scenarios").resolve(shipped + ".yaml");
      runs.put(shipped, () -> run(read(file, settings(List.of()))));
    }
    return runs;
  }

  private static Map<String, List<Setting>> flagship() {
    Map<String, List<Setting>> runs = new LinkedHashMap<>();
    runs.put("flagship", settings(List.of()));
    runs.put("cap-60", settings(List.of("agreements.revenue-share.cap.total=60")));
    runs.put("cap-38", settings(List.of("agreements.revenue-share.cap.total=38")));
    runs.put("cap-90", settings(List.of("agreements.revenue-share.cap.total=90")));
    runs.put("no-consumer", settings(List.of("agreements.revenue-share.base.consumer=0%")));
    runs.put("lag-4", settings(List.of("agreements.revenue-share.payment-lag=4")));
    runs.put(
        "lag-12",
        settings(
            List.of(
                "agreements.revenue-share.payment-lag=12", "agreements.revenue-share.cap=null")));
    return runs;
  }

  private static List<Setting> settings(List<String> changes) {
    List<Setting> settings = new ArrayList<>();
    settings.add(new Setting("simulation.trials", "4096"));
    changes.forEach(change -> settings.add(Setting.parse(change)));
    return settings;
  }

  private static Map<String, String> texts() {
    Map<String, String> texts = new LinkedHashMap<>();
    texts.put("certain", plain("{now: 123.45, growth: 0%}", "", "2026-Q4"));
    texts.put("certain-5-years", plain("{now: 250, growth: 0%}", "", "2030-Q4"));
    texts.put("tiny", plain("{now: 1e-6, growth: 20%, volatility: 30%}", "", "2028-Q4"));
    texts.put("huge", plain("{now: 1e12, growth: 20%, volatility: 30%}", "", "2028-Q4"));
    texts.put(
        "one-trial",
        plain("{now: 10, growth: 20%, volatility: 30%}", "cap: {total: 30}", "2030-Q4")
            .replace("trials: 4096", "trials: 1")
            .replace("sobol, replicates: 32", "philox, replicates: 1"));
    texts.put(
        "never-hit",
        plain("{now: 10, growth: 20%, volatility: 20%}", "cap: {total: 4000}", "2029-Q4"));
    texts.put(
        "always-hit",
        plain("{now: 10, growth: 20%, volatility: 20%}", "cap: {total: 3}", "2029-Q4"));
    texts.put(
        "rarely-missed",
        plain("{now: 10, growth: 20%, volatility: 20%}", "cap: {total: 28.5}", "2028-Q4"));
    texts.put(
        "fixed-cap-inside",
        plain("{now: 10, growth: 20%, volatility: 40%}", "cap: {total: 40}", "2029-Q4"));
    texts.put("long", plain("{now: 10, growth: 4%, volatility: 12%}", "", "2065-Q4"));
    texts.put("short", plain("{now: 10, growth: 0%, volatility: 40%}", "", "2026-Q1"));
    texts.put(
        "one-year", plain("{now: 10, growth: 10%, volatility: 40%}", "payment-lag: 2", "2026-Q4"));
    texts.put("heavy", plain("{now: 10, growth: 0%, volatility: 300%}", "", "2028-Q4"));
    texts.put("narrow", plain("{now: 1_000_000, growth: 0%, volatility: 0.4%}", "", "2026-Q4"));
    texts.put(
        "narrow-capped",
        plain(
            "{now: 1_000_000, growth: 0%, volatility: 0.4%}", "cap: {total: 401_000}", "2026-Q4"));
    texts.put(
        "two-values", discrete("[{weight: 25.5%, value: 1.00001}, {weight: 74.5%, value: 2}]"));
    texts.put("five-values", discrete(weights(5)));
    texts.put("seventy-values", discrete(weights(70)));
    texts.put("negative", negative());
    texts.put("many-agreements", manyAgreements(12));
    texts.put("many-streams", manyStreams(12));
    texts.put("large-streams", manyStreams(4).replace("now: ", "now: 4_000_00"));
    texts.put("other-scripts", otherScripts());
    texts.put("longest-names", longestNames());
    texts.put("small-below-zero", smallBelowZero());
    return texts;
  }

  private static String head(String end) {
    return "headroom: 1\ncurrency: USD bn\ntimeline: {start: 2026-Q1, end: "
        + end
        + "}\n"
        + SIMULATION;
  }

  private static String plain(String revenue, String more, String end) {
    return head(end)
        + "name: Plain\nstreams:\n  revenue: "
        + revenue
        + "\n"
        + "agreements:\n"
        + "  share: {payer: Startup, payee: Investor, rate: 20%, base: {revenue: 100%}"
        + (more.isEmpty() ? "" : ", " + more)
        + "}\n";
  }

  private static String discrete(String values) {
    return head("2026-Q1")
        + "assumptions:\n  level: {discrete: "
        + values
        + "}\nstreams:\n  revenue: {now: $level, growth: 0%}\n"
        + "agreements:\n  share: {payer: P, payee: Q, rate: 100%, base: {revenue: 100%}}\n";
  }

  private static String weights(int count) {
    return IntStream.range(0, count)
        .mapToObj(value -> "{weight: %s%%, value: %s}".formatted(weight(value, count), 7 + value))
        .collect(Collectors.joining(", ", "[", "]"));
  }

  /// Equal weights in per cent; the last takes what rounding leaves.
  private static String weight(int value, int count) {
    BigDecimal each = new BigDecimal(100).divide(new BigDecimal(count), 4, RoundingMode.DOWN);
    BigDecimal last = new BigDecimal(100).subtract(each.multiply(new BigDecimal(count - 1)));
    return (value < count - 1 ? each : last).toPlainString();
  }

  private static String negative() {
    return head("2029-Q4")
        + """
        streams:
          revenue: {now: 10, growth: 20%, volatility: 20%}
          costs: {now: 8, growth: 35%, volatility: 30%}
        agreements:
          share: {payer: Startup, payee: Investor, rate: 20%, base: {revenue: 100%}, payment-lag: 1}
          support: {payer: Investor, payee: Startup, rate: 30%, base: {costs: 100%}}
        report: {party: Investor, headline: share}
        """;
  }

  private static String smallBelowZero() {
    return negative().replace("now: 8", "now: 0.05");
  }

  private static String manyAgreements(int count) {
    StringBuilder text =
        new StringBuilder(head("2029-Q4"))
            .append("streams:\n  revenue: {now: 10, growth: 20%, volatility: 20%}\nagreements:\n");
    for (int agreement = 1; agreement <= count; agreement++) {
      text.append(
          "  line-%s: {payer: Startup, payee: Investor, rate: %s%%, base: {revenue: 100%%}}\n"
              .formatted(agreement, agreement));
    }
    return text + "report: {party: Investor, headline: line-3}\n";
  }

  private static String manyStreams(int count) {
    StringBuilder text = new StringBuilder(head("2035-Q4")).append("streams:\n");
    String names =
        IntStream.rangeClosed(1, Math.min(5, count))
            .mapToObj("stream-%s"::formatted)
            .collect(Collectors.joining(", "));
    for (int stream = 1; stream <= count; stream++) {
      text.append(
          "  stream-%s: {now: %s, growth: 9%%, volatility: 20%%}\n".formatted(stream, stream));
    }
    text.append("agreements:\n  share: {payer: A, payee: B, rate: 10%, base: {stream-1: 100%}}\n");
    return text + "report: {stack: [" + names + "]}\n";
  }

  private static String otherScripts() {
    return plain("{now: 10, growth: 20%, volatility: 20%}", "cap: {total: 30}", "2029-Q4")
        .replace("name: Plain", "name: 収益分配契約 2026 — اتفاقية — соглашение 🚀")
        .replace("Startup", "日本スタートアップ株式会社")
        .replace("Investor", "شركة الاستثمار")
        .replace("USD bn", "兆円");
  }

  private static String longestNames() {
    return head("2029-Q4")
        + """
        name: A name that somebody wrote without thinking of the slide on which it would be read
        streams:
          STREAM: {now: 10, growth: 20%, volatility: 20%}
        events:
          EVENT: {chance: 12% per year}
        agreements:
          SHARE: {payer: The company whose name fills a whole line of every slide it is on, payee: The other company whose name fills a whole line of every slide, rate: 20%, base: {STREAM: 100%}, ends-on: EVENT, cap: {total: 30}}
        """
            .replace("STREAM", LONGEST)
            .replace("EVENT", LONGEST.replace("a-name", "events"))
            .replace("SHARE", LONGEST.replace("a-name", "shares"));
  }

  /// Comparisons by name, run when asked for.
  SequencedMap<String, Supplier<Comparison>> comparisons() {
    SequencedMap<String, Supplier<Comparison>> all = new LinkedHashMap<>();
    for (int count : new int[] {2, 4, 5, 9, 30}) {
      all.put("compare-" + count, () -> compared(count));
    }
    all.put("compare-terms", OddRuns::terms);
    all.put("compare-small", () -> pair("agreements.revenue-share.cap.total=39", "cap-39"));
    return all;
  }

  private Comparison compared(int count) {
    SequencedMap<String, Scenario> sides = new LinkedHashMap<>();
    for (int side = 0; side < count; side++) {
      String name = side == 0 ? "base" : "cap of " + (30 + 3 * side);
      String text =
          plain(
              "{now: 10, growth: 20%, volatility: 40%}",
              "payment-lag: 2, cap: {total: " + (30 + 3 * side) + "}", "2029-Q4");
      sides.put(name, read("side-" + side, text));
    }
    return run(sides);
  }

  private static Comparison terms() {
    Path legacy = Path.of("scenarios/legacy-terms.yaml");
    return withBridge(legacy, settings(List.of()), "legacy-terms");
  }

  private static Comparison pair(String change, String label) {
    return withBridge(FLAGSHIP, settings(List.of(change)), label);
  }

  private static Comparison withBridge(Path other, List<Setting> settings, String label) {
    SequencedMap<String, Scenario> sides = new LinkedHashMap<>();
    sides.put("microsoft-openai", read(FLAGSHIP, settings(List.of())));
    sides.put(label, read(other, settings));
    Comparison comparison = run(sides);
    ScenarioBlend blend =
        ScenarioBlend.of(FLAGSHIP, settings(List.of()), other, settings).orElseThrow();
    Bridge bridge =
        new BridgeRun(
                comparison.party(),
                blend.groups().stream().map(OddRuns::part).toList(),
                sides.firstEntry().getValue().simulation())
            .run(
                "microsoft-openai",
                label,
                blend::mix,
                Engines.of(1, Backend.chosen()),
                Monitor.none());
    return comparison.withBridges(List.of(bridge), List.of());
  }

  private static BridgeRun.Part part(ChangeGroup group) {
    return new BridgeRun.Part(
        group.name(),
        group.changes().stream()
            .map(change -> new Bridge.Key(change.key(), change.from(), change.to()))
            .toList());
  }

  private static Comparison run(SequencedMap<String, Scenario> sides) {
    return ScenarioComparison.of(sides).run(Engines.of(1, Backend.chosen()), Monitor.none());
  }

  private static Run run(Scenario scenario) {
    Result result =
        ScenarioRun.of(scenario, new OutputSelection.All())
            .run(Engines.of(1, Backend.chosen()), RunListener.none());
    return new Run(scenario, result);
  }

  private Scenario read(String name, String text) {
    try {
      Path file = Files.writeString(folder.resolve(name + ".yaml"), text);
      return read(file, List.of());
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static Scenario read(Path file, List<Setting> settings) {
    return switch (ScenarioReader.read(file, settings)) {
      case ReadOutcome.Complete(Scenario scenario) -> scenario;
      case ReadOutcome.Refused refused -> throw new AssertionError(file + ": " + refused.faults());
    };
  }
}
