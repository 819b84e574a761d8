package headroom.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import headroom.chart.Bin;
import headroom.chart.CurvePoint;
import headroom.chart.Ghost;
import headroom.chart.PointMass;
import headroom.result.Cell;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SampledSharesTest {

  @Test
  void binWidthsAreRound() {
    assertThat(SampledShares.roundWidth(75)).isEqualTo(100);
    assertThat(SampledShares.roundWidth(0.9)).isEqualTo(1);
    assertThat(SampledShares.roundWidth(2)).isEqualTo(2);
    assertThat(SampledShares.roundWidth(2.1)).isEqualTo(2.5);
    assertThat(SampledShares.roundWidth(0.0030)).isEqualTo(0.005);
  }

  @Test
  void evenCellsGiveEvenBins() {
    List<Cell> missed = new ArrayList<>();
    List<Cell> hit = new ArrayList<>();
    for (int cell = 0; cell < 600; cell++) {
      (cell < 300 ? missed : hit).add(new Cell(0.1 * cell, 0.1 * (cell + 1), 4));
    }
    SampledShares shares = new SampledShares(missed, hit);
    assertThat(shares.bins()).hasSize(60);
    assertThat(shares.bins())
        .allSatisfy(
            bin -> {
              boolean low = bin.to() <= 30;
              assertThat(bin.to() - bin.from()).isCloseTo(1, within(1e-9));
              assertThat(low ? bin.notHit() : bin.hit()).isCloseTo(1.0 / 60, within(1e-9));
              assertThat(low ? bin.hit() : bin.notHit()).isZero();
            });
    assertThat(shares.masses()).isEmpty();
    assertThat(shares.below().share() + shares.above().share()).isCloseTo(0, within(1e-9));
  }

  /// Sums of the same amounts in other orders: forty, give or take some last digits.
  @Test
  void whatRoundingLeavesIsOneValue() {
    List<Cell> forty = new ArrayList<>();
    for (int ulps = -100; ulps <= 100; ulps++) {
      double value = 40 + ulps * Math.ulp(40.0);
      forty.add(new Cell(value, ulps % 2 == 0 ? value : value + Math.ulp(40.0), 5));
    }
    forty.add(new Cell(40, 40, 1));
    SampledShares alone = new SampledShares(forty, List.of());
    assertThat(alone.bins()).isEmpty();
    assertThat(alone.masses()).containsExactly(new PointMass(40, 1, 0));
    assertThat(alone.exceedance()).isEmpty();
    List<Cell> others = new ArrayList<>();
    for (int cell = 0; cell < 1_006; cell++) {
      others.add(new Cell(50 + 0.01 * cell, 50 + 0.01 * (cell + 1), 1));
    }
    SampledShares beside = new SampledShares(forty, others);
    assertThat(beside.masses()).containsExactly(new PointMass(40, 0.5, 0));
    assertThat(beside.bins().getFirst().from()).isCloseTo(50, within(0.3));
    assertThat(beside.bins().stream().mapToDouble(Bin::hit).sum()).isCloseTo(0.5, within(0.01));
  }

  /// What was before, evenly from 0 to 90 with a tenth at 50, behind what is evenly from 40 to 60.
  @Test
  void whatWasBeforeStandsInTheSameBins() {
    List<Cell> now = new ArrayList<>();
    List<Cell> before = new ArrayList<>(List.of(new Cell(50, 50, 100)));
    for (int cell = 0; cell < 900; cell++) {
      before.add(new Cell(0.1 * cell, 0.1 * (cell + 1), 1));
      if (cell >= 400 && cell < 600) {
        now.add(new Cell(0.1 * cell, 0.1 * (cell + 1), 7));
      }
    }
    SampledShares shares = new SampledShares(now, List.of(), before);
    Ghost ghost = shares.ghost("before").orElseThrow();
    List<Bin> bins = shares.bins();
    assertThat(ghost.shares()).hasSameSizeAs(bins);
    assertThat(bins.getFirst().from()).isCloseTo(20, within(0.5));
    assertThat(bins.getLast().to()).isCloseTo(80, within(0.5));
    assertThat(widthOf(bins)).isEqualTo(widthOf(new SampledShares(now, List.of()).bins()));
    for (double share : ghost.shares()) {
      assertThat(share).isCloseTo(0.9 * widthOf(bins) / 90, within(1e-9));
    }
    assertThat(ghost.masses()).containsExactly(new PointMass(50, 0.1, 0));
    assertThat(ghost.beyond()).isCloseTo(0.9 / 3, within(0.01));
    assertThat(new SampledShares(now, List.of()).ghost("before")).isEmpty();
  }

  private static double widthOf(List<Bin> bins) {
    return bins.getFirst().to() - bins.getFirst().from();
  }

  @Test
  void binsAreNoFinerThanTheirCells() {
    SampledShares shares = new SampledShares(List.of(new Cell(0, 30, 1200)), List.of());
    assertThat(shares.bins()).hasSize(1);
  }

  @Test
  void aHeavyTailDoesNotSqueezeTheRest() {
    List<Cell> cells = new ArrayList<>();
    for (int cell = 0; cell < 2000; cell++) {
      cells.add(new Cell(cell, cell + 1, 1 + 1_000_000 / ((cell + 10L) * (cell + 10L))));
    }
    SampledShares shares = new SampledShares(cells, List.of());
    double inside = shares.bins().stream().mapToDouble(Bin::notHit).sum();
    assertThat(shares.bins()).hasSizeBetween(40, 81);
    assertThat(shares.above().share()).isBetween(0.005, 0.05);
    assertThat(inside + shares.below().share() + shares.above().share()).isCloseTo(1, within(1e-9));
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
  void aConstantIsOneMass() {
    SampledShares shares = new SampledShares(List.of(), List.of(new Cell(36.5, 36.5, 1000)));
    assertThat(shares.bins()).isEmpty();
    assertThat(shares.masses()).containsExactly(new PointMass(36.5, 0, 1));
    assertThat(new SampledShares(List.of(new Cell(0, 0, 7)), List.of()).masses())
        .containsExactly(new PointMass(0, 1, 0));
  }
}
