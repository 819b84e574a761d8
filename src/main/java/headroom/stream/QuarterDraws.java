package headroom.stream;

import headroom.kernel.Functions;
import headroom.random.DrawAddress;

/// One number per quarter and trial, drawn for two quarters at a time because one call of the
/// generator gives two uniforms.
final class QuarterDraws {
  private static final int NONE = -1;

  private final OwnDraws source;
  private final DrawAddress variable;
  private final int factor;
  private final Law law;
  private final double[] even;
  private final double[] odd;
  private int pair = NONE;

  /// What uniforms become, in place.
  @FunctionalInterface
  private interface Law {
    void apply(double[] uniforms, int count);
  }

  private QuarterDraws(OwnDraws source, DrawAddress variable, int factor, int blockSize, Law law) {
    this.source = source;
    this.variable = variable;
    this.factor = factor;
    this.law = law;
    even = new double[blockSize];
    odd = new double[blockSize];
  }

  /// Uniforms strictly between 0 and 1.
  static QuarterDraws uniforms(OwnDraws source, String variable, int factor, int blockSize) {
    return new QuarterDraws(
        source, DrawAddress.of(variable), factor, blockSize, (uniforms, count) -> {});
  }

  /// Standard normals.
  static QuarterDraws normals(
      OwnDraws source, String variable, int factor, int blockSize, Functions functions) {
    return new QuarterDraws(
        source,
        DrawAddress.of(variable),
        factor,
        blockSize,
        (uniforms, count) -> functions.normalQuantile(uniforms, count, uniforms));
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
      law.apply(even, count);
      law.apply(odd, count);
    }
    return quarter % 2 == 0 ? even : odd;
  }
}
