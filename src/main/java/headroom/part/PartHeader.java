package headroom.part;

import headroom.engine.Engine;
import headroom.run.SharedRun;
import headroom.scenario.Scenario;
import headroom.scenario.SimulationSettings;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What a part says of itself: which run it belongs to and which segments of it it holds. Nothing
/// in it tells threads, kernels or machine.
///
/// @param version the program's, which must be the same for all parts of a run
/// @param recipe the run
/// @param scenario hash of the scenario, or of the hashes of all, 64 hex digits
/// @param plan hash of what is simulated and kept, 64 hex digits
/// @param simulation trials, seed, sampler and replicates as words
/// @param segments segments of the whole run
/// @param from the first segment held
/// @param to the segment after the last one held
/// @param shard which of how many shards it is, if it was made as one
public record PartHeader(
    String version,
    Recipe recipe,
    String scenario,
    String plan,
    Simulation simulation,
    int segments,
    int from,
    int to,
    Optional<Shard> shard) {

  /// How the run is simulated.
  ///
  /// @param trials all trials of the run, as they are run
  /// @param seed its seed
  /// @param sampler `sobol` or `philox`
  /// @param replicates how many there are
  /// @param block trials of a block
  public record Simulation(long trials, long seed, String sampler, int replicates, int block) {}

  /// The header of a part of a run.
  ///
  /// @param recipe the run
  /// @param ready the same, ready
  /// @param from the first segment held
  /// @param to the segment after the last one held
  public static PartHeader of(
      String version, Recipe recipe, Recipe.Ready ready, int from, int to, Optional<Shard> shard) {
    SharedRun run = ready.shared();
    SimulationSettings settings = ready.simulation();
    String scenarios =
        ready.scenarios().stream().map(Scenario::sha256).collect(Collectors.joining("\n"));
    String scenario = ready.scenarios().size() == 1 ? scenarios : PartBytes.sha256(utf8(scenarios));
    String plan = PartBytes.sha256(utf8(scenarios + "\n" + String.join("\n", recipe.kept())));
    return new PartHeader(
        version,
        recipe,
        scenario,
        plan,
        new Simulation(
            run.replicates().trials(),
            settings.seed(),
            settings.sampler().name().toLowerCase(Locale.ROOT),
            run.replicates().count(),
            Engine.blockSize()),
        run.segments(),
        from,
        to,
        shard);
  }

  private static String grouped(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /// The header of another part of the same run.
  public PartHeader holding(int newFrom, int newTo, Optional<Shard> newShard) {
    return new PartHeader(
        version, recipe, scenario, plan, simulation, segments, newFrom, newTo, newShard);
  }

  /// What keeps two parts from belonging to one run, the first thing that does, for the middle of a
  /// sentence; empty if they belong together.
  Optional<String> otherThan(PartHeader other) {
    Simulation own = simulation;
    Simulation others = other.simulation;
    return Stream.of(
            told("number of trials", grouped(own.trials), grouped(others.trials)),
            told("seed", own.seed, others.seed),
            told("sampler", own.sampler, others.sampler),
            told("number of replicates", own.replicates, others.replicates),
            told("size of blocks", own.block, others.block),
            told("number of segments", segments, other.segments),
            untold("scenario", scenario.equals(other.scenario)),
            untold("choice of outputs", plan.equals(other.plan)),
            untold("text of the scenario", recipe.equals(other.recipe)))
        .flatMap(Optional::stream)
        .findFirst();
  }

  private static Optional<String> told(String what, Object own, Object others) {
    return own.equals(others)
        ? Optional.empty()
        : Optional.of("another %s (%s, not %s)".formatted(what, own, others));
  }

  /// Of something too long to be told.
  private static Optional<String> untold(String what, boolean same) {
    return same ? Optional.empty() : Optional.of("another " + what);
  }

  /// Writes all but the version.
  void write(PartBytes.Writer out) {
    out.content(recipe.bytes())
        .text(scenario)
        .text(plan)
        .number(simulation.trials)
        .number(simulation.seed)
        .text(simulation.sampler)
        .number(simulation.replicates)
        .number(simulation.block)
        .number(segments)
        .number(from)
        .number(to)
        .number(shard.map(Shard::number).orElse(0))
        .number(shard.map(Shard::count).orElse(0));
  }

  /// Reads what was written after the version; throws `BufferUnderflowException` if it is cut off,
  /// `IllegalArgumentException` if it makes no sense.
  static PartHeader read(String version, ByteBuffer in) {
    Recipe recipe = Recipe.of(PartBytes.content(in));
    String scenario = PartBytes.text(in);
    String plan = PartBytes.text(in);
    long trials = in.getLong();
    long seed = in.getLong();
    String sampler = PartBytes.text(in);
    Simulation simulation = new Simulation(trials, seed, sampler, in.getInt(), in.getInt());
    int segments = in.getInt();
    int from = in.getInt();
    int to = in.getInt();
    int number = in.getInt();
    int count = in.getInt();
    return new PartHeader(
        version,
        recipe,
        scenario,
        plan,
        simulation,
        segments,
        from,
        to,
        count == 0 ? Optional.empty() : Optional.of(new Shard(number, count)));
  }
}
