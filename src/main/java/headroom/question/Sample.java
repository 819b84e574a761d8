package headroom.question;

import headroom.stats.Estimate;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;

/// What an expression comes to in a run, and in each of its replicates, so that it can be compared
/// with the same expression in another run on the same random numbers.
///
/// @param value the estimate from all trials; NaN for a date later than the end of the timeline
/// @param standardError its error; empty where it cannot be told
/// @param each the replicates' own estimates, in their order
/// @param least an error below which no difference can be told though no trial shows it: that of a
///   share without a trial; 0 for amounts
public record Sample(double value, OptionalDouble standardError, List<Double> each, double least) {
  public Sample {
    each = List.copyOf(each);
  }

  /// A sample with the replicates' own estimates in an array.
  public static Sample of(double value, OptionalDouble standardError, double[] each, double least) {
    return new Sample(value, standardError, Arrays.stream(each).boxed().toList(), least);
  }

  /// Whether there is a value; there is none of a date later than the end of the timeline.
  public boolean isKnown() {
    return !Double.isNaN(value);
  }

  /// The difference from another: of the statistics, not the statistic of differences. Its error is
  /// the spread of the replicates' differences over `√R`, empty where one of the two has none.
  public Estimate minus(Sample other) {
    double difference = value - other.value;
    boolean told = standardError.isPresent() && other.standardError.isPresent();
    if (!isKnown() || !other.isKnown() || !told || each.size() != other.each.size()) {
      return Estimate.withoutError(difference);
    }
    double[] differences = new double[each.size()];
    for (int replicate = 0; replicate < differences.length; replicate++) {
      differences[replicate] = each.get(replicate) - other.each.get(replicate);
    }
    Estimate paired = Estimate.ofReplicates(difference, differences);
    return paired.standardError().isEmpty()
        ? paired
        : new Estimate(
            difference,
            OptionalDouble.of(
                Math.max(paired.standardError().getAsDouble(), Math.min(least, other.least))));
  }

  /// The estimate with its error.
  public Estimate estimate() {
    return new Estimate(value, standardError);
  }
}
