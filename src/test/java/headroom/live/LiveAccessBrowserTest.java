package headroom.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/// The page for those who use keys alone, a reader of screens, a phone, or want nothing to move.
class LiveAccessBrowserTest extends LivePageCase {
  private static final String AXE = "/META-INF/resources/webjars/axe-core/4.6.3/axe.min.js";
  private static final String WITHOUT_SVG =
      "{exclude: [['svg']]}"; // the report's own pictures have words beside them

  /// Looks at the page as it stands for faults against WCAG 2.1 AA and good practice.
  private void assertAccessible(String state) throws Exception {
    browser.settle();
    if (browser.evaluate("typeof axe").equals("undefined")) {
      try (InputStream in = LiveAccessBrowserTest.class.getResourceAsStream(AXE)) {
        String script =
            new String(Objects.requireNonNull(in, AXE).readAllBytes(), StandardCharsets.UTF_8);
        browser.evaluate("(() => {" + script + "})()");
      }
    }
    String violations =
        browser.evaluate(
            "axe.run("
                + WITHOUT_SVG
                + ").then(({violations}) => JSON.stringify(violations.map(({id, nodes}) => [id,"
                + " nodes.slice(0, 3).map(({html, failureSummary}) => [html.slice(0, 200),"
                + " failureSummary])])))");
    assertThat(violations).as(state).isEqualTo("[]");
  }

  private void assertAccessibleEverywhere() throws Exception {
    start();
    assertAccessible("as written");
    browser.click("#pin");
    set("4.5");
    browser.until(COMPARED);
    assertAccessible("compared");
    browser.click("#open-command");
    assertAccessible("taken along");
    browser.click("#ask-grid");
    assertAccessible("a question");
    browser.click("#ask-future");
    browser.until("document.documentElement.dataset.future");
    assertAccessible("a future");
    for (String tab : new String[] {"numbers", "assumptions", "file"}) {
      browser.click("#tab-" + tab);
      assertAccessible(tab);
    }
  }

  @Test
  void axeFindsNothingOnADesk() throws Exception {
    assertAccessibleEverywhere();
    set("4 to x");
    assertAccessible("a fault");
  }

  @Override
  void set(String value) throws Exception {
    browser.click(CAP + ".entry input");
    browser.evaluate("document.activeElement.select()");
    browser.type(value);
    browser.press("Enter");
    browser.until(
        "document.querySelector('#shown.greyed') || (" + commandHas(value) + " && " + RESTED + ")");
  }

  @Test
  void axeFindsNothingOnAPhone() throws Exception {
    browser.resize(390, 844);
    start();
    assertAccessible("phone");
    browser.click("#open-inputs");
    assertAccessible("drawer");
    browser.press("Escape");
    for (String tab : new String[] {"numbers", "assumptions", "file"}) {
      browser.click("#tab-" + tab);
      assertAccessible("phone, " + tab);
      assertThat(browser.evaluate("document.scrollingElement.scrollWidth")).isEqualTo("390");
    }
  }

  @Test
  void allOfItGoesByKeys() throws Exception {
    start();
    tabTo("document.activeElement.id === 'pin'");
    browser.press("Enter");
    browser.until("document.querySelector('#pins li')");
    tabTo("document.activeElement.matches(\"" + CAP + "input[type=range]\")");
    for (int i = 0; i < 3; i++) {
      browser.press("ArrowRight");
    }
    browser.until(RESTED + " && " + COMPARED);
    assertThat(browser.text("[data-key='paid'] .diff")).contains("As written");
    tabTo("document.activeElement.matches(\"#pins [title='Swap with']\")");
    browser.press("Enter");
    browser.until(RESTED + " && !document.querySelector('#changes li')");
    browser.pressWithControl("Z");
    browser.until("document.querySelector('#changes li')");
    tabTo("document.activeElement.id === 'ask-future'");
    browser.press("Enter");
    browser.until("document.documentElement.dataset.future === '1'");
    tabTo("document.activeElement.getAttribute('aria-label') === 'The next future'");
    browser.press("Enter");
    browser.until("document.documentElement.dataset.future === '2'");
    browser.press("Escape");
    assertThat(browser.evaluate("document.activeElement.id")).isEqualTo("ask-future");
    tabTo("document.activeElement.id === 'tab-charts'");
    browser.press("End");
    browser.until("document.getElementById('yaml')?.value.includes('headroom: 1')");
    tabTo("document.activeElement.id === 'yaml'");
    browser.press("Tab");
    assertThat(browser.evaluate("document.activeElement.id")).isNotEqualTo("yaml");
    assertQuiet();
  }

  @Test
  void nothingMovesForThoseWhoWantNoMotion() throws Exception {
    browser.wantLessMotion();
    start();
    assertThat(
            browser.evaluate(
                "[...document.querySelectorAll('*')].filter((each) =>"
                    + " getComputedStyle(each).transitionProperty !== 'none'"
                    + " && parseFloat(getComputedStyle(each).transitionDuration) > 0).length"))
        .isEqualTo("0");
    assertQuiet();
  }

  @Test
  void noScriptRunsButThePagesOwn() throws Exception {
    start();
    browser.evaluate(
        "document.body.append(Object.assign(document.createElement('script'),"
            + " {textContent: 'window.ran = true'}))");
    assertThat(browser.evaluate("window.ran")).isEqualTo("undefined");
    for (int i = 0; i < 400 && browser.complaints().isEmpty(); i++) {
      Thread.sleep(25); // it may come after the answer
    }
    assertThat(browser.complaints()).hasSize(1).allMatch(it -> it.contains("Content Security"));
  }
}
