package headroom.distribution;

import headroom.kernel.Functions;

/// A law's quantile function over a block of uniforms, the way every draw is made.
///
/// Instances always give the same and allocate nothing per call but the first, so the workers of a
/// run share one; the kernels, which keep scratch space, are each worker's own and passed in. Both
/// twins of the kernels give the same bits. Laws in closed form give those of
/// [Distribution#quantile]; tabulated ones lie within 1e-9 of it, relative to the law's scale
/// (where wide lognormal or log-uniform laws are mixed, to the value itself), and give atoms
/// exactly. Those of equal laws are equal.
public sealed interface InverseCdf
    permits UniformInverse,
        NormalInverse,
        ExponentialInverse,
        TriangularInverse,
        DiscreteInverse,
        TabulatedInverse {

  /// Draws by inversion.
  ///
  /// @param uniforms probabilities strictly between 0 and 1; left as they are
  /// @param count how many, from index 0
  /// @param functions the worker's kernels
  /// @param out one draw per uniform; must be another array
  void apply(double[] uniforms, int count, Functions functions, double[] out);

  /// The function of a law. Laws without a closed form are tabulated by the first draw, which takes
  /// milliseconds: ask once per run.
  static InverseCdf of(Distribution law) {
    return switch (law) {
      case Uniform uniform -> new UniformInverse(uniform);
      case LogUniform logUniform -> ExponentialInverse.of(logUniform);
      case Normal normal -> new NormalInverse(normal);
      case Lognormal lognormal -> ExponentialInverse.of(lognormal);
      case Triangular triangular -> new TriangularInverse(triangular);
      case Pert pert -> TabulatedInverse.of(pert, Segments.of(pert));
      case Beta beta -> TabulatedInverse.of(beta, Segments.of(beta));
      case Gamma gamma -> TabulatedInverse.of(gamma, Segments.of(gamma));
      case StudentT student -> TabulatedInverse.of(student, Segments.of(student));
      case Metalog metalog -> TabulatedInverse.of(metalog, Segments.of(metalog));
      case Truncated truncated -> TabulatedInverse.of(truncated, Segments.of(truncated));
      case Discrete discrete -> DiscreteInverse.of(discrete);
      case Mixture mixture -> TabulatedInverse.of(mixture, Segments.of(mixture));
    };
  }
}
