package headroom.live;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import headroom.report.format.JsonObject;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// Everything that the server answers: the page's files to GET, its questions to POST.
final class Site implements HttpHandler {
  private static final int MOST_BYTES = 1 << 20;
  private static final String PAGE = "X-Headroom-Page";
  private static final Pattern PAGE_NAME = Pattern.compile("[A-Za-z0-9_-]{1,64}");

  private final Guard guard;
  private final ServedScenarios scenarios;
  private final RunAnswer runs;
  private final String version;
  private final Assets assets = Assets.read();
  private final Pages pages = new Pages();

  Site(Guard guard, ServedScenarios scenarios, RunAnswer runs, String version) {
    this.guard = guard;
    this.scenarios = scenarios;
    this.runs = runs;
    this.version = version;
  }

  @Override
  public void handle(HttpExchange exchange) {
    try (exchange) {
      Guard.HEADERS.forEach(exchange.getResponseHeaders()::set);
      try {
        guard.requireHost(exchange);
        if (String.valueOf(exchange.getRequestURI().getRawPath()).startsWith("/api/")) {
          ask(exchange);
        } else {
          file(exchange);
        }
      } catch (Refusal refusal) {
        refuse(exchange, refusal);
      } catch (RuntimeException | Error failure) {
        refuse(exchange, new Refusal(500, sentence(failure)));
      }
    } catch (IOException _) {
      // The page has gone; nobody is left to be told.
    }
  }

  private static String sentence(Throwable failure) {
    return failure instanceof OutOfMemoryError
        ? "out of memory; allow more (HEADROOM_JAVA_OPTS=-Xmx2g)"
        : "this is a fault of the program, please report it: " + failure;
  }

  private static void refuse(HttpExchange exchange, Refusal refusal) throws IOException {
    if (exchange.getResponseCode() < 0) {
      JsonObject body = new JsonObject().put("error", refusal.sentence());
      exchange.getResponseHeaders().set("Connection", "close");
      send(exchange, refusal.status(), "application/json", body.toString());
    }
  }

  private void file(HttpExchange exchange) throws IOException, Refusal {
    String path = String.valueOf(exchange.getRequestURI().getRawPath());
    Optional<Assets.Asset> found = assets.at(path);
    if (found.isEmpty()) {
      throw new Refusal(404, "there is nothing at this address");
    }
    requireMethod(exchange, "GET");
    Assets.Asset asset = found.get();
    exchange
        .getResponseHeaders()
        .set(
            "Cache-Control",
            asset.isLasting() ? "public, max-age=31536000, immutable" : "no-store");
    send(exchange, 200, asset.type(), asset.bytes());
  }

  private static void requireMethod(HttpExchange exchange, String method) throws Refusal {
    if (!exchange.getRequestMethod().equals(method)) {
      exchange.getResponseHeaders().set("Allow", method);
      throw new Refusal(405, "only " + method + " is answered here");
    }
  }

  private void ask(HttpExchange exchange) throws IOException, Refusal {
    requireMethod(exchange, "POST");
    guard.requirePage(exchange);
    exchange.getResponseHeaders().set("Cache-Control", "no-store");
    JsonValue.Members body = JsonReader.read(body(exchange));
    switch (exchange.getRequestURI().getRawPath()) {
      case "/api/scenarios" -> json(exchange, scenarios());
      case "/api/scenario" -> {
        Question question = Question.of(body);
        json(exchange, ScenarioAnswer.of(scenarios.scenario(question.scenario()), question));
      }
      case "/api/law" -> {
        Question question = Question.of(body);
        ServedScenario served = scenarios.scenario(question.scenario());
        json(
            exchange,
            ScenarioAnswer.law(served, question, body.required("path"), body.required("value")));
      }
      case "/api/run" -> run(exchange, Question.of(body));
      default -> throw new Refusal(404, "there is no such question");
    }
  }

  private static String body(HttpExchange exchange) throws IOException, Refusal {
    byte[] bytes;
    try (InputStream in = exchange.getRequestBody()) {
      bytes = in.readNBytes(MOST_BYTES + 1);
      if (bytes.length > MOST_BYTES) {
        throw new Refusal(413, "a question may have at most 1 MiB");
      }
    }
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException _) {
      throw new Refusal(400, "a question must be UTF-8");
    }
  }

  private JsonObject scenarios() throws Refusal {
    List<JsonObject> all = new ArrayList<>();
    for (ServedScenario served : scenarios.all()) {
      try {
        all.add(
            new JsonObject()
                .put("id", served.id())
                .put("name", served.name())
                .put("file", String.valueOf(served.file().getFileName())));
      } catch (Refusal _) {
        // It leads elsewhere by now.
      }
    }
    return new JsonObject().put("version", version).putJson("scenarios", JsonList.of(all.stream()));
  }

  private void run(HttpExchange exchange, Question question) throws IOException, Refusal {
    String page = String.valueOf(exchange.getRequestHeaders().getFirst(PAGE));
    if (!PAGE_NAME.matcher(page).matches()) {
      throw new Refusal(400, "a run needs the header " + PAGE + ", up to 64 letters and digits");
    }
    ServedScenario served = scenarios.scenario(question.scenario());
    Pages.Ticket ticket = pages.page(page).take();
    exchange.getResponseHeaders().set("Content-Type", "application/x-ndjson");
    runs.answer(
        served,
        question,
        ticket,
        line -> {
          if (exchange.getResponseCode() < 0) {
            exchange.sendResponseHeaders(200, 0);
          }
          OutputStream out = exchange.getResponseBody();
          out.write((line + "\n").getBytes(StandardCharsets.UTF_8));
          out.flush();
        });
  }

  private static void json(HttpExchange exchange, JsonObject body) throws IOException {
    send(exchange, 200, "application/json", body.toString());
  }

  private static void send(HttpExchange exchange, int status, String type, String text)
      throws IOException {
    send(exchange, status, type, text.getBytes(StandardCharsets.UTF_8));
  }

  private static void send(HttpExchange exchange, int status, String type, byte[] bytes)
      throws IOException {
    exchange.getResponseHeaders().set("Content-Type", type);
    exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
    exchange.getResponseBody().write(bytes);
  }
}
