package headroom.scenario;

import java.util.List;
import java.util.Optional;

/// The law of a single quantity, with the parameters the user wrote. Numbers are in the quantity's
/// own unit; shares are fractions (0.2 for 20 %).
public sealed interface Law {

  /// Every value between two ends equally likely.
  ///
  /// @param low lower end
  /// @param high upper end, above `low`
  record Uniform(double low, double high) implements Law {
    public Uniform {
      Numbers.requireOrder("low and high", low, high);
    }
  }

  /// The logarithm is uniform.
  ///
  /// @param low lower end, above 0
  /// @param high upper end, above `low`
  record LogUniform(double low, double high) implements Law {
    public LogUniform {
      Numbers.requirePositive("low", low);
      Numbers.requireOrder("low and high", low, high);
    }
  }

  /// The normal law by its moments.
  ///
  /// @param mean mean
  /// @param sd standard deviation, above 0
  record Normal(double mean, double sd) implements Law {
    public Normal {
      Numbers.requireFinite(mean);
      Numbers.requirePositive("sd", sd);
    }
  }

  /// The normal law through two percentiles.
  ///
  /// @param lower the percentile with the smaller probability and value
  /// @param upper the other
  record NormalByPercentiles(Percentile lower, Percentile upper) implements Law {
    public NormalByPercentiles {
      Numbers.requireOrder("percentiles", lower.probability(), upper.probability());
      Numbers.requireOrder("the percentiles' values", lower.value(), upper.value());
    }
  }

  /// The lognormal law by the moments of the variable itself.
  ///
  /// @param mean mean, above 0
  /// @param sd standard deviation, above 0
  record Lognormal(double mean, double sd) implements Law {
    public Lognormal {
      Numbers.requirePositive("mean", mean);
      Numbers.requirePositive("sd", sd);
    }
  }

  /// The lognormal law by its median.
  ///
  /// @param median median, above 0
  /// @param logSd standard deviation of the logarithm, above 0
  record LognormalByMedian(double median, double logSd) implements Law {
    public LognormalByMedian {
      Numbers.requirePositive("median", median);
      Numbers.requirePositive("log-sd", logSd);
    }
  }

  /// The lognormal law through two percentiles.
  ///
  /// @param lower the percentile with the smaller probability and value, the value above 0
  /// @param upper the other
  record LognormalByPercentiles(Percentile lower, Percentile upper) implements Law {
    public LognormalByPercentiles {
      Numbers.requirePositive("a lognormal percentile", lower.value());
      Numbers.requireOrder("percentiles", lower.probability(), upper.probability());
      Numbers.requireOrder("the percentiles' values", lower.value(), upper.value());
    }
  }

  /// `a to b`: lognormal if both ends are positive, else normal; the ends are P5 and P95.
  ///
  /// @param low P5; not 0
  /// @param high P95, above `low`
  record Range(double low, double high) implements Law {
    public Range {
      Numbers.requireOrder("the ends of a range", low, high);
      if (low == 0) {
        throw new IllegalArgumentException(
            "a range cannot start at exactly 0: neither a lognormal nor a normal law is meant");
      }
    }

    /// Whether the range stands for a lognormal law.
    public boolean lognormal() {
      return low > 0;
    }
  }

  /// Density rising linearly from `low` to `mode` and falling to `high`.
  ///
  /// @param low lower end
  /// @param mode most likely value
  /// @param high upper end
  record Triangular(double low, double mode, double high) implements Law {
    public Triangular {
      Numbers.requireOrder("low, mode and high", low, mode, high);
    }
  }

  /// The PERT law of weight 4: a beta law on `[low, high]` with mean `(low + 4·mode + high)/6`.
  ///
  /// @param low lower end
  /// @param mode most likely value
  /// @param high upper end
  record Pert(double low, double mode, double high) implements Law {
    public Pert {
      Numbers.requireOrder("low, mode and high", low, mode, high);
    }
  }

  /// The beta law stretched over an interval.
  ///
  /// @param alpha shape at the lower end, above 0
  /// @param beta shape at the upper end, above 0
  /// @param low lower end
  /// @param high upper end
  record Beta(double alpha, double beta, double low, double high) implements Law {
    public Beta {
      Numbers.requirePositive("alpha", alpha);
      Numbers.requirePositive("beta", beta);
      Numbers.requireOrder("low and high", low, high);
    }
  }

