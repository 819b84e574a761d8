package headroom.live;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/// Random questions to a server for as long as one likes, the same for the same seed; run by
/// `benchmarks/live/moves.sh`. Ends with an error at the first answer that is none, or where memory
/// or threads have grown.
final class LiveMoves {
  private static final double MOST_GROWTH = 1.1;
  private static final List<String> VALUES =
      List.of(
          "0",
          "1",
          "38",
          "12%",
          "30 to 45",
          "{lognormal: {p5: 20, p95: 90}}",
          "null",
          "x",
          "-1",
          "1e300",
          "$cap",
          "[1, 2]",
          "2028-Q1",
          "");

  private final Random random;
  private final ServedProcess served;
  private final Caller caller;
  private final List<String> ids = new ArrayList<>();
  private final Map<String, List<String>> keys = new HashMap<>();

  private LiveMoves(long seed, ServedProcess served) {
    random = new Random(seed);
    this.served = served;
    caller = Caller.of(served.address());
  }

  /// Asks.
  ///
  /// @param args minutes and seed
  public static void main(String[] args) throws IOException {
    double minutes = Double.parseDouble(args[0]);
    long seed = Long.parseLong(args[1]);
    try (ServedProcess served =
        ServedProcess.start("768m", List.of("scenarios", "--trials", "65_536"))) {
      new LiveMoves(seed, served).run(minutes, seed);
    }
  }

  private void run(double minutes, long seed) throws IOException {
    for (Map<String, Object> one :
        JsonReading.list(JsonReading.require(ask("/api/scenarios", "{}")), "scenarios")) {
      String id = String.valueOf(one.get("id"));
      ids.add(id);
      keys.put(
          id,
          JsonReading.list(
                  JsonReading.require(ask("/api/keys", "{\"id\": \"" + id + "\"}")), "keys")
              .stream()
              .map(it -> String.valueOf(it.get("path")))
              .toList());
    }
    long end = System.nanoTime() + (long) (minutes * 60e9);
    long moves = 0;
    long heap = 0;
    long threads = 0;
    while (System.nanoTime() < end) {
      move(moves++);
      if (moves == 200) { // warm
        heap = served.heapKilobytes();
        threads = served.threads();
      }
    }
    long heapAfter = served.heapKilobytes();
    long threadsAfter = served.threads();
    System.out.println(
        "%s moves with seed %s in %s minutes: heap %s kB after 200 moves, %s kB at the end; threads %s, %s"
            .formatted(moves, seed, minutes, heap, heapAfter, threads, threadsAfter));
    if (moves > 200 && (heapAfter > MOST_GROWTH * heap || threadsAfter > threads + 2)) {
      throw new IOException("memory or threads have grown");
    }
  }

  private void move(long number) throws IOException {
    String id = ids.get(random.nextInt(ids.size()));
    List<String> settings = new ArrayList<>();
    for (int i = random.nextInt(4); i > 0; i--) {
      List<String> known = keys.getOrDefault(id, List.of());
      settings.add(known.isEmpty() ? "cap" : known.get(random.nextInt(known.size())));
      settings.add(VALUES.get(random.nextInt(VALUES.size())));
    }
    String body = Caller.asking(id, (int) (number % 1_000_000), settings.toArray(String[]::new));
    String path =
        List.of(
                "/api/run",
                "/api/run",
                "/api/run",
                "/api/scenario",
                "/api/keys",
                "/api/save",
                "/api/trial",
                "/api/file")
            .get(random.nextInt(8));
    String answer = ask(path, body);
    for (String line : answer.lines().toList()) {
      Map<String, Object> read = JsonReading.require(line);
      if (read.isEmpty()) {
        throw new IOException(path + " " + body + ": " + line);
      }
    }
  }

  private String ask(String path, String body) throws IOException {
    Caller.Answer answer = caller.to(path).ask(body);
    boolean contradiction = answer.status() == 422;
    boolean badPath = answer.status() == 400 && answer.body().contains("a setting needs");
    if (answer.status() != 200 && !contradiction && !badPath) {
      throw new IOException(path + " " + body + ": " + answer.status() + " " + answer.body());
    }
    return answer.body();
  }
}
