package headroom.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// The pictures of the documents, taken of the page with the flagship scenario.
/// `-Dgolden.update=true` writes them, and that run fails on purpose.
@Tag("browser")
class LivePicturesBrowserTest {
  private static final Path DOCUMENTS = Path.of("src", "site", "resources");
  private static final boolean UPDATE = Boolean.getBoolean("golden.update");
  private static final long MOST_BYTES = 150_000;
  private static final String CAP = "[data-path='assumptions.cap'] .entry input";

  @Test
  void thePagesOfTheDocuments() throws Exception {
    assumeTrue(
        Browser.executable().isPresent()
            || "required".equals(System.getProperty("headroom.browser")),
        "no chromium is here: the pictures were not looked at");
    try (LiveServer server = Served.open(Path.of("scenarios"));
        Browser browser = Browser.open(1440, 1240)) {
      browser.go(server.address() + "&s=microsoft-openai");
      browser.until(LivePageCase.RESTED);
      browser.click("#pin");
      browser.click(CAP);
      browser.type("60");
      browser.press("Enter");
      browser.until(LivePageCase.RESTED + " && " + LivePageCase.COMPARED);
      browser.evaluate("(document.activeElement.blur(), scrollTo(0, 0))");
      keep(browser, "live");
      browser.click("#ask-grid");
      browser.click(".question button");
      browser.until("document.documentElement.dataset.answered === 'grid'");
      browser.click(".map tbody tr:nth-child(3) td:nth-of-type(3) button");
      browser.until(LivePageCase.RESTED + " && " + LivePageCase.COMPARED);
      browser.evaluate("document.getElementById('ask').scrollIntoView({block: 'center'})");
      keep(browser, "live-map");
      browser.click("#ask-grid");
      browser.resize(390, 844);
      browser.evaluate("scrollTo(0, 0)");
      keep(browser, "live-phone");
      assertThat(browser.complaints()).isEmpty();
    }
    if (UPDATE) {
      fail("the pictures were written: look at them");
    }
  }

  private static void keep(Browser browser, String name) throws Exception {
    browser.settle();
    byte[] taken = browser.smallPicture();
    Path looked = Files.createDirectories(Path.of("target", "browser"));
    Files.write(looked.resolve(name + ".png"), browser.picture());
    Path there = DOCUMENTS.resolve(name + ".webp");
    if (UPDATE) {
      Files.write(there, taken);
    }
    assertThat((long) taken.length).as(name).isLessThan(MOST_BYTES);
    assertThat(there).isRegularFile();
    assertThat(Files.size(there)).as(name).isLessThan(MOST_BYTES);
  }
}
