package headroom.random;

import static org.assertj.core.api.Assertions.assertThat;

import headroom.kernel.Backend;
import headroom.kernel.SobolPoints;
import headroom.math.Philox4x32;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SobolDrawsTest {
  private static final long SEED = 20261123;
  private static final int POINTS = 1 << 12;
  private static final SobolOrder ORDER =
      SobolOrder.of(List.of("rate", "cap"), paths(3, "stream.b", "stream.a"));

  @Test
  void onceDrawnVariablesComeFirstThenComponentsAcrossStreams() {
    assertThat(ORDER.coordinates())
        .containsExactly(
            once("cap"),
            once("rate"),
            component("stream.a", 0),
            component("stream.b", 0),
            component("stream.a", 1),
            component("stream.b", 1),
            component("stream.a", 2),
            component("stream.b", 2));
  }

  @Test
  void theUnionOfTwoOrdersHasTheVariablesOfBoth() {
    SobolOrder other = SobolOrder.of(List.of("cap", "a"), paths(5, "stream.c", "stream.b"));
    Map<SobolOrder.Path, Integer> all = new HashMap<>(paths(5, "stream.b", "stream.c"));
    all.putAll(paths(3, "stream.a"));
    assertThat(ORDER.with(other)).isEqualTo(SobolOrder.of(List.of("a", "cap", "rate"), all));
    assertThat(other.with(ORDER)).isEqualTo(ORDER.with(other));
  }

  @Test
  void secondFactorsFollowTheFirstAndShortPathsEndEarly() {
    Map<SobolOrder.Path, Integer> paths =
        Map.of(
            new SobolOrder.Path("stream.b", 0), 2,
            new SobolOrder.Path("stream.a", 1), 2,
            new SobolOrder.Path("stream.a", 0), 1);
    DrawAddress growth = DrawAddress.of("stream.a").at(1, 0);
    assertThat(SobolOrder.of(List.of(), paths).coordinates())
        .containsExactly(
            component("stream.a", 0),
            new SobolOrder.Coordinate(growth, false),
            component("stream.b", 0),
            new SobolOrder.Coordinate(growth, true),
            component("stream.b", 1));
  }

  /// Trial `r·2^m + i` is point `i` of replicate `r`, its scramble a Philox word of seed,
  /// replicate, name and component.
  @Test
  void aTrialIsAPointOfItsReplicate() {
    double[] first = new double[100];
    double[] second = new double[100];
    double[] expected = new double[100];
    DrawAddress address = DrawAddress.of("stream.b").at(0, 0);
    for (Backend backend : Backend.values()) {
      draws(backend).uniforms(address, TrialNumber.of(3, 512), 100, first, second);
      Philox4x32.Block words = Philox4x32.block(3, address.counterHigh(), SEED);
      var dimensions = JoeKuo.dimensions(8);
      SobolPoints points = SobolPoints.on(Backend.SCALAR);
      points.fill(dimensions.get(3), 512, (int) words.low(), 100, expected);
      assertThat(first).isEqualTo(expected);
      points.fill(dimensions.get(5), 512, (int) words.high(), 100, expected);
      assertThat(second).isEqualTo(expected);
    }
  }

  @Test
  void everyReplicateOfEveryVariableIsEvenlySpread() {
    double[] u = new double[POINTS];
    for (int replicate = 0; replicate < 4; replicate++) {
      for (String name : List.of("cap", "rate", "stream.a")) {
        draws(Backend.VECTOR)
            .uniforms(
                DrawAddress.of(name), TrialNumber.of(replicate, 0), POINTS, u, new double[POINTS]);
        int[] cells = Arrays.stream(u).mapToInt(x -> (int) (x * POINTS)).sorted().toArray();
        assertThat(cells).isEqualTo(IntStream.range(0, POINTS).toArray());
      }
    }
  }

  @Test
  void trialsDoNotDependOnTheirBlock() {
    double[] whole = new double[1000];
    double[] part = new double[63];
    double[] unused = new double[1000];
    draws(Backend.VECTOR)
        .uniforms(DrawAddress.of("cap"), TrialNumber.of(1, 0), 1000, whole, unused);
    draws(Backend.VECTOR).uniforms(DrawAddress.of("cap"), TrialNumber.of(1, 337), 63, part, unused);
    assertThat(part).isEqualTo(Arrays.copyOfRange(whole, 337, 400));
  }

  @Test
  void anAddressWithOneNumberLeavesTheSecondAlone() {
    double[] second = new double[8];
    draws(Backend.SCALAR).uniforms(DrawAddress.of("cap"), 0, 8, new double[8], second);
    draws(Backend.SCALAR)
        .uniforms(DrawAddress.of("stream.a").at(0, 1), 0, 8, new double[8], second);
    assertThat(second).containsOnly(0);
  }

  @Test
  void whatHasNoDimensionIsPhiloxs() {
    expectPhilox(draws(Backend.SCALAR), DrawAddress.of("events.agi"));
    expectPhilox(draws(Backend.SCALAR), DrawAddress.of("stream.a").at(1, 0));
  }

  /// Of 334 paths of three components, those of dimension 1,001 and 1,002 have no room; path 333's
  /// third component is the 1,001st.
  @Test
  void beyondAThousandDimensionsPhiloxGoesOn() {
    String[] names =
        IntStream.range(0, 334)
            .mapToObj(path -> String.format(Locale.ROOT, "path.%03d", path))
            .toArray(String[]::new);
    SobolDraws draws =
        SobolDraws.of(SEED, SobolOrder.of(List.of(), paths(3, names)), Backend.SCALAR);
    expectPhilox(draws, DrawAddress.of("path.333").at(0, 1));
    expectPhilox(draws, DrawAddress.of("path.332").at(0, 1));
    double[] u = new double[POINTS];
    draws.uniforms(DrawAddress.of("path.331").at(0, 1), 0, POINTS, u, new double[0]);
    assertThat(Arrays.stream(u).mapToInt(x -> (int) (x * POINTS)).distinct().count())
        .isEqualTo(POINTS);
  }

  /// Points are numbered within a replicate whatever their number is to be.
  @Test
  void theFirstPointsOfMoreAreTheSame() {
    double[] few = new double[1_000];
    double[] more = new double[POINTS];
    double[] unused = new double[POINTS];
    long start = TrialNumber.of(5, 0);
    draws(Backend.SCALAR).uniforms(DrawAddress.of("cap"), start, 1_000, few, unused);
    draws(Backend.SCALAR).uniforms(DrawAddress.of("cap"), start, POINTS, more, unused);
    assertThat(few).containsExactly(Arrays.copyOf(more, 1_000));
  }

  private static Map<SobolOrder.Path, Integer> paths(int components, String... names) {
    return Arrays.stream(names)
        .collect(Collectors.toMap(name -> new SobolOrder.Path(name, 0), _ -> components));
  }

  private static void expectPhilox(SobolDraws draws, DrawAddress address) {
    double[][] found = new double[2][64];
    double[][] expected = new double[2][64];
    draws.uniforms(address, 4096, 64, found[0], found[1]);
    PhiloxDraws.of(SEED, Backend.SCALAR).uniforms(address, 4096, 64, expected[0], expected[1]);
    assertThat(found).isEqualTo(expected);
  }

  private static SobolDraws draws(Backend backend) {
    return SobolDraws.of(SEED, ORDER, backend);
  }

  private static SobolOrder.Coordinate once(String name) {
    return new SobolOrder.Coordinate(DrawAddress.of(name), false);
  }

  private static SobolOrder.Coordinate component(String name, int component) {
    return new SobolOrder.Coordinate(DrawAddress.of(name).at(0, component / 2), component % 2 == 1);
  }
}
