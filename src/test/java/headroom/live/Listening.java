package headroom.live;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/// Opens an answer and reads its lines one by one.
final class Listening implements AutoCloseable {
  private final HttpClient client = HttpClient.newHttpClient();
  private final BufferedReader reader;

  Listening(Caller caller, String page, String path, String body)
      throws IOException, InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + caller.port() + path))
            .POST(HttpRequest.BodyPublishers.ofString(body));
    caller
        .to(path)
        .with("X-Headroom-Page", page)
        .without("Host")
        .headers()
        .forEach(request::header);
    reader =
        new BufferedReader(
            new InputStreamReader(
                client.send(request.build(), HttpResponse.BodyHandlers.ofInputStream()).body(),
                StandardCharsets.UTF_8));
  }

  /// The next line of the answer's body.
  Map<String, Object> next() throws IOException {
    for (String line = reader.readLine(); line != null; line = reader.readLine()) {
      if (line.startsWith("{")) {
        return JsonReading.require(line);
      }
    }
    throw new IOException("the answer has ended");
  }

  @Override
  public void close() {
    client.shutdownNow();
  }
}
