package headroom.decision;

import headroom.engine.Replicates;
import headroom.result.Estimate;
import headroom.result.SimulationFacts;
import headroom.run.SummaryWords;
import headroom.scenario.Decision;
import headroom.scenario.SimulationSettings;
import headroom.stats.Summary;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/// Turns sums into what is told: pooled over all trials, with the spread of the replicates as
/// error.
final class Findings {
  private final Decision decision;
  private final Options options;
  private final SimulationSettings settings;
  private final Replicates replicates;
  private final Sums sums;
  private final double sign;
  private final int best;

  /// @param sign −1 where less is better: sums are of values that are better the larger they are
  Findings(
      Decision decision,
      Options options,
      SimulationSettings settings,
      Replicates replicates,
      Sums sums,
      double sign) {
    this.decision = decision;
    this.options = options;
    this.settings = settings;
    this.replicates = replicates;
    this.sums = sums;
    this.sign = sign;
    best = bestBut(-1);
  }

  /// The place of the option with the best mean.
  ///
  /// @param but one that does not count, −1 for none
  private int bestBut(int but) {
    int found = -1;
    for (int option = 0; option < options.count(); option++) {
      if (option != but && (found < 0 || mean(option) > mean(found))) {
        found = option;
      }
    }
    return found;
  }

  private double mean(int option) {
    return pooled(sums.tallies(), it -> it.value(option), Tally::weight);
  }

  private static <T> double pooled(
      List<T> tallies, ToDoubleFunction<T> sum, ToDoubleFunction<T> weight) {
    return tallies.stream().mapToDouble(sum).sum() / tallies.stream().mapToDouble(weight).sum();
  }

  private static <T> Estimate estimate(
      List<T> tallies, ToDoubleFunction<T> sum, ToDoubleFunction<T> weight, double origin) {
    double[] each =
        tallies.stream()
            .mapToDouble(it -> sum.applyAsDouble(it) / weight.applyAsDouble(it))
            .toArray();
    return SummaryWords.estimate(
        headroom.stats.Estimate.ofReplicates(pooled(tallies, sum, weight), each), origin);
  }

  private Estimate estimate(ToDoubleFunction<Tally> sum) {
    return estimate(sums.tallies(), sum, Tally::weight, 0);
  }

  /// @param heard what was heard of the scenario, if anything
  Decided decided(Optional<Decided.Heard> heard) {
    List<Decided.Line> lines = IntStream.range(0, options.count()).mapToObj(this::line).toList();
    List<Decided.Known> inputs = new ArrayList<>();
    for (int input = 0; input < options.bandings().size(); input++) {
      inputs.add(
          new Decided.Known(
              options.bandings().get(input).input(),
              SummaryWords.estimate(CrossFit.of(sums.tallies(), input), 0)));
    }
    return new Decided(
        facts(),
        decision,
        options.unit(),
        lines,
        best,
        lines.get(best).regret(),
        inputs,
        sums.worths().stream().map(this::curve).toList(),
        heard);
  }

  private SimulationFacts facts() {
    return new SimulationFacts(
        replicates.trials(),
        settings.seed(),
        settings.sampler().name().toLowerCase(Locale.ROOT),
        replicates.count(),
        Summary.BIN_RESOLUTION);
  }

  private Decided.Line line(int option) {
    OptionalDouble fixed = options.fixed().get(option);
    int other = bestBut(option);
    return new Decided.Line(
        decision.options().get(option).name(),
        fixed.isPresent()
            ? new Estimate(fixed.getAsDouble(), OptionalDouble.of(0))
            : estimate(it -> sign * it.value(option)),
        estimate(it -> sign * (it.value(option) - it.value(best))),
        estimate(it -> it.share(option)),
        estimate(it -> it.best() - it.value(option)),
        fixed,
        fixed.isPresent() ? Optional.of(estimate(it -> sign * it.value(other))) : Optional.empty());
  }

  private Decided.WorthCurve curve(Sums.Worth worth) {
    List<Decided.Point> points = new ArrayList<>();
    for (int point = 0; point < worth.grid().size(); point++) {
      points.add(point(worth, point));
    }
    return new Decided.WorthCurve(worth.option(), sign > 0 ? points : points.reversed());
  }

  private Decided.Point point(Sums.Worth worth, int point) {
    double value = worth.grid().get(point);
    int other = bestBut(worth.option());
    boolean own = value >= mean(other);
    List<Estimate> chances =
        IntStream.range(0, options.count())
            .mapToObj(
                option ->
                    estimate(worth.tallies(), it -> it.share(option, point), WorthTally::weight, 0))
            .toList();
    Estimate perfect =
        estimate(
            worth.tallies(),
            it -> it.best(point) - (own ? value * it.weight() : it.value(other)),
            WorthTally::weight,
            0);
    return new Decided.Point(sign * value, chances, perfect);
  }
}
