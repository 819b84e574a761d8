package headroom.live;

import headroom.engine.Engine;
import headroom.report.Phrases;
import headroom.run.StagedRun;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// The memory that runs are to fit into. Safe from any thread.
final class Room {
  /// What a result with a distribution takes in each replicate, or when pooled, and seldom more.
  private static final long USUAL_BYTES = 64 << 10;

  private static final int POOLED = 2; // what is pooled, and its distributions
  private static final int MOST_KNOWN = 64;

  private final long heap = Runtime.getRuntime().maxMemory();
  private final Map<Kind, Need> known = new ConcurrentHashMap<>();

  /// Runs that take about as much: measuring one takes up to a quarter of a second.
  private record Kind(long distributions, int replicates, long trials) {}

  /// The least memory of a run, in bytes; in the end it is two or three times as much.
  ///
  /// @param growing if parts of all replicates are kept
  /// @param anew if each stage begins anew
  private record Need(long growing, long anew) {}

  /// Has a run keep nothing between its stages where there is no room for that. Call it before the
  /// first stage that would be kept.
  ///
  /// @throws UnansweredException if there is no room even so
  void fit(StagedRun run, Engine engine) {
    if (run.distributions() * USUAL_BYTES * (run.replicates() + POOLED) < heap / 2) {
      return;
    }
    Need need = need(run, engine);
    if (need.growing < heap / 4) {
      return;
    }
    run.keepNothing();
    if (need.anew >= heap / 2) {
      throw new UnansweredException(
          "the run keeps %s distributions and takes at least %s MB of memory on %s, and %s MB may be used; shorten the timeline, or serve with fewer `--threads` or more memory"
              .formatted(
                  Phrases.count(run.distributions()),
                  Phrases.count(need.anew >> 20),
                  engine.threads() == 1 ? "one thread" : engine.threads() + " threads",
                  Phrases.count(heap >> 20)));
    }
  }

  private Need need(StagedRun run, Engine engine) {
    if (known.size() > MOST_KNOWN) {
      known.clear();
    }
    Kind kind = new Kind(run.distributions(), run.replicates(), run.trials(run.stages() - 1));
    return known.computeIfAbsent(
        kind, _ -> new Need(run.leastBytes(engine), run.leastBytesKeepingNothing(engine)));
  }
}