  /// The gamma law by its parameters.
  ///
  /// @param shape shape, above 0
  /// @param scale scale, above 0
  record Gamma(double shape, double scale) implements Law {
    public Gamma {
      Numbers.requirePositive("shape", shape);
      Numbers.requirePositive("scale", scale);
    }
  }

  /// The gamma law by its moments.
  ///
  /// @param mean mean, above 0
  /// @param sd standard deviation, above 0
  record GammaByMoments(double mean, double sd) implements Law {
    public GammaByMoments {
      Numbers.requirePositive("mean", mean);
      Numbers.requirePositive("sd", sd);
    }
  }

  /// The gamma law through two percentiles.
  ///
  /// @param lower the percentile with the smaller probability and value, the value above 0
  /// @param upper the other
  record GammaByPercentiles(Percentile lower, Percentile upper) implements Law {
    public GammaByPercentiles {
      Numbers.requirePositive("a gamma percentile", lower.value());
      Numbers.requireOrder("percentiles", lower.probability(), upper.probability());
      Numbers.requireOrder("the percentiles' values", lower.value(), upper.value());
    }
  }

  /// Student's t law, shifted and stretched.
  ///
  /// @param df degrees of freedom, at least 1
  /// @param location median
  /// @param scale scale, above 0
  record StudentT(double df, double location, double scale) implements Law {
    public StudentT {
      Numbers.requirePositive("df", df);
      Numbers.requireFinite(location);
      Numbers.requirePositive("scale", scale);
    }
  }

  /// Another law given that it lies between two ends.
  ///
  /// @param of the other law, without an assumption in it
  /// @param low lower end, if there is one
  /// @param high upper end, if there is one
  record Truncated(Law of, Optional<Double> low, Optional<Double> high) implements Law {
    public Truncated {
      if (low.isEmpty() && high.isEmpty()) {
        throw new IllegalArgumentException("a truncated law has at least one end");
      }
    }
  }

  /// The metalog law through percentiles, with as many terms.
  ///
  /// @param percentiles two or more, probabilities and values ascending
  /// @param low lower end, if there is one
  /// @param high upper end, if there is one
  record Quantiles(List<Percentile> percentiles, Optional<Double> low, Optional<Double> high)
      implements Law {
    public Quantiles {
      percentiles = List.copyOf(percentiles);
    }
  }

  /// One of many observed values, all equally likely.
  ///
  /// @param values at least one
  record Empirical(List<Double> values) implements Law {
    public Empirical {
      values = List.copyOf(values);
      if (values.isEmpty()) {
        throw new IllegalArgumentException("an empirical law needs a value");
      }
      values.forEach(Numbers::requireFinite);
    }
  }

  /// A few values with their probabilities.
  ///
  /// @param branches at least one; weights positive, adding up to 1
  record Discrete(List<Branch<Double>> branches) implements Law {
    public Discrete {
      branches = Branch.checked(branches);
      branches.forEach(branch -> Numbers.requireFinite(branch.value()));
    }
  }

  /// One of several quantities, each with its probability.
  ///
  /// @param branches at least one; weights positive, adding up to 1
  record Mixture(List<Branch<Quantity>> branches) implements Law {
    public Mixture {
      branches = Branch.checked(branches);
    }
  }

  /// One branch of a discrete law or a mixture.
  ///
  /// @param <V> what the branch gives
  /// @param weight its probability, above 0, at most 1
  /// @param value what is drawn with that probability
  record Branch<V>(double weight, V value) {
    static <V> List<Branch<V>> checked(List<Branch<V>> branches) {
      double sum = 0;
      for (Branch<V> branch : branches) {
        Numbers.requirePositive("a weight", branch.weight);
        sum += branch.weight;
      }
      if (!(StrictMath.abs(sum - 1) <= 1e-9)) {
        throw new IllegalArgumentException("weights must add up to 1, not " + sum);
      }
      return List.copyOf(branches);
    }
  }
}
