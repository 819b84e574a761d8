package headroom.fit;

import headroom.path.Quarters;
import headroom.scenario.History;
import headroom.scenario.Model;
import headroom.scenario.Origin;
import headroom.scenario.Presentation;
import headroom.scenario.Quantity;
import headroom.scenario.Quarter;
import headroom.scenario.Sampler;
import headroom.scenario.Scenario;
import headroom.scenario.Seasons;
import headroom.scenario.SimulationSettings;
import headroom.scenario.StartingLevel;
import headroom.scenario.Stream;
import headroom.scenario.StreamKind;
import headroom.scenario.Streams;
import headroom.scenario.Timeline;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.commons.math3.util.FastMath;

/// The stream that a fit leads to, from the quarter after the history on.
public final class Forecast {
  private static final SimulationSettings SIMULATION =
      new SimulationSettings(65_536, 42, Sampler.SOBOL, 32);

  private Forecast() {}

  /// The first quarter after a history.
  public static Quarter start(History history) {
    return history.last().quarter().plus(1);
  }

  /// A stream that follows a fitted process.
  ///
  /// It starts from the last quarter's amount. Where the history ends with a longer total or a
  /// run-rate, the level in the middle of its last quarter is estimated with the mean growth.
  ///
  /// @param name the stream's name, that of [Calibration.Options]
  public static Stream.Grown stream(HistoryFit fit, FittedProcess process, String name) {
    return new Stream.Grown(
        name,
        StreamKind.REVENUE,
        Optional.of(level(fit)),
        new TreeMap<>(),
        process.process(),
        List.of(),
        rounded(fit.seasonality().removed()));
  }

  /// Factors in tenths of a per cent that still have mean 1: the largest takes what rounding
  /// leaves.
  private static Seasons rounded(Seasons seasons) {
    List<Long> tenths = new ArrayList<>();
    seasons.factors().forEach(factor -> tenths.add(Math.max(1, Math.round(1_000 * factor))));
    int largest = tenths.indexOf(Collections.max(tenths));
    long sum = tenths.stream().mapToLong(Long::longValue).sum();
    tenths.set(largest, tenths.get(largest) + 4_000 - sum);
    return new Seasons(tenths.stream().map(tenth -> tenth / 1_000.0).toList());
  }

  private static StartingLevel level(HistoryFit fit) {
    History history = fit.history();
    History.Point last = history.last();
    boolean annualised = history.basis() == History.Basis.READINGS;
    if (history.basis() == History.Basis.QUARTERS) {
      return new StartingLevel(new Quantity.Constant(last.value()), false);
    }
    double middle = last.quarter().year() + (last.quarter().number() - 0.5) * Quarters.YEARS;
    double ahead = (middle - last.years()) * fit.yield().mean();
    double annual = history.runRate(last) * FastMath.exp(ahead);
    double level = annualised ? annual : annual * Quarters.YEARS;
    return new StartingLevel(new Quantity.Constant(Laws.rounded(level)), annualised);
  }

  /// A scenario of nothing but that stream: 65,536 trials, seed 42.
  ///
  /// @param quarters how far it goes, at least 1
  public static Scenario scenario(HistoryFit fit, Stream.Grown stream, int quarters) {
    Quarter start = start(fit.history());
    Timeline timeline = new Timeline(start, start.plus(quarters - 1));
    return new Scenario(
        Model.of(timeline, Streams.independent(List.of(stream))),
        SIMULATION,
        Presentation.of("fit", ""),
        Origin.NONE);
  }
}
