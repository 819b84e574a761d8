package headroom.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import headroom.chart.Bin;
import headroom.chart.CurvePoint;
import headroom.chart.PointMass;
import headroom.result.Cell;
import java.util.List;
import org.junit.jupiter.api.Test;

class SampledSharesTest {

  @Test
  void binWidthsAreRound() {
    assertThat(SampledShares.roundWidth(75, 60)).isEqualTo(2.5);
    assertThat(SampledShares.roundWidth(60, 60)).isEqualTo(2);
    assertThat(SampledShares.roundWidth(59, 60)).isEqualTo(1);
    assertThat(SampledShares.roundWidth(0.16, 1)).isEqualTo(0.005);
    assertThat(SampledShares.roundWidth(0, 0)).isPositive();
  }

  @Test
  void evenCellsGiveEvenBins() {
    SampledShares shares =
        new SampledShares(List.of(new Cell(0, 30, 1200)), List.of(new Cell(30, 60, 1200)));
    List<Bin> bins = shares.bins();
    assertThat(bins).hasSize(30);
    assertThat(bins.getFirst()).isEqualTo(new Bin(0, 2, 1.0 / 30, 0));
    assertThat(bins.getLast()).isEqualTo(new Bin(58, 60, 0, 1.0 / 30));
    assertThat(shares.masses()).isEmpty();
    assertThat(shares.outside()).isCloseTo(0, within(1e-12));
  }

  @Test
  void valuesThatManyTrialsShareStandApart() {
    SampledShares shares =
        new SampledShares(
            List.of(new Cell(0, 0, 100), new Cell(10, 38, 500)), List.of(new Cell(38, 38, 400)));
    assertThat(shares.masses())
        .containsExactly(new PointMass(0, 0.1, 0), new PointMass(38, 0, 0.4));
    assertThat(shares.bins().stream().mapToDouble(bin -> bin.hit() + bin.notHit()).sum())
        .isCloseTo(0.5, within(1e-12));
    assertThat(shares.exceedance())
        .contains(new CurvePoint(0, 1), new CurvePoint(0, 0.9), new CurvePoint(38, 0.4))
        .endsWith(shares.exceedance().getLast())
        .isSortedAccordingTo((a, b) -> Double.compare(b.exceedance(), a.exceedance()));
    assertThat(shares.exceedance().getLast().exceedance()).isZero();
  }

  @Test
  void aValueThatFewTrialsShareIsInABinOnce() {
    SampledShares shares =
        new SampledShares(List.of(new Cell(0, 100, 997), new Cell(48, 48, 3)), List.of());
    assertThat(shares.masses()).isEmpty();
    assertThat(shares.bins().stream().mapToDouble(Bin::notHit).sum()).isCloseTo(1, within(1e-12));
  }

  @Test
  void aLongTailIsCutAndItsShareTold() {
    SampledShares shares =
        new SampledShares(List.of(new Cell(0, 50, 9970), new Cell(50, 5000, 30)), List.of());
    assertThat(shares.bins().getLast().to()).isLessThan(60);
    assertThat(shares.outside()).isBetween(0.002, 0.004);
  }

  @Test
  void aConstantIsOneMass() {
    SampledShares shares = new SampledShares(List.of(), List.of(new Cell(36.5, 36.5, 1000)));
    assertThat(shares.bins()).isEmpty();
    assertThat(shares.masses()).containsExactly(new PointMass(36.5, 0, 1));
    assertThat(new SampledShares(List.of(new Cell(0, 0, 7)), List.of()).masses())
        .containsExactly(new PointMass(0, 1, 0));
  }
}
