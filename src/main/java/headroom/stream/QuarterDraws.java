package headroom.stream;

import headroom.random.DrawAddress;

/// One uniform per quarter and trial, drawn for two quarters at a time because one call of the
/// generator gives two uniforms.
final class QuarterDraws {
  private static final int NONE = -1;

  private final OwnDraws source;
  private final DrawAddress variable;
  private final int factor;
  private final double[] even;
  private final double[] odd;
  private int pair = NONE;

  private QuarterDraws(OwnDraws source, DrawAddress variable, int factor, int blockSize) {
    this.source = source;
    this.variable = variable;
    this.factor = factor;
    even = new double[blockSize];
    odd = new double[blockSize];
  }

  /// Uniforms strictly between 0 and 1.
  static QuarterDraws uniforms(OwnDraws source, String variable, int factor, int blockSize) {
    return new QuarterDraws(source, DrawAddress.of(variable), factor, blockSize);
  }

  /// Starts a new block.
  void start() {
    pair = NONE;
  }

  /// The numbers of a quarter; valid until the next call.
  double[] at(int quarter, int count) {
    if (quarter / 2 != pair) {
      pair = quarter / 2;
      source.uniforms(variable.at(factor, pair), 0, count, even, odd);
    }
    return quarter % 2 == 0 ? even : odd;
  }
}
