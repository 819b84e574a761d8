package headroom.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PlanQuartersTest {
  private static final List<Double> PLAN = List.of(36.0, 62.0, 113.0, 186.0, 350.0);

  private static double sum(List<Double> quarters, int year) {
    return quarters.subList(4 * year, 4 * year + 4).stream().mapToDouble(q -> q).sum();
  }

  /// The sum of squared second differences of the logarithms.
  private static double roughness(List<Double> quarters) {
    double sum = 0;
    for (int i = 1; i + 1 < quarters.size(); i++) {
      double bend =
          StrictMath.log(quarters.get(i + 1))
              - 2 * StrictMath.log(quarters.get(i))
              + StrictMath.log(quarters.get(i - 1));
      sum += bend * bend;
    }
    return sum;
  }

  /// Reference: docs of the model, and the same problem solved with NumPy 1.26 (dense KKT, Newton).
  @Test
  void planOfJulyStartsAsTheModelSays() {
    List<Double> quarters = PlanQuarters.of(PLAN, 0, List.of());
    double[] expected = {7.402, 8.371, 9.475, 10.751};
    for (int i = 0; i < 4; i++) {
      assertThat(quarters.get(i)).isCloseTo(expected[i], within(0.001));
    }
  }

  @Test
  void everyYearAddsUp() {
    Random random = new Random(7);
    for (int turn = 0; turn < 40; turn++) {
      List<Double> totals = new ArrayList<>();
      for (int year = 0; year < 2 + turn % 9; year++) {
        totals.add(StrictMath.exp(2 * random.nextGaussian()));
      }
      List<Double> quarters = PlanQuarters.of(totals, 0, List.of());
      for (int year = 0; year < totals.size(); year++) {
        assertThat(sum(quarters, year) / totals.get(year)).isCloseTo(1, within(1e-14));
      }
    }
  }

  @Test
  void noOtherQuartersAreSmoother() {
    List<Double> quarters = PlanQuarters.of(PLAN, 0, List.of());
    double best = roughness(quarters);
    Random random = new Random(11);
    for (int turn = 0; turn < 200; turn++) {
      List<Double> other = new ArrayList<>(quarters);
      int year = turn % 5;
      int from = 4 * year + random.nextInt(4);
      int to = 4 * year + random.nextInt(4);
      double moved = 1e-3 * quarters.get(from) * random.nextDouble();
      other.set(from, other.get(from) - moved);
      other.set(to, other.get(to) + moved);
      assertThat(roughness(other)).isGreaterThanOrEqualTo(best - 1e-15);
    }
  }

  /// How far quarters are from being the smoothest that add up, 1 being the most that is accepted:
  /// errors of the years' sums against 1e-12, and against 1e-6 how much roughness would change if a
  /// little revenue moved from one quarter of a year to the next.
  private static double fault(List<Double> quarters) {
    double worst = 0;
    for (int year = 0; year < PLAN.size(); year++) {
      worst = Math.max(worst, Math.abs(sum(quarters, year) / PLAN.get(year) - 1) / 1e-12);
    }
    for (int from = 0; from < quarters.size(); from++) {
      if (from % 4 < 3) {
        double slope = (moved(quarters, from, 1e-4) - moved(quarters, from, -1e-4)) / 2e-4;
        worst = Math.max(worst, Math.abs(slope) / 1e-6);
      }
    }
    return worst;
  }

  private static double moved(List<Double> quarters, int from, double part) {
    List<Double> other = new ArrayList<>(quarters);
    double amount = part * quarters.get(from);
    other.set(from, other.get(from) - amount);
    other.set(from + 1, other.get(from + 1) + amount);
    return roughness(other);
  }

  /// The check that the right quarters pass catches quarters all equal within a year, quarters on a
  /// smooth curve through the years that do not add up, those scaled so that they do, and the right
  /// ones for a plan whose last year is 1e-6 higher.
  @Test
  void wrongQuartersAreCaught() {
    assertThat(fault(PlanQuarters.of(PLAN, 0, List.of()))).isLessThan(1);
    List<Double> equal = new ArrayList<>();
    List<Double> curve = new ArrayList<>();
    List<Double> scaled = new ArrayList<>();
    for (int quarter = 0; quarter < 20; quarter++) {
      equal.add(PLAN.get(quarter / 4) / 4);
      int before = Math.clamp((quarter - 2) / 4, 0, 3);
      double way = (quarter - 4 * before - 1.5) / 4;
      double rate = PLAN.get(before + 1) / PLAN.get(before);
      curve.add(PLAN.get(before) / 4 * StrictMath.pow(rate, way));
    }
    for (int quarter = 0; quarter < 20; quarter++) {
      int year = quarter / 4;
      scaled.add(curve.get(quarter) * PLAN.get(year) / sum(curve, year));
    }
    List<Double> higher =
        PlanQuarters.of(List.of(36.0, 62.0, 113.0, 186.0, 350.00035), 0, List.of());
    for (List<Double> wrong : List.of(equal, curve, scaled, higher)) {
      assertThat(fault(wrong)).isGreaterThan(1);
    }
  }

  @Test
  void twoYearsGrowByOneRate() {
    List<Double> quarters = PlanQuarters.of(List.of(10.0, 160.0), 0, List.of());
    for (int i = 1; i < 8; i++) {
      assertThat(quarters.get(i) / quarters.get(i - 1)).isCloseTo(2, within(1e-12));
    }
  }

  @Test
  void knownQuartersStandAndCountTowardsTheirYear() {
    List<Double> quarters = PlanQuarters.of(PLAN, 0, List.of(5.7, 6.7));
    assertThat(quarters.subList(0, 2)).containsExactly(5.7, 6.7);
    assertThat(sum(quarters, 0)).isCloseTo(36, within(1e-13));
    assertThat(quarters.get(2)).isCloseTo(10.012, within(0.0005));
  }

  @Test
  void knownQuartersMayBeginInALaterYear() {
    List<Double> quarters = PlanQuarters.of(PLAN, 6, List.of(16.0));
    assertThat(quarters.get(6)).isEqualTo(16.0);
    assertThat(sum(quarters, 1)).isCloseTo(62, within(1e-13));
  }

  @Test
  void aYearWhollyKnownIsWhatIsKnown() {
    List<Double> quarters = PlanQuarters.of(List.of(36.0, 62.0), 0, List.of(5.0, 6.0, 7.0, 8.0));
    assertThat(quarters.subList(0, 4)).containsExactly(5.0, 6.0, 7.0, 8.0);
    assertThat(sum(quarters, 1)).isCloseTo(62, within(1e-13));
  }

  @Test
  void aLoneYearIsSharedEquallyAndALoneKnownQuarterGivesItASlope() {
    assertThat(PlanQuarters.of(List.of(36.0), 0, List.of())).containsOnly(9.0);
    List<Double> sloped = PlanQuarters.of(List.of(36.0), 0, List.of(5.7));
    assertThat(sum(sloped, 0)).isCloseTo(36, within(1e-14));
    assertThat(sloped.get(3) / sloped.get(2))
        .isCloseTo(sloped.get(2) / sloped.get(1), within(1e-12));
  }

  @Test
  void steepPlansAreSolvedToo() {
    List<Double> totals = List.of(1e-3, 1e3, 1e-3, 1e3);
    List<Double> quarters = PlanQuarters.of(totals, 0, List.of());
    for (int year = 0; year < 4; year++) {
      assertThat(sum(quarters, year) / totals.get(year)).isCloseTo(1, within(1e-14));
    }
  }

  @Test
  void usedUpYearIsRefused() {
    assertThatThrownBy(() -> PlanQuarters.of(PLAN, 0, List.of(20.0, 16.0)))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
