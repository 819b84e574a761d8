package headroom.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import headroom.cli.Cli;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What one takes along from the page: the command, files, a figure.
class LiveTakeBrowserTest extends LivePageCase {
  @TempDir Path saved;

  @BeforeEach
  void takeWhatIsOffered() throws Exception {
    browser.saveInto(saved);
    browser.beforehand(
        "navigator.clipboard.writeText = async (text) => { window.copied = text; };");
  }

  private static void headroom(String... arguments) {
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    PrintStream heard = new PrintStream(said, true, StandardCharsets.UTF_8);
    int code = Cli.run(arguments, heard, heard);
    assertThat(code).as(said.toString(StandardCharsets.UTF_8)).isZero();
  }

  private static List<String> words(String command) throws Exception {
    Process shell = new ProcessBuilder("sh", "-c", "printf '%s\\n' " + command).start();
    return shell.inputReader().lines().toList();
  }

  private String read(String name) throws Exception {
    Path file = saved.resolve(name);
    for (int i = 0; i < 400 && !Files.exists(file); i++) {
      Thread.sleep(25);
    }
    Thread.sleep(100);
    return Files.readString(file, StandardCharsets.ISO_8859_1);
  }

  private static double number(Map<String, Object> metric, String name) {
    return Double.parseDouble(String.valueOf(Objects.requireNonNull(metric.get(name), name)));
  }

  @Test
  void theCommandMakesEveryNumberShown(@TempDir Path out) throws Exception {
    start();
    set("4.5");
    browser.click("#open-command");
    browser.click("#shell-posix");
    List<String> words = words(browser.text("#command-text"));
    assertThat(words).startsWith("./headroom", "run").contains("--set", "assumptions.cap=4.5");
    List<String> arguments = new ArrayList<>(words.subList(1, words.size()));
    arguments.addAll(List.of("--no-report", "--quiet", "--out", out.toString()));
    headroom(arguments.toArray(String[]::new));
    String results = Files.readString(out.resolve("results.json"));

    Map<String, Object> paid = DevTools.totalOf("share.paid", results);
    assertThat(exact("paid")).isEqualTo(number(paid, "mean"));
    assertThat(error("paid")).isEqualTo(number(paid, "mean_se"));
    Map<String, Object> hit = DevTools.totalOf("share.cap.hit", results);
    assertThat(exact("cap-hit")).isEqualTo(number(hit, "probability"));
    assertThat(exact("forgone"))
        .isEqualTo(number(DevTools.totalOf("share.forgone", results), "mean"));

    assertSame("receipts-by-year", "share.paid", results);
    assertSame("cap-cost-by-year", "share.forgone", results);
    assertSame("revenue", "sales.revenue", results);
    assertQuiet();
  }

  private double error(String key) throws Exception {
    return Double.parseDouble(
        browser.evaluate("document.querySelector(\"[data-key='" + key + "']\").dataset.se"));
  }

  /// Every number of a chart, as it is saved: six digits of those that the command wrote.
  private void assertSame(String chart, String metric, String results) throws Exception {
    browser.click("[data-chart='" + chart + "'] .chart-tools button:nth-child(3)");
    List<String> lines = read(chart + ".csv").lines().toList();
    String[] names = lines.getFirst().split(",", -1);
    int compared = 0;
    for (String line : lines.subList(1, lines.size())) {
      String[] cells = line.split(",", -1);
      @Nullable Map<String, Object> there = DevTools.metric(metric, cells[0], results);
      for (int i = 1; there != null && i < cells.length; i++) {
        String name = names[i].split(" ", 2)[0];
        double expected =
            name.equals("mean")
                ? number(there, "mean")
                : number(DevTools.members(there.get("percentiles")), name.substring(1));
        assertThat(Double.parseDouble(cells[i]))
            .as(chart + " " + cells[0] + " " + name)
            .isCloseTo(expected, within(Math.abs(expected) * 1e-5 + 1e-9));
        compared++;
      }
    }
    assertThat(compared).as(chart + " " + Arrays.toString(names)).isGreaterThan(5);
  }

  @Test
  void aStateIsSavedAsAScenario(@TempDir Path out) throws Exception {
    start();
    set("4.5");
    browser.click("#open-command");
    browser.click("#save-scenario");
    browser.until("document.getElementById('copied').textContent.includes('is being saved')");
    Path file = onlyOne(".yaml");
    String text = Files.readString(file);
    assertThat(text).contains("extends: small.yaml").contains("4.5");
    Path beside = Files.copy(file, folder.resolve("saved-from-the-page.yaml"));
    headroom("run", beside.toString(), "--no-report", "--quiet", "--out", out.toString());
    Map<String, Object> paid =
        DevTools.totalOf("share.paid", Files.readString(out.resolve("results.json")));
    assertThat(number(paid, "mean")).isCloseTo(exact("paid"), within(0.001));
    assertQuiet();
  }

  private Path onlyOne(String end) throws Exception {
    for (int i = 0; i < 1200; i++) {
      try (var files = Files.list(saved)) {
        var found = files.filter(file -> file.toString().endsWith(end)).findFirst();
        if (found.isPresent() && Files.size(found.get()) > 0) {
          Thread.sleep(100);
          return found.get();
        }
      }
      Thread.sleep(25);
    }
    throw new AssertionError("nothing was saved that ends in " + end);
  }

  @Test
  void theReportIsSavedWhole() throws Exception {
    start();
    set("4.5");
    browser.click("#open-command");
    browser.click("#save-report");
    Path report = onlyOne(".html");
    String html = Files.readString(report);
    assertThat(html).startsWith("<!").contains("A small one").contains("<svg").contains("4.5");
    assertQuiet();
    browser.go(report.toUri().toString());
    assertThat(
            browser.evaluate(
                "document.fonts.ready.then((all) => [...all].map((each) => each.status).join())"))
        .isEqualTo("loaded,loaded");
    assertThat(browser.complaints()).isEmpty();
  }

  @Test
  void aChartIsSavedAsAPicture() throws Exception {
    start();
    browser.click("[data-chart='receipts-cumulative'] .chart-tools button:nth-child(1)");
    assertThat(read("receipts-cumulative.svg"))
        .startsWith("<svg")
        .contains("http://www.w3.org/2000/svg")
        .contains("</svg>");
    browser.click("[data-chart='receipts-cumulative'] .chart-tools button:nth-child(2)");
    byte[] png = Files.readAllBytes(onlyOne(".png"));
    assertThat(Arrays.copyOf(png, 4)).containsExactly(0x89, 'P', 'N', 'G');
    assertThat(png.length).isGreaterThan(20_000);
    assertQuiet();
  }

  @Test
  void aFigureIsCopiedWithItsError() throws Exception {
    start();
    browser.click("[data-key='paid'] .copy");
    browser.until("window.copied");
    assertThat(browser.evaluate("window.copied"))
        .contains("USD ")
        .contains("±")
        .contains("A small one")
        .contains("./headroom run");
    browser.click("#open-command");
    browser.click("#copy-address");
    browser.until("window.copied.startsWith('http')");
    assertThat(browser.evaluate("window.copied")).contains("#s=").doesNotContain("token");
    assertQuiet();
  }
}
