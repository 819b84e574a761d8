package headroom.question;

import headroom.compile.CompiledScenario;
import headroom.engine.DrawPlan;
import headroom.engine.InnovationPlan;
import headroom.engine.Plan;
import headroom.scenario.Evidence;
import headroom.scenario.Input;
import headroom.scenario.Provenance;
import headroom.scenario.Scenario;
import headroom.stream.StreamPlan;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// The inputs of a scenario: everything a trial draws, in file order, and after it the paths of its
/// streams.
public final class DrawnInputs {
  /// The path of the paths of all streams together.
  public static final String PATHS = "paths";

  private static final String ASSUMPTION = "assumption.";
  private static final String EVENT = "event.";

  private final Scenario scenario;
  private final CompiledScenario compiled;

  private DrawnInputs(Scenario scenario, CompiledScenario compiled) {
    this.scenario = scenario;
    this.compiled = compiled;
  }

  /// The inputs, the paths of all streams being one.
  public static List<DrawnInput> of(Scenario scenario, CompiledScenario compiled) {
    return new DrawnInputs(scenario, compiled).all(false);
  }

  /// The inputs, the paths of each stream, or of those that move together, being one.
  public static List<DrawnInput> withSplitPaths(Scenario scenario, CompiledScenario compiled) {
    return new DrawnInputs(scenario, compiled).all(true);
  }

  private List<DrawnInput> all(boolean split) {
    List<DrawnInput> inputs = new ArrayList<>();
    List<DrawPlan.Column> columns = compiled.plan().draws().columns();
    for (int column = 0; column < columns.size(); column++) {
      String path = path(columns.get(column).variable());
      Optional<Provenance> said = provenance(path);
      inputs.add(
          called(
              new DrawnInput(
                  path,
                  source(columns.get(column), column),
                  said.flatMap(Provenance::evidence),
                  said.flatMap(Provenance::unit))));
    }
    inputs.addAll(split ? splitPaths() : paths());
    return inputs;
  }

  /// The input by the label of what it belongs to, if that has one.
  private DrawnInput called(DrawnInput input) {
    String[] keys = input.path().split("\\.", 3);
    String label = keys.length < 2 ? null : scenario.labels().byPath().get(keys[0] + "." + keys[1]);
    return label == null ? input : input.called(keys.length == 2 ? label : label + ": " + keys[2]);
  }

  private DrawnInput.Source source(DrawPlan.Column kind, int column) {
    return switch (kind) {
      case DrawPlan.FromLaw _ ->
          new DrawnInput.OfLaw(column, compiled.laws().get(column).orElseThrow());
      case DrawPlan.Waiting _, DrawPlan.Dated _ ->
          new DrawnInput.Moment(column, compiled.laws().get(column));
      case DrawPlan.Picked _ -> new DrawnInput.Pick(column);
    };
  }

  private static String path(String variable) {
    if (variable.startsWith(ASSUMPTION)) {
      return "assumptions." + variable.substring(ASSUMPTION.length());
    }
    return variable.startsWith(EVENT) ? "events." + variable.substring(EVENT.length()) : variable;
  }

  /// What is said of an input, or of a key inside it, or of what it stands in.
  private Optional<Provenance> provenance(String path) {
    Map<String, Provenance> said =
        scenario.inputs().stream()
            .collect(Collectors.toMap(Input::path, Input::provenance, (a, _) -> a));
    for (String around = path; !around.isEmpty(); around = outside(around)) {
      if (said.containsKey(around)) {
        return Optional.of(said.get(around));
      }
      String inside = around + ".";
      Optional<Provenance> part =
          scenario.inputs().stream()
              .filter(input -> around(path, input.path(), inside))
              .map(Input::provenance)
              .findFirst();
      if (part.isPresent()) {
        return part;
      }
    }
    return Optional.empty();
  }

  private static boolean around(String path, String key, String inside) {
    return inside.equals(path + ".") && key.startsWith(inside);
  }

  private static String outside(String path) {
    int dot = path.lastIndexOf('.');
    return dot < 0 ? "" : path.substring(0, dot);
  }

  private List<DrawnInput> paths() {
    Set<Integer> moving = moving();
    return moving.isEmpty() ? List.of() : List.of(input(PATHS, moving));
  }

  private static DrawnInput input(String path, Set<Integer> streams) {
    return new DrawnInput(
        path, new DrawnInput.Paths(streams), Optional.<Evidence>empty(), Optional.empty());
  }

  /// Streams that move together go together.
  private List<DrawnInput> splitPaths() {
    Map<Integer, Set<Integer>> groups = new LinkedHashMap<>();
    for (int stream : moving()) {
      groups.put(stream, new TreeSet<>(Set.of(stream)));
    }
    InnovationPlan innovations = compiled.plan().innovations();
    for (int one = 0; one < innovations.factor().size(); one++) {
      for (int other = 0; other < one; other++) {
        if (innovations.factor().correlation(one, other) != 0) {
          join(
              groups,
              innovations.paths().get(one).stream(),
              innovations.paths().get(other).stream());
        }
      }
    }
    return groups.values().stream().distinct().map(this::named).toList();
  }

  private static void join(Map<Integer, Set<Integer>> groups, int one, int other) {
    Set<Integer> both = new TreeSet<>(groups.getOrDefault(one, Set.of(one)));
    both.addAll(groups.getOrDefault(other, Set.of(other)));
    both.forEach(stream -> groups.put(stream, both));
  }

  private DrawnInput named(Set<Integer> streams) {
    String names =
        streams.stream()
            .map(stream -> compiled.names().streams().get(stream))
            .collect(Collectors.joining("+"));
    return input(PATHS + "." + names, streams);
  }

  /// Streams that draw something by the quarter.
  private Set<Integer> moving() {
    Plan plan = compiled.plan();
    Set<Integer> moving = new TreeSet<>();
    plan.innovations().paths().forEach(path -> moving.add(path.stream()));
    for (int stream = 0; stream < plan.streams().size(); stream++) {
      if (drawsForItself(plan.streams().get(stream))) {
        moving.add(stream);
      }
    }
    return moving;
  }

  private static boolean drawsForItself(StreamPlan stream) {
    return switch (stream) {
      case StreamPlan.QuantilePath _,
          StreamPlan.Regimes _,
          StreamPlan.Bootstrapped _,
          StreamPlan.Shocked _ ->
          true;
      case StreamPlan.Seasonal seasonal -> drawsForItself(seasonal.calm());
      case StreamPlan.Grown _,
          StreamPlan.SCurve _,
          StreamPlan.Planned _,
          StreamPlan.SchwartzMoon _,
          StreamPlan.Derived _,
          StreamPlan.Fixed _ ->
          false;
    };
  }
}
