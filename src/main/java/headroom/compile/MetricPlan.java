package headroom.compile;

import headroom.result.Period;
import java.util.OptionalInt;

/// A metric and the output of the plan that it is read from.
public sealed interface MetricPlan {
  /// What is measured.
  String id();

  /// Over which period, or by when.
  Period period();

  /// The plan's output it is read from; empty where it is a chance, or made of several outputs.
  default OptionalInt readFrom() {
    return switch (this) {
      case Distribution distribution -> OptionalInt.of(distribution.output());
      case TailMean tail -> OptionalInt.of(tail.output());
      case MeanSlope slope -> OptionalInt.of(slope.output());
      case Likelihood _, Slope _, AtMeanInputs _ -> OptionalInt.empty();
    };
  }

  /// The distribution of an amount.
  ///
  /// @param id what is measured
  /// @param period over which period
  /// @param unit its unit
  /// @param output index of the plan's output
  /// @param conditional whether it speaks of some trials only
  /// @param origin what is added to the output's values: the year from which they count, or 0
  record Distribution(
      String id, Period period, String unit, int output, boolean conditional, double origin)
      implements MetricPlan {}

  /// A probability.
  ///
  /// @param id what may happen
  /// @param period by when
  /// @param chance index of the plan's chance
  record Likelihood(String id, Period period, int chance) implements MetricPlan {}

  /// The slope of a mean, estimated by a probability.
  ///
  /// @param id what is measured
  /// @param period over which period
  /// @param unit its unit
  /// @param chance index of the plan's chance
  record Slope(String id, Period period, String unit, int chance) implements MetricPlan {}

  /// The slope of a mean, estimated by another mean.
  ///
  /// @param id what is measured
  /// @param period over which period
  /// @param unit its unit
  /// @param output index of the plan's output
  record MeanSlope(String id, Period period, String unit, int output) implements MetricPlan {}

  /// The mean of the worst twentieth of the trials.
  ///
  /// @param id what is measured
  /// @param period over which period
  /// @param unit its unit
  /// @param output index of the plan's output
  record TailMean(String id, Period period, String unit, int output) implements MetricPlan {}

  /// What an agreement pays at mean inputs.
  ///
  /// @param id what is measured
  /// @param period over which period
  /// @param unit its unit
  /// @param inputs the means
  record AtMeanInputs(String id, Period period, String unit, MeanInputs inputs)
      implements MetricPlan {}
}
