package headroom.report.format;

import java.util.OptionalDouble;

/// A JSON object on one line, its members in the order they were put.
public final class JsonObject {
  private final StringBuilder members = new StringBuilder();

  public JsonObject put(String key, String value) {
    return putJson(key, Json.string(value));
  }

  public JsonObject put(String key, long value) {
    return putJson(key, Long.toString(value));
  }

  public JsonObject put(String key, boolean value) {
    return putJson(key, Boolean.toString(value));
  }

  /// Puts a number, or `null` where it is not finite.
  public JsonObject put(String key, double value) {
    return putJson(key, Json.number(value));
  }

  /// Puts a number, or `null` where there is none.
  public JsonObject put(String key, OptionalDouble value) {
    return putJson(key, value.isPresent() ? Json.number(value.getAsDouble()) : "null");
  }

  public JsonObject put(String key, JsonObject value) {
    return putJson(key, value.toString());
  }

  /// Puts all members of another object.
  public JsonObject putAll(JsonObject other) {
    if (!members.isEmpty() && !other.members.isEmpty()) {
      members.append(", ");
    }
    members.append(other.members);
    return this;
  }

  /// Puts a value that is JSON already.
  public JsonObject putJson(String key, String json) {
    if (!members.isEmpty()) {
      members.append(", ");
    }
    members.append(Json.string(key)).append(": ").append(json);
    return this;
  }

  @Override
  public String toString() {
    return "{" + members + "}";
  }
}
