package headroom.scenario;

/// The law by which a grown stream moves.
public sealed interface StreamProcess {

  /// Geometric growth with an expected annual rate and a volatility.
  ///
  /// @param growth expected annual growth rate, 0.4 for 40 %
  /// @param volatility annualised standard deviation of log revenue
  record Growth(Path growth, Path volatility) implements StreamProcess {}
}
