package headroom.report.story;

import headroom.chart.FanChart;
import headroom.chart.PastPoint;
import headroom.chart.PathsChart;
import headroom.chart.Tint;
import headroom.report.Captions;
import headroom.report.Drawing;
import headroom.report.FanCharts;
import headroom.report.KnownQuarters;
import headroom.report.ReportChart;
import headroom.report.folder.Manifest;
import headroom.report.folder.OutputException;
import headroom.report.folder.RunDirectory;
import headroom.report.folder.RunFacts;
import headroom.report.folder.WritingOptions;
import headroom.result.Metric;
import headroom.result.MetricId;
import headroom.result.Result;
import headroom.scenario.HistoryPoint;
import headroom.scenario.Scenario;
import headroom.scenario.Stream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/// Pictures of a few futures of every stream over the fan of all of them.
public final class SamplePaths {
  private final Scenario scenario;
  private final Result all;
  private final List<Result> trials;
  private final Captions captions;

  private SamplePaths(Scenario scenario, Result all, List<Result> trials, String version) {
    this.scenario = scenario;
    this.all = all;
    this.trials = trials;
    captions = new Captions(scenario, all.simulation(), version);
  }

  /// The metrics that are drawn.
  public static Set<String> metrics(Scenario scenario) {
    Set<String> ids = new LinkedHashSet<>();
    scenario.streams().forEach(stream -> ids.add(id(stream)));
    return ids;
  }

  /// Writes one picture per stream, as SVG and as PNG, replacing an earlier output as a whole.
  ///
  /// @param scenario what was asked
  /// @param all a run of it that kept the [metrics][#metrics(Scenario)]
  /// @param trials single trials of that run, the first, the second and so on
  /// @param facts how it was made
  /// @param out the output folder
  /// @param options whether a folder that holds other things may be written into
  /// @return the files written, the manifest last
  /// @throws OutputException if the place cannot be written or is not ours to replace
  public static List<Path> write(
      Scenario scenario,
      Result all,
      List<Result> trials,
      RunFacts facts,
      Path out,
      WritingOptions options)
      throws OutputException {
    SamplePaths paths = new SamplePaths(scenario, all, trials, facts.version());
    List<Drawing> drawings =
        scenario.streams().parallelStream().map(paths::chart).map(Drawing::of).toList();
    try (RunDirectory directory = RunDirectory.open(out, options)) {
      for (Drawing drawing : drawings) {
        drawing.write(directory);
      }
      return directory.publish(files -> Manifest.text(scenario, all.simulation(), facts, files));
    }
  }

  private static String id(Stream stream) {
    return MetricId.ofStream(stream.name(), stream.measure());
  }

  private ReportChart chart(Stream stream) {
    List<Metric.Summary> quarters = FanCharts.quarters(all, id(stream));
    int known = new KnownQuarters(scenario).of(stream);
    List<Metric.Summary> future = FanCharts.fromTheLastKnown(quarters, known);
    List<PastPoint> past =
        FanCharts.past(history(stream), scenario, FanCharts.known(quarters, known));
    FanChart fan =
        new FanChart(
            captions.of(
                FanCharts.finding(subject(stream), scenario, quarters, known),
                "Stream “%s” by quarter, %s. %s".formatted(stream.name(), drawn(), FanCharts.BANDS),
                scenario.currency() + " a quarter"),
            Tint.REVENUE,
            FanCharts.periods(past, quarters),
            past,
            FanCharts.fan(future),
            OptionalDouble.empty(),
            Optional.empty(),
            FanCharts.resolution(future.getLast()));
    List<List<Double>> paths = new ArrayList<>();
    for (Result trial : trials) {
      List<Double> values =
          FanCharts.values(FanCharts.quarters(trial, id(stream)), it -> it.mean().value());
      paths.add(values.subList(values.size() - future.size(), values.size()));
    }
    return new ReportChart("paths-" + stream.name(), new PathsChart(fan, paths), "");
  }

  private String drawn() {
    return trials.size() == 1 ? "trial 1 as a line" : "trials 1 to " + trials.size() + " as lines";
  }

  /// "Revenue of consumer", but "Revenue" of a stream called so.
  private static String subject(Stream stream) {
    String measure = stream.measure();
    String subject = measure.substring(0, 1).toUpperCase(Locale.ROOT) + measure.substring(1);
    return stream.name().equals(measure) ? subject : subject + " of " + stream.name();
  }

  /// The history in a file is that of all revenue: of a stream where it is the only one.
  private List<HistoryPoint> history(Stream stream) {
    boolean alone = scenario.streams().size() == 1 && stream.measure().equals("revenue");
    return alone ? scenario.report().history() : List.of();
  }
}
