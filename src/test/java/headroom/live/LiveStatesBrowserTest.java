package headroom.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;

/// What the page does when something is not as it should be.
class LiveStatesBrowserTest extends LivePageCase {
  private static final String HOSTILE =
      "<img src=x onerror=document.title=1><script>document.title=1</script>";

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  @Test
  void aFileThatChangedOnDiskIsReadAgain() throws Exception {
    start();
    Files.writeString(
        folder.resolve("small.yaml"),
        Served.SCENARIO
            .replace("A small one", "Another one")
            .replace("volatility: 20%", "volatility: 30%"));
    set("4.5");
    browser.until("document.querySelector('#banner.changed:not([hidden])')");
    assertThat(browser.text("#name")).isEqualTo("A small one");
    browser.click("#banner button");
    browser.until("document.getElementById('name').textContent === 'Another one' && " + RESTED);
    assertThat(browser.text("#changes .to")).isEqualTo("4.5");
    assertThat(browser.evaluate("document.getElementById('banner').hidden")).isEqualTo("true");
    assertQuiet();
  }

  @Test
  void keysThatAreGoneAreListedAndTakenBack() throws Exception {
    browser.go(server.address() + "&s=small&set=assumptions.gone%3D3&set=assumptions.cap%3D4.5");
    browser.until(
        "document.querySelector('#shown')?.hidden && document.querySelector('#others .fault p')");
    assertThat(browser.text("#others")).contains("assumptions.gone");
    assertThat(browser.evaluate("document.querySelectorAll('#changes li.faulty').length"))
        .isEqualTo("1");
    browser.click("#changes li.faulty button");
    browser.until(RESTED + " && !document.querySelector('#shown').hidden");
    assertThat(browser.text("#changes .to")).isEqualTo("4.5");
    assertQuiet();
  }

  @Test
  void aFaultOfAnotherKeyHasItsCaret() throws Exception {
    start();
    browser.click("#other-path");
    browser.type("timeline.start");
    browser.click("#other-value");
    browser.type("2026-Q9");
    browser.press("Enter");
    browser.until("document.querySelector('#others .fault:not([hidden]) pre')");
    assertThat(browser.text("#others .fault pre")).contains("2026-Q9").contains("^");
    browser.click("#others .reset");
    browser.until(RESTED + " && !document.querySelector('#shown.greyed')");
    assertQuiet();
  }

  @Test
  void keysAreFoundByAFewLetters() throws Exception {
    start();
    browser.click("#other-path");
    browser.until("document.querySelector(\"#other-paths option[value='timeline.start']\")");
    browser.type("timeline.start");
    assertThat(browser.text("#other-doc")).contains("2026-Q1");
    assertQuiet();
  }

  @Test
  void aSecondTabWithoutATokenAsksForIt() throws Exception {
    start();
    browser.evaluate("sessionStorage.clear()");
    browser.reload();
    browser.until("document.querySelector('#banner.unknown:not([hidden]) input')");
    browser.click("#banner input");
    browser.type(server.address());
    browser.press("Enter");
    browser.until(RESTED + " && document.getElementById('banner').hidden");
  }

  @Test
  void whatCannotBeRunIsRefusedWithItsNumber() throws Exception {
    start();
    browser.click("#other-path");
    browser.type("simulation.replicates");
    browser.click("#other-value");
    browser.type("1000000");
    browser.press("Enter");
    browser.until("!document.getElementById('greyed').hidden");
    assertThat(browser.text("#greyed") + browser.text("#others")).containsPattern("[0-9]");
    browser.click("#undo");
    browser.until(RESTED + " && document.getElementById('greyed').hidden");
    assertQuiet();
  }

  @Test
  void withoutACapItsChartsAreLeftOutAndThatIsSaid() throws Exception {
    Files.writeString(
        folder.resolve("small.yaml"),
        Served.SCENARIO
            .replace(", cap: {total: $cap}", "")
            .replaceAll("(?m)^assumptions:\n.*\n", ""));
    start();
    assertThat(browser.text("#absent")).containsIgnoringCase("no cap");
    assertThat(browser.evaluate("document.querySelector(\"[data-chart='cap-hit-probability']\")"))
        .isEqualTo("null");
    assertQuiet();
  }

  @Test
  void wordsOfAnAddressStayWords() throws Exception {
    String pin = "name=" + encoded(HOSTILE) + "&s=small&set=" + encoded("assumptions.cap=5");
    browser.go(
        server.address()
            + "&s=small&set="
            + encoded("assumptions.cap=4.5")
            + "&pin="
            + encoded(pin)
            + "&base="
            + encoded(HOSTILE));
    browser.until(RESTED + " && " + COMPARED);
    assertThat(browser.text("#pins")).contains("<img src=x");
    assertThat(browser.text("#compared")).contains("<img src=x");
    browser.click("#other-path");
    browser.type(HOSTILE.replace("=", ":"));
    browser.click("#other-value");
    browser.type(HOSTILE);
    browser.press("Enter");
    browser.until("document.querySelector('#shown.greyed')");
    for (String tab : new String[] {"numbers", "assumptions", "file", "charts"}) {
      browser.click("#tab-" + tab);
      browser.settle();
    }
    assertThat(browser.evaluate("document.querySelectorAll('img, body script').length"))
        .isEqualTo("0");
    assertThat(browser.evaluate("document.title")).isEqualTo("A small one · Headroom, live");
    assertQuiet();
  }

  @Test
  void wordsOfAScenarioStayWordsInEveryTab() throws Exception {
    Files.writeString(
        folder.resolve("small.yaml"),
        Served.SCENARIO
            .replace("name: A small one", "name: '" + HOSTILE + "'\ndescription: '" + HOSTILE + "'")
            .replace("source: nobody", "source: '" + HOSTILE + "', note: '" + HOSTILE + "'"));
    start();
    browser.click("#pin");
    set("4.5");
    browser.until(COMPARED);
    for (String tab : new String[] {"numbers", "assumptions", "file"}) {
      browser.click("#tab-" + tab);
      browser.settle();
    }
    browser.click("#ask-future");
    browser.until("document.documentElement.dataset.future");
    assertThat(browser.evaluate("document.querySelectorAll('img, body script').length"))
        .isEqualTo("0");
    assertThat(browser.evaluate("document.title")).contains("<img");
    assertQuiet();
  }
}
