package headroom.live;

import headroom.report.format.Json;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/// One page of a browser, over the DevTools protocol: calls, and what the page had to say.
final class DevTools implements AutoCloseable {
  private static final long PATIENCE_SECONDS = 60;

  private final AtomicInteger calls = new AtomicInteger();
  private final Map<Integer, CompletableFuture<Map<String, Object>>> open =
      new ConcurrentHashMap<>();
  private final List<String> complaints = new CopyOnWriteArrayList<>();
  private final List<String> requests = new CopyOnWriteArrayList<>();
  private final HttpClient client = HttpClient.newHttpClient();
  private final WebSocket socket;

  private DevTools(URI address) {
    socket = client.newWebSocketBuilder().buildAsync(address, new Listener()).join();
  }

  static DevTools connect(URI address) {
    return new DevTools(address);
  }

  /// Calls a method of the protocol and waits for its answer.
  synchronized Map<String, Object> call(String method, Map<String, Object> parameters)
      throws Exception {
    int number = calls.incrementAndGet();
    CompletableFuture<Map<String, Object>> answer = new CompletableFuture<>();
    open.put(number, answer);
    socket
        .sendText(written(Map.of("id", number, "method", method, "params", parameters)), true)
        .join();
    Map<String, Object> message = answer.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    if (message.get("error") != null) {
      throw new AssertionError(method + ": " + message.get("error"));
    }
    return members(message.get("result"));
  }

  List<String> complaints() {
    return List.copyOf(complaints);
  }

  List<String> requests() {
    return List.copyOf(requests);
  }

  private void heard(Map<String, Object> message) {
    if (message.get("id") instanceof Integer number) {
      CompletableFuture<Map<String, Object>> waiting = open.remove(number);
      if (waiting != null) {
        waiting.complete(message);
      }
      return;
    }
    Map<String, Object> told = members(message.get("params"));
    switch (String.valueOf(message.get("method"))) {
      case "Runtime.exceptionThrown" -> complaints.add(told.toString());
      case "Runtime.consoleAPICalled" -> complaints.add("console: " + told.get("args"));
      case "Log.entryAdded" -> complaints.add(String.valueOf(told.get("entry")));
      case "Network.requestWillBeSent" ->
          requests.add(String.valueOf(members(told.get("request")).get("url")));
      default -> {}
    }
  }

  /// JSON is YAML, for which there is a reader here already.
  private static Object read(String text) {
    return new Load(LoadSettings.builder().setCodePointLimit(Integer.MAX_VALUE).build())
        .loadFromString(text);
  }

  static List<Map<String, Object>> items(String text) {
    return ((List<?>) read(text)).stream().map(DevTools::members).toList();
  }

  /// The total of a metric among results.
  static Map<String, Object> totalOf(String metric, String results) {
    return Objects.requireNonNull(metric(metric, "total", results), metric);
  }

  /// A metric of a period among results; null where there is none.
  static @Nullable Map<String, Object> metric(String metric, String period, String results) {
    return ((List<?>) Objects.requireNonNull(members(read(results)).get("metrics")))
        .stream()
            .map(DevTools::members)
            .filter(it -> metric.equals(it.get("id")) && period.equals(it.get("period")))
            .findFirst()
            .orElse(null);
  }

  @SuppressWarnings("unchecked")
  static Map<String, Object> members(@Nullable Object value) {
    return (Map<String, Object>) Objects.requireNonNull(value);
  }

  static String quoted(String text) {
    return Json.string(text);
  }

  private static String written(Object value) {
    return switch (value) {
      case Map<?, ?> map ->
          map.entrySet().stream()
              .map(
                  entry -> quoted(String.valueOf(entry.getKey())) + ":" + written(entry.getValue()))
              .collect(Collectors.joining(",", "{", "}"));
      case List<?> list ->
          list.stream().map(DevTools::written).collect(Collectors.joining(",", "[", "]"));
      case String text -> quoted(text);
      default -> String.valueOf(value);
    };
  }

  @Override
  public void close() {
    socket.abort();
    client.shutdownNow();
  }

  private final class Listener implements WebSocket.Listener {
    private final StringBuilder text = new StringBuilder();

    @Override
    public CompletionStage<?> onText(WebSocket from, CharSequence part, boolean last) {
      text.append(part);
      if (last) {
        String whole = text.toString();
        text.setLength(0);
        heard(members(read(whole)));
      }
      from.request(1);
      return CompletableFuture.completedFuture(null);
    }
  }
}
