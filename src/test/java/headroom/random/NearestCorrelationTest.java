package headroom.random;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class NearestCorrelationTest {
  @Test
  void possibleMatricesAreLeftAlone() {
    for (CorrelationMatrix matrix :
        List.of(
            CorrelationMatrix.common(1, 0),
            CorrelationMatrix.common(5, 0.5),
            CorrelationMatrix.common(4, 1),
            CorrelationMatrix.common(3, -0.5),
            chain(-1))) {
      NearestCorrelation nearest = NearestCorrelation.to(matrix);
      assertThat(nearest.matrix()).isSameAs(matrix);
      assertThat(nearest.largestChange()).isZero();
    }
  }

  /// Higham (2002), section 4: the matrix with rows 1 1 0, 1 1 1, 0 1 1.
  @Test
  void highamsExampleIsFoundAndRefusedForItsSize() {
    assertThatThrownBy(() -> NearestCorrelation.to(chain(1)))
        .isInstanceOfSatisfying(
            InconsistentCorrelationException.class,
            fault -> {
              assertThat(fault.second()).isEqualTo(fault.first() + 1);
              assertThat(fault.asked()).isEqualTo(1);
              assertThat(fault.nearest()).isCloseTo(0.7607, within(5e-5));
            })
        .hasMessageContaining("between variables");
  }

  @Test
  void nearlyPossibleMatricesAreRepaired() {
    CorrelationMatrix wanted = CorrelationMatrix.common(3, -0.52);
    NearestCorrelation nearest = NearestCorrelation.to(wanted);
    // By symmetry the nearest is the common correlation −½, where the least eigenvalue is 0.
    assertThat(nearest.largestChange()).isCloseTo(0.02, within(1e-9));
    assertThat(nearest.matrix().correlation(0, 2)).isCloseTo(-0.5, within(1e-9));
    assertThat(nearest.matrix().correlation(1, 1)).isEqualTo(1);
  }

  @Test
  void repairedMatricesNeedNoFurtherRepairAndHaveAFactor() {
    CorrelationMatrix wanted =
        CorrelationMatrix.of(
            4,
            List.of(
                new CorrelatedPair(0, 1, 0.9),
                new CorrelatedPair(1, 2, 0.9),
                new CorrelatedPair(0, 2, 0.6),
                new CorrelatedPair(0, 3, 0.2)));
    NearestCorrelation nearest = NearestCorrelation.to(wanted);
    assertThat(nearest.largestChange()).isBetween(0.001, NearestCorrelation.LARGEST_REPAIR);
    assertThat(NearestCorrelation.to(nearest.matrix()).largestChange()).isZero();
    CorrelationFactorTest.expectProduct(nearest.matrix(), 1e-5);
  }

  private static CorrelationMatrix chain(double correlation) {
    return CorrelationMatrix.of(
        3,
        List.of(
            new CorrelatedPair(0, 1, correlation),
            new CorrelatedPair(1, 2, correlation),
            new CorrelatedPair(0, 2, correlation == -1 ? 1 : 0)));
  }
}
