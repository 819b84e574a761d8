package headroom.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;

/// A server of a folder with one small scenario and a browser with the page, moved by mouse and
/// keys. `-Dheadroom.browser=required` makes a missing browser a failure.
@Tag("browser")
abstract class LivePageCase {
  static final String CAP = "[data-path='assumptions.cap'] ";
  static final String RESTED = "document.documentElement.dataset.last === 'true'";
  static final String COMPARED = "document.documentElement.dataset.compared === 'true'";

  @TempDir Path folder;
  LiveServer server;
  Browser browser;

  @BeforeEach
  void open() throws Exception {
    assumeTrue(
        Browser.executable().isPresent()
            || "required".equals(System.getProperty("headroom.browser")),
        "no chromium is here: the page was not tested");
    Served.write(folder, "small.yaml");
    server = Served.open(folder);
    browser = Browser.open(1440, 1000);
  }

  @AfterEach
  void close() throws Exception {
    if (browser != null) {
      browser.close();
      server.close();
    }
  }

  /// Opens the page and waits for the last stage.
  void start() throws Exception {
    browser.go(server.address());
    browser.until(RESTED);
  }

  /// The browser has nothing to complain about, and asked nobody else for anything.
  void assertQuiet() {
    assertThat(browser.complaints()).isEmpty();
    assertThat(browser.requests())
        .isNotEmpty()
        .allMatch(
            it ->
                it.startsWith("http://127.0.0.1:" + server.port() + "/")
                    || it.startsWith("blob:http://127.0.0.1:" + server.port() + "/")
                    || it.equals("about:blank"));
  }

  /// What a figure says.
  String value(String key) throws Exception {
    return browser.text("[data-key='" + key + "'] .value");
  }

  /// A figure to every digit.
  double exact(String key) throws Exception {
    return Double.parseDouble(
        browser.evaluate("document.querySelector(\"[data-key='" + key + "']\").dataset.value"));
  }

  /// Holds the cap at a value and waits for the last stage.
  void set(String value) throws Exception {
    browser.click(CAP + ".entry input");
    browser.evaluate("document.activeElement.select()");
    browser.type(value);
    browser.press("Enter");
    browser.until(commandHas(value) + " && " + RESTED);
  }

  static String commandHas(String text) {
    return "document.getElementById('command-text').textContent.includes("
        + DevTools.quoted(text)
        + ")";
  }

  /// Presses Tab until something has the focus.
  void tabTo(String condition) throws Exception {
    for (int i = 0; i < 150 && !browser.evaluate(condition).equals("true"); i++) {
      browser.press("Tab");
    }
    assertThat(browser.evaluate(condition)).as(condition).isEqualTo("true");
  }

  /// Keeps what the window shows, for the eye.
  void picture(String name) throws Exception {
    Path pictures = Files.createDirectories(Path.of("target", "browser"));
    Files.write(pictures.resolve(name), browser.picture());
  }
}
