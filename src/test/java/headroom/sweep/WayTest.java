package headroom.sweep;

import static org.assertj.core.api.Assertions.assertThat;

import headroom.engine.Observation;
import headroom.question.Sample;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.function.IntToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WayTest {
  private static final int REPLICATES = 32;

  /// A sample whose replicates have these numbers.
  private static Sample sample(double... each) {
    double mean = Arrays.stream(each).average().orElseThrow();
    double squares = Arrays.stream(each).map(it -> (it - mean) * (it - mean)).sum();
    double error = Math.sqrt(squares / (each.length - 1) / each.length);
    return Sample.of(mean, OptionalDouble.of(error), each, 0);
  }

  private static List<Sample> noise(Random random, int points, IntToDoubleFunction curve) {
    List<Sample> samples = new ArrayList<>();
    for (int point = 0; point < points; point++) {
      double at = curve.applyAsDouble(point);
      samples.add(
          sample(random.doubles(REPLICATES).map(u -> at + random.nextGaussian()).toArray()));
    }
    return samples;
  }

  /// Of 4,000 curves that do not move, one in a hundred at most is seen to; 60 would be as rare as
  /// three standard errors above that.
  @ParameterizedTest
  @ValueSource(ints = {9, 41})
  void whatStandsStillIsSeldomSeenToMove(int points) {
    Random random = new Random(20260728);
    int seen = 0;
    for (int curve = 0; curve < 4_000; curve++) {
      seen += Way.of(noise(random, points, _ -> 0)) == Way.NOWHERE ? 0 : 1;
    }
    assertThat(seen).isBetween(10, 60);
  }

  @Test
  void whatMovesIsSeenTo() {
    Random random = new Random(20260729);
    assertThat(Way.of(noise(random, 9, point -> point))).isEqualTo(Way.RISES);
    assertThat(Way.of(noise(random, 9, point -> -point))).isEqualTo(Way.FALLS);
    assertThat(Way.of(noise(random, 9, point -> Math.abs(point - 4)))).isEqualTo(Way.BOTH);
  }

  /// No step is beyond its noise, all of them together are.
  @Test
  void smallStepsAddUp() {
    assertThat(Way.of(noise(new Random(20260730), 41, point -> point * 0.05))).isEqualTo(Way.RISES);
  }

  /// On the same random numbers a small step is known far better than either end.
  @Test
  void stepsAreJudgedByPairedErrors() {
    double[] low = new Random(20260731).doubles(REPLICATES, 0, 100).toArray();
    double[] high = Arrays.stream(low).map(it -> it * 1.01).toArray();
    assertThat(Way.of(List.of(sample(low), sample(high)))).isEqualTo(Way.RISES);
  }

  private static Sample date(double value, int reached) {
    double[] each = new double[REPLICATES];
    for (int replicate = 0; replicate < REPLICATES; replicate++) {
      each[replicate] = replicate < reached ? value : Observation.HitTimeOrNever.NEVER;
    }
    return Sample.of(
        2 * reached > REPLICATES ? value : Double.NaN, OptionalDouble.empty(), each, 0);
  }

  /// A date that half of the replicates reach has no error: some more or fewer of them are noise,
  /// most of them are not.
  @Test
  void stepsWithoutAnErrorAreJudgedByTheirReplicates() {
    Sample most = date(2030, 17);
    Sample half = date(2030, 16);
    assertThat(Way.of(List.of(most, half, most, half, most))).isEqualTo(Way.NOWHERE);
    assertThat(Way.of(List.of(date(2030, 32), date(2030, 2)))).isEqualTo(Way.RISES);
    assertThat(Way.of(List.of(date(2030, 32), date(2030, 2), date(2030, 32)))).isEqualTo(Way.BOTH);
  }

  private static Sample single(double value) {
    return Sample.of(value, OptionalDouble.empty(), new double[] {value}, 0);
  }

  @Test
  void withoutReplicatesOnlyLargeStepsCount() {
    assertThat(Way.of(List.of(single(0), single(50), single(49), single(100))))
        .isEqualTo(Way.RISES);
    assertThat(Way.of(List.of(single(0), single(50), single(40), single(100)))).isEqualTo(Way.BOTH);
    assertThat(Way.of(List.of(single(3)))).isEqualTo(Way.NOWHERE);
  }
}
