package headroom.run;

import headroom.engine.Monitor;
import headroom.result.Result;
import java.util.Set;

/// Watches a scenario's run, and is told what it has come to so far in the scenario's own words.
/// What a [Monitor] may rely on holds for results too.
public interface RunListener extends Monitor {

  /// Ids of the metrics whose totals it wants to be told of; asked for once a run.
  default Set<String> watches() {
    return Set.of();
  }

  /// The totals it watches, of the replicates that are done.
  default void known(Result soFar) {}

  /// Watches nothing.
  static RunListener none() {
    return new RunListener() {};
  }
}
