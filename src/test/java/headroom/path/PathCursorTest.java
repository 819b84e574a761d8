package headroom.path;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import headroom.kernel.Backend;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PathCursorTest {
  private static final double[][] DRAWS = {{0.5, 1, 2, -1}, {0.1, 0.2, 0.3, 0.4}};
  private static final int COUNT = 4;

  private static double[] read(PathPlan plan, int quarter) {
    return read(plan, quarter, Backend.SCALAR);
  }

  private static double[] read(PathPlan plan, int quarter, Backend backend) {
    return new PathCursor(plan, DRAWS, COUNT, backend).at(quarter, COUNT).spread(COUNT).clone();
  }

  @Test
  void constantIsTheSameInEveryQuarterAndTrial() {
    PathPlan plan = PathPlan.constant(0.2, 3);
    assertThat(read(plan, 0)).containsOnly(0.2);
    assertThat(read(plan, 2)).containsOnly(0.2);
    assertThat(new PathCursor(plan, DRAWS, COUNT, Backend.SCALAR).at(1, COUNT).common()).isTrue();
  }

  @Test
  void drawnValueIsTheTrialsOwn() {
    PathPlan plan = new PathPlan.Steps(List.of(new Operand.Drawn(1)));
    assertThat(read(plan, 0)).containsExactly(DRAWS[1]);
  }

  @Test
  void whatHoldsIsReadAnewInEveryBlockAndAfterAChange() {
    Operand drawn = new Operand.Drawn(0);
    for (List<Operand> steps :
        List.of(
            List.of(drawn), List.of(drawn, drawn), List.of(drawn, drawn, Operand.of(3), drawn))) {
      double[][] draws = {{0.5, -1}};
      PathCursor reader = new PathCursor(new PathPlan.Steps(steps), draws, 2, Backend.SCALAR);
      for (double block = 1; block < 4; block++) {
        draws[0][0] = block;
        for (int quarter = 0; quarter < steps.size(); quarter++) {
          double[] expected =
              steps.get(quarter).known() ? new double[] {3, 3} : new double[] {block, 0};
          assertThat(reader.notBelowZero(quarter, 2).spread(2)).containsExactly(expected);
        }
      }
    }
  }

  @Test
  void fadeIsHalfwayAfterItsHalfLife() {
    PathPlan plan = new PathPlan.Fading(Operand.of(0.9), Operand.of(0.1), Operand.of(1.5));
    assertThat(read(plan, 0)).containsOnly(0.9);
    assertThat(read(plan, 6)[0]).isCloseTo(0.5, within(1e-15));
    assertThat(read(plan, 12)[0]).isCloseTo(0.3, within(1e-15));
  }

  @ParameterizedTest
  @EnumSource(Backend.class)
  void fadeWithADrawnHalfLifeFollowsEachTrialsOwn(Backend backend) {
    PathPlan plan = new PathPlan.Fading(Operand.of(1), Operand.of(0), new Operand.Drawn(0));
    double[] values = read(plan, 2, backend);
    assertThat(values[0]).isCloseTo(0.5, within(1e-15));
    assertThat(values[1]).isCloseTo(StrictMath.sqrt(0.5), within(1e-15));
    assertThat(values[2]).isCloseTo(StrictMath.pow(2, -0.25), within(1e-15));
    assertThat(values[3]).isZero();
  }

  @Test
  void aKnownFadeAndTheSameOneDrawnAgreeToTheBit() {
    PathPlan known = new PathPlan.Fading(Operand.of(0.9), Operand.of(0.1), Operand.of(2));
    PathPlan drawn = new PathPlan.Fading(Operand.of(0.9), Operand.of(0.1), new Operand.Drawn(0));
    for (int quarter = 0; quarter < 20; quarter++) {
      assertThat(read(drawn, quarter)[2]).isEqualTo(read(known, quarter)[2]);
    }
  }

  @Test
  void interpolationJoinsTheNodes() {
    PathPlan.Joint joint = new PathPlan.Joint(Operand.of(1), new Operand.Drawn(0), 0.25);
    assertThat(read(new PathPlan.Interpolated(List.of(joint)), 0))
        .containsExactly(0.875, 1, 1.25, 0.5);
  }

  @Test
  void holdGivesItsValueThenStartsTheOtherClock() {
    PathPlan fade = new PathPlan.Fading(Operand.of(1), Operand.of(0), Operand.of(0.5));
    PathPlan plan = new PathPlan.Held(Operand.of(7), Operand.of(0.5), fade);
    assertThat(read(plan, 0)).containsOnly(7);
    assertThat(read(plan, 1)).containsOnly(7);
    assertThat(read(plan, 2)).containsOnly(1);
    assertThat(read(plan, 4)[0]).isCloseTo(0.5, within(1e-15));
  }

  @Test
  void holdOfDrawnLengthEndsInEachTrialAtItsOwnTime() {
    PathPlan fade = new PathPlan.Fading(Operand.of(1), Operand.of(0), Operand.of(0.5));
    PathPlan plan = new PathPlan.Held(Operand.of(7), new Operand.Drawn(0), fade);
    double[] values = read(plan, 4);
    assertThat(values[0]).isCloseTo(0.5, within(1e-15));
    assertThat(values[1]).isEqualTo(1);
    assertThat(values[2]).isEqualTo(7);
    assertThat(values[3]).as("a length below 0 counts as 0").isCloseTo(0.25, within(1e-15));
  }

  @Test
  void scheduleInsideAHoldKeepsItsCalendar() {
    PathPlan steps = new PathPlan.Steps(List.of(Operand.of(1), Operand.of(2), Operand.of(3)));
    PathPlan plan = new PathPlan.Held(Operand.of(7), Operand.of(0.25), steps);
    assertThat(read(plan, 1)).containsOnly(2);
    assertThat(read(plan, 2)).containsOnly(3);
  }
}
