package headroom.live;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/// How fast the live page answers in a real browser, as Markdown on stdout; run by
/// `benchmarks/live/speed.sh`, on a machine that does nothing else. Times are taken in the page,
/// from the input event to the frame after the picture was put in. Memory and threads after many
/// moves (L4) are looked at once: they do not depend on what else the machine does.
final class LiveSpeed {
  private static final long PATIENCE_NANOS = 120_000_000_000L;
  private static final String HEAP = "768m";
  private static final String FLAGSHIP = "scenarios/microsoft-openai.yaml";
  private static final String LARGE = "scenarios/multi-cloud.yaml";
  private static final String LONG =
      "&s=microsoft-openai&set=timeline.end%3D2125-Q4"; // 400 quarters

  /// Moves the first slider to a part of its way and tells when the picture was there.
  private static final String MOVING =
      """
      window.move = (part, until) => new Promise((done) => {
        const slider = document.querySelector('.slider input[type=range]');
        const before = Number(document.documentElement.dataset.request ?? 0);
        const began = performance.now();
        slider.value = Number(slider.min) + part * (slider.max - slider.min);
        slider.dispatchEvent(new Event('input', { bubbles: true }));
        const look = () => {
          const { request, last } = document.documentElement.dataset;
          const there = Number(request) > before && (until === 'first' || last === 'true');
          if (there) requestAnimationFrame(() => done(performance.now() - began));
          else requestAnimationFrame(look);
        };
        requestAnimationFrame(look);
      });
      """;

  /// Moves the first slider at 60 moves a second; tells the longest time without a new picture.
  private static final String DRAGGING =
      """
      window.dragging = (seconds) => new Promise((done) => {
        const slider = document.querySelector('.slider input[type=range]');
        const root = document.documentElement.dataset;
        const began = performance.now();
        let [moves, seen, behind, longest] = [0, root.request, began, 0];
        const timer = setInterval(() => {
          const now = performance.now();
          if (root.request !== seen) [seen, behind] = [root.request, now];
          longest = Math.max(longest, now - behind);
          const part = 0.5 + 0.4 * Math.sin(++moves / 20);
          slider.value = Number(slider.min) + part * (slider.max - slider.min);
          slider.dispatchEvent(new Event('input', { bubbles: true }));
          if (now - began > seconds * 1000) {
            clearInterval(timer);
            done([moves, longest].join(' '));
          }
        }, 1000 / 60);
      });
      """;

  private final int runs;
  private final boolean smoke;
  private final int many;

  private LiveSpeed(boolean smoke, boolean memory, boolean speed) {
    this.smoke = smoke;
    runs = speed ? smoke ? 1 : 5 : 0;
    many = memory ? smoke ? 20 : 10_000 : 0;
  }

  /// Measures.
  ///
  /// @param args `speed` for L1, L2, L3 and L5 alone, `memory` for L4 alone, `smoke` for one short
  ///   run of all whose numbers mean nothing
  public static void main(String[] args) throws Exception {
    List<String> asked = List.of(args);
    new LiveSpeed(asked.contains("smoke"), !asked.contains("speed"), !asked.contains("memory"))
        .measure();
  }

  /// Starts the program once, so that what it builds and keeps for later starts is there.
  private static void prepare() throws Exception {
    try (ServedProcess served = ServedProcess.launched(HEAP, List.of(FLAGSHIP))) {
      Path cache = Path.of("target", "start", "numbers.aot");
      long end = System.nanoTime() + PATIENCE_NANOS;
      while (!Files.exists(cache) && System.nanoTime() < end) {
        Thread.sleep(1_000);
      }
      System.err.println(served.address().substring(0, 20) + ": prepared");
    }
  }

  private void measure() throws Exception {
    prepare();
    List<String> names =
        List.of(
            "L1 first picture, flagship, median, ms",
            "L1 first picture, flagship, P95, ms",
            "L1 first picture, multi-cloud, median, ms",
            "L1 first picture, flagship with 400 quarters, median, ms",
            "L2 everything shown, flagship, s",
            "L3 longest without a picture while dragging, ms",
            "L5 start to first picture, s");
    List<double[]> all = new ArrayList<>();
    for (int run = 0; run < runs; run++) {
      System.err.println("run " + (run + 1) + " of " + runs);
      double[] numbers = once();
      System.err.println(Arrays.toString(numbers));
      all.add(numbers);
    }
    if (runs > 0) {
      System.out.println("| goal | median (least–greatest) of " + runs + " runs |");
      System.out.println("|---|---|");
    }
    for (int i = 0; runs > 0 && i < names.size(); i++) {
      int index = i;
      double[] each = all.stream().mapToDouble(it -> it[index]).sorted().toArray();
      System.out.println("| %s | %s |".formatted(names.get(i), spread(each)));
    }
    if (many > 0) {
      memory();
    }
  }

