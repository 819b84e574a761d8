package headroom.live;

import static org.assertj.core.api.Assertions.assertThat;

import headroom.live.Caller.Answer;
import headroom.report.format.Json;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// More than anybody needs: of connections, bytes, time, work.
class LoadAttacksTest extends Attacked {
  @Test
  void aThousandConnections() throws IOException {
    List<Socket> sockets = new ArrayList<>();
    int closed = 0;
    try {
      for (int i = 0; i < 1_000; i++) {
        Socket socket = caller.connect();
        socket.setSoTimeout(1);
        sockets.add(socket);
      }
      for (Socket socket : sockets) {
        closed += isClosed(socket) ? 1 : 0;
      }
    } finally {
      for (Socket socket : sockets) {
        socket.close();
      }
    }
    assertThat(closed).isGreaterThanOrEqualTo(1_000 - 64);
    requireAlive();
  }

  private static boolean isClosed(Socket socket) throws IOException {
    try {
      return socket.getInputStream().read() < 0;
    } catch (java.net.SocketTimeoutException _) {
      return false;
    } catch (SocketException _) {
      return true;
    }
  }

  @Test
  void slowHeadsAndBodiesHoldNobodyUp() throws IOException {
    List<Socket> slow = new ArrayList<>();
    long begun = System.nanoTime();
    try {
      for (int i = 0; i < 40; i++) {
        Socket socket = caller.connect();
        String head = caller.to("/api/scenarios").head("Content-Length: 100");
        String part = i % 2 == 0 ? head.substring(0, 20) : head + "{";
        socket.getOutputStream().write(part.getBytes(StandardCharsets.UTF_8));
        slow.add(socket);
      }
      requireAlive();
      for (Socket socket : slow) {
        Answer answer = closing(socket);
        assertThat(answer.status()).isIn(0, 400, 408);
        assertThat((System.nanoTime() - begun) / 1e9).isLessThan(20);
      }
    } finally {
      for (Socket socket : slow) {
        socket.close();
      }
    }
    requireAlive();
  }

  private static Answer closing(Socket socket) {
    try {
      return Caller.answer(socket.getInputStream());
    } catch (IOException _) {
      return new Answer(0, "", "");
    }
  }

  @Test
  void largeBodies() throws IOException {
    String large = "{\"id\": \"" + "x".repeat(1 << 20) + "\"}";
    for (String path : QUESTIONS) {
      assertThat(caller.to(path).ask(large).status()).isEqualTo(413);
      String chunk = "80000\r\n" + "x".repeat(0x80000) + "\r\n";
      Answer chunked =
          caller.send(
              caller.to(path).head("Transfer-Encoding: chunked"),
              (chunk + chunk + chunk + "0\r\n\r\n").getBytes(StandardCharsets.UTF_8));
      assertThat(chunked.status()).isEqualTo(413);
    }
    requireAlive();
  }

  @Test
  void largeHeads() throws IOException {
    StringBuilder many = new StringBuilder("x");
    for (int i = 0; i < 500; i++) {
      many.append("\r\nX-More-").append(i).append(": x");
    }
    for (String header :
        List.of("x".repeat(100_000), "x\r\nX-More: ".repeat(5_000) + "x", many.toString())) {
      try {
        assertThat(caller.to("/api/scenarios").with("X-Large", header).ask("{}").status())
            .isNotEqualTo(200);
      } catch (SocketException _) {
        // It hung up.
      }
    }
    requireAlive();
  }

  @Test
  void droppedConnections() throws IOException {
    for (int i = 0; i < 20; i++) {
      try (Socket socket = caller.connect()) {
        String body = Caller.asking("small", i);
        String head = caller.to("/api/run").head("Content-Length: " + body.length());
        socket.getOutputStream().write((head + body).getBytes(StandardCharsets.UTF_8));
        socket.setSoLinger(true, 0);
      }
    }
    requireAlive();
    // From a page of its own: what was dropped may be read later, and would then be the newer
    // request.
    assertThat(
            caller
                .to("/api/run")
                .with("X-Headroom-Page", "another")
                .ask(Caller.asking("small", 21))
                .body())
        .contains("\"last\": true");
  }

  @Test
  void scenarioBombs() throws IOException {
    assertThat(run()).contains("\"last\": true");
    int count = 0;
    long started = System.nanoTime();
    for (String[] setting :
        List.of(
            new String[] {"timeline.end", "999999-Q4"},
            new String[] {"simulation.replicates", "99999999"},
            new String[] {"simulation.trials", "9e99"},
            new String[] {"assumptions.cap", "[".repeat(100_000)},
            new String[] {"assumptions.cap", "{mixture: ".repeat(1_000)},
            new String[] {"assumptions.cap", "&a [*a, *a]"},
            new String[] {"assumptions.cap", "!!java.net.URL [http://evil.example]"},
            new String[] {"assumptions.cap", "$cap"},
            new String[] {"assumptions.cap", "x".repeat(500_000)},
            new String[] {"assumptions.cap", "{uniform: {low: 0, high: 1e308}} extra"},
            new String[] {"a.".repeat(5_000) + "b", "1"})) {
      Answer answer = caller.to("/api/run").ask(Caller.asking("small", 1, setting));
      assertThat(answer.status()).isEqualTo(200);
      assertThat(answer.body()).as(setting[0]).startsWith("{\"request\": 1, \"faults\": [{");
      count++;
    }
    Answer overflow =
        caller.to("/api/run").ask(Caller.asking("small", 1, "streams.sales.now", "1e308"));
    assertThat(overflow.body()).containsAnyOf("\"refused\"", "\"faults\"");
    assertThat(count).isEqualTo(11);
    count = 0;
    for (String bomb :
        List.of(
            "\"what\": \"sweep\", \"path\": \"assumptions.cap\", \"values\": \"1..1e9:1\"",
            "\"what\": \"sweep\", \"path\": \"assumptions.cap\", \"values\": \"1..2:1e-9\"",
            "\"what\": \"grid\", \"path\": \"assumptions.cap\", \"values\": \"1..1000:1\","
                + " \"path2\": \"agreements.share.rate\", \"values2\": \"1%..90%:1%\"",
            "\"what\": \"solve\", \"path\": \"assumptions.cap\", \"target\": \"paid\", \"value\":"
                + " \"1\", \"from\": \"1\", \"to\": \"1e308\"",
            "\"what\": \"solve\", \"path\": \"assumptions.cap\", \"target\": \""
                + "(".repeat(10_000)
                + "\", \"value\": \"1\"",
            "\"what\": \"matters\", \"settings\": [{\"path\": \"simulation.trials\", \"value\":"
                + " \"9e15\"}]")) {
      Answer answer =
          caller.to("/api/ask").ask("{\"id\": \"small\", \"request\": 4, " + bomb + "}");
      assertThat(answer.status()).as(bomb).isEqualTo(200);
      assertThat(answer.lines().getLast()).containsAnyOf("\"refused\"", "\"faults\"", "\"answer\"");
      count++;
    }
    String endless = "a: &a [*a]\n".repeat(10);
    for (String text :
        List.of(
            endless,
            "[".repeat(100_000),
            "headroom: 1\n" + "x: {".repeat(5_000),
            "- ".repeat(50_000))) {
      assertThat(
              caller
                  .to("/api/run")
                  .ask("{\"id\": \"small\", \"text\": %s}".formatted(Json.string(text)))
                  .body())
          .contains("\"faults\": [{");
      count++;
    }
    assertThat(count).isEqualTo(10);
    assertThat((System.nanoTime() - started) / 1e9).isLessThan(60);
    requireAlive();
  }
}
