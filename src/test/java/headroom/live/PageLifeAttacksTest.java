package headroom.live;

import static headroom.live.JsonReading.stages;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/// What happens to a page: it sleeps, it is opened twice, its server dies.
class PageLifeAttacksTest extends Attacked {
  private static final int TIMES = 10;

  /// The computer sleeps while an answer comes, and wakes up with another connection.
  @Test
  void connectionsDroppedInTheMiddleOfAnAnswer() throws IOException {
    int count = 0;
    for (String path : List.of("/api/run", "/api/ask")) {
      for (int time = 0; time < TIMES; time++) {
        String body = "{\"id\": \"small\", \"request\": %s%s}".formatted(time, ABOUT.get(path));
        try (Socket socket = caller.connect()) {
          String head = caller.to(path).head("Content-Length: " + body.length());
          socket.getOutputStream().write((head + body).getBytes(StandardCharsets.UTF_8));
          assertThat(socket.getInputStream().read()).isEqualTo('H');
          socket.setSoLinger(true, 0);
        }
        count++;
      }
      requireAlive();
      assertThat(run()).contains("\"last\": true");
    }
    assertThat(count).isEqualTo(2 * TIMES);
  }

  @Test
  void connectionThatNobodyReadsHoldsUpNobodyElse() throws IOException {
    try (Socket asleep = caller.connect()) {
      String body = Caller.asking("small", 1);
      asleep
          .getOutputStream()
          .write(
              (caller
                          .to("/api/run")
                          .with("X-Headroom-Page", "asleep")
                          .head("Content-Length: " + body.length())
                      + body)
                  .getBytes(StandardCharsets.UTF_8));
      for (int time = 0; time < TIMES; time++) {
        assertThat(run()).contains("\"last\": true");
      }
    }
    requireAlive();
  }

  @Test
  void twoPagesAtOnceHaveEachItsOwnAnswers() throws Exception {
    Map<String, Object> low = last("page-0", "4");
    Map<String, Object> high = last("page-1", "6");
    assertThat(low.get("headline")).isNotEqualTo(high.get("headline"));
    List<Future<Map<String, Object>>> all = new ArrayList<>();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int page = 0; page < 2; page++) {
        String name = "page-" + page;
        String cap = page == 0 ? "4" : "6";
        for (int time = 0; time < TIMES; time++) {
          all.add(threads.submit(() -> last(name, cap)));
        }
      }
    }
    int whole = 0;
    for (int i = 0; i < all.size(); i++) {
      Map<String, Object> end = all.get(i).get();
      if (end.containsKey("headline") && Boolean.TRUE.equals(end.get("last"))) {
        assertThat(end.get("figures")).isEqualTo((i < TIMES ? low : high).get("figures"));
        whole++;
      }
    }
    assertThat(whole).isGreaterThanOrEqualTo(2);
    assertThat(all).hasSize(2 * TIMES);
  }

  private Map<String, Object> last(String page, String cap) throws IOException {
    return stages(
            caller
                .to("/api/run")
                .with("X-Headroom-Page", page)
                .ask(Caller.asking("small", 1, "assumptions.cap", cap)))
        .getLast();
  }

  /// The page that is still open asks with the token of the server that died.
  @Test
  void killedServerStartsAgainOnTheSamePort() throws Exception {
    int port = 0;
    Caller before = caller;
    Map<String, Object> told = Map.of();
    int kills = 0;
    for (; kills < 3; kills++) {
      List<String> places = List.of(folder.toString(), "--trials", "20_000");
      try (ServedProcess served = ServedProcess.brief(port, places)) {
        assertThat(served.address()).startsWith("http://127.0.0.1:");
        Caller now = Caller.of(served.address());
        Map<String, Object> end =
            stages(now.to("/api/run").ask(Caller.asking("small", 1))).getLast();
        if (kills > 0) {
          assertThat(now.port()).isEqualTo(port);
          assertThat(end.get("figures")).isEqualTo(told.get("figures"));
          assertThat(before.to("/api/run").ask(Caller.asking("small", 1)).status())
              .as("the token of the one before")
              .isEqualTo(401);
        }
        told = end;
        before = now;
        port = now.port();
        try (Socket open = now.connect()) {
          String body = Caller.asking("small", 2);
          open.getOutputStream()
              .write(
                  (now.to("/api/run").head("Content-Length: " + body.length()) + body)
                      .getBytes(StandardCharsets.UTF_8));
          served.process().destroyForcibly();
          assertThat(served.process().waitFor(60, TimeUnit.SECONDS)).isTrue();
        }
      }
    }
    assertThat(kills).isEqualTo(3);
  }
}
