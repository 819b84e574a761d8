package headroom.live;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// Who may ask: the page that this server sent, opened by somebody who was shown its address.
///
/// A browser shows other pages to the same person, and they can send requests here. What holds them
/// off: `Host` must be this machine by name, so that no foreign name can be pointed at it; `Origin`
/// must be the server's own; the token is in no cookie, so it is not sent by itself; nothing allows
/// another origin to read an answer.
record Guard(Token token, int port) {
  /// Sent with every answer.
  static final Map<String, String> HEADERS =
      Map.of(
          "Content-Security-Policy",
          "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src"
              + " 'self' blob:; font-src 'self'; base-uri 'none'; form-action 'none';"
              + " frame-ancestors 'none'",
          "X-Content-Type-Options",
          "nosniff",
          "Referrer-Policy",
          "no-referrer",
          "Cross-Origin-Resource-Policy",
          "same-origin",
          "Cross-Origin-Opener-Policy",
          "same-origin",
          "X-Frame-Options",
          "DENY");

  static final String TOKEN = "X-Headroom-Token";

  private static final Set<String> NAMES = Set.of("127.0.0.1", "localhost", "[::1]");

  /// Refuses a request that came under another name than this machine's.
  void requireHost(HttpExchange exchange) throws Refusal {
    String host = only(exchange.getRequestHeaders(), "Host");
    String end = ":" + port;
    String name = host.endsWith(end) ? host.substring(0, host.length() - end.length()) : "";
    if (!NAMES.contains(name.toLowerCase(Locale.ROOT))) {
      throw new Refusal(
          403, "this server answers to 127.0.0.1, localhost and [::1] with its port only");
    }
  }

  /// Refuses a question that is not this server's own page's.
  void requirePage(HttpExchange exchange) throws Refusal {
    Headers headers = exchange.getRequestHeaders();
    if (!only(headers, "Origin").equals("http://" + only(headers, "Host"))) {
      throw new Refusal(403, "only the page of this server may ask; open its address");
    }
    List<String> site = headers.getOrDefault("Sec-Fetch-Site", List.of("same-origin"));
    if (!site.equals(List.of("same-origin"))) {
      throw new Refusal(403, "only the page of this server may ask, from its own address");
    }
    if (!token.is(only(headers, TOKEN))) {
      throw new Refusal(
          401,
          "the token is missing or not this start's; open the address that the server printed");
    }
    String type = only(headers, "Content-Type").toLowerCase(Locale.ROOT).replace(" ", "");
    if (!type.equals("application/json") && !type.equals("application/json;charset=utf-8")) {
      throw new Refusal(415, "a question must be application/json");
    }
  }

  /// The one value of a header; empty where there is none, or more than one.
  private static String only(Headers headers, String name) {
    List<String> values = headers.getOrDefault(name, List.of());
    return values.size() == 1 ? values.getFirst() : "";
  }
}
