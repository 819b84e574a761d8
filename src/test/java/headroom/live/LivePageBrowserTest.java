package headroom.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import headroom.cli.Cli;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The page in a real browser, moved by mouse and keys. `-Dheadroom.browser=required` makes a
/// missing browser a failure.
@Tag("browser")
class LivePageBrowserTest {
  private static final String CAP = "[data-path='assumptions.cap'] ";
  private static final String RESTED = "document.documentElement.dataset.last === 'true'";

  @TempDir Path folder;
  private LiveServer server;
  private Browser browser;

  @BeforeEach
  void open() throws Exception {
    assumeTrue(
        Browser.executable().isPresent()
            || "required".equals(System.getProperty("headroom.browser")),
        "no chromium is here: the page was not tested");
    Served.write(folder, "small.yaml");
    server = Served.open(folder);
    browser = Browser.open(1440, 1000);
    browser.beforehand(
        """
        window.openRuns = 0;
        window.mostRuns = 0;
        const fetched = window.fetch;
        window.fetch = async (path, options) => {
          if (path !== '/api/run') return fetched(path, options);
          window.mostRuns = Math.max(window.mostRuns, ++window.openRuns);
          const response = await fetched(path, options);
          const [mine, theirs] = response.body.tee();
          new Response(mine).text().finally(() => window.openRuns--);
          return new Response(theirs, response);
        };
        """);
  }

  @AfterEach
  void close() throws Exception {
    if (browser != null) {
      browser.close();
      server.close();
    }
  }

  private void start() throws Exception {
    browser.go(server.address());
    browser.until(RESTED);
  }

  private void assertQuiet() {
    assertThat(browser.complaints()).isEmpty();
    assertThat(browser.requests())
        .isNotEmpty()
        .allMatch(
            it ->
                it.startsWith("http://127.0.0.1:" + server.port() + "/")
                    || it.equals("about:blank"));
  }

  private String value(String key) throws Exception {
    return browser.text("[data-key='" + key + "'] .value");
  }

  @Test
  void firstShowsTheScenarioAsWritten() throws Exception {
    start();
    assertThat(browser.text("#name")).isEqualTo("A small one");
    assertThat(browser.text("#headline")).startsWith("B receives USD ").endsWith(".");
    assertThat(browser.text("#sure")).startsWith("524,288 trials, mean ");
    assertThat(browser.evaluate("document.querySelectorAll('#charts svg').length >= 4"))
        .isEqualTo("true");
    assertThat(browser.text("#changes")).contains("nothing changed");
    assertThat(browser.text(CAP + ".badge")).isEqualTo("assumed");
    assertQuiet();
  }

  @Test
  void aSliderMovesTheNumbersAndMarksTheInput() throws Exception {
    start();
    String before = value("paid");
    browser.drag(CAP + "input[type=range]", 0.5, 0.02, 30);
    browser.until(RESTED + " && document.querySelector('#changes li')");
    browser.until(
        "document.querySelector(\"[data-key='paid'] .value\").textContent !== "
            + DevTools.quoted(before));
    assertThat(browser.text("#changes li .what")).startsWith("cap");
    assertThat(browser.text(CAP + ".badge")).isEqualTo("yours");
    assertThat(browser.evaluate("document.querySelector(\"" + CAP + ".source\").innerText"))
        .doesNotContain("nobody");
    assertThat(Integer.parseInt(browser.evaluate("window.mostRuns"))).isBetween(1, 2);
    browser.click("#undo");
    browser.until(RESTED + " && !document.querySelector('#changes li')");
    browser.until(
        "document.querySelector(\"[data-key='paid'] .value\").textContent === "
            + DevTools.quoted(before));
    assertQuiet();
  }

