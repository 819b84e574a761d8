package headroom.scenario;

/// What a grown stream measures.
public enum StreamKind {
  /// Revenue of a product line; its metric is `<stream>.revenue`.
  REVENUE,
  /// Money spent; its metric is `<stream>.amount`.
  SPENDING
}
