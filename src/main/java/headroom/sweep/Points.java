package headroom.sweep;

import headroom.engine.Plan;
import headroom.engine.Replicates;
import headroom.expression.Expression;
import headroom.run.Sampling;
import headroom.scenario.Scenario;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// The points of a sweep, made ready: all at once, or, if they are many, each when it is needed.
final class Points {
  /// More than these are not kept.
  static final int MOST_KEPT = 512;

  private final int count;
  private final IntFunction<Scenario> scenarios;
  private final List<Expression> expressions;
  private final List<Prepared> kept;

  private Points(
      int count,
      IntFunction<Scenario> scenarios,
      List<Expression> expressions,
      List<Prepared> kept) {
    this.count = count;
    this.scenarios = scenarios;
    this.expressions = expressions;
    this.kept = kept;
  }

  /// @param written what they have to have in common with
  static Points of(
      int count, Scenario written, IntFunction<Scenario> scenarios, List<Expression> expressions) {
    IntFunction<Scenario> checked =
        point -> {
          Scenario scenario = scenarios.apply(point);
          Common.require(written, scenario);
          return scenario;
        };
    List<Prepared> kept =
        count > MOST_KEPT
            ? List.of()
            : IntStream.range(0, count)
                .parallel()
                .mapToObj(point -> Prepared.of(checked.apply(point), expressions))
                .toList();
    return new Points(count, checked, expressions, kept);
  }

  int count() {
    return count;
  }

  Prepared at(int point) {
    return kept.isEmpty() ? Prepared.of(scenarios.apply(point), expressions) : kept.get(point);
  }

  /// The random numbers of all of them and of the scenario as written.
  Prepared.Draw draw(Sampling sampling, Plan written) {
    int quarters =
        kept.stream()
            .mapToInt(point -> point.plan().quarterCount())
            .reduce(written.quarterCount(), Math::max);
    return Prepared.Draw.of(
        sampling,
        quarters,
        Stream.concat(
            Stream.of(written),
            IntStream.range(0, count).parallel().mapToObj(point -> at(point).plan())));
  }

  /// The one run that answers for all of them, if there is one; many are not looked at.
  Optional<EveryCap.Way> everyCap(List<Expression> expressions, Replicates replicates) {
    List<AnyCap.Side> sides =
        IntStream.range(0, kept.size())
            .mapToObj(
                point ->
                    new AnyCap.Side(scenarios.apply(point), kept.get(point).enquiry().compiled()))
            .toList();
    return EveryCap.way(sides, expressions, replicates);
  }
}
