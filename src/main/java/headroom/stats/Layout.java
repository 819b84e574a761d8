package headroom.stats;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/// How the values of one metric are counted, decided from a pilot sample before the run and the
/// same for all of its tallies.
///
/// - A metric with few different values is *counted*: every value apart, none in a bin, as long as
///   there are at most [ValueCounts#MOST] of them.
/// - Any other is *binned*. Values that the pilot met more than once are point masses, beside those
///   known beforehand. Where the rest is narrow against its own size, bins are cut from `x −
///   origin` instead of `x`, with an origin that puts the bulk into one octave: then bins are fine
///   against the spread. All else has the origin 0.
///
/// How many different values there are is told by Chao's estimate `D + f₁²/(2f₂)` (Chao 1984), with
/// `D` different values in the pilot, `f₁` of them met once and `f₂` twice.
///
/// Multiplying the pilot by a power of two multiplies atoms and origin exactly; the layout of
/// mirrored values is the mirrored one.
public final class Layout {
  /// Trials of a pilot: one more than enough to meet a value twice that one trial in a hundred has.
  public static final int PILOT = 1_024;

  private static final int MOST_FOUND = 32;
  private static final double MOST_DIFFERENT = 3_000;

  /// A bulk that is wider than this part of its own size is resolved by bins of that size.
  private static final double NARROW = 1.0 / 16;

  private static final int FEWEST_FOR_BULK = 8;

  private final Atoms atoms;
  private final Atoms places;
  private final double[] values; // by place
  private final double origin;
  private final boolean counted;

  private Layout(Atoms atoms, double origin, boolean counted) {
    this.atoms = atoms;
    this.origin = origin;
    this.counted = counted;
    double[] shifted = new double[atoms.size()];
    for (int i = 0; i < shifted.length; i++) {
      shifted[i] = atoms.value(i) - origin;
    }
    places = Atoms.of(shifted);
    values = new double[places.size()];
    for (int place = 0; place < values.length; place++) {
      values[place] = places.value(place) + origin;
    }
    for (int i = 0; i < shifted.length; i++) {
      values[places.indexOf(shifted[i])] = atoms.value(i);
    }
  }

  /// Bins of the values' own size, with these point masses.
  public static Layout of(Atoms atoms) {
    return new Layout(atoms, 0, false);
  }

  /// The layout that suits a sample.
  ///
  /// @param atoms point masses known beforehand
  /// @param pilot a sample of the metric
  /// @param count how many values of `pilot` there are; 0 leaves nothing to be told
  public static Layout of(Atoms atoms, double[] pilot, int count) {
    double[] sorted = Arrays.copyOf(pilot, count);
    for (int i = 0; i < count; i++) {
      if (!Double.isFinite(sorted[i])) {
        return of(atoms);
      }
      sorted[i] += 0.0; // −0 becomes 0
    }
    Arrays.sort(sorted);
    Runs runs = Runs.of(sorted);
    return new Layout(
        Atoms.of(joined(atoms, runs.shared)), origin(runs.single), runs.areFewDifferent());
  }

  /// What a sorted sample says about values met once and more often.
  private static final class Runs {
    private final int different;
    private final int twice; // met exactly so often
    private final double[] single; // those met once, ascending
    private final double[] shared; // the most frequent of those met more often

    private Runs(int different, int twice, double[] single, double[] shared) {
      this.different = different;
      this.twice = twice;
      this.single = single;
      this.shared = shared;
    }

    /// @param sorted taken over: those met once are moved to its front
    static Runs of(double[] sorted) {
      List<double[]> shared = new ArrayList<>();
      int singles = 0;
      int different = 0;
      int twice = 0;
      for (int from = 0; from < sorted.length; ) {
        int to = from + 1;
        while (to < sorted.length && sorted[to] == sorted[from]) {
          to++;
        }
        different++;
        twice += to - from == 2 ? 1 : 0;
        if (to - from == 1) {
          sorted[singles++] = sorted[from];
        } else {
          shared.add(new double[] {sorted[from], to - from});
        }
        from = to;
      }
      double[] most =
          shared.stream()
              .sorted(Comparator.comparingDouble((double[] run) -> -run[1]))
              .limit(MOST_FOUND)
              .mapToDouble(run -> run[0])
              .toArray();
      double[] single = singles == sorted.length ? sorted : Arrays.copyOf(sorted, singles);
      return new Runs(different, twice, single, most);
    }