  private static String spread(double[] sorted) {
    return String.format(
        Locale.ROOT,
        "%.3g (%.3g–%.3g)",
        sorted[sorted.length / 2],
        sorted[0],
        sorted[sorted.length - 1]);
  }

  private double[] once() throws Exception {
    double[] numbers = new double[7];
    try (Browser browser = Browser.open(1440, 1000)) {
      browser.beforehand(MOVING + DRAGGING);
      long began = System.nanoTime();
      try (ServedProcess served = ServedProcess.launched(HEAP, List.of(FLAGSHIP))) {
        browser.go(served.address());
        browser.until("document.querySelector('#pictures svg')");
        numbers[6] = (System.nanoTime() - began) / 1e9;
        browser.until("document.documentElement.dataset.last === 'true'");
        moves(browser, smoke ? 5 : 30, "last");
        double[] first = moves(browser, smoke ? 5 : 60, "first");
        numbers[0] = first[first.length / 2];
        numbers[1] = first[(int) Math.ceil(0.95 * first.length) - 1];
        numbers[4] = moves(browser, smoke ? 1 : 5, "last")[smoke ? 0 : 2] / 1000;
        String dragged = browser.evaluate("window.dragging(" + (smoke ? 2 : 30) + ")");
        numbers[5] = Double.parseDouble(dragged.substring(dragged.indexOf(' ') + 1));
        browser.until("document.documentElement.dataset.last === 'true'");
      }
      numbers[2] = firstPicture(browser, HEAP, LARGE, "");
      numbers[3] = firstPicture(browser, HEAP, FLAGSHIP, LONG);
    }
    return numbers;
  }

  /// The median time to the first picture after a move.
  private double firstPicture(Browser browser, String heap, String scenario, String state)
      throws Exception {
    try (ServedProcess served = ServedProcess.launched(heap, List.of(scenario))) {
      browser.go(served.address() + state);
      browser.until("document.documentElement.dataset.last === 'true'");
      if (!browser.evaluate("location.hash").contains(state.replaceFirst("^&", ""))) {
        throw new IllegalStateException("the page is not in the state " + state);
      }
      double[] first = moves(browser, smoke ? 3 : 30, "first");
      return first[first.length / 2];
    }
  }

  private void memory() throws Exception {
    try (Browser browser = Browser.open(1440, 1000);
        ServedProcess served = ServedProcess.launched(HEAP, List.of(FLAGSHIP))) {
      browser.beforehand(MOVING);
      browser.go(served.address());
      browser.until("document.documentElement.dataset.last === 'true'");
      movesInRow(browser, Math.min(many, 500)); // what a warm server keeps is there
      long heap = served.heapKilobytes();
      long threads = served.threads();
      movesInRow(browser, many);
      System.out.println(
          "| L4 after %s moves, heap by heap before, threads more | %s, %s |"
              .formatted(
                  many,
                  String.format(Locale.ROOT, "%.3g", (double) served.heapKilobytes() / heap),
                  served.threads() - threads));
    }
  }

  private static void movesInRow(Browser browser, int count) throws Exception {
    for (int done = 0; done < count; done += 20) {
      moves(browser, 20, "first");
    }
    browser.until("document.documentElement.dataset.last === 'true'");
  }

  /// The sorted times of some moves, each after the one before was answered.
  private static double[] moves(Browser browser, int count, String until) throws Exception {
    List<Double> times = new ArrayList<>();
    for (int move = 0; move < count; move++) {
      double part = 0.1 + 0.8 * ((move * 37) % 100) / 100.0;
      times.add(Double.parseDouble(browser.evaluate("window.move(" + part + ", '" + until + "')")));
    }
    times.sort(Comparator.naturalOrder());
    return times.stream().mapToDouble(Double::doubleValue).toArray();
  }
}
