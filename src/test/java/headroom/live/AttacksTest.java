package headroom.live;

import static org.assertj.core.api.Assertions.assertThat;

import headroom.live.Caller.Answer;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What somebody on the same machine, or a page of somebody else's in the same browser, may try.
class AttacksTest {
  private static final List<String> QUESTIONS =
      List.of("/api/scenarios", "/api/scenario", "/api/run", "/api/law");

  @TempDir Path around;
  private Path folder;
  private LiveServer server;
  private Caller caller;

  @BeforeEach
  void open() throws IOException {
    folder = Files.createDirectory(around.resolve("served"));
    Files.writeString(around.resolve("secret.yaml"), Served.SCENARIO);
    Files.writeString(around.resolve("secret.csv"), "period,value\n2026-Q1,1\n");
    Served.write(folder, "small.yaml");
    server = Served.open(folder);
    caller = Caller.of(server);
  }

  @AfterEach
  void close() {
    server.close();
  }

  private void requireAlive() throws IOException {
    Answer answer = caller.to("/api/scenarios").ask("{}");
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.body()).contains("\"id\": \"small\"");
  }

  private int refused(int status, Caller.Question question) throws IOException {
    Answer answer = question.ask("{\"id\": \"small\"}");
    assertThat(answer.status()).as(question.toString()).isEqualTo(status);
    assertThat(answer.body()).startsWith("{\"error\": \"").doesNotContain("timeline");
    requireOurHeaders(answer);
    return 1;
  }

  private static void requireOurHeaders(Answer answer) {
    Guard.HEADERS.forEach(
        (name, value) ->
            assertThat(answer.head().toLowerCase(Locale.ROOT))
                .contains(name.toLowerCase(Locale.ROOT) + ": " + value.toLowerCase(Locale.ROOT)));
    assertThat(answer.head().toLowerCase(Locale.ROOT)).doesNotContain("access-control");
  }

  @Test
  void foreignHosts() throws IOException {
    int count = 0;
    for (String host :
        List.of(
            "evil.example",
            "evil.example:" + caller.port(),
            "127.0.0.1",
            "127.0.0.1:1",
            "127.0.0.1.evil.example:" + caller.port(),
            "localhost.evil.example:" + caller.port(),
            "127.1:" + caller.port(),
            "2130706433:" + caller.port(),
            "0.0.0.0:" + caller.port(),
            "[::]:" + caller.port(),
            "user@127.0.0.1:" + caller.port(),
            "127.0.0.1:" + caller.port() + ":" + caller.port(),
            "")) {
      for (String path : QUESTIONS) {
        count += refused(403, caller.to(path).with("Host", host).with("Origin", "http://" + host));
      }
      count += refused(403, caller.to("/").by("GET").with("Host", host));
    }
    assertThat(count).isEqualTo(65);
    requireAlive();
  }

  @Test
  void twoHosts() throws IOException {
    String two = "127.0.0.1:" + caller.port() + "\r\nHost: evil.example";
    assertThat(caller.to("/api/scenarios").with("Host", two).ask("{}").status())
        .isBetween(400, 403);
    requireAlive();
  }

  @Test
  void ownNamesAreLetIn() throws IOException {
    for (String name : List.of("127.0.0.1", "localhost", "LOCALHOST", "[::1]")) {
      String host = name + ":" + caller.port();
      Answer answer =
          caller.to("/api/scenarios").with("Host", host).with("Origin", "http://" + host).ask("{}");
      assertThat(answer.status()).as(name).isEqualTo(200);
      requireOurHeaders(answer);
    }
  }

  @Test
  void foreignOrigins() throws IOException {
    int count = 0;
    for (String path : QUESTIONS) {
      for (String origin :
          List.of(
              "http://evil.example",
              "https://127.0.0.1:" + caller.port(),
              "http://127.0.0.1",
              "http://127.0.0.1:1",
              "http://localhost:" + caller.port(),
              "http://127.0.0.1:" + caller.port() + "/",
              "http://127.0.0.1:" + caller.port() + ".evil.example",
              "file://",
              "null",
              "")) {
        count += refused(403, caller.to(path).with("Origin", origin));
      }
      count += refused(403, caller.to(path).without("Origin"));
      for (String site : List.of("cross-site", "same-site", "none", "")) {
        count += refused(403, caller.to(path).with("Sec-Fetch-Site", site));
      }
    }
    assertThat(count).isEqualTo(60);
    requireAlive();
  }

  @Test
  void tokens() throws IOException {
    int count = 0;
    String token = caller.token();
    for (String path : QUESTIONS) {
      for (String wrong :
          List.of(
              "",
              "0".repeat(32),
              token.substring(1),
              token + "0",
              token.toUpperCase(Locale.ROOT) + "x",
              (token.charAt(0) == '0' ? "1" : "0") + token.substring(1),
              token + "\r\n" + Guard.TOKEN + ": " + token)) {
        count += refused(401, caller.to(path).with(Guard.TOKEN, wrong));
      }
      count += refused(401, caller.to(path).without(Guard.TOKEN));
      count += refused(401, caller.to(path + "?token=" + token).without(Guard.TOKEN));
      count +=
          refused(
              401, caller.to(path).without(Guard.TOKEN).with("Cookie", Guard.TOKEN + "=" + token));
    }
    assertThat(count).isEqualTo(40);
    requireAlive();
  }

  @Test
  void otherKindsOfRequests() throws IOException {
    int count = 0;
    for (String path : QUESTIONS) {
      for (String method : List.of("GET", "PUT", "DELETE", "OPTIONS", "PATCH", "TRACE")) {
        count += refused(405, caller.to(path).by(method));
      }
      for (String type :
          List.of(
              "text/plain",
              "application/x-www-form-urlencoded",
              "multipart/form-data",
              "text/plain; application/json",
              "")) {
        count += refused(415, caller.to(path).with("Content-Type", type));
      }
    }
    for (String path : List.of("/api/", "/api/files", "/api/run/", "/api/../api/run")) {
      count += refused(404, caller.to(path));
    }
    assertThat(count).isEqualTo(48);
    requireAlive();
  }

  @Test
  void pathsThatLeadElsewhere() throws IOException {
    int count = 0;
    for (String path :
        List.of(
            "/../pom.xml",
            "/assets/../../pom.xml",
            "/assets/%2e%2e/index.html",
            "/%2e%2e/%2e%2e/etc/passwd",
            "/assets/",
            "/assets/..%2findex.html",
            "//etc/passwd",
            "/index.html",
            "/assets/index.html",
            "/small.yaml")) {
      count += refused(404, caller.to(path).by("GET"));
    }
    for (String id :
        List.of(
            "../secret",
            "../secret.yaml",
            "small.yaml",
            "./small",
            "/etc/passwd",
            "small/../small",
            "%2e%2e/secret",
            "SMALL",
            "",
            folder.resolve("small").toString())) {
      for (String path : List.of("/api/scenario", "/api/run", "/api/law")) {
        Answer answer =
            caller
                .to(path)
                .ask("{\"id\": \"%s\", \"path\": \"cap\", \"value\": \"1\"}".formatted(id));
        assertThat(answer.status()).as(id).isEqualTo(404);
        count++;
      }
    }
    assertThat(count).isEqualTo(40);
    requireAlive();
  }

  @Test
  void settingsThatLeadElsewhere() throws IOException {
    assertThat(run()).contains("\"last\": true");
    int count = 0;
    for (String[] setting :
        List.of(
            new String[] {"extends", "../secret.yaml"},
            new String[] {"extends", "/etc/passwd"},
            new String[] {"streams.sales.plan", "{file: ../secret.csv}"},
            new String[] {"streams.sales.plan", "{file: /etc/passwd}"},
            new String[] {"report.history", "{file: ../secret.csv}"},
            new String[] {"streams.sales.actual", "{file: ../secret.csv}"})) {
      Answer answer = caller.to("/api/run").ask(Caller.asking("small", 1, setting));
      assertThat(answer.body()).as(setting[1]).contains("\"faults\": [{").doesNotContain("root:");
      count++;
    }
    assertThat(count).isEqualTo(6);
  }

  @Test
  void linksOut(@TempDir Path outside) throws IOException {
    Served.write(outside, "secret.yaml");
    Files.createSymbolicLink(folder.resolve("link.yaml"), outside.resolve("secret.yaml"));
    Files.createSymbolicLink(folder.resolve("folder"), outside);
    try (LiveServer other = Served.open(folder)) {
      assertThat(Caller.of(other).to("/api/scenarios").ask("{}").body())
          .contains("small")
          .doesNotContain("secret")
          .doesNotContain("link");
    }
    Files.delete(folder.resolve("small.yaml"));
    Files.createSymbolicLink(folder.resolve("small.yaml"), outside.resolve("secret.yaml"));
    for (String path : List.of("/api/scenario", "/api/run", "/api/law")) {
      Answer answer =
          caller.to(path).ask("{\"id\": \"small\", \"path\": \"cap\", \"value\": \"1\"}");
      assertThat(answer.status()).isEqualTo(404);
      assertThat(answer.body()).contains("leads out of the folders");
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
  void malformedQuestions() throws IOException {
    int count = 0;
    for (String path : QUESTIONS) {
      for (String body :
          List.of(
              "",
              "{",
              "[]",
              "null",
              "{\"id\": small}",
              "{\"id\": \"small\", \"id\": \"small\"}",
              "\u0000",
              "{\"a\":" + "[".repeat(10_000))) {
        Answer answer = caller.to(path).ask(body);
        assertThat(answer.status()).as(body).isEqualTo(400);
        assertThat(answer.body()).contains("the question");
        count++;
      }
    }
    for (String body :
        List.of(
            "{}",
            "{\"id\": 1}",
            "{\"id\": \"small\", \"settings\": 1}",
            "{\"id\": \"small\", \"settings\": [1]}",
            "{\"id\": \"small\", \"settings\": [{}]}",
            "{\"id\": \"small\", \"settings\": [{\"path\": \"a\"}]}",
            "{\"id\": \"small\", \"settings\": [{\"path\": \"\", \"value\": \"1\"}]}",
            "{\"id\": \"small\", \"settings\": [{\"path\": \"a=b\", \"value\": \"1\"}]}",
            "{\"id\": \"small\", \"request\": -1}")) {
      assertThat(caller.to("/api/run").ask(body).status()).as(body).isEqualTo(400);
      count++;
    }
    byte[] latin = "{\"id\": \"\u00e9\"}".getBytes(StandardCharsets.ISO_8859_1);
    assertThat(
            caller
                .send(caller.to("/api/run").head("Content-Length: " + latin.length), latin)
                .status())
        .isEqualTo(400);
    for (String page : List.of("", "a b", "x".repeat(65), "<script>")) {
      assertThat(
              caller
                  .to("/api/run")
                  .with("X-Headroom-Page", page)
                  .ask(Caller.asking("small", 1))
                  .status())
          .isEqualTo(400);
      count++;
    }
    assertThat(count).isEqualTo(45);
    requireAlive();
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
    assertThat((System.nanoTime() - started) / 1e9).isLessThan(60);
    requireAlive();
  }

  @Test
  void hostileWordsStayWords() throws Exception {
    String hostile = "</script><script>alert(1)</script><img src=x onerror=alert(2)>\\\"'&]]>";
    String text =
        Served.SCENARIO
            .replace("A small one", "'" + hostile.replace("'", "''") + "'")
            .replace("source: nobody", "source: '" + hostile.replace("'", "''") + "'")
            .replace("payer: A", "payer: '" + hostile.replace("'", "''") + "'");
    Files.writeString(folder.resolve("hostile.yaml"), text);
    int pictures = 0;
    try (LiveServer other = Served.open(folder)) {
      Caller its = Caller.of(other);
      for (String path : List.of("/api/scenarios", "/api/scenario", "/api/run", "/api/law")) {
        Answer answer =
            its.to(path).ask("{\"id\": \"hostile\", \"path\": \"cap\", \"value\": \"3 to 4\"}");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.head()).doesNotContain("text/html");
        for (String line : answer.lines()) {
          JsonReading.require(line);
          for (String svg : JsonReading.pictures(line)) {
            pictures++;
            JsonReading.requireHarmless(svg);
          }
        }
      }
    }
    assertThat(pictures).isGreaterThan(15);
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
    assertThat(caller.to("/api/run").ask(Caller.asking("small", 21)).body())
        .contains("\"last\": true");
  }

  @Test
  void changedAndDeletedFiles() throws IOException {
    Path file = folder.resolve("small.yaml");
    assertThat(run()).contains("\"last\": true");
    Files.writeString(file, Served.SCENARIO.replace("rate: 20%", "rate: twenty"));
    assertThat(run()).contains("\"faults\": [{\"path\": \"\", \"file\": ");
    Files.writeString(file, "headroom: 1\n\u0000");
    assertThat(run()).contains("\"faults\": [{");
    Files.delete(file);
    assertThat(run()).contains("\"faults\": [{").contains("small.yaml");
    assertThat(caller.to("/api/scenario").ask("{\"id\": \"small\"}").body())
        .contains("\"faults\": [{");
    requireAlive();
    Files.createDirectory(file);
    assertThat(run()).contains("\"faults\": [{");
    Files.delete(file);
    Served.write(folder, "small.yaml");
    assertThat(run()).contains("\"last\": true");
  }

  private String run() throws IOException {
    Answer answer = caller.to("/api/run").ask(Caller.asking("small", 1));
    assertThat(answer.status()).isEqualTo(200);
    return answer.body();
  }

  @Test
  void nothingIsWritten() throws IOException {
    List<String> before = tree();
    for (String path : QUESTIONS) {
      caller
          .to(path)
          .ask(
              "{\"id\": \"small\", \"path\": \"cap\", \"value\": \"3\", \"settings\": [{\"path\":"
                  + " \"cap\", \"value\": \"5\"}]}");
    }
    caller.to("/api/run").ask(Caller.asking("small", 2, "cap", "wrong"));
    assertThat(tree()).isEqualTo(before);
  }

  /// The served folder, and the one that commands write their output under.
  private List<String> tree() throws IOException {
    List<String> all = new ArrayList<>();
    for (Path root : List.of(folder, Path.of("out"), Path.of("scenarios"))) {
      if (Files.exists(root)) {
        try (Stream<Path> files = Files.walk(root)) {
          for (Path file : files.sorted().toList()) {
            all.add(file + " " + Files.getLastModifiedTime(file));
          }
        }
      }
    }
    return all;
  }
}
