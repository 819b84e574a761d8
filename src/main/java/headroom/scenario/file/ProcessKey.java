package headroom.scenario.file;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/// The processes that a grown stream may follow, each under a key of its own. A new one is read by
/// [ProcessReader], which does not compile without it.
enum ProcessKey {
  GROWTH("growth"),
  SCHWARTZ_MOON("schwartz-moon"),
  S_CURVE("s-curve"),
  PLAN("plan"),
  QUANTILE_PATH("quantile-path"),
  REGIMES("regimes"),
  BOOTSTRAP("bootstrap");

  private final String text;

  ProcessKey(String text) {
    this.text = text;
  }

  /// The processes that a stream has keys of.
  static List<ProcessKey> of(Fields stream) {
    return Arrays.stream(values()).filter(process -> process.isIn(stream)).toList();
  }

  /// Whether a key of streams belongs to some processes only.
  static boolean owns(String key) {
    return Stream.of(values()).anyMatch(process -> process.takes(key));
  }

  /// The key as users write it.
  String text() {
    return text;
  }

  /// Whether a stream has the key.
  boolean isIn(Fields stream) {
    return stream.isPresent(text);
  }

  /// Whether a key of processes may stand in a stream that follows this one.
  boolean takes(String key) {
    return text.equals(key) || companions().contains(key);
  }

  private List<String> companions() {
    return switch (this) {
      case GROWTH, SCHWARTZ_MOON -> List.of("now", "run-rate", "volatility");
      case S_CURVE -> List.of("now", "run-rate", "volatility", "half-life");
      case PLAN -> List.of("achievement", "volatility", "half-life");
      case QUANTILE_PATH -> List.of("rank-correlation");
      case REGIMES, BOOTSTRAP -> List.of("now", "run-rate");
    };
  }

  /// Whether growth comes from a history, which has its own seasons and noise.
  boolean isHistorical() {
    return switch (this) {
      case GROWTH, SCHWARTZ_MOON, S_CURVE, PLAN, QUANTILE_PATH, REGIMES -> false;
      case BOOTSTRAP -> true;
    };
  }
}
