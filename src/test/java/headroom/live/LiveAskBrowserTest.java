package headroom.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import org.junit.jupiter.api.Test;

/// Questions that are asked of the page.
class LiveAskBrowserTest extends LivePageCase {
  private static final String SCENARIO =
      Served.SCENARIO
          .replace("300_000", "100_000")
          .replace(
              "streams:",
              "  pace: {uniform: {low: 20%, high: 60%}, source: nobody, evidence: assumed}\n"
                  + "streams:")
          .replace("growth: 20% to 60%", "growth: $pace");

  private void startWithTwo() throws Exception {
    Files.writeString(folder.resolve("small.yaml"), SCENARIO);
    start();
  }

  private void answered(String what) throws Exception {
    browser.until("document.documentElement.dataset.answered === '" + what + "'");
  }

  @Test
  void whatMattersSortsTheInputs() throws Exception {
    startWithTwo();
    browser.click("#ask-matters");
    answered("matters");
    assertThat(browser.evaluate("document.querySelectorAll('.result svg').length > 0"))
        .isEqualTo("true");
    assertThat(browser.text("#weighed .input .share")).contains("% of the spread");
    assertThat(browser.evaluate("document.querySelector('#weighed .input').dataset.path"))
        .isEqualTo("assumptions.cap");
    assertThat(browser.text(".as-command pre")).contains("./headroom sensitivity");
    browser.click("#order button:last-child");
    assertThat(browser.evaluate("document.querySelectorAll('#weighed .input').length"))
        .isEqualTo("0");
    assertQuiet();
  }

  @Test
  void anInputIsSwept() throws Exception {
    startWithTwo();
    browser.click(CAP + ".sweep");
    answered("sweep");
    assertThat(browser.text(".as-command pre")).contains("./headroom sweep").contains("cap");
    assertThat(browser.evaluate("document.querySelectorAll('.result svg, .result tr').length > 1"))
        .isEqualTo("true");
    browser.press("Escape");
    assertQuiet();
  }

  @Test
  void whereItFlipsIsFoundAndGoneTo() throws Exception {
    startWithTwo();
    browser.click("#ask-solve");
    browser.evaluate("document.querySelector('.question select').value = 'paid'");
    browser.evaluate("document.querySelectorAll('.question input')[0].value = '4.5'");
    browser.click(".question button");
    answered("solve");
    assertThat(browser.text(".result")).contains("cap");
    browser.click(".targets button");
    browser.until(RESTED + " && document.querySelector('#changes li')");
    assertThat(exact("paid")).isBetween(4.4, 4.6);
    assertQuiet();
  }

  @Test
  void aMapOfTwoInputsIsAWayToGo() throws Exception {
    startWithTwo();
    browser.click("#ask-grid");
    browser.click(".question button");
    answered("grid");
    browser.click(".map tbody tr:nth-child(2) td:nth-of-type(2) button");
    browser.until(RESTED + " && document.querySelectorAll('#changes li').length === 2");
    assertThat(browser.evaluate("document.querySelector('.here').hidden")).isEqualTo("false");
    String cell = browser.text(".map tbody tr:nth-child(2) td:nth-of-type(2) button");
    assertThat(exact("paid"))
        .isBetween(Double.parseDouble(cell) * 0.99, Double.parseDouble(cell) * 1.01);
    browser.click("#undo");
    browser.until("!document.querySelector('#changes li')");
    assertQuiet();
  }

  @Test
  void futuresAreSteppedThrough() throws Exception {
    startWithTwo();
    browser.click("#ask-future");
    browser.until("document.documentElement.dataset.future === '1'");
    String first = browser.text(".narrated");
    assertThat(first).contains("share");
    browser.click("[aria-label='The next future']");
    browser.until("document.documentElement.dataset.future === '2'");
    assertThat(browser.text(".narrated")).isNotEqualTo(first);
    assertQuiet();
  }

  @Test
  void aLongQuestionShowsItsProgressAndIsStopped() throws Exception {
    Files.writeString(folder.resolve("small.yaml"), SCENARIO.replace("2027-Q4", "2060-Q4"));
    start();
    browser.click("#ask-sweep");
    browser.evaluate("document.querySelectorAll('.question input')[0].value = '4..6:0.001'");
    browser.click(".question button");
    browser.until("!document.querySelector('.working').hidden");
    browser.click(".working button");
    browser.until("document.querySelector('.told:not([hidden])')");
    assertThat(browser.text(".told")).isEqualTo("Stopped.");
    set("4.5");
    assertQuiet();
  }
}
