package headroom.live;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// A Chromium with one page, steered as a person would: by mouse and keys.
final class Browser implements AutoCloseable {
  private static final Pattern LISTENING = Pattern.compile("ws://127\\.0\\.0\\.1:([0-9]+)/\\S+");
  private static final Duration PATIENCE = Duration.ofSeconds(90);

  private final Process process;
  private final Path profile;
  private final DevTools page;

  private Browser(Process process, Path profile, DevTools page) {
    this.process = process;
    this.profile = profile;
    this.page = page;
  }

  /// The browser of this machine; empty if there is none.
  static Optional<Path> executable() {
    return Stream.of("chromium", "chromium-browser", "google-chrome")
        .flatMap(
            name ->
                Stream.of(System.getenv("PATH").split(File.pathSeparator))
                    .map(folder -> Path.of(folder, name)))
        .filter(Files::isExecutable)
        .findFirst();
  }

  static Browser open(int width, int height) throws Exception {
    Path profile = Files.createTempDirectory("headroom-browser");
    Process process =
        new ProcessBuilder(
                executable().orElseThrow().toString(),
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--hide-scrollbars",
                "--user-data-dir=" + profile,
                "--remote-debugging-port=0",
                "about:blank")
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    DevTools page = DevTools.connect(pageOf(process));
    for (String domain : List.of("Page", "Runtime", "Log", "Network")) {
      page.call(domain + ".enable", Map.of());
    }
    Browser browser = new Browser(process, profile, page);
    browser.resize(width, height);
    return browser;
  }

  private static URI pageOf(Process process) throws Exception {
    BufferedReader said = process.errorReader();
    int port = 0;
    while (port == 0) {
      String line = said.readLine();
      if (line == null) {
        throw new IOException("the browser ended before it listened");
      }
      Matcher matcher = LISTENING.matcher(line);
      port = matcher.find() ? Integer.parseInt(matcher.group(1)) : 0;
    }
    Thread.ofPlatform().daemon().start(() -> readToTheEnd(said));
    try (HttpClient client = HttpClient.newHttpClient()) {
      String targets =
          client
              .send(
                  HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/json")).build(),
                  HttpResponse.BodyHandlers.ofString())
              .body();
      return DevTools.items(targets).stream()
          .filter(target -> "page".equals(target.get("type")))
          .map(target -> URI.create(String.valueOf(target.get("webSocketDebuggerUrl"))))
          .findFirst()
          .orElseThrow();
    }
  }

  /// What nobody reads would fill the pipe and stop the browser.
  private static void readToTheEnd(BufferedReader said) {
    try {
      while (said.readLine() != null) {}
    } catch (IOException _) {
      // The browser was closed.
    }
  }

