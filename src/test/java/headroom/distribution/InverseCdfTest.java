package headroom.distribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import headroom.kernel.Backend;
import headroom.kernel.Functions;
import java.util.Arrays;
import org.apache.commons.math3.distribution.BetaDistribution;
import org.junit.jupiter.api.Test;

class InverseCdfTest {
  private static final double[] UNIFORMS = Laws.uniforms(5_001);

  private static double[] draws(Distribution law, Backend backend, double[] uniforms) {
    double[] out = new double[uniforms.length];
    InverseCdf.of(law).apply(uniforms, uniforms.length, Functions.on(backend), out);
    return out;
  }

  @Test
  void bothBackendsGiveTheSameBits() {
    for (Distribution law : Laws.all()) {
      double[] scalar = draws(law, Backend.SCALAR, UNIFORMS);
      assertThat(draws(law, Backend.VECTOR, UNIFORMS)).as("%s", law).isEqualTo(scalar);
    }
  }

  @Test
  void closedFormsGiveTheBitsOfTheQuantile() {
    for (Distribution law : Laws.all()) {
      if (InverseCdf.of(law) instanceof TabulatedInverse) {
        continue;
      }
      double[] draws = draws(law, Backend.VECTOR, UNIFORMS);
      assertThat(draws)
          .as("%s", law)
          .isEqualTo(Arrays.stream(UNIFORMS).map(law::quantile).toArray());
    }
  }

  @Test
  void tablesFollowTheExactQuantile() {
    for (Distribution law : Laws.all()) {
      double[] draws = draws(law, Backend.SCALAR, UNIFORMS);
      double median = law.quantile(0.5);
      double sd = law.sd();
      for (int i = 0; i < draws.length; i++) {
        double u = UNIFORMS[i];
        double exact = law.quantile(u);
        double scale = Math.max(sd, Math.abs(exact - median));
        boolean close = Math.abs(draws[i] - exact) <= 1e-9 * scale;
        // Where the law all but jumps, the uniform's own last bit decides: then the table's value
        // must be one that this bit allows.
        boolean allowed = Math.abs(law.cdf(draws[i]) - u) <= 0x1p-52;
        assertThat(close || allowed)
            .as("%s at %s: %s instead of %s", law, u, draws[i], exact)
            .isTrue();
      }
    }
  }

  /// A tail that is a difference of two halves is noise to the table, which answers with ever
  /// narrower cells: a million of them at 70 degrees of freedom. The Cauchy law needs most, for
  /// tails over fifteen orders of magnitude.
  @Test
  void smoothLawsNeedFewCells() {
    for (double df : new double[] {69, 70, 71, 200, 1e4, 1e6}) {
      assertThat(cells(new StudentT(df, 3, 2))).as("df %s", df).isLessThan(500);
    }
    for (double df : new double[] {1, 2}) {
      assertThat(cells(new StudentT(df, 3, 2))).as("df %s", df).isLessThan(10_000);
    }
    for (double shape : new double[] {0.05, 1, 1e3, 1e6}) {
      assertThat(cells(new Gamma(shape, 1e-9))).as("shape %s", shape).isLessThan(2_000);
      assertThat(cells(new Beta(shape, 1e6, 0, 1))).as("alpha %s", shape).isLessThan(2_000);
      assertThat(cells(new Beta(shape, 2, 0, 1))).as("alpha %s", shape).isLessThan(2_000);
    }
  }

  private static int cells(Continuous law) {
    return ScoreTableBuilder.tabulate(Piece.of(law)).count();
  }

  @Test
  void drawsNeverFall() {
    for (Distribution law : Laws.all()) {
      double[] draws = draws(law, Backend.SCALAR, UNIFORMS);
      for (int i = 1; i < draws.length; i++) {
        double step = draws[i] - draws[i - 1];
        assertThat(step)
            .as("%s at %s", law, UNIFORMS[i])
            .isGreaterThanOrEqualTo(-4 * Math.ulp(draws[i]));
      }
    }
  }

  @Test
  void drawsStayInsideTheSupport() {
    for (Distribution law : Laws.all()) {
      for (double draw : draws(law, Backend.VECTOR, UNIFORMS)) {
        assertThat(draw).as("%s", law).isBetween(law.low(), law.high());
      }
    }
  }

  @Test
  void pertDrawsAreThoseOfTheLibrarysBetaLaw() {
    Pert law = new Pert(30, 38, 50);
    BetaDistribution beta = new BetaDistribution(null, law.alpha(), law.beta(), 1e-14);
    double[] uniforms = new double[2_001];
    Arrays.setAll(uniforms, i -> (i + 0.5) / uniforms.length);
    double[] draws = draws(law, Backend.VECTOR, uniforms);
    for (int i = 0; i < draws.length; i++) {
      double expected = 30 + 20 * beta.inverseCumulativeProbability(uniforms[i]);
      assertThat(draws[i]).as("at %s", uniforms[i]).isCloseTo(expected, within(1e-9 * law.sd()));
    }
  }

  @Test
  void shareOfDrawsAtAnAtomIsItsProbability() {
    double[] grid = new double[100_000];
    Arrays.setAll(grid, i -> (i + 0.5) / grid.length);
    for (Distribution law : Laws.all()) {
      double[] draws = draws(law, Backend.VECTOR, grid);
      for (Atom atom : law.atoms()) {
        double share = Arrays.stream(draws).filter(x -> x == atom.value()).count() / 1e5;
        assertThat(share)
            .as("%s at %s", law, atom.value())
            .isCloseTo(atom.probability(), within(1.01e-5));
      }
    }
  }

  @Test
  void uniformsAreLeftAloneAndOnlyCountDrawsAreMade() {
    for (Distribution law : Laws.all()) {
      double[] uniforms = {0.1, 0.5, 0.9, 0.3};
      double[] out = {-7, -7, -7, -7};
      InverseCdf.of(law).apply(uniforms, 3, Functions.on(Backend.VECTOR), out);
      assertThat(uniforms).containsExactly(0.1, 0.5, 0.9, 0.3);
      assertThat(out[3]).isEqualTo(-7);
    }
  }

  // The same bits on every machine and JVM: this hash is what one of them gave.
  @Test
  void drawsHaveTheirKnownBits() {
    int hash = 0;
    for (Distribution law : Laws.all()) {
      hash = 31 * hash + Arrays.hashCode(draws(law, Backend.SCALAR, UNIFORMS));
    }
    assertThat(hash).isEqualTo(-960745785);
  }
}
