package headroom.compile;

import headroom.path.Operand;
import headroom.scenario.Quarter;
import headroom.scenario.Scenario;
import headroom.scenario.StartingLevel;
import headroom.scenario.Stream;
import headroom.scenario.StreamProcess;
import headroom.stream.Opening;
import headroom.stream.PlanQuarters;
import headroom.stream.StreamPlan;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/// Compiles streams and puts derived ones after those they derive from.
final class StreamCompiler {
  private final Scenario scenario;
  private final DrawTable draws;
  private final PathCompiler paths;
  private final Map<String, Integer> indices = new LinkedHashMap<>();
  private final List<StreamPlan> plans = new ArrayList<>();

  StreamCompiler(Scenario scenario, DrawTable draws, PathCompiler paths) {
    this.scenario = scenario;
    this.draws = draws;
    this.paths = paths;
  }

  /// Compiles all streams; [#indices()] then gives their places by name.
  List<StreamPlan> compile() {
    Map<String, Stream> byName = new LinkedHashMap<>();
    scenario.streams().forEach(stream -> byName.put(stream.name(), stream));
    byName.values().forEach(stream -> place(stream, byName));
    return List.copyOf(plans);
  }

  Map<String, Integer> indices() {
    return indices;
  }

  private void place(Stream stream, Map<String, Stream> byName) {
    if (indices.containsKey(stream.name())) {
      return;
    }
    StreamPlan plan =
        switch (stream) {
          case Stream.Grown grown -> grown(grown);
          case Stream.Derived derived -> derived(derived, byName);
        };
    indices.put(stream.name(), plans.size());
    plans.add(plan);
  }

  private StreamPlan derived(Stream.Derived derived, Map<String, Stream> byName) {
    derived.of().forEach(source -> place(lookUp(byName, source), byName));
    return new StreamPlan.Derived(
        derived.of().stream().map(indices::get).toList(), paths.compile(derived.ratio()));
  }

  private static Stream lookUp(Map<String, Stream> byName, String name) {
    Stream stream = byName.get(name);
    if (stream == null) {
      throw new IllegalArgumentException("there is no stream " + name);
    }
    return stream;
  }

  private StreamPlan grown(Stream.Grown grown) {
    Opening opening = opening(grown);
    return switch (grown.process()) {
      case StreamProcess.Growth process ->
          new StreamPlan.Grown(
              opening, paths.compile(process.growth()), paths.compile(process.volatility()));
      case StreamProcess.SCurve process ->
          new StreamPlan.SCurve(
              opening,
              draws.operand(process.capacity()),
              draws.operand(process.rate()),
              noise(process.noise()));
      case StreamProcess.Plan process ->
          new StreamPlan.Planned(
              quarters(process.years(), opening.actual()),
              opening.actual().size(),
              draws.operand(process.achievement()),
              noise(process.noise()));
    };
  }

  private Opening opening(Stream.Grown grown) {
    Operand start = grown.now().map(now -> draws.operand(now.amount())).orElse(Operand.of(0));
    double factor = grown.now().map(StartingLevel::annualised).orElse(false) ? 0.25 : 1;
    return new Opening(start, factor, List.copyOf(grown.actual().values()));
  }

  private StreamPlan.Noise noise(StreamProcess.Noise noise) {
    return new StreamPlan.Noise(paths.compile(noise.volatility()), draws.operand(noise.halfLife()));
  }

  /// The plan's amounts in the quarters of the timeline.
  private List<Double> quarters(SortedMap<Integer, Double> years, List<Double> actual) {
    Quarter first = new Quarter(years.firstKey(), 1);
    int before = first.until(scenario.timeline().start());
    List<Double> all = PlanQuarters.of(List.copyOf(years.values()), before, actual);
    return all.subList(before, before + scenario.timeline().quarterCount());
  }

  /// The name under which a stream's shocks are drawn.
  static String shockVariable(String stream) {
    return "stream." + stream;
  }
}
