package headroom.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The page in a real browser, moved by mouse and keys: inputs, charts, the address, what stands in
/// its way.
class LivePageBrowserTest extends LivePageCase {
  /// Counts the runs under way; the stages of each come to the page one by one, however slowly it
  /// reads.
  @BeforeEach
  void watchRuns() throws Exception {
    browser.beforehand(
        """
        window.openRuns = 0;
        window.mostRuns = 0;
        const oneByOne = () => {
          let rest = '';
          return new TransformStream({
            async transform(part, out) {
              const lines = (rest + part).split('\\n');
              rest = lines.pop();
              for (const line of lines) {
                out.enqueue(line + '\\n');
                await new Promise((next) => setTimeout(next, 5));
              }
            },
            flush(out) {
              out.enqueue(rest);
              window.openRuns--;
            },
          });
        };
        const fetched = window.fetch;
        window.fetch = async (path, options) => {
          if (path !== '/api/run') return fetched(path, options);
          window.inView = JSON.parse(options.body).charts;
          window.mostRuns = Math.max(window.mostRuns, ++window.openRuns);
          const response = await fetched(path, options);
          const lines = response.body.pipeThrough(new TextDecoderStream()).pipeThrough(oneByOne());
          return new Response(lines.pipeThrough(new TextEncoderStream()), response);
        };
        """);
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

  /// A run without a last stage: what is out of view keeps its picture, pale, until a whole run.
  @Test
  void onlyChartsInViewAreDrawnWhileARunGrows() throws Exception {
    start();
    assertThat(browser.evaluate("window.inView")).isEqualTo("undefined");
    browser.evaluate("scrollTo(0, document.querySelector('#charts figure').offsetTop)");
    browser.evaluate(
        """
        (window.states = [], new MutationObserver(() => window.states.push([
          document.documentElement.dataset.stage,
          document.querySelectorAll('#charts figure.behind').length,
          document.querySelectorAll('#charts figure svg').length].join(':')))
          .observe(document.documentElement, { attributes: true, attributeFilter: ['data-request'] }))
        """);
    int charts =
        Integer.parseInt(browser.evaluate("document.querySelectorAll('#charts figure').length"));
    set("4.5");
    int inView = Integer.parseInt(browser.evaluate("window.inView.length"));
    assertThat(inView).isBetween(1, charts - 1);
    assertThat(
            browser.evaluate(
                "window.inView.includes(document.querySelector('#charts figure').dataset.chart)"))
        .isEqualTo("true");
    List<String> states = List.of(browser.evaluate("window.states.join(' ')").split(" "));
    assertThat(states.getFirst()).isEqualTo("1:" + (charts - inView) + ":" + charts);
    assertThat(states).allMatch(it -> it.endsWith(":" + charts));
    assertThat(states.getLast()).isEqualTo("3:0:" + charts);
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
    browser.settle();
    picture("greyed.png");
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
    browser.settle();
    picture("phone-inputs.png");
    browser.drag(CAP + "input[type=range]", 0.5, 0.9, 5);
    browser.press("Escape");
    browser.until("!document.querySelector('#inputs.open')");
    browser.until(RESTED + " && document.querySelector('#changes li')");
    browser.resize(1440, 1000);
    picture("desk.png");
    assertQuiet();
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
