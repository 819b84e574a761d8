package headroom.sweep;

import headroom.question.Sample;
import headroom.result.Estimate;
import headroom.stats.StudentT;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.apache.commons.math3.analysis.solvers.AllowedSolution;
import org.apache.commons.math3.analysis.solvers.BracketingNthOrderBrentSolver;

/// Finds where a curve meets a value: looks at places evenly spread over the bracket first, then
/// closes in on each change of sign. The error of an answer is that of the curve there over its
/// slope; what a tenth of it could not tell is not sought.
final class Crossings {
  private static final int PLACES = 9;
  private static final int ORDER = 5;
  private static final int MOST_EVALUATIONS = 200;
  private static final int ROUNDS = 3;
  private static final int HALVINGS = 10;
  private static final double CONFIDENCE = 0.95;

  /// The least part of the bracket that is told apart.
  private static final double FINEST = 1e-9;

  private static final double COARSE = 1e-3;
  private static final double STEP = 0.01;

  /// Places on either side that are asked for together, and how far they are apart, as a part of
  /// the width that is wanted.
  private static final int BESIDE = 4;

  private static final double APART = 0.8;

  /// A leap is so many errors, and such a part of all that the curve moves, at least.
  private static final double LEAP_NOISE = 5;

  private static final double LEAP_PART = 0.05;

  private final Curve curve;
  private final Solve.Bracket bracket;
  private final boolean stepped;
  private final boolean share;
  private final double trials;
  private final boolean cheap;
  private final double[] places = new double[PLACES];

  /// @param subject what the curve's numbers are
  /// @param trials how many are behind each
  /// @param cheap whether a place costs next to nothing
  Crossings(Curve curve, Solve.Bracket bracket, Subject subject, long trials, boolean cheap) {
    this.curve = curve;
    this.bracket = bracket;
    stepped = subject.isStepped();
    share = subject.kind() == Subject.Kind.PROBABILITY;
    this.trials = trials;
    this.cheap = cheap;
    for (int place = 0; place < PLACES; place++) {
      places[place] = place(bracket, place);
    }
  }

  /// The places that are looked at first, ends included.
  static double place(Solve.Bracket bracket, int index) {
    double share = index / (double) (PLACES - 1);
    return index == PLACES - 1 ? bracket.high() : bracket.low() + bracket.span() * share;
  }

  /// The number of places that are looked at first.
  static int places() {
    return PLACES;
  }

  /// Whether the curve only rises or only falls over the places looked at first, noise apart.
  boolean isMonotone() {
    curve.ask(places);
    return Way.of(DoubleStream.of(places).mapToObj(curve::at).toList()) != Way.BOTH;
  }

  /// Every place where it meets the value, ascending.
  List<Solve.Solution> all() {
    curve.ask(places);
    List<Solve.Solution> found = new ArrayList<>();
    for (int place = 0; place < PLACES; place++) {
      if (curve.isThere(places[place])) {
        int last = place;
        while (last + 1 < PLACES && curve.isThere(places[last + 1])) {
          last++;
        }
        found.add(last > place ? everywhere(place, last) : crossing(places[place]));
        place = last;
      } else if (place + 1 < PLACES && curve.changesSign(places[place], places[place + 1])) {
        found.add(between(new Solve.Bracket(places[place], places[place + 1])));
      }
    }
    return found;
  }

  /// The curve stays at the value; its edges are sought by halving.
  private Solve.Solution everywhere(int first, int last) {
    double low = places[first];
    double high = places[last];
    if (first > 0) {
      low = edge(places[first - 1], low);
    }
    if (last + 1 < PLACES) {
      high = edge(places[last + 1], high);
    }
    return new Solve.Everywhere(new Solve.Bracket(low, high));
  }

  private double edge(double outside, double inside) {
    double off = outside;
    double on = inside;
    for (int halving = 0; halving < HALVINGS * (cheap ? 3 : 1); halving++) {
      double middle = 0.5 * (off + on);
      if (curve.isThere(middle)) {
        on = middle;
      } else {
        off = middle;
      }
    }
    return on;
  }

  private Solve.Solution between(Solve.Bracket ends) {
    Solve.Bracket near = known(ends);
    double finest = FINEST * bracket.span();
    if (Double.isInfinite(curve.above(near.low())) || Double.isInfinite(curve.above(near.high()))) {
      return jump(near);
    }
    double width = cheap ? finest : COARSE * bracket.span();
    double x = closed(near, width);
    Solve.Crossing crossing = crossing(x);
    for (int round = 0; round < ROUNDS; round++) {
      double wanted =
          Math.max(finest, crossing.value().standardError().orElse(0) / (stepped ? 10 : 100));
      near = curve.narrowest(near);
      if (width <= wanted || near.span() <= wanted) {
        break;
      }
      width = wanted;
      near = beside(x, near, wanted);
      x = closed(near, width);
      crossing = crossing(x);
    }
    near = curve.narrowest(near);
    return jumps(near, crossing) ? jump(near) : crossing;
  }

  /// Asks for places about one that is likely to be next to the crossing, all at once, which costs
  /// little more than one of them.
  private Solve.Bracket beside(double x, Solve.Bracket near, double wanted) {
    if (!cheap) {
      curve.ask(
          IntStream.rangeClosed(-BESIDE, BESIDE)
              .mapToDouble(place -> x + place * APART * wanted)
              .filter(place -> place > near.low() && place < near.high())
              .toArray());
    }
    return curve.narrowest(near);
  }

