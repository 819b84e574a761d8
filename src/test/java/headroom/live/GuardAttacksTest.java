package headroom.live;

import static org.assertj.core.api.Assertions.assertThat;

import headroom.live.Caller.Answer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/// Questions that are not the own page's, or none at all.
class GuardAttacksTest extends Attacked {

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
      count +=
          each(
              QUESTIONS,
              path ->
                  refused(
                      403, caller.to(path).with("Host", host).with("Origin", "http://" + host)));
      count += refused(403, caller.to("/").by("GET").with("Host", host));
    }
    assertThat(count).isEqualTo(13 * (QUESTIONS.size() + 1));
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
    int count =
        each(
            QUESTIONS,
            path -> {
              int tries = 0;
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
                tries += refused(403, caller.to(path).with("Origin", origin));
              }
              tries += refused(403, caller.to(path).without("Origin"));
              for (String site : List.of("cross-site", "same-site", "none", "")) {
                tries += refused(403, caller.to(path).with("Sec-Fetch-Site", site));
              }
              return tries;
            });
    assertThat(count).isEqualTo(15 * QUESTIONS.size());
    requireAlive();
  }

  @Test
  void tokens() throws IOException {
    String token = caller.token();
    int count =
        each(
            QUESTIONS,
            path -> {
              int tries = 0;
              for (String wrong :
                  List.of(
                      "",
                      "0".repeat(32),
                      token.substring(1),
                      token + "0",
                      token.toUpperCase(Locale.ROOT) + "x",
                      (token.charAt(0) == '0' ? "1" : "0") + token.substring(1),
                      token + "\r\n" + Guard.TOKEN + ": " + token)) {
                tries += refused(401, caller.to(path).with(Guard.TOKEN, wrong));
              }
              tries += refused(401, caller.to(path).without(Guard.TOKEN));
              tries += refused(401, caller.to(path + "?token=" + token).without(Guard.TOKEN));
              tries +=
                  refused(
                      401,
                      caller
                          .to(path)
                          .without(Guard.TOKEN)
                          .with("Cookie", Guard.TOKEN + "=" + token));
              return tries;
            });
    assertThat(count).isEqualTo(10 * QUESTIONS.size());
    requireAlive();
  }

  @Test
  void otherKindsOfRequests() throws IOException {
    int count =
        each(
            QUESTIONS,
            path -> {
              int tries = 0;
              for (String method : List.of("GET", "PUT", "DELETE", "OPTIONS", "PATCH", "TRACE")) {
                tries += refused(405, caller.to(path).by(method));
              }
              for (String type :
                  List.of(
                      "text/plain",
                      "application/x-www-form-urlencoded",
                      "multipart/form-data",
                      "text/plain; application/json",
                      "")) {
                tries += refused(415, caller.to(path).with("Content-Type", type));
              }
              return tries;
            });
    for (String path : List.of("/api/", "/api/files", "/api/run/", "/api/../api/run")) {
      count += refused(404, caller.to(path));
    }
    assertThat(count).isEqualTo(11 * QUESTIONS.size() + 4);
    requireAlive();
  }

  @Test
  void malformedQuestions() throws IOException {
    int count =
        each(
            QUESTIONS,
            path -> {
              int tries = 0;
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
                tries++;
              }
              return tries;
            });
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
    assertThat(count).isEqualTo(8 * QUESTIONS.size() + 13);
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
      for (String path : ABOUT.keySet()) {
        Answer answer =
            its.to(path)
                .ask(
                    "{\"id\": \"hostile\"%s, \"settings\": [{\"path\": \"simulation.trials\", \"value\": \"32768\"}]}"
                        .formatted(ABOUT.get(path)));
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
}
