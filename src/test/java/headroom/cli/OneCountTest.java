package headroom.cli;

import static org.assertj.core.api.Assertions.assertThat;

import headroom.scenario.Evidence;
import headroom.scenario.InputGrades;
import headroom.scenario.Scenario;
import headroom.scenario.file.ScenarioReader;
import headroom.scenario.file.Setting;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Report, `explain`, `run` on the terminal and `manifest.json` count the same inputs with the same
/// grades, and tell what was changed.
class OneCountTest {
  private static final String FLAGSHIP = "scenarios/microsoft-openai.yaml";

  @TempDir Path folder;

  static List<List<String>> runs() throws IOException {
    List<List<String>> runs = new ArrayList<>();
    try (Stream<Path> files = Files.list(Path.of("scenarios"))) {
      files
          .map(Path::toString)
          .filter(file -> file.endsWith(".yaml"))
          .sorted()
          .forEach(file -> runs.add(List.of(file)));
    }
    for (String setting :
        List.of(
            "agreements.revenue-share.cap.total=60",
            "agreements.revenue-share.rate=15%",
            "agreements.revenue-share.payment-lag=2",
            "agreements.revenue-share.through=2028-12-31",
            "streams.consumer.actual.2026-Q2=9",
            "assumptions.growth-2027=30%",
            "assumptions.cap.mixture.2.value=20 to 80")) {
      runs.add(List.of(FLAGSHIP, "--set", setting));
    }
    return runs;
  }

  private static Map<String, Integer> counted(Scenario scenario) {
    InputGrades grades = InputGrades.of(scenario);
    Map<String, Integer> counted = new TreeMap<>();
    for (Evidence grade : Evidence.values()) {
      counted.put(grade.word(), grades.with(Optional.of(grade)).size());
    }
    counted.put("not said", grades.with(Optional.empty()).size());
    counted.values().removeIf(count -> count == 0);
    return counted;
  }

  /// The counts that a pattern finds, groups `grade` and `count`.
  private static Map<String, Integer> found(String text, String pattern) {
    Map<String, Integer> counts = new TreeMap<>();
    Matcher matcher = Pattern.compile(pattern).matcher(text);
    while (matcher.find()) {
      counts.put(matcher.group("grade"), Integer.parseInt(matcher.group("count")));
    }
    counts.values().removeIf(count -> count == 0);
    return counts;
  }

  private String file(String name) {
    try {
      return Files.readString(folder.resolve("out").resolve(name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Invocation command(String name, List<String> rest, String... more) {
    List<String> words = new ArrayList<>(List.of(name));
    words.addAll(rest);
    words.addAll(List.of(more));
    return Invocation.of(words.toArray());
  }

  private static Scenario scenario(List<String> words) {
    List<Setting> settings =
        words.size() == 1 ? List.of() : List.of(Setting.parse(words.getLast()));
    return ScenarioReader.read(Path.of(words.getFirst()), settings).orThrow();
  }

  @ParameterizedTest
  @MethodSource("runs")
  void everyoneCountsAlike(List<String> words) {
    Scenario scenario = scenario(words);
    Map<String, Integer> counted = counted(scenario);
    String trials = scenario.clues().isEmpty() ? "256" : "65_536"; // clues leave some of them only
    String out = folder.resolve("out").toString();
    Invocation run = command("run", words, "--trials", trials, "--outputs", "totals", "--out", out);
    assertThat(run.code()).as(run.err()).isZero();
    String line =
        run.out()
            .lines()
            .filter(it -> it.startsWith("The scenario rests on "))
            .findFirst()
            .orElseThrow();
    assertThat(found(line, "(?<count>\\d+) (?<grade>not said|(?!inputs?:)[a-z]+)"))
        .isEqualTo(counted);
    Invocation explain = command("explain", words, "--trials", "256");
    int total = counted.values().stream().mapToInt(Integer::intValue).sum();
    assertThat(found(explain.out(), "(?m)^  (?<grade>[a-z ]+), (?<count>\\d+) of " + total + ":"))
        .isEqualTo(counted);
    assertThat(
            found(
                file("report.html"),
                "<span class=\"badge [a-z-]+\">(?<grade>[a-z ]+)</span></dt><dd>[^<]*<span"
                    + " class=\"count\">\\((?<count>\\d+)\\)"))
        .isEqualTo(counted);
    String manifest = file("manifest.json");
    String grades =
        manifest.substring(manifest.indexOf("\"grades\": {"), manifest.indexOf("\"changed\""));
    assertThat(found(grades, "\"(?<grade>[a-z ]+)\": (?<count>\\d+)")).isEqualTo(counted);
    assertThat(manifest).contains("\"inputs\": {\"total\": " + total + ",");
  }

  @Test
  void explainNamesEverySource() {
    String told =
        Invocation.of("explain", FLAGSHIP, "--trials", "256").out().replaceAll("\\s+", " ");
    scenario(List.of(FLAGSHIP))
        .inputs()
        .forEach(
            input ->
                input
                    .provenance()
                    .source()
                    .ifPresent(
                        source ->
                            assertThat(told)
                                .as(input.path())
                                .contains(source.replaceAll("\\s+", " "))));
  }

  @Test
  void whatASettingReplacedStandsBesideIt() {
    String out = folder.resolve("out").toString();
    Invocation.of("run", FLAGSHIP, "--set", "cap.total=60", "--trials", "256", "--out", out);
    assertThat(file("report.html").replaceAll("\\s+", " "))
        .contains(
            "<td class=\"written\">60 </td> <td>set on the command line <p class=\"note\">in place"
                + " of $cap (The Information, 11 May 2026; assumed)</p></td> <td><span"
                + " class=\"unit\">not said</span></td>");
    assertThat(file("manifest.json"))
        .contains(
            "{\"path\": \"agreements.revenue-share.cap.total\", \"value\": \"60\", \"set\": \"on"
                + " the command line\", \"evidence\": \"not said\", \"replaced\": {\"value\":"
                + " \"$cap\", \"source\": \"The Information, 11 May 2026\", \"evidence\":"
                + " \"assumed\"}}");
    Invocation explain = Invocation.of("explain", FLAGSHIP, "--set", "cap=38", "--trials", "256");
    assertThat(explain.out().replaceAll("\\s+", " "))
        .contains(
            "taken as known: 38 source: set on the command line in place of {mixture: [{weight:"
                + " 60%,")
        .contains("assumptions.cap = 38, set on the command line, in place of {mixture:");
  }
}
