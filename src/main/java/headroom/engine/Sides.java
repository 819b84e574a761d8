package headroom.engine;

import headroom.kernel.Backend;
import headroom.random.Draws;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;

/// Blocks of trials of several plans on the same random numbers. Columns are drawn once for all
/// sides that draw alike; streams are computed once for all whose streams move alike, and each
/// quarter is booked by one of these sides after the other. One thread's own.
final class Sides {
  private final List<DrawColumns> columns;
  private final List<Group> groups;
  private final List<Block> blocks = new ArrayList<>();

  /// Sides with the same streams.
  private record Group(BlockStreams streams, int quarterCount, List<Integer> sides) {}

  /// Looks at a side while a block runs through it.
  interface Observer {
    /// A block begins.
    void start(int count);

    /// A quarter is booked.
    void quarter(int quarter, int count);

    /// All quarters are booked.
    void end(int count);
  }

  Sides(List<Plan> plans, Draws source, Backend backend) {
    Map<DrawPlan, DrawColumns> drawn = new HashMap<>();
    SequencedMap<Movement, Group> moved = new LinkedHashMap<>();
    for (int side = 0; side < plans.size(); side++) {
      Plan plan = plans.get(side);
      DrawColumns draws =
          drawn.computeIfAbsent(
              plan.draws(), it -> DrawColumns.of(it, source, Block.ROOM, backend));
      Group group =
          moved.computeIfAbsent(
              Movement.of(plan),
              _ ->
                  new Group(
                      new BlockStreams(plan, draws, source, backend),
                      plan.quarterCount(),
                      new ArrayList<>()));
      group.sides().add(side);
      blocks.add(new Block(plan, draws, group.streams(), backend));
    }
    columns = List.copyOf(drawn.values());
    groups = List.copyOf(moved.values());
  }

  /// The block of a side.
  Block block(int side) {
    return blocks.get(side);
  }

  /// Runs a block through all sides.
  ///
  /// @param observers one for each side
  void run(long firstTrial, int count, List<? extends Observer> observers) {
    columns.forEach(it -> it.fill(firstTrial, count));
    for (Group group : groups) {
      group.streams().drawPaths(firstTrial, count);
      group.streams().open(count);
      for (int side : group.sides()) {
        blocks.get(side).openBooks(count);
        observers.get(side).start(count);
      }
      for (int quarter = 0; quarter < group.quarterCount(); quarter++) {
        group.streams().step(quarter, count);
        for (int side : group.sides()) {
          blocks.get(side).book(quarter, count);
          observers.get(side).quarter(quarter, count);
        }
      }
      group.sides().forEach(side -> observers.get(side).end(count));
    }
  }
}
