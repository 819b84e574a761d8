package headroom.live;

import com.sun.net.httpserver.HttpExchange;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/// Sends answers, squeezed where the browser takes that.
final class Sending {
  private static final int LEAST_SQUEEZED = 1 << 10;
  private static final int BUFFER = 1 << 13;

  private Sending() {}

  /// Squeezes lightly: the network is the machine's own, or a tunnel.
  private static final class Gzip extends GZIPOutputStream {
    Gzip(OutputStream out) throws IOException {
      super(out, BUFFER, true);
      def.setLevel(Deflater.BEST_SPEED);
    }
  }

  /// Begins an answer of lines; each is sent when it is flushed.
  static OutputStream lines(HttpExchange exchange) throws IOException {
    exchange.getResponseHeaders().set("Content-Type", "application/x-ndjson");
    boolean squeezed = takesGzip(exchange);
    exchange.sendResponseHeaders(200, 0);
    return squeezed ? new Gzip(exchange.getResponseBody()) : exchange.getResponseBody();
  }

  /// Sends a whole text.
  static void whole(HttpExchange exchange, int status, String type, String text)
      throws IOException {
    whole(exchange, status, type, text.getBytes(StandardCharsets.UTF_8));
  }

  /// Sends a whole answer.
  static void whole(HttpExchange exchange, int status, String type, byte[] bytes)
      throws IOException {
    exchange.getResponseHeaders().set("Content-Type", type);
    byte[] sent = bytes.length >= LEAST_SQUEEZED && takesGzip(exchange) ? squeezed(bytes) : bytes;
    exchange.sendResponseHeaders(status, sent.length == 0 ? -1 : sent.length);
    exchange.getResponseBody().write(sent);
  }

  /// Whether the browser takes gzip; says so in the answer's head.
  private static boolean takesGzip(HttpExchange exchange) {
    List<String> accepted = exchange.getRequestHeaders().getOrDefault("Accept-Encoding", List.of());
    boolean gzip =
        accepted.stream()
            .flatMap(it -> List.of(it.split(",")).stream())
            .map(it -> it.strip().toLowerCase(Locale.ROOT))
            .anyMatch("gzip"::equals);
    if (gzip) {
      exchange.getResponseHeaders().set("Content-Encoding", "gzip");
    }
    return gzip;
  }

  private static byte[] squeezed(byte[] bytes) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (Gzip gzip = new Gzip(out)) {
      gzip.write(bytes);
    }
    return out.toByteArray();
  }
}
