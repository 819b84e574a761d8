package headroom.random;

import headroom.kernel.Backend;
import headroom.kernel.SobolDimension;
import headroom.kernel.SobolPoints;
import headroom.math.Philox4x32;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Randomised quasi-Monte Carlo: Sobol points, scrambled anew in each replicate.
///
/// The trial with index `i` of a replicate is point `i` of its point set; no point is dropped. The
/// coordinate of a variable is scrambled by [headroom.math.LaineKarras] with a seed that is a
/// Philox word of (seed, replicate, name, component), so every coordinate alone is uniform and all
/// dimensions and replicates are scrambled independently of each other.
///
/// Addresses without a dimension, because nobody listed them in the order or because it is full
/// after 1,000, have the numbers that [PhiloxDraws] gives them.
public final class SobolDraws implements Draws {
  private final long seed;
  private final SobolPoints points;
  private final PhiloxDraws others;
  private final Map<DrawAddress, Coordinates> coordinates = new HashMap<>();

  /// The dimensions at an address.
  private sealed interface Coordinates {
    /// One number: all that is ever asked for there.
    record First(SobolDimension first) implements Coordinates {}

    /// Two numbers.
    record Both(SobolDimension first, SobolDimension second) implements Coordinates {}
  }

  private SobolDraws(long seed, Backend backend) {
    this.seed = seed;
    points = SobolPoints.on(backend);
    others = PhiloxDraws.of(seed, backend);
  }

  /// The sampler of a seed.
  ///
  /// @param seed any number
  /// @param order which variable has which dimension
  /// @param backend which kernels to use; changes no number
  public static SobolDraws of(long seed, SobolOrder order, Backend backend) {
    SobolDraws draws = new SobolDraws(seed, backend);
    draws.place(order.coordinates());
    return draws;
  }

  /// Gives addresses their dimensions. The second number of an address whose first one still had
  /// room but itself has none stays with Philox, and the first with it.
  private void place(List<SobolOrder.Coordinate> places) {
    List<SobolDimension> dimensions = JoeKuo.dimensions(Math.min(places.size(), JoeKuo.DIMENSIONS));
    for (int index = 0; index < places.size(); index++) {
      DrawAddress address = places.get(index).address();
      if (index >= dimensions.size()) {
        coordinates.remove(address);
      } else if (!places.get(index).second()) {
        coordinates.put(address, new Coordinates.First(dimensions.get(index)));
      } else if (coordinates.get(address) instanceof Coordinates.First(SobolDimension first)) {
        coordinates.put(address, new Coordinates.Both(first, dimensions.get(index)));
      }
    }
  }

  /// Fills `first`, and `second` where the address has a second number; a block of trials must lie
  /// within one replicate.
  @Override
  public void uniforms(
      DrawAddress address, long firstTrial, int count, double[] first, double[] second) {
    Coordinates place = coordinates.get(address);
    if (place == null) {
      others.uniforms(address, firstTrial, count, first, second);
      return;
    }
    long replicate = TrialNumber.replicate(firstTrial);
    long point = TrialNumber.index(firstTrial);
    Philox4x32.Block scrambles = Philox4x32.block(replicate, address.counterHigh(), seed);
    switch (place) {
      case Coordinates.First(SobolDimension one) ->
          points.fill(one, point, (int) scrambles.low(), count, first);
      case Coordinates.Both(SobolDimension one, SobolDimension two) -> {
        points.fill(one, point, (int) scrambles.low(), count, first);
        points.fill(two, point, (int) scrambles.high(), count, second);
      }
    }
  }
}
