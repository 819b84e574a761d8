package headroom.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Terms of agreements as controls: tiers, a condition, the end of the time simulated.
class LiveTermsBrowserTest extends LivePageCase {
  private static final String RATE = "[data-path='agreements.share.rate'] ";
  private static final String WHILE = "[data-path='agreements.share.while'] ";
  private static final String TIME = "[data-path='timeline.end'] ";
  private static final String BASIS = "document.querySelector('#basis').textContent";

  @BeforeEach
  void writeTerms() throws Exception {
    Files.writeString(
        folder.resolve("small.yaml"),
        """
        headroom: 1
        name: Terms
        currency: USD bn
        timeline: {start: 2026-Q1, end: 2027-Q4}
        simulation: {trials: 4096}
        streams:
          sales: {now: 5, growth: 0%, volatility: 20%}
        agreements:
          share:
            payer: A
            payee: B
            rate: {tiers: [{up-to: 12, rate: 20%}, {rate: 5%}], by: year}
            base: {sales: 100%}
            while: {sales: 4 or more}
        """);
    start();
    browser.evaluate(
        "document.querySelectorAll('details.group').forEach((it) => (it.open = true))");
  }

  private void type(String field, String text) throws Exception {
    browser.click(field);
    browser.evaluate("document.activeElement.select()");
    browser.type(text);
    browser.press("Enter");
  }

  @Test
  void tiersAreATableOfBoundsAndRates() throws Exception {
    assertThat(browser.text(RATE + "table")).contains("up to", "rate", "above");
    double before = exact("paid");
    type(RATE + "tbody tr:nth-child(2) input", "10%");
    browser.until(commandHas("{rate: 10%}], by: year}") + " && " + RESTED);
    assertThat(exact("paid")).isGreaterThan(before);
    type(RATE + "tbody tr:first-child td:first-child input", "16");
    browser.until(commandHas("{up-to: 16, rate: 20%}, {rate: 10%}], by: year}") + " && " + RESTED);
    picture("terms.png");
    type(RATE + "tbody tr:first-child td:first-child input", "12");
    type(RATE + "tbody tr:nth-child(2) input", "5%");
    browser.until("!" + commandHas("--set") + " && " + RESTED);
    assertThat(exact("paid")).isEqualTo(before);
    assertQuiet();
  }

  @Test
  void whatNoTableCanHoldIsPutBack() throws Exception {
    type(RATE + "tbody tr:nth-child(2) input", "{uniform: 1}");
    assertThat(
            browser.evaluate(
                "document.querySelector(\"" + RATE + "tbody tr:nth-child(2) input\").value"))
        .contains("5%");
    assertThat(browser.evaluate(commandHas("--set"))).isEqualTo("false");
  }

  @Test
  void aConditionIsAStreamAndWhatItMustReach() throws Exception {
    assertThat(browser.text(WHILE + "table")).contains("sales");
    double before = exact("paid");
    type(WHILE + "input[aria-label$='amount']", "6");
    browser.until(commandHas("{sales: 6 or more}") + " && " + RESTED);
    double rarer = exact("paid");
    assertThat(rarer).isLessThan(before);
    browser.evaluate(
        "(() => { const it = document.querySelector(\"%s\"); it.value = 'less'; it.dispatchEvent(new Event('change')); })()"
            .formatted(WHILE + "select"));
    browser.until(commandHas("{sales: less than 6}") + " && " + RESTED);
    assertThat(exact("paid")).isNotEqualTo(rarer);
    assertQuiet();
  }

  @Test
  void theTimeSimulatedEndsQuartersLaterOrEarlier() throws Exception {
    double before = exact("paid");
    browser.click(TIME + "button[title='a year later']");
    browser.until(commandHas("timeline.end=2028-Q4") + " && " + RESTED);
    assertThat(exact("paid")).isGreaterThan(before);
    assertThat(browser.evaluate(BASIS)).startsWith("2026-Q1 to 2028-Q4 · ");
    browser.click(TIME + "button[title='a year earlier']");
    browser.until("!" + commandHas("--set") + " && " + RESTED);
    assertThat(exact("paid")).isEqualTo(before);
    assertThat(browser.evaluate(BASIS)).startsWith("2026-Q1 to 2027-Q4 · ");
    assertQuiet();
  }
}
