package headroom.distribution;

import headroom.distribution.Mixture.Component;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/// Laws and uniforms that the tests of this package share.
final class Laws {
  private Laws() {}

  static final List<Continuous> CONTINUOUS =
      List.of(
          new Uniform(-2, 5),
          new LogUniform(0.01, 300),
          new Normal(-3, 0.5),
          new Lognormal(1.5, 0.4),
          new Lognormal(-2, 2),
          new Triangular(5, 12, 25),
          new Triangular(0, 0, 1),
          new Triangular(0, 3, 3),
          new Pert(30, 38, 50),
          new Pert(-1, -1, 4),
          new Pert(0, 7, 7),
          new Beta(2, 3, -1, 4),
          new Beta(0.5, 0.5, 0, 1),
          new Beta(0.3, 5, 10, 20),
          new Beta(40, 30, 0, 1),
          new Gamma(0.3, 2),
          new Gamma(1, 5),
          new Gamma(7.5, 3),
          new Gamma(300, 0.01),
          new StudentT(4, -2, 0.5),
          new StudentT(9, 1, 3),
          new Truncated(new Normal(0, 1), 0.5, 3),
          new Truncated(new Normal(0, 1), 4, Double.POSITIVE_INFINITY),
          new Truncated(new Lognormal(1, 1), Double.NEGATIVE_INFINITY, 2),
          new Truncated(new Triangular(5, 12, 25), 10, 20),
          metalog(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY),
          metalog(0, Double.POSITIVE_INFINITY),
          metalog(Double.NEGATIVE_INFINITY, 100),
          metalog(0, 100));

  private static Metalog metalog(double low, double high) {
    return Metalog.through(
        List.of(0.05, 0.25, 0.5, 0.75, 0.95), List.of(18.0, 30.0, 38.0, 45.0, 64.0), low, high);
  }

  static final Discrete COUNTED =
      new Discrete(List.of(new Atom(4, 0.2), new Atom(0, 0.3), new Atom(1.5, 0.5)));

  /// Two overlapping ranges: no atom, no gap.
  static final Mixture CAP =
      mixture(part(0.7, Distribution.range(36, 40)), part(0.3, Distribution.range(20, 90)));

  /// An atom inside a continuous part.
  static final Mixture ATOM_INSIDE =
      mixture(part(0.4, Discrete.certain(38)), part(0.6, new Triangular(30, 36, 50)));

  /// Atoms at and beyond the ends, gaps between parts, one part inside another.
  static final Mixture BROKEN =
      mixture(
          part(0.1, Discrete.certain(0)),
          part(0.2, new Uniform(1, 2)),
          part(0.1, Discrete.certain(2)),
          part(0.3, new Triangular(4, 5, 9)),
          part(0.1, new Uniform(4.5, 6)),
          part(0.2, COUNTED));

  /// Two normal laws so far apart that the distribution function all but stands still between.
  static final Mixture FAR_APART =
      mixture(part(0.3, Distribution.range(10, 11)), part(0.7, Distribution.range(1000, 1100)));

  /// A thin valley between two normal laws.
  static final Mixture VALLEY =
      mixture(part(0.37, new Normal(0, 1)), part(0.63, new Normal(13, 1)));

  static final List<Mixture> MIXTURES = List.of(CAP, ATOM_INSIDE, BROKEN, FAR_APART, VALLEY);

  static List<Distribution> all() {
    List<Distribution> all = new ArrayList<>(CONTINUOUS);
    all.add(COUNTED);
    all.addAll(MIXTURES);
    return all;
  }

  static Component part(double weight, Distribution law) {
    return new Component(weight, law);
  }

  static Mixture mixture(Component... parts) {
    return new Mixture(List.of(parts));
  }

  /// Uniforms in ascending order: a grid, random ones, and both tails down to 2⁻⁵³.
  static double[] uniforms(int count) {
    SplittableRandom random = new SplittableRandom(20260427);
    double[] uniforms = new double[count];
    for (int i = 0; i < count; i++) {
      uniforms[i] =
          switch (i % 4) {
            case 0 -> (i + 0.5) / count;
            case 1 -> ((random.nextLong() >>> 12) + 0.5) * 0x1p-52;
            case 2 -> tail(random);
            default -> 1 - tail(random);
          };
    }
    uniforms[2] = 0x1p-53;
    uniforms[3] = 1 - 0x1p-53;
    uniforms[6] = 1e-15;
    uniforms[7] = 1 - 1e-15;
    Arrays.sort(uniforms);
    return uniforms;
  }

  private static double tail(SplittableRandom random) {
    return StrictMath.pow(2, -1 - 52 * random.nextDouble());
  }
}
