package headroom.verify;

/// Reference settings the tests share.
///
/// The values in the tests that use them are those of the model's chapter on closed forms
/// (`model.md`, §8), computed apart from this code with the same formulas.
public final class References {
  /// Reference case A: a fifth of 250,000 growing 20 % a year at 40 % volatility, 20 quarters.
  static final GbmShare CASE_A = new GbmShare(250_000, 0.2, 0.2, 0.4, 20);

  /// The cap of case A.
  static final double CAP_A = 1.5e6;

  private References() {}
}
