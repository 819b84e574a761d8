package headroom.fit;

import headroom.scenario.StreamProcess;
import java.util.List;
import java.util.OptionalDouble;

/// A process fitted to a history.
///
/// @param kind which process
/// @param logLikelihood the maximum of the log-likelihood of the growth rates, given the first
///   value
/// @param byChance the share of histories made by constant growth in which the process gains at
///   least as much over constant growth; empty for constant growth itself
/// @param rates number of growth rates it is fitted to
/// @param parameterCount number of parameters that were estimated, those of seasons included
/// @param parameters the parameters with their errors
/// @param process the process as a stream may follow it after the history, uncertain parameters
///   having laws
/// @param medians the run-rate of the fitted process's median future seen from the first point, at
///   each point of the history
public record FittedProcess(
    ProcessKind kind,
    double logLikelihood,
    OptionalDouble byChance,
    int rates,
    int parameterCount,
    List<FittedParameter> parameters,
    StreamProcess process,
    List<Double> medians) {
  /// A gain that chance gives less often than this tells something.
  public static final double TELLING = 0.05;

  public FittedProcess {
    parameters = List.copyOf(parameters);
    medians = List.copyOf(medians);
  }

  /// Akaike's criterion, `2k − 2·ln L` (Akaike 1974).
  public double aic() {
    return 2.0 * parameterCount - 2 * logLikelihood;
  }

  /// Akaike's criterion corrected for few values, `AIC + 2k(k+1)/(n−k−1)` (Hurvich and Tsai 1989,
  /// "Regression and Time Series Model Selection in Small Samples", Biometrika 76, 297–307).
  /// Infinite with fewer than `k + 2` growth rates, where it is not defined.
  public double aicc() {
    int k = parameterCount;
    if (rates < k + 2) {
      return Double.POSITIVE_INFINITY;
    }
    return aic() + 2.0 * k * (k + 1) / (rates - k - 1);
  }

  /// Whether the process is constant growth, or better than it by more than chance would have it.
  public boolean tenable() {
    return byChance.orElse(0) <= TELLING;
  }

  /// A parameter by its name.
  ///
  /// @throws IllegalArgumentException if it has none of that name
  public FittedParameter parameter(String name) {
    return parameters.stream()
        .filter(parameter -> parameter.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no parameter " + name));
  }
}
