package headroom.sensitivity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import headroom.stats.Estimate;
import headroom.stats.StudentT;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// Against functions whose shares are known in closed form.
///
/// The values of the Gaussian pair follow from `Sh₁ = [β₁²σ₁²(1 − ρ²/2) + ρβ₁β₂σ₁σ₂ +
/// ρ²β₂²σ₂²/2]/V` with β = (1, 1), σ = (1, 2), ρ = 0.5: 9.5/28 and 18.5/28. Those of the Ishigami
/// and g-function are their variance decompositions, those of the uniforms and lognormals
/// Gauss-Hermite quadrature.
class VarianceSharesTest {
  private static final int REPLICATES = 32;
  private static final double ERRORS = 4.5;

  private static void near(Estimate estimate, double exact) {
    double error = estimate.standardError().orElseThrow();
    assertThat(Math.abs(estimate.value() - exact))
        .as("%s of %s".formatted(estimate, exact))
        .isLessThanOrEqualTo(ERRORS * error + 1e-12);
  }

  private static void addUp(VarianceShares shares) {
    double sum =
        IntStream.range(0, shares.players()).mapToDouble(i -> shares.shapley(i).value()).sum();
    assertThat(sum).isCloseTo(1, within(1e-9));
  }

  private static Game pair() {
    return new Game(x -> x[0] + x[1], 2, (player, score) -> (player + 1) * score, 0.5);
  }

  @Test
  void gaussianPair() {
    VarianceShares shares = gaussianPairShares(1, 8_192);
    near(shares.variance(), 7);
    near(shares.shapley(0), 9.5 / 28);
    near(shares.shapley(1), 18.5 / 28);
    near(shares.first(0), 0.5714286);
    near(shares.first(1), 0.8928571);
    near(shares.total(0), 0.1071429);
    near(shares.total(1), 0.4285714);
    addUp(shares);
  }

  private static VarianceShares gaussianPairShares(long seed, int trials) {
    return pair().shares(seed, REPLICATES, trials);
  }

  @Test
  void ishigami() {
    Game game =
        new Game(
            x ->
                Math.sin(x[0])
                    + 7 * Math.pow(Math.sin(x[1]), 2)
                    + 0.1 * Math.pow(x[2], 4) * Math.sin(x[0]),
            3,
            (_, score) -> Math.PI * (2 * Game.cdf(score) - 1),
            0);
    VarianceShares shares = game.shares(2, REPLICATES, 8_192);
    double[] first = {0.3139, 0.4424, 0};
    double[] total = {0.5576, 0.4424, 0.2437};
    double[] shapley = {0.4357, 0.4424, 0.1218};
    for (int player = 0; player < 3; player++) {
      near(shares.first(player), first[player]);
      near(shares.total(player), total[player]);
      near(shares.shapley(player), shapley[player]);
      assertThat(shares.shapley(player).standardError().orElseThrow()).isLessThan(0.004);
    }
    addUp(shares);
  }

  @Test
  void gFunction() {
    double[] a = {0, 1, 4.5, 9, 99, 99, 99, 99};
    Game game =
        Game.ofUniforms(
            8,
            x -> {
              double product = 1;
              for (int i = 0; i < a.length; i++) {
                product *= (Math.abs(4 * x[i] - 2) + a[i]) / (1 + a[i]);
              }
              return product;
            });
    VarianceShares shares = game.shares(3, REPLICATES, 1_024);
    double[] first = {0.7161922, 0.1790480, 0.0236758, 0.0071619, 0.0000716};
    double[] total = {0.7871441, 0.2421982, 0.0343169, 0.0104604, 0.0001049};
    double[] shapley = {0.7515189, 0.2104773, 0.0288805, 0.0087719, 0.0000879};
    for (int player = 0; player < 8; player++) {
      int known = Math.min(player, 4);
      near(shares.first(player), first[known]);
      near(shares.total(player), total[known]);
      near(shares.shapley(player), shapley[known]);
    }
    addUp(shares);
  }

  @Test
  void correlatedUniforms() {
    double pearson = 2 * Math.sin(Math.PI * 0.5 / 6);
    Game game = new Game(x -> x[0] + 2 * x[1], 2, (_, score) -> Game.cdf(score), pearson);
    VarianceShares shares = game.shares(4, REPLICATES, 8_192);
    near(shares.first(0), 0.5752253);
    near(shares.first(1), 0.8938063);
    near(shares.shapley(0), 0.3407095);
    near(shares.shapley(1), 0.6592905);
    addUp(shares);
  }

  @Test
  void productOfCorrelatedLognormals() {
    double[] sd = {0.3, 0.5};
    Game game = new Game(x -> x[0] * x[1], 2, (player, score) -> Math.exp(sd[player] * score), 0.5);
    VarianceShares shares = game.shares(5, REPLICATES, 16_384);
    near(shares.first(0), 0.5586409);
    near(shares.first(1), 0.8315004);
    near(shares.shapley(0), 0.3635702);
    near(shares.shapley(1), 0.6364298);
    addUp(shares);
  }

  /// 200 seeds: the number of 95 % intervals that cover lies in 92.5 to 97.5 % of 200.
  @Test
  void intervalsCoverTheExactShare() {
    int covered = 0;
    double critical = StudentT.critical(0.95, REPLICATES - 1);
    for (int seed = 0; seed < 200; seed++) {
      Estimate share = gaussianPairShares(1_000 + seed, 128).shapley(0);
      double half = critical * share.standardError().orElseThrow();
      covered += Math.abs(share.value() - 9.5 / 28) <= half ? 1 : 0;
    }
    assertThat(covered / 200.0).isBetween(0.925, 0.975);
  }

  @Test
  void anInputThatDoesNothingHasExactlyNothing() {
    VarianceShares shares = Game.ofUniforms(3, x -> x[0] * x[2]).shares(6, 4, 100);
    for (Estimate nothing :
        java.util.List.of(shares.shapley(1), shares.total(1), shares.first(1))) {
      assertThat(nothing.value()).isZero();
      assertThat(nothing.standardError().orElseThrow()).isZero();
    }
    addUp(shares);
  }

  @Test
  void anOffsetDoesNotCostDigits() {
    Estimate plain = gaussianPairShares(7, 512).shapley(0);
    Game far = new Game(x -> 1e9 + x[0] + x[1], 2, (player, s) -> (player + 1) * s, 0.5);
    assertThat(far.shares(7, REPLICATES, 512).shapley(0).value())
        .isCloseTo(plain.value(), within(1e-6));
  }

  @Test
  void whereNothingVariesNothingIsShared() {
    assertThat(Game.ofUniforms(2, _ -> 5).shares(8, 4, 64).isKnown()).isFalse();
  }

  @Test
  void oneReplicateHasNoErrors() {
    Estimate share = pair().shares(9, 1, 256).shapley(0);
    assertThat(share.standardError()).isEmpty();
  }

  @Test
  void splitAddsUp() {
    VarianceShares shares = Game.ofUniforms(2, x -> x[0] * x[1] + x[0]).shares(10, 8, 256);
    double sum =
        shares.closed(1).value() + shares.closed(2).value() + shares.interaction(1).value();
    assertThat(sum).isCloseTo(1, within(1e-12));
  }
}
