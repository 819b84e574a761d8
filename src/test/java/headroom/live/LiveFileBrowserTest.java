package headroom.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import org.junit.jupiter.api.Test;

/// The tab of the file, and those of numbers and assumptions.
class LiveFileBrowserTest extends LivePageCase {
  private void write(String old, String with) throws Exception {
    browser.click("#tab-file");
    browser.until("document.getElementById('yaml')?.value.includes(" + DevTools.quoted(old) + ")");
    browser.evaluate(
        """
        (() => {
          const yaml = document.getElementById('yaml');
          const at = yaml.value.indexOf(%s);
          yaml.focus();
          yaml.setSelectionRange(at, at + %s);
        })()
        """
            .formatted(DevTools.quoted(old), String.valueOf(old.length())));
    browser.type(with);
  }

  @Test
  void anEditedFileIsRunAndNotWritten() throws Exception {
    String onDisk = Files.readString(folder.resolve("small.yaml"));
    start();
    double before = exact("paid");
    write("rate: 20%", "rate: 10%");
    browser.pressWithControl("Enter");
    browser.until(
        RESTED + " && document.getElementById('command-note').textContent.includes('save it')");
    double after = exact("paid");
    assertThat(after).isLessThan(before * 0.99);
    assertThat(Files.readString(folder.resolve("small.yaml"))).isEqualTo(onDisk);
    browser.until("location.hash.includes('text=')");
    browser.reload();
    browser.until(RESTED);
    assertThat(exact("paid")).isEqualTo(after);
    browser.click("#tab-file");
    browser.until("document.getElementById('yaml')?.value.includes('rate: 10%')");
    browser.click("#undo");
    browser.evaluate(
        "document.querySelector('#panel-file .numbers-head button:nth-of-type(2)').click()");
    browser.until(RESTED + " && document.getElementById('yaml').value.includes('rate: 20%')");
    assertThat(exact("paid")).isEqualTo(before);
    assertQuiet();
  }

  @Test
  void aFaultIsMarkedInItsLineBeforeItIsRun() throws Exception {
    start();
    write("rate: 20%", "rate: 20 percent");
    browser.until("document.querySelector('.lines .wrong')");
    assertThat(browser.text(".lines .wrong")).isEqualTo("11");
    assertThat(browser.text(".file-faults .fault")).contains("Line 11").contains("^");
    assertThat(browser.evaluate("document.querySelector('#shown.greyed')")).isEqualTo("null");
    browser.pressWithControl("Enter");
    browser.until("document.querySelector('#shown.greyed')");
    browser.click(".file-faults button");
    assertThat(browser.evaluate("document.activeElement.id")).isEqualTo("yaml");
    browser.click("#undo");
    browser.until("!document.querySelector('#shown.greyed') && " + RESTED);
    assertQuiet();
  }

  @Test
  void theNumbersAreTablesThatCanBeRead() throws Exception {
    start();
    browser.click("#tab-numbers");
    assertThat(browser.text("#panel-numbers")).contains("2026-Q2").contains("P95").contains("±");
    assertThat(browser.evaluate("document.querySelectorAll('#panel-numbers table').length > 3"))
        .isEqualTo("true");
    browser.press("ArrowRight");
    assertThat(browser.evaluate("document.activeElement.id")).isEqualTo("tab-assumptions");
    assertThat(browser.text("#panel-assumptions")).contains("cap").contains("nobody");
    set("4.5");
    browser.until("document.querySelector('#panel-assumptions tr.yours')");
    assertThat(browser.text("#panel-assumptions tr.yours"))
        .contains("4.5")
        .doesNotContain("nobody");
    assertQuiet();
  }
}
