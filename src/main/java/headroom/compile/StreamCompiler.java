package headroom.compile;

import headroom.scenario.Scenario;
import headroom.scenario.Stream;
import headroom.stream.StreamPlan;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Compiles streams and puts derived ones after those they derive from.
final class StreamCompiler {
  private final Scenario scenario;
  private final PathCompiler paths;
  private final ProcessCompiler processes;
  private final Map<String, Integer> indices = new LinkedHashMap<>();
  private final List<StreamPlan> plans = new ArrayList<>();

  StreamCompiler(Scenario scenario, DrawTable draws, PathCompiler paths) {
    this.scenario = scenario;
    processes = new ProcessCompiler(scenario.timeline(), draws, paths);
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

  /// The names of the streams in the order of the plan.
  List<String> names() {
    return List.copyOf(indices.keySet());
  }

  private void place(Stream stream, Map<String, Stream> byName) {
    if (indices.containsKey(stream.name())) {
      return;
    }
    StreamPlan plan =
        switch (stream) {
          case Stream.Grown grown -> processes.compile(grown);
          case Stream.Derived derived -> derived(derived, byName);
          case Stream.Fixed fixed -> new StreamPlan.Fixed(paths.compile(fixed.amount()));
        };
    indices.put(stream.name(), plans.size());
    plans.add(plan);
  }

  private StreamPlan derived(Stream.Derived derived, Map<String, Stream> byName) {
    derived.of().forEach(source -> place(lookUp(byName, source), byName));
    derived.less().forEach(source -> place(lookUp(byName, source), byName));
    return new StreamPlan.Derived(
        derived.of().stream().map(indices::get).toList(),
        derived.less().stream().map(indices::get).toList(),
        paths.compile(derived.ratio()));
  }

  private static Stream lookUp(Map<String, Stream> byName, String name) {
    Stream stream = byName.get(name);
    if (stream == null) {
      throw new IllegalArgumentException("there is no stream " + name);
    }
    return stream;
  }

  /// The name under which a stream's shocks are drawn.
  static String shockVariable(String stream) {
    return "stream." + stream;
  }
}
