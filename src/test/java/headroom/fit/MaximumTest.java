package headroom.fit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import headroom.scenario.StreamProcess;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/// Whether the search finds the highest place there is: against a grid over all parameters with
/// climbs from its best places, on simulated histories.
class MaximumTest {
  private static final int CLIMBS = 20;
  private static final int PLACES = 4_096;

  /// Histories of constant growth, of uncertain growth and of growth towards a capacity.
  private static List<Steps> histories(int each, long seed) {
    StreamProcess constant = new StreamProcess.Growth(Histories.flat(0.4), Histories.flat(0.25));
    StreamProcess uncertain =
        new StreamProcess.SchwartzMoon(
            Histories.known(0.8),
            Histories.known(0.1),
            Histories.known(1.5),
            Histories.flat(0.3),
            0,
            Histories.flat(0.1));
    List<Steps> histories = new ArrayList<>();
    for (StreamProcess process : List.of(constant, uncertain)) {
      for (int quarters : new int[] {12, 28}) {
        for (double[] values : Histories.simulated(process, quarters, each, seed)) {
          histories.add(Steps.of(Histories.quarters(values)));
        }
      }
    }
    return histories;
  }

  /// The highest of climbs from the best places of a grid that knows nothing of the history but the
  /// bounds: an additive sequence with irrational steps over all of them.
  private static double everywhere(Likelihood likelihood) {
    Bounded bounded = new Bounded(likelihood);
    double[] low = likelihood.lowest();
    double[] high = likelihood.highest();
    List<Maximum> places = new ArrayList<>();
    for (int place = 0; place < PLACES; place++) {
      double[] theta = new double[low.length];
      double root = 1;
      for (int i = 0; i < theta.length; i++) {
        root /= 1.1673;
        double part = (place + 1) * root % 1;
        theta[i] = low[i] + part * (high[i] - low[i]);
      }
      places.add(new Maximum(theta, bounded.applyAsDouble(theta)));
    }
    places.sort(Comparator.comparingDouble(place -> -place.value()));
    double best = Maximum.of(likelihood).value();
    for (Maximum place : places.subList(0, CLIMBS)) {
      Maximum near = Maximum.climb(bounded, place.theta(), 0.4);
      Maximum top = Maximum.climb(bounded, bounded.inside(near.theta()), 0.1);
      best = Math.max(best, top.value());
    }
    return best;
  }

  private static int missed(List<Steps> histories, Function<Steps, Likelihood> likelihood) {
    int missed = 0;
    for (Steps steps : histories) {
      Likelihood of = likelihood.apply(steps);
      double best = everywhere(of);
      if (Maximum.of(of).value() < best - 0.01) {
        missed++;
      }
    }
    return missed;
  }

  private static void requireHighest(Function<Steps, Likelihood> likelihood) {
    // At most 2 of 40: found in 95 % and more.
    assertThat(missed(histories(10, 2_000), likelihood)).isLessThanOrEqualTo(2);
  }

  @Test
  void uncertainGrowthIsFittedAsWellAsAnywhere() {
    requireHighest(steps -> new SchwartzMoonLikelihood(steps, 0.1));
  }

  @Test
  void fadingGrowthIsFittedAsWellAsAnywhere() {
    requireHighest(steps -> new FadeLikelihood(steps, 0.1, 0));
  }

  @Test
  void growthTowardsACapacityIsFittedAsWellAsAnywhere() {
    requireHighest(SCurveLikelihood::new);
  }

  /// A growth rate known at the first point would meet the first step exactly as volatility goes to
  /// 0, and the likelihood would rise by `ln 100` from 1e-6 to 1e-8.
  @Test
  void withoutVolatilityTheLikelihoodOfUncertainGrowthComesToAnEnd() {
    Steps steps = histories(1, 5).getFirst();
    SchwartzMoonLikelihood likelihood = new SchwartzMoonLikelihood(steps, 0.1);
    double first = steps.growth(0) / steps.years(0);
    double[] small = {first, 0, -1, StrictMath.log(1e-6)};
    double[] smaller = {first, 0, -1, StrictMath.log(1e-8)};
    assertThat(likelihood.log(smaller)).isCloseTo(likelihood.log(small), within(1e-6));
  }
}
