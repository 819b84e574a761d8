package headroom.report.compare;

import headroom.report.Phrases;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What is changed between two scenarios in words, from the keys that differ:
/// `agreements.revenue-share.through` is "last day of revenue-share".
final class ChangedKeyWords {
  private ChangedKeyWords() {}

  /// The words for a key, or for several joined by ` + `.
  static String of(String name, Map<String, String> labels) {
    Set<String> words = new LinkedHashSet<>();
    Arrays.stream(name.split(" \\+ ", -1)).map(key -> one(key, labels)).forEach(words::add);
    return Phrases.list(List.copyOf(words));
  }

  private static String one(String key, Map<String, String> labels) {
    String[] path = key.split("\\.", 3);
    if (path.length == 1) {
      return section(key);
    }
    String called = labels.getOrDefault(path[0] + "." + path[1], path[1]);
    return switch (path[0]) {
      case "assumptions" -> called;
      case "streams" -> called.equals(path[1]) ? "stream " + called : called;
      case "events" -> called.equals(path[1]) ? "event " + called : called;
      case "agreements" -> path.length == 2 ? called : term(path[2]) + " of " + called;
      case "caps" -> cap(path, called.equals(path[1]) ? "cap " + called : called);
      default -> section(path[0]);
    };
  }

  /// Of a cap its total is the cap itself.
  private static String cap(String[] path, String called) {
    boolean itself = path.length == 2 || path[2].startsWith("total");
    return itself ? called : term(path[2]) + " of " + called;
  }

  private static String section(String name) {
    return switch (name) {
      case "timeline" -> "time simulated";
      case "stream-correlation" -> "correlation of streams";
      default -> name;
    };
  }

  private static String term(String key) {
    return switch (key.split("\\.", -1)[0]) {
      case "base" -> "base";
      case "through" -> "last day";
      case "from" -> "first day";
      case "ends-on" -> "early end";
      case "payment-lag" -> "payment lag";
      case "starts-on" -> "start";
      case "for" -> "length";
      case "pays" -> "payments";
      case "once" -> "condition";
      case "while" -> "condition";
      case "after-cap" -> "rate after the cap";
      case "max-payments" -> "number of payments";
      case "already-counted" -> "what has counted";
      default -> key.split("\\.", -1)[0];
    };
  }
}