    boolean areFewDifferent() {
      double once = single.length;
      return once <= 8.0 * twice + 16
          && different + once * once / (2 * Math.max(twice, 0.5)) <= MOST_DIFFERENT;
    }
  }

  private static double[] joined(Atoms atoms, double[] more) {
    double[] all = Arrays.copyOf(more, more.length + atoms.size());
    for (int i = 0; i < atoms.size(); i++) {
      all[more.length + i] = atoms.value(i);
    }
    return all;
  }

  /// The origin for values of which the middle 98 % are narrow; 0 for all others.
  private static double origin(double[] ascending) {
    if (ascending.length < FEWEST_FOR_BULK) {
      return 0;
    }
    int cut = ascending.length / 100;
    double low = ascending[cut];
    double high = ascending[ascending.length - 1 - cut];
    double spread = high - low;
    double size = Math.max(Math.abs(low), Math.abs(high));
    if (!(spread > 0) || !(spread < NARROW * size) || size > Double.MAX_VALUE / 4) {
      return 0;
    }
    // A power of two at or above the spread, so that the origin and all differences are exact.
    double octave = Math.scalb(1.0, Math.getExponent(spread) + 1);
    double below = (Math.floor((low > 0 ? low : -high) / octave) - 1) * octave;
    return low > 0 ? below : -below;
  }

  /// The point masses in the metric's own values.
  Atoms atoms() {
    return atoms;
  }

  /// The point masses as bins see them: less the origin; the origin itself is among them.
  Atoms places() {
    return places;
  }

  /// What is taken off every value before it is put into a bin.
  double origin() {
    return origin;
  }

  /// Whether every value is counted apart while there are few.
  boolean isCounted() {
    return counted;
  }

  /// A sink for cells of bins, which gives `out` cells of the metric's own values.
  CellSink restoring(CellSink out) {
    return origin == 0 ? out : new Restoring(out);
  }

  private final class Restoring implements CellSink {
    private final CellSink out;

    Restoring(CellSink out) {
      this.out = out;
    }

    @Override
    public void cell(double lower, double upper, long count) {
      out.cell(restored(lower), restored(upper), count);
    }

    @Override
    public boolean takesRun(long count) {
      return out.takesRun(count);
    }
  }

  private double restored(double place) {
    int known = places.indexOf(place);
    return known >= 0 ? values[known] : place + origin;
  }

  /// Writes the layout: its point masses, its origin and whether values are counted apart.
  void write(StateWriter out) {
    out.integer(atoms.size());
    for (int atom = 0; atom < atoms.size(); atom++) {
      out.number(atoms.value(atom));
    }
    out.number(origin);
    out.flag(counted);
  }

  /// Reads a layout that must be this one.
  void requireSame(StateReader in) {
    boolean same = in.integer(0, 1 << 20) == atoms.size();
    for (int atom = 0; same && atom < atoms.size(); atom++) {
      same = in.number() == atoms.value(atom);
    }
    if (!same || in.number() != origin || in.flag() != counted) {
      throw new DamagedStateException("the state of another metric than " + this);
    }
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Layout layout
        && layout.atoms.equals(atoms)
        && layout.origin == origin
        && layout.counted == counted;
  }

  @Override
  public int hashCode() {
    return 31 * atoms.hashCode() + Double.hashCode(origin) + (counted ? 1 : 0);
  }

  @Override
  public String toString() {
    return "Layout[%s, origin %s%s]".formatted(atoms, origin, counted ? ", counted" : "");
  }
}