  @Test
  void aWrongValueIsToldUnderItsFieldAndGreysTheCharts() throws Exception {
    start();
    browser.click(CAP + ".entry input");
    browser.type("5 to x");
    browser.until("!document.querySelector(\"" + CAP + ".fault\").hidden");
    assertThat(browser.text(CAP + ".fault")).contains("must be a number, found `x`");
    browser.press("Enter");
    browser.until("document.querySelector('#shown.greyed')");
    assertThat(browser.text("#greyed")).contains("nothing was run");
    assertThat(browser.evaluate("document.querySelector(\"" + CAP + ".entry input\").ariaInvalid"))
        .isEqualTo("true");
    browser.click("#changes li button");
    browser.until(
        "!document.querySelector('#shown.greyed') && document.querySelector('"
            + "#greyed"
            + "').hidden");
    assertThat(browser.evaluate("document.querySelector(\"" + CAP + ".fault\").hidden"))
        .isEqualTo("true");
    assertQuiet();
  }

  @Test
  void aTypedLawIsDrawnAndRun() throws Exception {
    start();
    String drawn = browser.evaluate("document.querySelector(\"" + CAP + ".mini\").innerHTML");
    browser.click(CAP + ".entry input");
    browser.type("5 to 9");
    browser.until(
        "document.querySelector(\"" + CAP + ".mini\").innerHTML !== " + DevTools.quoted(drawn));
    browser.press("Enter");
    browser.until(RESTED + " && document.querySelector('#changes li')");
    assertThat(browser.text("#changes .to")).isEqualTo("5 to 9");
    browser.until("document.getElementById('command-text').textContent.includes('5 to 9')");
    assertQuiet();
  }

  @Test
  void theAddressKeepsTheStateAndNotTheToken() throws Exception {
    start();
    set("4.5");
    String shown = value("paid");
    browser.until("location.hash.includes('cap')");
    String address = browser.evaluate("location.href");
    assertThat(address)
        .contains("set=assumptions.cap%3D4.5")
        .doesNotContain("token")
        .doesNotContain(folder.getFileName().toString());
    browser.reload();
    browser.until(RESTED);
    assertThat(value("paid")).isEqualTo(shown);
    assertThat(browser.text("#changes .to")).isEqualTo("4.5");
    assertQuiet();
  }

  private void set(String value) throws Exception {
    browser.click(CAP + ".entry input");
    browser.type(value);
    browser.press("Enter");
    browser.until(
        "document.getElementById('command-text').textContent.includes("
            + DevTools.quoted(value)
            + ") && "
            + RESTED);
  }

  @Test
  void theCommandMakesTheSameNumbers(@TempDir Path out) throws Exception {
    start();
    set("4.5");
    browser.click("#open-command");
    browser.click("#shell-posix");
    List<String> words = words(browser.text("#command-text"));
    assertThat(words).startsWith("./headroom", "run").contains("--set", "assumptions.cap=4.5");
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    PrintStream heard = new PrintStream(said, true, StandardCharsets.UTF_8);
    List<String> arguments = new ArrayList<>(words.subList(1, words.size()));
    arguments.addAll(List.of("--no-report", "--quiet", "--out", out.toString()));
    int code = Cli.run(arguments.toArray(String[]::new), heard, heard);
    assertThat(code).as(said.toString(StandardCharsets.UTF_8)).isZero();
    Map<String, Object> paid =
        DevTools.totalOf("share.paid", Files.readString(out.resolve("results.json")));
    Matcher shown =
        Pattern.compile("USD ([0-9.]+) ± ([0-9.]+)")
            .matcher(browser.evaluate("document.querySelector(\"[data-key='paid']\").title"));
    assertThat(shown.find()).isTrue();
    assertThat(asShown(paid.get("mean"), shown.group(1))).isEqualTo(shown.group(1));
    assertThat(asShown(paid.get("mean_se"), shown.group(2))).isEqualTo(shown.group(2));
    assertQuiet();
  }

  private static String asShown(@Nullable Object number, String shown) {
    int digits = new BigDecimal(shown).scale();
    return new BigDecimal(String.valueOf(number))
        .setScale(digits, RoundingMode.HALF_EVEN)
        .toPlainString();
  }

  private static List<String> words(String command) throws Exception {
    Process shell = new ProcessBuilder("sh", "-c", "printf '%s\\n' " + command).start();
    return shell.inputReader().lines().toList();
  }

