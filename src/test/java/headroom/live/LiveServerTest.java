package headroom.live;

import static headroom.live.JsonReading.list;
import static headroom.live.JsonReading.require;
import static headroom.live.JsonReading.stages;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.BindException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LiveServerTest {
  private static final Path SCENARIOS = Path.of("scenarios");
  private static final int MOST_TRIALS = 1 << 18;

  /// Still in two stages.
  private static final String[] FEWER = {"simulation.trials", "65_536"};

  private static LiveServer server;
  private static Caller caller;

  @BeforeAll
  static void open() throws IOException {
    server = Served.open(MOST_TRIALS, SCENARIOS);
    caller = Caller.of(server);
  }

  @AfterAll
  static void close() {
    server.close();
  }

  @Test
  void newerRequestEndsTheLaterStagesOfAnOlderOne() throws Exception {
    double longest = 0;
    for (int round = 0; round < 5; round++) {
      try (Listening older =
          new Listening(
              caller,
              "page-s",
              "/api/run",
              Caller.asking("multi-cloud", 1, "simulation.seed", "5"))) {
        assertThat(older.next().get("stage")).isEqualTo(1);
        long asked = System.nanoTime();
        try (Listening newer =
            new Listening(caller, "page-s", "/api/run", Caller.asking("minimal", 2))) {
          Map<String, Object> end = older.next();
          while (!end.containsKey("superseded")) {
            assertThat(end.get("last")).isEqualTo(false);
            end = older.next();
          }
          longest = Math.max(longest, (System.nanoTime() - asked) / 1e6);
          assertThat(newer.next().get("stage")).isEqualTo(1);
        }
      }
    }
    assertThat(longest).isLessThan(1_000); // 50 ms on a machine that does nothing else
  }

  @Test
  void warmUpEndsByItselfAndGivesWay() throws Exception {
    try (LiveServer other = Served.open(MOST_TRIALS, SCENARIOS)) {
      Thread warm = Thread.ofPlatform().start(other::warmUp);
      assertThat(
              stages(Caller.of(other).to("/api/run").ask(Caller.asking("minimal", 1)))
                  .getLast()
                  .get("last"))
          .isEqualTo(true);
      warm.join(60_000);
      assertThat(warm.isAlive()).isFalse();
    }
  }

  @Test
  void theRunBegunAheadIsTheOneThatIsAskedFor() throws Exception {
    try (LiveServer other = Served.open(MOST_TRIALS, SCENARIOS)) {
      Caller page = Caller.of(other);
      String first = firstOf(page);
      other.warmUp();
      List<Map<String, Object>> taken = stages(page.to("/api/run").ask(Caller.asking(first, 1)));
      List<Map<String, Object>> anew = stages(page.to("/api/run").ask(Caller.asking(first, 1)));
      assertThat(taken).hasSameSizeAs(anew);
      for (int stage = 0; stage < anew.size(); stage++) {
        assertThat(told(taken.get(stage))).as("stage %s", stage).isEqualTo(told(anew.get(stage)));
      }
    }
  }

  private static String firstOf(Caller page) throws IOException {
    String served = page.to("/api/scenarios").ask("{}").body();
    return String.valueOf(list(require(served), "scenarios").getFirst().get("id"));
  }

  /// What a stage says but for its time.
  private static Map<String, Object> told(Map<String, Object> stage) {
    Map<String, Object> told = new TreeMap<>(stage);
    told.keySet().removeAll(Set.of("milliseconds", "sure"));
    return told;
  }

  @Test
  void anotherQuestionThanTheOneBegunAheadIsAnsweredAsAsked() throws Exception {
    try (LiveServer other = Served.open(MOST_TRIALS, SCENARIOS)) {
      Caller page = Caller.of(other);
      String first = firstOf(page);
      String question = Caller.asking(first, 1, "simulation.seed", "5");
      Thread warm = Thread.ofPlatform().start(other::warmUp);
      List<Map<String, Object>> early = stages(page.to("/api/run").ask(question));
      warm.join(60_000);
      assertThat(warm.isAlive()).isFalse();
      assertThat(told(early.getLast()))
          .isEqualTo(told(stages(page.to("/api/run").ask(question)).getLast()));
    }
  }

  /// The virtual machine runs as many virtual threads at a time as there are cores, each until it
  /// waits; an answer counts for seconds without ever waiting.
  @Test
  void answersWhileVirtualThreadsCount() throws Exception {
    assertThat(caller.to("/api/scenarios").ask("{}").status()).isEqualTo(200);
    AtomicBoolean counting = new AtomicBoolean(true);
    List<Thread> all = new ArrayList<>();
    for (int i = 0; i < Runtime.getRuntime().availableProcessors(); i++) {
      all.add(
          Thread.ofVirtual()
              .start(
                  () -> {
                    while (counting.get()) {
                      Thread.onSpinWait();
                    }
                  }));
    }
    ExecutorService asking = Executors.newSingleThreadExecutor();
    try {
      Future<Caller.Answer> answer = asking.submit(() -> caller.to("/api/scenarios").ask("{}"));
      assertThat(answer.get(9, TimeUnit.SECONDS).status()).isEqualTo(200);
    } finally {
      counting.set(false);
      asking.shutdown();
      for (Thread one : all) {
        one.join();
      }
    }
  }

  @Test
  void onlyTheNewestOfThoseThatWaitIsRun() throws Exception {
    int count = 12;
    CountDownLatch ready = new CountDownLatch(1);
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
        Listening first =
            new Listening(caller, "page-n", "/api/run", Caller.asking("microsoft-openai", 0))) {
      assertThat(first.next().get("stage")).isEqualTo(1);
      List<Future<List<Map<String, Object>>>> all = new ArrayList<>();
      for (int i = 1; i <= count; i++) {
        int request = i;
        all.add(
            threads.submit(
                () -> {
                  ready.await();
                  return stages(
                      caller
                          .to("/api/run")
                          .with("X-Headroom-Page", "page-n")
                          .ask(Caller.asking("microsoft-openai", request)));
                }));
      }
      ready.countDown();
      int whole = 0;
      for (Future<List<Map<String, Object>>> one : all) {
        List<Map<String, Object>> stages = one.get();
        whole += Boolean.TRUE.equals(stages.getLast().get("last")) ? 1 : 0;
        boolean begun = stages.size() > 1;
        if (begun) {
          assertThat(stages.getFirst().get("stage")).isEqualTo(1);
        }
      }
      assertThat(whole).isEqualTo(1);
    }
  }

  @Test
  void pagesTakeTurns() throws Exception {
    try (Listening one =
            new Listening(caller, "page-a", "/api/run", Caller.asking("multi-cloud", 1, FEWER));
        Listening two =
            new Listening(caller, "page-b", "/api/run", Caller.asking("multi-cloud", 2, FEWER))) {
      assertThat(one.next().get("stage")).isEqualTo(1);
      assertThat(two.next().get("stage")).isEqualTo(1);
      Map<String, Object> end = one.next();
      while (!Boolean.TRUE.equals(end.get("last"))) {
        end = one.next();
      }
      end = two.next();
      while (!Boolean.TRUE.equals(end.get("last"))) {
        end = two.next();
      }
      assertThat(end.get("request")).isEqualTo(2);
    }
  }

  @Test
  void takenPortIsRefusedWhereItWasAskedFor(@TempDir Path folder) throws IOException {
    Served.write(folder, "small.yaml");
    ServedScenarios scenarios = ServedScenarios.of(List.of(folder));
    assertThatThrownBy(
            () ->
                LiveServer.open(
                        scenarios,
                        new LiveOptions(OptionalInt.of(server.port()), 1_000, 1, "0.1.0"))
                    .close())
        .isInstanceOf(BindException.class);
    LiveOptions any = new LiveOptions(OptionalInt.empty(), 1_000, 1, "0.1.0");
    try (LiveServer one = LiveServer.open(scenarios, any);
        LiveServer two = LiveServer.open(scenarios, any)) {
      assertThat(two.port()).isGreaterThan(one.port());
    }
  }

  @Test
  void endsWithinASecondWhileARunGoesOn() throws IOException {
    LiveServer other = Served.open(SCENARIOS);
    Caller its = Caller.of(other);
    try (Socket socket = its.connect()) {
      String body = Caller.asking("multi-cloud", 1);
      socket
          .getOutputStream()
          .write(
              (its.to("/api/run").head("Content-Length: " + body.length()) + body)
                  .getBytes(StandardCharsets.UTF_8));
      socket.getInputStream().read();
      long started = System.nanoTime();
      other.close();
      assertThat((System.nanoTime() - started) / 1e9).isLessThan(1);
    }
  }

  @Test
  void sameFileNameInTwoFoldersHasTwoIds(@TempDir Path one, @TempDir Path two) throws IOException {
    Served.write(one, "small.yaml");
    Served.write(two, "small.yaml");
    Files.createDirectories(one.resolve("a/b"));
    Served.write(one.resolve("a/b"), "small.yml");
    Files.writeString(one.resolve("other.yaml"), "key: value\n");
    assertThat(ServedScenarios.of(List.of(one, two)).all().stream().map(ServedScenario::id))
        .containsExactlyInAnyOrder("small", "a-b-small", "small-2");
  }
}
