package headroom.live;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Asks a server over a bare socket, in any way, as no browser would.
///
/// @param port the server's
/// @param token its token
record Caller(int port, String token) {
  private static final int LONGEST_WAIT_MILLIS = 60_000;

  static Caller of(LiveServer server) {
    return of(server.address());
  }

  /// @param address as a server prints it, with its token
  static Caller of(String address) {
    return new Caller(URI.create(address).getPort(), address.substring(address.indexOf('=') + 1));
  }

  /// What came back.
  record Answer(int status, String head, String body) {
    List<String> lines() {
      return body.lines().toList();
    }
  }

  /// A question that the page would ask.
  Question to(String path) {
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put("Host", "127.0.0.1:" + port);
    headers.put("Origin", "http://127.0.0.1:" + port);
    headers.put("Sec-Fetch-Site", "same-origin");
    headers.put("Content-Type", "application/json");
    headers.put("X-Headroom-Token", token);
    headers.put("X-Headroom-Page", "page-1");
    return new Question(this, "POST", path, headers);
  }

  /// A request that may be changed before it is sent.
  record Question(Caller caller, String method, String path, Map<String, String> headers) {
    Question with(String header, String value) {
      Map<String, String> more = new LinkedHashMap<>(headers);
      more.put(header, value);
      return new Question(caller, method, path, more);
    }

    Question without(String header) {
      Map<String, String> fewer = new LinkedHashMap<>(headers);
      fewer.remove(header);
      return new Question(caller, method, path, fewer);
    }

    Question by(String other) {
      return new Question(caller, other, path, headers);
    }

    /// Sends it and waits for the whole answer.
    Answer ask(String body) throws IOException {
      byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
      return caller.send(head("Content-Length: " + bytes.length), bytes);
    }

    String head(String more) {
      StringBuilder head = new StringBuilder(method + " " + path + " HTTP/1.1\r\n");
      headers.forEach((name, value) -> head.append(name + ": " + value + "\r\n"));
      return head + "Connection: close\r\n" + more + "\r\n\r\n";
    }
  }

  Socket connect() throws IOException {
    Socket socket = new Socket(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), port);
    socket.setSoTimeout(LONGEST_WAIT_MILLIS);
    return socket;
  }

  /// Sends bytes as they are.
  Answer send(String head, byte[] body) throws IOException {
    try (Socket socket = connect()) {
      try {
        socket.getOutputStream().write(head.getBytes(StandardCharsets.UTF_8));
        socket.getOutputStream().write(body);
        socket.getOutputStream().flush();
      } catch (IOException _) {
        // It answered before it had read everything.
      }
      return answer(socket.getInputStream());
    }
  }

  static Answer answer(InputStream in) throws IOException {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    try {
      in.transferTo(all);
    } catch (IOException e) {
      if (all.size() == 0) {
        throw e;
      }
    }
    String text = all.toString(StandardCharsets.UTF_8);
    int end = text.indexOf("\r\n\r\n");
    if (end < 0) {
      return new Answer(0, text, "");
    }
    String head = text.substring(0, end);
    String body = text.substring(end + 4);
    boolean chunked = head.toLowerCase(Locale.ROOT).contains("transfer-encoding: chunked");
    return new Answer(
        Integer.parseInt(head.split(" ", 3)[1]), head, chunked ? unchunked(all, end + 4) : body);
  }

  private static String unchunked(ByteArrayOutputStream all, int from) {
    byte[] bytes = all.toByteArray();
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    int at = from;
    while (at < bytes.length) {
      int line = at;
      while (line < bytes.length && bytes[line] != '\r') {
        line++;
      }
      int size = Integer.parseInt(new String(bytes, at, line - at, StandardCharsets.US_ASCII), 16);
      if (size == 0) {
        break;
      }
      body.write(bytes, line + 2, size);
      at = line + 2 + size + 2;
    }
    return body.toString(StandardCharsets.UTF_8);
  }

  /// A question's body: a scenario with keys changed, given as path, value, path, value, …
  static String asking(String id, int request, String... settings) {
    List<String> all = new ArrayList<>();
    for (int i = 0; i < settings.length; i += 2) {
      all.add(
          "{\"path\": %s, \"value\": %s}"
              .formatted(
                  headroom.report.format.Json.string(settings[i]),
                  headroom.report.format.Json.string(settings[i + 1])));
    }
    return "{\"id\": \"%s\", \"request\": %s, \"settings\": [%s]}"
        .formatted(id, request, String.join(",", all));
  }
}
