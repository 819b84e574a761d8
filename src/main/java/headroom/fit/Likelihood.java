package headroom.fit;

/// The likelihood of a history under a process, as a function of unbounded parameters: logarithms
/// of what must be positive.
///
/// It is that of the growth rates given the first value, so that processes can be compared.
sealed interface Likelihood permits FadeLikelihood, SchwartzMoonLikelihood, SCurveLikelihood {

  /// The log-likelihood; −∞ where parameters make no process.
  ///
  /// @param theta one entry for each parameter
  double log(double[] theta);

  /// The lowest value of each parameter that is looked at.
  double[] lowest();

  /// The highest value of each parameter that is looked at.
  double[] highest();

  /// Places all over where parameters are looked for, some of which are worth climbing from; at
  /// least one.
  double[][] starts();
}
