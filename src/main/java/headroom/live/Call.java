package headroom.live;

import com.sun.net.httpserver.HttpExchange;
import headroom.report.format.JsonObject;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;

/// A question, and where its answer goes: whole, or line by line. May be used by several threads.
final class Call {
  private static final String PAGE = "X-Headroom-Page";
  private static final Pattern PAGE_NAME = Pattern.compile("[A-Za-z0-9_-]{1,64}");

  private final HttpExchange exchange;
  private final JsonValue.Members body;
  private Optional<OutputStream> lines = Optional.empty(); // guarded by this

  Call(HttpExchange exchange, JsonValue.Members body) {
    this.exchange = exchange;
    this.body = body;
  }

  JsonValue.Members body() {
    return body;
  }

  /// The request's number, for the page to know the answer by.
  long request() throws Refusal {
    return body.count("request");
  }

  /// The name that the page gave itself.
  String page() throws Refusal {
    String page = String.valueOf(exchange.getRequestHeaders().getFirst(PAGE));
    if (!PAGE_NAME.matcher(page).matches()) {
      throw new Refusal(
          400, "this question needs the header " + PAGE + ", up to 64 letters and digits");
    }
    return page;
  }

  /// Sends a line at once; the answer is one of lines then.
  ///
  /// @throws IOException if nobody listens any more
  synchronized void line(JsonObject line) throws IOException {
    if (lines.isEmpty()) {
      lines = Optional.of(Sending.lines(exchange));
    }
    OutputStream out = lines.get();
    out.write((line + "\n").getBytes(StandardCharsets.UTF_8));
    out.flush();
  }

  /// Sends the whole answer, or its last line.
  synchronized void end(JsonObject answer) throws IOException {
    if (lines.isPresent()) {
      line(answer);
      lines.get().close();
    } else {
      Sending.whole(exchange, 200, "application/json", answer.toString());
    }
  }
}