  @Test
  void everythingIsReachedByKeys() throws Exception {
    start();
    tabTo("document.activeElement.matches(\"" + CAP + "input[type=range]\")");
    for (int i = 0; i < 3; i++) {
      browser.press("ArrowRight");
    }
    browser.until(RESTED + " && document.querySelector('#changes li')");
    browser.pressWithControl("Z");
    browser.until("!document.querySelector('#changes li')");
    tabTo("document.activeElement.matches('.picture')");
    browser.press("ArrowRight");
    browser.press("ArrowRight");
    assertThat(browser.text(".readout:not([hidden])")).contains("2026-Q2").contains("P95");
    browser.press("Escape");
    assertThat(browser.evaluate("document.querySelector('.readout:not([hidden])')"))
        .isEqualTo("null");
    assertQuiet();
  }

  private void tabTo(String condition) throws Exception {
    for (int i = 0; i < 80 && !browser.evaluate(condition).equals("true"); i++) {
      browser.press("Tab");
    }
    assertThat(browser.evaluate(condition)).as(condition).isEqualTo("true");
  }

  @Test
  void thePointerReadsTheNumbersOfAChart() throws Exception {
    start();
    browser.point(".picture", 0.5);
    browser.until("document.querySelector('.readout:not([hidden])')");
    assertThat(browser.text(".readout:not([hidden])")).contains("USD bn").contains("P5");
    assertQuiet();
  }

  @Test
  void aPhoneHasTheInputsInADrawer() throws Exception {
    browser.resize(390, 844);
    start();
    assertThat(browser.evaluate("document.scrollingElement.scrollWidth")).isEqualTo("390");
    picture("phone.png");
    browser.click("#open-inputs");
    browser.until(
        "document.querySelector('#inputs.open') && document.activeElement.id === 'close-inputs'");
    Thread.sleep(300);
    picture("phone-inputs.png");
    browser.drag(CAP + "input[type=range]", 0.5, 0.9, 5);
    browser.press("Escape");
    browser.until("!document.querySelector('#inputs.open')");
    browser.until(RESTED + " && document.querySelector('#changes li')");
    browser.resize(1440, 1000);
    picture("desk.png");
    assertQuiet();
  }

  private void picture(String name) throws Exception {
    Path pictures = Files.createDirectories(Path.of("target", "browser"));
    Files.write(pictures.resolve(name), browser.picture());
  }

  @Test
  void wordsOfAScenarioStayWords() throws Exception {
    String hostile = "<img src=x onerror=document.title=1><script>document.title=1</script>";
    Files.writeString(
        folder.resolve("small.yaml"),
        Served.SCENARIO
            .replace("name: A small one", "name: '" + hostile + "'\ndescription: '" + hostile + "'")
            .replace("source: nobody", "source: '" + hostile + "', note: '" + hostile + "'"));
    start();
    assertThat(browser.text("#name")).contains("<img src=x");
    assertThat(browser.evaluate("document.querySelectorAll('img, body script').length"))
        .isEqualTo("0");
    assertThat(browser.evaluate("document.title")).contains("<img");
    assertQuiet();
  }

  @Test
  void aServerThatIsGoneIsToldAndTheStateKept() throws Exception {
    start();
    set("4.5");
    int port = server.port();
    server.close();
    browser.drag(CAP + "input[type=range]", 0.3, 0.6, 3);
    browser.until("document.querySelector('#banner.gone:not([hidden])')");
    assertThat(browser.text("#banner")).contains("does not answer");
    String kept = browser.text("#changes .to");
    server =
        LiveServer.open(
            ServedScenarios.of(List.of(folder)),
            new LiveOptions(OptionalInt.of(port), Long.MAX_VALUE, 2, "0.1.0"));
    browser.until("document.querySelector('#banner.unknown:not([hidden]) input')");
    browser.click("#banner input");
    browser.type(server.address());
    browser.press("Enter");
    browser.until("document.getElementById('banner').hidden && " + RESTED);
    browser.until(
        "document.getElementById('command-text').textContent.includes("
            + DevTools.quoted(kept)
            + ")");
    assertThat(browser.text("#changes .to")).isEqualTo(kept);
  }
}
