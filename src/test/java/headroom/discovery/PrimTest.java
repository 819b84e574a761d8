package headroom.discovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import headroom.stats.Estimate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/// Boxes that were planted, and none where there is none.
class PrimTest {
  private static final int REPLICATES = 32;
  private static final Box PLANTED =
      new Box(
          List.of(new Limit.AtMost(0, 0.4), new Limit.AtLeast(1, 0.3), new Limit.AtMost(1, 0.7)));

  private interface Chance {
    double of(double[] x);
  }

  private static Trials planted(int size, long seed) {
    return trials(size, 5, seed, x -> x[0] < 0.4 && x[1] > 0.3 && x[1] < 0.7 ? 0.8 : 0.1);
  }

  /// Trials on axes of uniform numbers.
  private static Trials trials(int size, int axes, long seed, Chance chance) {
    SplittableRandom random = new SplittableRandom(seed);
    int count = size * REPLICATES;
    double[][] values = new double[axes][count];
    boolean[] happens = new boolean[count];
    double[] x = new double[axes];
    for (int trial = 0; trial < count; trial++) {
      for (int axis = 0; axis < axes; axis++) {
        x[axis] = random.nextDouble();
        values[axis][trial] = x[axis];
      }
      happens[trial] = random.nextDouble() < chance.of(x);
    }
    return new Trials(
        Arrays.stream(values).map(Trials.Axis::ordered).toList(), happens, sizes(size));
  }

  private static int[] sizes(int size) {
    int[] sizes = new int[REPLICATES];
    Arrays.fill(sizes, size);
    return sizes;
  }

  /// The last peel at an edge takes a twentieth of what is left there: 0.021 of the 0.42 below the
  /// first edge, as much of the 0.42 between the others.
  @Test
  void aPlantedBoxIsFoundWithinOnePeelOfItsEdges() {
    for (long seed = 1; seed <= 5; seed++) {
      Findings findings = Prim.search(planted(4096, seed));
      assertThat(findings.boxes()).as("seed %s", seed).hasSize(1);
      FoundBox box = findings.boxes().getFirst();
      assertThat(box.limits()).as("seed %s", seed).hasSize(3);
      for (Limit limit : PLANTED.limits()) {
        Limit found = box.box().limits().stream().filter(limit::sameEnd).findFirst().orElseThrow();
        assertThat(edge(found)).as("seed %s", seed).isCloseTo(edge(limit), within(0.021));
      }
      near(findings.share(), 0.212);
      assertThat(box.limits()).allSatisfy(limit -> assertThat(limit.p()).isLessThan(1e-100));
    }
  }

  private static double edge(Limit limit) {
    return switch (limit) {
      case Limit.AtLeast(int _, double value) -> value;
      case Limit.AtMost(int _, double value) -> value;
      case Limit.NoneOf _ -> Double.NaN;
    };
  }

  private static void near(Estimate estimate, double expected) {
    assertThat(estimate.value())
        .isCloseTo(expected, within(4 * estimate.standardError().orElseThrow()));
  }

  @Test
  void thePlantedBoxHoldsWhatItMust() {
    Trials trials = planted(4096, 6);
    int[] tested = trials.half(1);
    int[] inside = Arrays.stream(tested).filter(t -> PLANTED.holds(trials, t)).toArray();
    Shares shares = new Held(trials, tested).shares(inside, false);
    near(shares.coverage(), 0.6037736);
    near(shares.density(), 0.8);
    near(shares.mass(), 0.16);
  }

  @Test
  void noiseHasNoBox() {
    int found = 0;
    for (int seed = 0; seed < 200; seed++) {
      found += Prim.search(trials(64, 5, seed, _ -> 0.2)).boxes().isEmpty() ? 0 : 1;
    }
    assertThat(found).isLessThanOrEqualTo(10);
  }

  /// Two places, of which the denser one comes first; coverage and mass of each are of all.
  @Test
  void aSecondBoxIsFoundWithoutTheFirst() {
    Trials trials =
        trials(
            2048,
            3,
            3,
            x -> x[0] < 0.3 && x[1] < 0.5 ? 0.9 : x[0] > 0.8 && x[1] > 0.5 ? 0.7 : 0.02);
    Findings findings = Prim.search(trials);
    assertThat(findings.boxes()).hasSize(2);
    FoundBox first = findings.boxes().get(0);
    FoundBox second = findings.boxes().get(1);
    assertThat(first.shares().mass().value()).isCloseTo(0.15, within(0.01));
    assertThat(second.shares().mass().value()).isCloseTo(0.1, within(0.01));
    double coverage = first.shares().coverage().value() + second.shares().coverage().value();
    assertThat(coverage).isBetween(0.88, 0.96);
    for (FoundBox box : findings.boxes()) {
      Shares shares = box.shares();
      assertThat(shares.coverage().value() * findings.share().value())
          .isCloseTo(shares.density().value() * shares.mass().value(), within(1e-12));
    }
  }

