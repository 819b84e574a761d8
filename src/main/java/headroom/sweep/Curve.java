package headroom.sweep;

import headroom.question.Sample;
import headroom.stats.Estimate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.DoubleStream;

/// An expression as a function of a key on common random numbers, and how far it is from a value.
/// What was asked once is remembered.
final class Curve {
  private final Function<List<Double>, List<Sample>> function;
  private final double value;
  private final TreeMap<Double, Sample> known = new TreeMap<>();

  /// @param function what it comes to at values of the key; several at once may cost less
  /// @param value what it is to come to
  Curve(Function<List<Double>, List<Sample>> function, double value) {
    this.function = function;
    this.value = value;
  }

  Sample at(double x) {
    ask(x);
    return Objects.requireNonNull(known.get(x));
  }

  /// Asks for all of these that are not known yet.
  void ask(double... places) {
    List<Double> unknown =
        DoubleStream.of(places).distinct().boxed().filter(x -> !known.containsKey(x)).toList();
    if (!unknown.isEmpty()) {
      List<Sample> samples = function.apply(unknown);
      for (int place = 0; place < samples.size(); place++) {
        known.put(unknown.get(place), samples.get(place));
      }
    }
  }

  /// How far it is above the value; infinitely far for a date that does not come in time.
  double above(double x) {
    Sample sample = at(x);
    return sample.isKnown() ? sample.value() - value : Double.POSITIVE_INFINITY;
  }

  boolean isThere(double x) {
    return above(x) == 0;
  }

  boolean changesSign(double a, double b) {
    return Math.signum(above(a)) * Math.signum(above(b)) < 0;
  }

  /// The narrowest bracket of a change of sign inside another, among what was asked.
  Solve.Bracket narrowest(Solve.Bracket within) {
    Solve.Bracket best = within;
    List<Double> inside =
        new ArrayList<>(known.subMap(within.low(), true, within.high(), true).keySet());
    for (int index = 1; index < inside.size(); index++) {
      double a = inside.get(index - 1);
      double b = inside.get(index);
      if (changesSign(a, b) && b - a < best.span()) {
        best = new Solve.Bracket(a, b);
      }
    }
    return best;
  }

  /// By how much it moves from one place to another, with the paired error.
  Estimate rise(double from, double to) {
    ask(from, to);
    return at(to).minus(at(from));
  }

  /// All that was asked, ascending.
  List<Solve.Evaluation> evaluations() {
    return known.entrySet().stream()
        .map(it -> new Solve.Evaluation(it.getKey(), SweepRun.words(it.getValue().estimate())))
        .toList();
  }
}