  void resize(int width, int height) throws Exception {
    page.call(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", width < 500));
  }

  /// Runs a script before every page that is opened from now on.
  void beforehand(String script) throws Exception {
    page.call("Page.addScriptToEvaluateOnNewDocument", Map.of("source", script));
  }

  /// Saves what the page offers into a folder, without asking.
  void saveInto(Path folder) throws Exception {
    page.call(
        "Page.setDownloadBehavior",
        Map.of("behavior", "allow", "downloadPath", folder.toAbsolutePath().toString()));
  }

  /// Whether whoever looks at the page wants less motion.
  void wantLessMotion() throws Exception {
    page.call(
        "Emulation.setEmulatedMedia",
        Map.of("features", List.of(Map.of("name", "prefers-reduced-motion", "value", "reduce"))));
  }

  void go(String address) throws Exception {
    page.call("Page.navigate", Map.of("url", address));
    until("document.readyState === 'complete'");
  }

  void reload() throws Exception {
    evaluate("document.documentElement.dataset.last = 'old'");
    page.call("Page.reload", Map.of());
    until("document.readyState === 'complete' && document.documentElement.dataset.last !== 'old'");
  }

  /// What an expression comes to, as text.
  String evaluate(String expression) throws Exception {
    Map<String, Object> answer =
        page.call(
            "Runtime.evaluate",
            Map.of(
                "expression",
                "Promise.resolve(" + expression + ").then(String)",
                "awaitPromise",
                true,
                "returnByValue",
                true));
    if (answer.get("exceptionDetails") != null) {
      throw new AssertionError(expression + ": " + answer.get("exceptionDetails"));
    }
    return String.valueOf(DevTools.members(answer.get("result")).get("value"));
  }

  /// Waits until a condition holds.
  void until(String condition) throws Exception {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (!evaluate("Boolean(" + condition + ")").equals("true")) {
      if (System.nanoTime() > end) {
        throw new AssertionError(
            "never came true: "
                + condition
                + "; the page says "
                + evaluate("document.body.innerText"));
      }
      Thread.sleep(25);
    }
  }

  /// Waits until nothing on the page is on its way to another place or another colour.
  void settle() throws Exception {
    until("document.getAnimations().every((each) => each.playState !== 'running')");
  }

  /// The text of the first element that a selector finds, once there is one.
  String text(String selector) throws Exception {
    until("document.querySelector(" + DevTools.quoted(selector) + ")");
    return evaluate("document.querySelector(" + DevTools.quoted(selector) + ").textContent");
  }

  /// Presses the mouse's button in the middle of an element, with the element brought into view.
  void click(String selector) throws Exception {
    double[] box = box(selector, 0.5);
    mouse("mousePressed", box[0] + box[2] / 2, box[1] + box[3] / 2);
    mouse("mouseReleased", box[0] + box[2] / 2, box[1] + box[3] / 2);
  }

  /// Moves the mouse with its button held, over parts of an element's width.
  void drag(String selector, double from, double to, int moves) throws Exception {
    double[] box = box(selector, from);
    double y = box[1] + box[3] / 2;
    mouse("mousePressed", box[0] + from * box[2], y);
    for (int move = 1; move <= moves; move++) {
      mouse("mouseMoved", box[0] + (from + (to - from) * move / moves) * box[2], y);
    }
    mouse("mouseReleased", box[0] + to * box[2], y);
  }

  /// Moves the mouse over a part of an element's width, without its button.
  void point(String selector, double part) throws Exception {
    double[] box = box(selector, part);
    page.call(
        "Input.dispatchMouseEvent",
        Map.of("type", "mouseMoved", "x", box[0] + part * box[2], "y", box[1] + box[3] / 2));
  }

  private void mouse(String type, double x, double y) throws Exception {
    page.call(
        "Input.dispatchMouseEvent",
        Map.of("type", type, "x", x, "y", y, "button", "left", "buttons", 1, "clickCount", 1));
  }

  /// Where an element stands, brought into view, once it stands still and the mouse would meet it
  /// at a part of its width: `x`, `y`, width and height in pixels.
  private double[] box(String selector, double part) throws Exception {
    String look =
        """
        (async () => {
          const it = document.querySelector(%s);
          if (!it) return '';
          it.scrollIntoView({block: 'center'});
          const place = () => {
            const {x, y, width, height} = it.getBoundingClientRect();
            return [x, y, width, height];
          };
          const before = place().join(' ');
          await new Promise((shown) => requestAnimationFrame(() => requestAnimationFrame(shown)));
          const [x, y, width, height] = place();
          const met = document.elementFromPoint(x + width * %s, y + height / 2);
          return it.contains(met) && place().join(' ') === before ? before : '';
        })()
        """
            .formatted(DevTools.quoted(selector), part);
    long end = System.nanoTime() + PATIENCE.toNanos();
    String found = evaluate(look);
    while (found.isEmpty()) {
      if (System.nanoTime() > end) {
        throw new AssertionError("the mouse never meets " + selector);
      }
      Thread.sleep(25);
      found = evaluate(look);
    }
    return Stream.of(found.split(" ")).mapToDouble(Double::parseDouble).toArray();
  }

  /// Types text into what has the focus.
  void type(String text) throws Exception {
    page.call("Input.insertText", Map.of("text", text));
  }

  /// Presses and releases a key, such as `Tab`, `ArrowRight` or `Enter`.
  void press(String key) throws Exception {
    press(key, 0);
  }

  /// The same with Ctrl held.
  void pressWithControl(String key) throws Exception {
    press(key, 2);
  }

  private void press(String key, int modifiers) throws Exception {
    int code =
        switch (key) {
          case "Tab" -> 9;
          case "Enter" -> 13;
          case "Escape" -> 27;
          case "ArrowLeft" -> 37;
          case "ArrowUp" -> 38;
          case "ArrowRight" -> 39;
          case "ArrowDown" -> 40;
          case "Home" -> 36;
          case "End" -> 35;
          default -> key.codePointAt(0);
        };
    String text = key.equals("Enter") ? "\r" : "";
    for (String type : List.of("keyDown", "keyUp")) {
      page.call(
          "Input.dispatchKeyEvent",
          Map.of(
              "type",
              type,
              "key",
              key.length() == 1 ? key.toLowerCase(Locale.ROOT) : key,
              "code",
              key.length() == 1 ? "Key" + key : key,
              "windowsVirtualKeyCode",
              code,
              "modifiers",
              modifiers,
              "text",
              text));
    }
  }

  /// What the window shows, as PNG.
  byte[] picture() throws Exception {
    Map<String, Object> answer = page.call("Page.captureScreenshot", Map.of("format", "png"));
    return Base64.getDecoder().decode(String.valueOf(answer.get("data")));
  }

  /// The same, small enough for a document, as WebP.
  byte[] smallPicture() throws Exception {
    Map<String, Object> answer =
        page.call("Page.captureScreenshot", Map.of("format", "webp", "quality", 82));
    return Base64.getDecoder().decode(String.valueOf(answer.get("data")));
  }

  /// What the console had to complain about.
  List<String> complaints() {
    return page.complaints();
  }

  /// The address of every request so far.
  List<String> requests() {
    return page.requests();
  }

  @Override
  public void close() {
    page.close();
    process.destroy();
    try {
      if (!process.waitFor(10, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException _) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
    Profiles.delete(profile);
  }
}
