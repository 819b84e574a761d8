package headroom.live;

import headroom.report.format.Json;
import java.util.Collection;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// JSON arrays on one line.
final class JsonList {
  private JsonList() {}

  /// Of values that know how they are written.
  static String of(Stream<?> values) {
    return values.map(String::valueOf).collect(Collectors.joining(", ", "[", "]"));
  }

  static String strings(Collection<String> values) {
    return of(values.stream().map(Json::string));
  }
}
