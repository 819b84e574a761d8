package headroom.fit;

import headroom.kernel.Backend;
import headroom.math.WichuraQuantile;
import headroom.random.DrawAddress;
import headroom.random.PhiloxDraws;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.apache.commons.math3.util.FastMath;

/// How often constant growth alone makes a history that another process seems to fit as much better
/// as it fits this one.
///
/// A parametric bootstrap of the likelihood ratio (Cox 1961; Williams 1970, "Discrimination between
/// Regression Models to Determine the Pattern of Enzyme Synthesis in Synchronous Cell Cultures",
/// Biometrics 26, 23–32): histories are simulated from the fit of constant growth and fitted with
/// both. Criteria that only count parameters are too kind to curves here: a random walk looks much
/// like something that returns to a curve.
final class ByChance {
  private static final long SEED = 42;
  private static final String NAME = "fit.by-chance";
  private static final int MOST = 199;
  private static final int FEWEST = 39;
  private static final int STEPS_IN_ALL = 8_000;

  private final Steps steps;
  private final double[][] scores;
  private final double mean;
  private final double sigma;

  ByChance(Steps steps, ConstantGrowthFit constant) {
    this.steps = steps;
    mean = constant.mean();
    sigma = FastMath.sqrt(constant.variance());
    int histories = Math.clamp(STEPS_IN_ALL / steps.size(), FEWEST, MOST);
    scores = new double[steps.size() + 1][histories];
    DrawAddress address = DrawAddress.of(NAME);
    PhiloxDraws draws = PhiloxDraws.of(SEED, Backend.SCALAR);
    for (int step = 0; step < steps.size(); step += 2) {
      draws.uniforms(address.at(0, step / 2), 0, histories, scores[step], scores[step + 1]);
    }
  }

  /// The share of simulated histories in which a process gains at least as much, this history
  /// counted as one of them: `(1 + #)/(1 + M)`.
  ///
  /// @param gain by how much the log-likelihood of the process is above that of constant growth
  /// @param rival its likelihood of a history
  double share(double gain, Function<Steps, Likelihood> rival) {
    int histories = scores[0].length;
    long asGood =
        IntStream.range(0, histories)
            .parallel()
            .mapToObj(this::history)
            .filter(made -> gain(made, rival.apply(made)) >= gain)
            .count();
    return (1.0 + asGood) / (1 + histories);
  }

  private static double gain(Steps made, Likelihood rival) {
    return Maximum.rough(rival).value() - new ConstantGrowthFit(made).logLikelihood();
  }

  private Steps history(int number) {
    double[] logs = new double[steps.size() + 1];
    logs[0] = steps.log(0);
    for (int step = 0; step < steps.size(); step++) {
      double years = steps.years(step);
      double score = WichuraQuantile.quantile(scores[step][number]);
      logs[step + 1] = logs[step] + mean * years + sigma * FastMath.sqrt(years) * score;
    }
    return steps.with(logs);
  }
}
