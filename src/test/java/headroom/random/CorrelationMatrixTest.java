package headroom.random;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class CorrelationMatrixTest {
  @Test
  void pairsStandOnBothSidesOfAUnitDiagonal() {
    CorrelationMatrix matrix = CorrelationMatrix.of(3, List.of(new CorrelatedPair(2, 0, -0.3)));
    assertThat(matrix.correlation(0, 2)).isEqualTo(-0.3);
    assertThat(matrix.correlation(2, 0)).isEqualTo(-0.3);
    assertThat(matrix.correlation(0, 1)).isZero();
    assertThat(matrix.correlation(1, 1)).isEqualTo(1);
  }

  @Test
  void commonCorrelationStandsEverywhereBesideTheDiagonal() {
    CorrelationMatrix matrix = CorrelationMatrix.common(3, 0.5);
    assertThat(matrix.correlation(1, 2)).isEqualTo(0.5);
    assertThat(matrix.correlation(2, 2)).isEqualTo(1);
  }

  @Test
  void badPairsAreRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> new CorrelatedPair(1, 1, 0));
    assertThatIllegalArgumentException().isThrownBy(() -> new CorrelatedPair(0, 1, 1.01));
    assertThatIllegalArgumentException().isThrownBy(() -> new CorrelatedPair(0, 1, Double.NaN));
    CorrelatedPair pair = new CorrelatedPair(0, 1, 0.5);
    CorrelatedPair again = new CorrelatedPair(1, 0, 0.5);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CorrelationMatrix.of(2, List.of(pair, again)));
    assertThatIllegalArgumentException().isThrownBy(() -> CorrelationMatrix.of(1, List.of(pair)));
  }

  @Test
  void spearmanBecomesPearsonExactlyAtTheEnds() {
    assertThat(CorrelatedPair.pearsonOfSpearman(1)).isEqualTo(1);
    assertThat(CorrelatedPair.pearsonOfSpearman(-1)).isEqualTo(-1);
    assertThat(CorrelatedPair.pearsonOfSpearman(0)).isZero();
    // 2 sin(π/12), mpmath 1.3.0.
    assertThat(CorrelatedPair.pearsonOfSpearman(0.5))
        .isCloseTo(0.51763809020504152470, within(1e-16));
  }
}
