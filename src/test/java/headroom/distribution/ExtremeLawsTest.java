package headroom.distribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// Fifty laws of every kind with extreme parameters, everywhere on the line. References: mpmath
/// 1.3.0 with 60 digits, `references.py` beside the table.
class ExtremeLawsTest {
  private static final Path TABLE =
      Path.of("src/test/resources/headroom/distribution/extreme-laws.txt");

  private static final double CLOSE = 1e-12;
  private static final double EPSILON = 0x1p-52;

  private static final double INFINITE = Double.POSITIVE_INFINITY;

  /// The greatest logit of a table's probabilities.
  private static final double LOGITS = 40;

  /// Searches end within so many last bits.
  private static final double STEPS = 128;

  /// Weights and probabilities of points add up to 1 within this.
  private static final double BLUR_OF_WEIGHTS = 4e-16;

  /// Below it a double has fewer digits.
  private static final double LEAST = 1e-300;

  /// A law and what is known of it.
  private record Case(String words, Distribution law, List<Point> points) {
    String kind() {
      return words.substring(0, words.indexOf(' '));
    }
  }

  /// What is known at a value.
  private record Point(double u, double x, double below, double above, double density) {}

  private static final List<Case> CASES = read();

  private static List<Case> read() {
    try {
      List<Case> cases = new ArrayList<>();
      for (String line : Files.readAllLines(TABLE)) {
        if (line.startsWith(" ")) {
          double[] numbers =
              Pattern.compile(" ")
                  .splitAsStream(line.strip())
                  .mapToDouble(Double::parseDouble)
                  .toArray();
          cases
              .getLast()
              .points()
              .add(new Point(numbers[0], numbers[1], numbers[2], numbers[3], numbers[4]));
        } else {
          cases.add(new Case(line, LawSpec.parse(line), new ArrayList<>()));
        }
      }
      return cases;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void everyKindOfLawIsThereFiftyTimes() {
    Map<String, Long> counts =
        CASES.stream().collect(Collectors.groupingBy(Case::kind, Collectors.counting()));
    assertThat(counts).hasSize(13).allSatisfy((kind, count) -> assertThat(count).isEqualTo(50));
  }

  @Test
  void probabilitiesAreThoseOfSixtyDigits() {
    for (Case each : CASES) {
      for (Point point : each.points()) {
        double blur = blur(each.law(), point);
        assertClose(each, point, "cdf", each.law().cdf(point.x), point.below, blur);
        assertClose(each, point, "survival", each.law().survival(point.x), point.above, blur);
      }
    }
  }

  @Test
  void densitiesAreThoseOfSixtyDigits() {
    for (Case each : CASES) {
      if (each.law() instanceof Continuous law) {
        for (Point point : each.points()) {
          double shift = Math.max(noise(law, point.x) * EPSILON, Math.ulp(point.x));
          double blur = Math.abs(law.density(point.x + shift) - law.density(point.x - shift));
          assertClose(each, point, "density", law.density(point.x), point.density, blur);
        }
      }
    }
  }

  /// A few last bits to the left of a quantile there is too little probability, to the right
  /// enough.
  @Test
  void quantilesHaveTheirProbability() {
    for (Case each : CASES) {
      for (Point point : each.points()) {
        Distribution law = each.law();
        double u = point.u;
        double x = law.quantile(u);
        double shift = Math.max(STEPS * noise(law, x) * EPSILON, Math.ulp(x) + Double.MIN_NORMAL);
        boolean upper = u > 0.5;
        double before = upper ? -law.survival(x - shift) : law.cdf(x - shift);
        double after = upper ? -law.survival(x + shift) : law.cdf(x + shift);
        double wanted = upper ? u - 1 : u;
        double slack = CLOSE * Math.abs(wanted) + BLUR_OF_WEIGHTS;
        assertThat(wanted)
            .as("%s at %s: %s", each.words(), u, x)
            .isBetween(before - slack, after + slack);
      }
    }
  }

  /// Every law at the ends of the line, of its support, and of the doubles.
  @Test
  void lawsHoldEverywhereOnTheLine() {
    for (Case each : CASES) {
      Distribution law = each.law();
      double last = 0;
      for (double x : places(law)) {
        double below = law.cdf(x);
        double above = law.survival(x);
        assertThat(below).as("%s below %s", each.words(), x).isBetween(last - 1e-15, 1.0);
        assertThat(above).as("%s above %s", each.words(), x).isBetween(0.0, 1.0);
        double whole = 1e-13 + Math.min(1, Math.ulp(x) / (law.high() - law.low()));
        assertThat(below + above)
            .as("%s at %s", each.words(), x)
            .isCloseTo(1, within(Double.isFinite(whole) ? whole : 1e-13));
        if (x < law.low()) {
          assertThat(below).isZero();
        }
        if (x >= law.high()) {
          assertThat(below).as("%s at %s", each.words(), x).isCloseTo(1, within(1e-15));
          assertThat(above).as("%s at %s", each.words(), x).isZero();
        }
        if (law instanceof Continuous one) {
          double density = one.density(x);
          assertThat(density >= 0).as("density of %s at %s", each.words(), x).isTrue();
          if (x < law.low() || x > law.high() || Double.isInfinite(x)) {
            assertThat(density).as("density of %s at %s", each.words(), x).isZero();
          }
        }
        last = Math.max(last, below);
      }
      assertThat(law.quantile(0)).as(each.words()).isEqualTo(law.low());
      assertThat(law.quantile(1)).as(each.words()).isEqualTo(law.high());
    }
  }

  private static double[] places(Distribution law) {
    double[] places = {
      Double.NEGATIVE_INFINITY,
      -Double.MAX_VALUE,
      -1,
      -Double.MIN_VALUE,
      -0.0,
      0,
      Double.MIN_VALUE,
      Double.MIN_NORMAL,
      1,
      Math.nextDown(law.low()),
      law.low(),
      Math.nextUp(law.low()),
      Math.nextDown(law.high()),
      law.high(),
      Math.nextUp(law.high()),
      Double.MAX_VALUE,
      Double.POSITIVE_INFINITY
    };
    Arrays.sort(places);
    return places;
  }

  @Test
  void whatIsNoNumberHasNoProbability() {
    for (Case each : CASES) {
      Distribution law = each.law();
      assertThat(law.cdf(Double.NaN)).as(each.words()).isNaN();
      assertThat(law.survival(Double.NaN)).as(each.words()).isNaN();
      assertThat(law.quantile(Double.NaN)).as(each.words()).isNaN();
      if (law instanceof Continuous one) {
        assertThat(one.density(Double.NaN)).as(each.words()).isNaN();
      }
    }
  }

  private static void assertClose(
      Case each, Point point, String what, double found, double expected, double blur) {
    boolean close =
        found == expected
            || Math.abs(found - expected) <= CLOSE * Math.abs(expected) + blur
            || (Math.abs(found) < LEAST && Math.abs(expected) < LEAST);
    assertThat(close)
        .as("%s of %s at %s: %s instead of %s", what, each.words(), point.x, found, expected)
        .isTrue();
  }

  /// How far a probability moves with the last bits of a value and of the numbers it is made from.
  private static double blur(Distribution law, Point point) {
    return switch (law) {
      case Continuous one ->
          Double.isFinite(point.density) ? point.density * noise(one, point.x) * EPSILON : 0;
      case Discrete _ -> 0;
      case Mixture mixture ->
          mixture.components().stream()
              .filter(part -> part.law() instanceof Continuous)
              .mapToDouble(part -> blurOf(part, point.x))
              .sum();
    };
  }

  private static double blurOf(Mixture.Component part, double x) {
    Continuous law = (Continuous) part.law();
    double density = law.density(x);
    return density > 0 && Double.isFinite(density)
        ? part.weight() * density * noise(law, x) * EPSILON
        : 0;
  }

  /// What roundings are relative to, in the unit of the value.
  private static double noise(Distribution law, double x) {
    return switch (law) {
      case Lognormal(double mu, _) -> 2 * x * (1 + Math.abs(StrictMath.log(x)) + Math.abs(mu));
      case LogUniform _ -> 2 * x * (1 + Math.abs(StrictMath.log(x)));
      case Normal(double mean, _) -> Math.abs(x) + Math.abs(mean);
      case StudentT(_, double location, _) -> Math.abs(x) + Math.abs(location);
      case Metalog(List<Double> terms, double low, double high) -> {
        double stretch = Math.min(low == -INFINITE ? 1 : x - low, high == INFINITE ? 1 : high - x);
        yield Math.abs(x)
            + LOGITS * stretch * terms.stream().mapToDouble(term -> Math.abs(term)).sum();
      }
      case Truncated cut -> noise(cut.law(), x);
      case Gamma _ -> x;
      case Uniform _, Triangular _, Pert _, Beta _ -> Math.abs(x) + law.high() - law.low();
      case Discrete _ -> 0;
      case Mixture mixture ->
          mixture.components().stream()
              .map(Mixture.Component::law)
              .filter(part -> part instanceof Continuous one && one.density(x) > 0)
              .mapToDouble(part -> noise(part, x))
              .reduce(Math.abs(x), Math::max);
    };
  }
}