  /// Names are peeled one by one, and both that matter go.
  @Test
  void namesAreLeftOutOneByOne() {
    SplittableRandom random = new SplittableRandom(9);
    int count = 256 * REPLICATES;
    double[] names = new double[count];
    boolean[] happens = new boolean[count];
    for (int trial = 0; trial < count; trial++) {
      names[trial] = random.nextInt(4);
      happens[trial] = random.nextDouble() < (names[trial] % 2 == 0 ? 0.6 : 0.05);
    }
    Trials trials = new Trials(List.of(Trials.Axis.named(names)), happens, sizes(256));
    FoundBox box = Prim.search(trials).boxes().getFirst();
    assertThat(box.box().limits())
        .containsExactly(new Limit.NoneOf(0, new TreeSet<>(List.of(1, 3))));
    assertThat(box.shares().density().value()).isCloseTo(0.6, within(0.05));
  }

  /// Equal values go together: half of all trials at once.
  @Test
  void tiesGoTogether() {
    SplittableRandom random = new SplittableRandom(10);
    int count = 256 * REPLICATES;
    double[] values = new double[count];
    boolean[] happens = new boolean[count];
    for (int trial = 0; trial < count; trial++) {
      values[trial] = random.nextInt(3) == 0 ? 7 : random.nextInt(2) == 0 ? 0.0 : -0.0;
      happens[trial] = random.nextDouble() < (values[trial] == 7 ? 0.9 : 0.1);
    }
    Trials trials = new Trials(List.of(Trials.Axis.ordered(values)), happens, sizes(256));
    Findings findings = Prim.search(trials);
    assertThat(findings.boxes().getFirst().box().limits()).containsExactly(new Limit.AtLeast(0, 7));
  }

  /// Once all that is left are cases, nothing can be gained; and nothing is lost by an axis on
  /// which all trials are the same.
  @Test
  void aCertainBoxHasDensityOne() {
    Trials uniform = trials(128, 2, 11, x -> x[0] < 0.25 ? 1 : 0);
    List<Trials.Axis> axes = new ArrayList<>(uniform.axes());
    axes.add(Trials.Axis.ordered(new double[uniform.happens().length]));
    Findings findings = Prim.search(new Trials(axes, uniform.happens(), uniform.sizes()));
    assertThat(findings.boxes()).hasSize(1);
    Shares shares = findings.boxes().getFirst().shares();
    assertThat(shares.density().value()).isBetween(0.94, 1.0);
    assertThat(shares.coverage().value()).isBetween(0.97, 1.0);
  }

  @Test
  void theWayTellsEveryBoxAndTheChosenOnes() {
    Findings findings = Prim.search(planted(512, 12));
    List<Findings.Step> first =
        findings.peeling().stream().filter(step -> step.search() == 0).toList();
    assertThat(first.getFirst().shares().coverage().value()).isEqualTo(1);
    assertThat(first.getFirst().shares().mass().value()).isEqualTo(1);
    for (int step = 1; step < first.size(); step++) {
      assertThat(first.get(step).shares().mass().value())
          .isLessThanOrEqualTo(first.get(step - 1).shares().mass().value());
    }
    assertThat(first.stream().filter(Findings.Step::chosen)).hasSize(1);
  }

  /// `1 − pbinom(79, 100, 0.6)`.
  @Test
  void aLimitIsHeldAgainstChance() {
    assertThat(LimitPruning.p(100, 80, 90.0 / 150)).isCloseTo(1.6411878e-5, within(5e-13));
    assertThat(LimitPruning.p(100, 0, 0)).isEqualTo(1);
    assertThat(LimitPruning.p(100, 100, 1)).isEqualTo(1);
    assertThat(LimitPruning.p(0, 0, 0.5)).isEqualTo(1);
    assertThat(LimitPruning.p(3, 3, 0.5)).isCloseTo(0.125, within(1e-15));
  }

  @Test
  void oneReplicateCannotTell() {
    Trials trials =
        new Trials(
            List.of(Trials.Axis.ordered(new double[] {1, 2})),
            new boolean[] {true, false},
            new int[] {2});
    assertThatThrownBy(() -> Prim.search(trials)).isInstanceOf(IllegalArgumentException.class);
  }
}