  /// Whether the curve passes the value in a leap: between places that cannot be told apart it
  /// moves by more than its noise and more than a few trials make.
  private boolean jumps(Solve.Bracket near, Solve.Crossing crossing) {
    if (curve.isThere(crossing.value().value()) || !curve.changesSign(near.low(), near.high())) {
      return false;
    }
    double leap = Math.abs(curve.above(near.high()) - curve.above(near.low()));
    double noise =
        Math.max(
            curve.at(near.low()).standardError().orElse(0),
            curve.at(near.high()).standardError().orElse(0));
    return near.span() <= COARSE * bracket.span()
        && leap > Math.max(LEAP_NOISE * noise, LEAP_PART * overall());
  }

  /// How far the curve moves over the bracket.
  private double overall() {
    double least = Double.POSITIVE_INFINITY;
    double most = Double.NEGATIVE_INFINITY;
    for (double place : places) {
      if (curve.at(place).isKnown()) {
        least = Math.min(least, curve.above(place));
        most = Math.max(most, curve.above(place));
      }
    }
    return most - least;
  }

  private double closed(Solve.Bracket near, double width) {
    if (curve.isThere(near.low()) || near.span() == 0) {
      return near.low();
    }
    if (near.span() <= width) {
      return Math.abs(curve.above(near.low())) <= Math.abs(curve.above(near.high()))
          ? near.low()
          : near.high();
    }
    return new BracketingNthOrderBrentSolver(0, width, 0, ORDER)
        .solve(
            MOST_EVALUATIONS,
            curve::above,
            near.low(),
            near.high(),
            0.5 * (near.low() + near.high()),
            AllowedSolution.ANY_SIDE);
  }

  /// A bracket at both ends of which the curve has a value, by halving where a date does not come
  /// in time at one; as narrow as is told apart if there is none.
  private Solve.Bracket known(Solve.Bracket ends) {
    double low = ends.low();
    double high = ends.high();
    double finest = Math.max(FINEST, cheap ? FINEST : COARSE / 10) * bracket.span();
    while (high - low > finest
        && (Double.isInfinite(curve.above(low)) || Double.isInfinite(curve.above(high)))) {
      double middle = 0.5 * (low + high);
      if (curve.isThere(middle)) {
        return new Solve.Bracket(middle, middle);
      }
      if (curve.changesSign(low, middle)) {
        high = middle;
      } else {
        low = middle;
      }
    }
    return new Solve.Bracket(low, high);
  }

  private static Solve.Crossing jump(Solve.Bracket near) {
    return new Solve.Crossing(
        new Estimate(0.5 * (near.low() + near.high()), OptionalDouble.empty()),
        Optional.empty(),
        Solve.Doubt.JUMP);
  }

  /// The interval is Fieller's (1954), of a ratio whose numerator is 0 here: it allows for the
  /// slope's error too.
  private Solve.Crossing crossing(double x) {
    Sample there = curve.at(x);
    if (there.standardError().isEmpty() || there.each().size() < 2) {
      return without(x, OptionalDouble.empty(), Solve.Doubt.NO_ERROR);
    }
    double noise = Math.max(there.standardError().getAsDouble(), counted(there));
    double step = STEP * bracket.span();
    Slope slope = slope(x, step);
    if (noise > 0 && slope.value != 0 && 2 * noise / Math.abs(slope.value) > step) {
      slope = slope(x, Math.min(bracket.span(), 2 * noise / Math.abs(slope.value)));
    }
    double critical = StudentT.critical(CONFIDENCE, there.each().size() - 1);
    if (!(Math.abs(slope.value) > Math.max(2, critical) * slope.error)) {
      return without(x, OptionalDouble.empty(), Solve.Doubt.FLAT);
    }
    double error = noise / Math.abs(slope.value);
    double half =
        critical * error / Math.sqrt(1 - Math.pow(critical * slope.error / slope.value, 2));
    return new Solve.Crossing(
        new Estimate(x, OptionalDouble.of(error)),
        Optional.of(new Solve.Bracket(x - half, x + half)),
        Solve.Doubt.NONE);
  }

  /// The least error of a share that some trials have and some have not: a replicate's count is
  /// whole, which evenly spread points may hide.
  private double counted(Sample there) {
    return share && there.value() > 0 && there.value() < 1
        ? 1 / (trials / there.each().size() * Math.sqrt(12.0 * there.each().size()))
        : 0;
  }

  private static Solve.Crossing without(double x, OptionalDouble error, Solve.Doubt doubt) {
    return new Solve.Crossing(new Estimate(x, error), Optional.empty(), doubt);
  }

  /// A slope and its error.
  private record Slope(double value, double error) {}

  /// Across the place, on the same draws; on one side of it at an end of the bracket.
  private Slope slope(double x, double step) {
    double from = Math.max(bracket.low(), x - step);
    double to = Math.min(bracket.high(), x + step);
    curve.ask(from, to);
    if (!curve.at(from).isKnown() || !curve.at(to).isKnown() || !(to > from)) {
      return new Slope(0, 0);
    }
    var rise = curve.rise(from, to);
    return new Slope(rise.value() / (to - from), rise.standardError().orElse(0) / (to - from));
  }
}
