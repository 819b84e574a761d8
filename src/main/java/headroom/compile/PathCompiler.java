package headroom.compile;

import headroom.path.Operand;
import headroom.path.PathPlan;
import headroom.scenario.Path;
import headroom.scenario.Quantity;
import headroom.scenario.Quarter;
import headroom.scenario.Timeline;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.SortedMap;
import java.util.TreeMap;

/// Compiles paths.
final class PathCompiler {
  private final Timeline timeline;
  private final DrawTable draws;

  PathCompiler(Timeline timeline, DrawTable draws) {
    this.timeline = timeline;
    this.draws = draws;
  }

  PathPlan compile(Path path) {
    return switch (path) {
      case Path.Flat flat -> flat(draws.operand(flat.value()));
      case Path.Fade fade ->
          new PathPlan.Fading(
              draws.operand(fade.from()), draws.operand(fade.to()), draws.operand(fade.halfLife()));
      case Path.Schedule schedule ->
          schedule.linear() ? joined(schedule.nodes()) : stepped(schedule.nodes());
      case Path.Multiple(Quantity multiple, Quantity of) ->
          multiple(draws.operand(multiple), draws.operand(of));
      case Path.Hold hold ->
          new PathPlan.Held(
              draws.operand(hold.value()), draws.operand(hold.years()), compile(hold.then()));
    };
  }

  private PathPlan multiple(Operand multiple, Operand of) {
    return multiple instanceof Operand.Known(double times) && of instanceof Operand.Known(double it)
        ? flat(Operand.of(times * it))
        : new PathPlan.Multiple(multiple, of);
  }

  private PathPlan flat(Operand value) {
    List<Operand> byQuarter = new ArrayList<>();
    for (int quarter = 0; quarter < timeline.quarterCount(); quarter++) {
      byQuarter.add(value);
    }
    return new PathPlan.Steps(byQuarter);
  }

  private PathPlan stepped(SortedMap<Quarter, Quantity> nodes) {
    NavigableMap<Quarter, Operand> operands = operands(nodes);
    List<Operand> byQuarter = new ArrayList<>();
    for (int quarter = 0; quarter < timeline.quarterCount(); quarter++) {
      byQuarter.add(left(operands, timeline.quarter(quarter)).getValue());
    }
    return new PathPlan.Steps(byQuarter);
  }

  private PathPlan joined(SortedMap<Quarter, Quantity> nodes) {
    NavigableMap<Quarter, Operand> operands = operands(nodes);
    List<PathPlan.Joint> byQuarter = new ArrayList<>();
    for (int quarter = 0; quarter < timeline.quarterCount(); quarter++) {
      Quarter date = timeline.quarter(quarter);
      Map.Entry<Quarter, Operand> left = left(operands, date);
      Map.Entry<Quarter, Operand> later = operands.higherEntry(date);
      boolean between = later != null && left.getKey().compareTo(date) <= 0;
      Map.Entry<Quarter, Operand> right = between ? later : left;
      double weight =
          between ? (double) left.getKey().until(date) / left.getKey().until(right.getKey()) : 0;
      byQuarter.add(new PathPlan.Joint(left.getValue(), right.getValue(), weight));
    }
    return new PathPlan.Interpolated(byQuarter);
  }

  /// The last node not after a quarter, or the first one.
  private static Map.Entry<Quarter, Operand> left(
      NavigableMap<Quarter, Operand> nodes, Quarter date) {
    Map.Entry<Quarter, Operand> floor = nodes.floorEntry(date);
    return floor == null ? nodes.firstEntry() : floor;
  }

  private NavigableMap<Quarter, Operand> operands(SortedMap<Quarter, Quantity> nodes) {
    NavigableMap<Quarter, Operand> operands = new TreeMap<>();
    for (Map.Entry<Quarter, Quantity> node : nodes.entrySet()) {
      operands.put(node.getKey(), draws.operand(node.getValue()));
    }
    return operands;
  }
}
