package headroom.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Files;
import org.junit.jupiter.api.Test;

/// Pinning and comparing on the page, with a way back from everything.
class LiveCompareBrowserTest extends LivePageCase {
  private static final String DIFFERENCE = "[data-key='paid'] .diff";

  private double difference() throws Exception {
    String text = browser.text(DIFFERENCE);
    return Double.parseDouble(text.split(" ", 2)[0].replace('−', '-').replace("+", ""));
  }

  @Test
  void whatWasPinnedStaysAsOutlinesAndDifferences() throws Exception {
    start();
    double before = exact("paid");
    browser.click("#pin");
    set("4.5");
    browser.until(COMPARED);
    assertThat(browser.text(DIFFERENCE)).contains("±").contains("against “As written”");
    assertThat(difference()).isCloseTo(exact("paid") - before, within(0.02));
    assertThat(browser.evaluate("document.querySelector(\"" + DIFFERENCE + "\").title"))
        .contains("headroom compare")
        .contains("headroom run");
    for (String chart : new String[] {"receipts-cumulative", "receipts-distribution"}) {
      assertThat(
              browser.evaluate(
                  "document.querySelector(\"[data-chart='"
                      + chart
                      + "'] g[data-ghost] path\").getAttribute('d').length > 20"))
          .as(chart)
          .isEqualTo("true");
    }
    assertThat(browser.text("[data-chart='receipts-cumulative'] .ghost-legend"))
        .contains("As written");
    assertThat(browser.text("#compared .bridge")).contains("cap");
    assertQuiet();
  }

  @Test
  void whatChangesNothingIsSaidToChangeNothing() throws Exception {
    start();
    browser.click("#pin");
    browser.click("#other-path");
    browser.type("agreements.share.payment-lag");
    browser.click("#other-value");
    browser.type("0");
    browser.press("Enter");
    browser.until(commandHas("payment-lag=0") + " && " + RESTED + " && " + COMPARED);
    assertThat(browser.text(DIFFERENCE)).startsWith("no difference");
    assertThat(browser.text("#others")).contains("agreements.share.payment-lag");
    assertQuiet();
  }

  @Test
  void whatMayBeChanceIsInsideTheNoise() throws Exception {
    browser.beforehand(
        """
        const fetched = window.fetch;
        window.fetch = (path, options) => path !== '/api/compare' ? fetched(path, options)
          : Promise.resolve(new Response(JSON.stringify({stage: 1, stages: 1, last: true, trials: 9,
            figures: [{key: 'paid', label: 'paid', difference: 0.01, se: 0.02,
              text: '+0.01 ± 0.02', inside: true}], bridge: [], charts: []})));
        """);
    start();
    browser.click("#pin");
    set("4.5");
    browser.until(COMPARED);
    assertThat(browser.text(DIFFERENCE)).startsWith("inside the noise (+0.01 ± 0.02 USD bn)");
    assertQuiet();
  }

  @Test
  void aReloadKeepsPinsAndTheirOutlines() throws Exception {
    start();
    browser.click("#pin");
    set("4.5");
    browser.until("location.hash.includes('pin=') && location.hash.includes('4.5')");
    browser.reload();
    browser.until(RESTED + " && " + COMPARED);
    browser.until("document.querySelector('g[data-ghost]')");
    assertThat(browser.text("#pins .chosen .name")).isEqualTo("As written");
    assertThat(browser.text(DIFFERENCE)).contains("As written");
    assertQuiet();
  }

  @Test
  void aPinIsSwappedRenamedTakenAwayAndAllOfItUndone() throws Exception {
    start();
    String asWritten = value("paid");
    browser.click("#pin");
    set("4.5");
    String held = value("paid");
    browser.click("#pins [title='Swap with']");
    browser.until(RESTED + " && !document.querySelector('#changes li') && " + COMPARED);
    assertThat(value("paid")).isEqualTo(asWritten);
    assertThat(browser.text("#pins .chosen .name")).isEqualTo("cap 4.5");
    browser.click("#pins [title='Rename']");
    browser.type("Low cap");
    browser.press("Enter");
    browser.until("document.querySelector('#pins .chosen .name')?.textContent === 'Low cap'");
    browser.click("#pins [title='Unpin']");
    browser.until("!document.querySelector('#pins li')");
    browser.click("#undo");
    browser.until("document.querySelector('#pins .chosen .name')?.textContent === 'Low cap'");
    browser.click("#undo");
    browser.click("#undo");
    browser.until(RESTED + " && document.querySelector('#changes li')");
    assertThat(value("paid")).isEqualTo(held);
    browser.click("#undo");
    browser.click("#undo");
    browser.until("!document.querySelector('#pins li') && " + RESTED);
    assertThat(value("paid")).isEqualTo(asWritten);
    browser.click("#redo");
    browser.until("document.querySelector('#pins .chosen .name')?.textContent === 'As written'");
    assertQuiet();
  }

  @Test
  void twoServedScenariosAreCompared() throws Exception {
    Files.writeString(
        folder.resolve("other.yaml"),
        """
        extends: small.yaml
        name: The same with a lower rate
        agreements:
          share: {rate: 10%}
        """);
    server.close();
    server = Served.open(folder);
    start();
    browser.evaluate(
        "(() => { const all = document.querySelector('#pins select'); all.value ="
            + " all.options[1].value; all.dispatchEvent(new Event('change')); })()");
    browser.until(RESTED + " && " + COMPARED);
    assertThat(browser.text("#pins .chosen .name")).isNotEmpty();
    assertThat(browser.text(DIFFERENCE)).contains("against");
    browser.until("document.querySelector('g[data-ghost]')");
    assertThat(browser.text("#presets")).contains("A small one").contains("lower rate");
    assertQuiet();
  }
}
