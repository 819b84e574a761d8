package headroom.agreement;

import headroom.kernel.Backend;

/// The rule of the cap for one quarter of a block of trials:
///
///     counted = min(accrued, headroom),   headroom −= counted.
///
/// A quarter that uses the cap up counts the remainder and leaves exactly 0. The minimum is the
/// headroom where that is less, else what accrued: NaN stays NaN, and zeros have no sign here, so
/// the several instructions of [Math#min(double, double)] are spared.
sealed interface CapRule permits ScalarCapRule, VectorCapRule {

  /// Applies the rule.
  ///
  /// @param accrued what accrued in the quarter, money, not below 0
  /// @param headroom what is left of the cap, money; updated
  /// @param counted out: what counts, money
  /// @param count number of trials
  void apply(double[] accrued, double[] headroom, double[] counted, int count);

  /// The rule on some kernels.
  static CapRule on(Backend backend) {
    return switch (backend) {
      case SCALAR -> new ScalarCapRule();
      case VECTOR -> new VectorCapRule();
    };
  }
}
