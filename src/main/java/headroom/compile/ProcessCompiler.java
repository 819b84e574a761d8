package headroom.compile;

import headroom.distribution.InverseCdf;
import headroom.math.Log;
import headroom.path.Operand;
import headroom.scenario.Quantity;
import headroom.scenario.Quarter;
import headroom.scenario.Seasons;
import headroom.scenario.Shock;
import headroom.scenario.StartingLevel;
import headroom.scenario.Stream;
import headroom.scenario.StreamProcess;
import headroom.scenario.Timeline;
import headroom.stream.Opening;
import headroom.stream.PlanQuarters;
import headroom.stream.StreamPlan;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.stream.IntStream;

/// Compiles grown streams: their processes and sudden events.
final class ProcessCompiler {
  private final Timeline timeline;
  private final DrawTable draws;
  private final PathCompiler paths;

  ProcessCompiler(Timeline timeline, DrawTable draws, PathCompiler paths) {
    this.timeline = timeline;
    this.draws = draws;
    this.paths = paths;
  }

  StreamPlan compile(Stream.Grown grown) {
    Opening opening = opening(grown);
    String variable = StreamCompiler.shockVariable(grown.name());
    StreamPlan calm = seasonal(grown, calm(grown, opening, variable));
    return grown.shocks().isEmpty()
        ? calm
        : new StreamPlan.Shocked(
            variable,
            calm,
            opening.actual().size(),
            grown.shocks().stream().map(this::shock).toList());
  }

  /// A stream with its seasons. Years with totals share them by season already.
  private StreamPlan seasonal(Stream.Grown grown, StreamPlan calm) {
    Seasons seasons = grown.seasons();
    return seasons.areEven() || !grown.process().needsStart()
        ? calm
        : new StreamPlan.Seasonal(
            calm,
            grown.actual().size(),
            IntStream.range(0, seasons.factors().size())
                .mapToObj(quarter -> seasons.of(timeline.start().plus(quarter)))
                .toList());
  }

  private StreamPlan calm(Stream.Grown grown, Opening opening, String variable) {
    return switch (grown.process()) {
      case StreamProcess.Growth growth ->
          new StreamPlan.Grown(
              opening, paths.compile(growth.growth()), paths.compile(growth.volatility()));
      case StreamProcess.SchwartzMoon moon -> schwartzMoon(moon, opening);
      case StreamProcess.SCurve curve ->
          new StreamPlan.SCurve(
              opening,
              draws.operand(curve.capacity()),
              draws.operand(curve.rate()),
              noise(curve.noise()));
      case StreamProcess.Plan plan ->
          new StreamPlan.Planned(
              quarters(timeline, plan.years(), opening.actual(), grown.seasons()),
              opening.actual().size(),
              draws.operand(plan.achievement()),
              noise(plan.noise()));
      case StreamProcess.QuantilePath path ->
          new QuantilePathCompiler(timeline, opening.actual(), grown.seasons(), path.years())
              .compile(path.rankCorrelation(), variable);
      case StreamProcess.Regimes regimes -> regimes(regimes, opening, variable);
      case StreamProcess.Bootstrap(List<Double> history, int block) ->
          new StreamPlan.Bootstrapped(variable, opening, logGrowth(history), block);
    };
  }

  private Opening opening(Stream.Grown grown) {
    Operand start = grown.now().map(now -> draws.operand(now.amount())).orElse(Operand.of(0));
    double factor = grown.now().map(StartingLevel::annualised).orElse(false) ? 0.25 : 1;
    List<Double> actual = List.copyOf(grown.actual().values());
    return new Opening(start, factor, actual, openingSeason(grown));
  }

  /// The factor of the quarter that the process starts from; an annual rate has no season.
  private double openingSeason(Stream.Grown grown) {
    if (grown.actual().isEmpty() && grown.now().map(StartingLevel::annualised).orElse(true)) {
      return 1;
    }
    return grown.seasons().of(timeline.start().plus(grown.actual().size() - 1));
  }

  private StreamPlan.Noise noise(StreamProcess.Noise noise) {
    return new StreamPlan.Noise(paths.compile(noise.volatility()), draws.operand(noise.halfLife()));
  }

  private StreamPlan schwartzMoon(StreamProcess.SchwartzMoon moon, Opening opening) {
    return new StreamPlan.SchwartzMoon(
        opening,
        draws.operand(moon.growth()),
        draws.operand(moon.longRunGrowth()),
        draws.operand(moon.halfLife()),
        paths.compile(moon.growthVolatility()),
        moon.correlation(),
        paths.compile(moon.volatility()));
  }

  private StreamPlan regimes(StreamProcess.Regimes regimes, Opening opening, String variable) {
    return new StreamPlan.Regimes(
        variable,
        opening,
        regimes.states().stream()
            .map(
                state ->
                    new StreamPlan.State(
                        paths.compile(state.growth()), paths.compile(state.volatility())))
            .toList(),
        StreamPlan.Odds.of(regimes.start()),
        regimes.transitions().stream().map(StreamPlan.Odds::of).toList());
  }

  /// The plan's amounts in the quarters of the timeline.
  static List<Double> quarters(
      Timeline timeline, SortedMap<Integer, Double> years, List<Double> actual, Seasons seasons) {
    int before = new Quarter(years.firstKey(), 1).until(timeline.start());
    List<Double> all =
        PlanQuarters.of(List.copyOf(years.values()), before, actual, seasons.factors());
    return all.subList(before, before + timeline.quarterCount());
  }

  private static List<Double> logGrowth(List<Double> amounts) {
    List<Double> growth = new ArrayList<>();
    for (int quarter = 1; quarter < amounts.size(); quarter++) {
      growth.add(Log.log(amounts.get(quarter) / amounts.get(quarter - 1)));
    }
    return growth;
  }

  private StreamPlan.Shock shock(Shock shock) {
    return new StreamPlan.Shock(draws.operand(shock.chance()), size(shock.size()));
  }

  /// A size with a law of its own is drawn for each event; the reader has made sure that no
  /// assumption is mixed into it.
  private StreamPlan.Size size(Quantity size) {
    return switch (size) {
      case Quantity.Constant _, Quantity.Reference _ ->
          new StreamPlan.SameSize(draws.operand(size));
      case Quantity.Drawn(String variable, var law) ->
          new StreamPlan.FreshSize(
              variable, new LawQuantile(InverseCdf.of(DistributionCompiler.compile(law)), 1));
    };
  }
}
