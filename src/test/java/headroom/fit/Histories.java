package headroom.fit;

import headroom.compile.OutputSelection;
import headroom.kernel.Backend;
import headroom.result.Metric;
import headroom.result.Period;
import headroom.run.ScenarioRun;
import headroom.scenario.History;
import headroom.scenario.History.Basis;
import headroom.scenario.Model;
import headroom.scenario.Origin;
import headroom.scenario.Path;
import headroom.scenario.Presentation;
import headroom.scenario.Quantity;
import headroom.scenario.Quarter;
import headroom.scenario.Sampler;
import headroom.scenario.Scenario;
import headroom.scenario.SimulationSettings;
import headroom.scenario.StartingLevel;
import headroom.scenario.Stream;
import headroom.scenario.StreamKind;
import headroom.scenario.StreamProcess;
import headroom.scenario.Streams;
import headroom.scenario.Timeline;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/// Histories for tests: written out, or simulated by the engine itself.
final class Histories {
  private static final Quarter FIRST = new Quarter(2010, 1);

  private Histories() {}

  /// Quarters in a row from 2010-Q1 on.
  static History quarters(double... values) {
    List<History.Point> points = new ArrayList<>();
    for (int i = 0; i < values.length; i++) {
      points.add(point(FIRST.plus(i), values[i]));
    }
    return new History("test.csv", "revenue", Basis.QUARTERS, points, List.of());
  }

  /// Quarters with gaps: the values at their numbers, counted from 0.
  static History quartersAt(int[] at, double[] values) {
    List<History.Point> points = new ArrayList<>();
    for (int i = 0; i < values.length; i++) {
      points.add(point(FIRST.plus(at[i]), values[i]));
    }
    return new History("test.csv", "revenue", Basis.QUARTERS, points, List.of());
  }

  /// Years in a row from 2010 on.
  static History years(double... values) {
    List<History.Point> points = new ArrayList<>();
    for (int i = 0; i < values.length; i++) {
      points.add(
          new History.Point(
              String.valueOf(2010 + i), new Quarter(2010 + i, 4), 2010.5 + i, values[i], ""));
    }
    return new History("test.csv", "revenue", Basis.YEARS, points, List.of());
  }

  private static History.Point point(Quarter quarter, double value) {
    double middle = quarter.year() + (quarter.number() - 0.5) / 4;
    return new History.Point(quarter.toString(), quarter, middle, value, "");
  }

  /// The quarters that a process makes of 1, one history for each trial of a seed.
  static List<double[]> simulated(StreamProcess process, int quarters, int trials, long seed) {
    ScenarioRun run =
        ScenarioRun.of(
            scenario(process, quarters, trials, seed),
            new OutputSelection.Ids(Set.of("revenue.revenue")));
    List<double[]> histories = new ArrayList<>();
    for (int trial = 1; trial <= trials; trial++) {
      histories.add(
          run.trial(trial, Backend.SCALAR)
              .all("revenue.revenue")
              .filter(metric -> metric.period() instanceof Period.Quarter)
              .mapToDouble(metric -> ((Metric.Summary) metric).mean().value())
              .toArray());
    }
    return histories;
  }

  private static Scenario scenario(StreamProcess process, int quarters, int trials, long seed) {
    Stream stream =
        new Stream.Grown(
            "revenue",
            StreamKind.REVENUE,
            Optional.of(new StartingLevel(new Quantity.Constant(1), false)),
            new TreeMap<>(),
            process);
    Timeline timeline = new Timeline(FIRST, FIRST.plus(quarters - 1));
    return new Scenario(
        Model.of(timeline, Streams.independent(List.of(stream))),
        new SimulationSettings(trials, seed, Sampler.PHILOX, 1),
        Presentation.of("history", ""),
        Origin.NONE);
  }

  static Path flat(double value) {
    return new Path.Flat(known(value));
  }

  static Quantity known(double value) {
    return new Quantity.Constant(value);
  }
}
