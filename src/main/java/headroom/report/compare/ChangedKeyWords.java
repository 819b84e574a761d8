package headroom.report.compare;

import headroom.report.Phrases;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// What is changed between two scenarios in words, from the keys that differ:
/// `agreements.revenue-share.through` is "last day of revenue-share".
final class ChangedKeyWords {
  private ChangedKeyWords() {}

  /// The words for a key, or for several joined by ` + `.
  static String of(String name) {
    Set<String> words = new LinkedHashSet<>();
    Arrays.stream(name.split(" \\+ ", -1)).map(ChangedKeyWords::one).forEach(words::add);
    return Phrases.list(List.copyOf(words));
  }

  private static String one(String key) {
    String[] path = key.split("\\.", 3);
    if (path.length == 1) {
      return section(key);
    }
    return switch (path[0]) {
      case "assumptions" -> path[1];
      case "streams" -> "stream " + path[1];
      case "events" -> "event " + path[1];
      case "agreements" -> path.length == 2 ? path[1] : term(path[2]) + " of " + path[1];
      default -> section(path[0]);
    };
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
      default -> key.split("\\.", -1)[0];
    };
  }
}
