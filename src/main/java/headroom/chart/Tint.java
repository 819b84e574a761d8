package headroom.chart;

/// What a colour stands for; the same meaning has the same colour in every chart.
public enum Tint {
  /// Money paid under an agreement, and futures in which its cap is not hit.
  RECEIPTS,
  /// Revenue of a stream.
  REVENUE,
  /// The cap, and futures in which it is hit.
  CAP,
  /// What the cap costs.
  FORGONE,
  /// Anything without a colour of its own.
  NEUTRAL
}
