package headroom.live;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import headroom.compile.ContradictionException;
import headroom.compile.EvidenceException;
import headroom.engine.CancelledException;
import headroom.engine.OverflowException;
import headroom.random.NameCollisionException;
import headroom.report.format.JsonObject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// Everything that the server answers: the page's files to GET, its questions to POST.
final class Site implements HttpHandler {
  private static final int MOST_BYTES = 1 << 20;

  private final Guard guard;
  private final Answers answers;
  private final Assets assets = Assets.read();

  Site(Guard guard, Answers answers) {
    this.guard = guard;
    this.answers = answers;
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
      Sending.whole(exchange, refusal.status(), "application/json", body.toString());
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
    Sending.whole(exchange, 200, asset.type(), asset.bytes());
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
    Call call = new Call(exchange, JsonReader.read(body(exchange)));
    Handler handler =
        answers
            .at(exchange.getRequestURI().getRawPath())
            .orElseThrow(() -> new Refusal(404, "there is no such question"));
    long request = call.request();
    try {
      handler.answer(call);
    } catch (FaultyException e) {
      call.end(
          new JsonObject().put("request", request).putJson("faults", FaultsJson.of(e.faults())));
    } catch (CancelledException _) {
      call.end(
          new JsonObject().put("request", request).put("refused", "the server has been ended"));
    } catch (UnansweredException e) {
      call.end(new JsonObject().put("request", request).put("refused", e.sentence()));
    } catch (EvidenceException e) {
      call.end(
          new JsonObject().put("request", request).put("refused", String.valueOf(e.getMessage())));
    } catch (ContradictionException | NameCollisionException | OverflowException e) {
      call.end(
          new JsonObject()
              .put("request", request)
              .put("refused", e.getMessage() + "; change them in the scenario"));
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
}
