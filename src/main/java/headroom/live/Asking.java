package headroom.live;

import headroom.report.format.JsonObject;

/// Finds the answer to one kind of further question.
interface Asking {
  /// Finds it; blocks until it is there.
  ///
  /// @throws IllegalArgumentException if it has none, with a sentence why
  /// @throws headroom.engine.CancelledException if it was stopped
  JsonObject answer(Asked asked, Watching watching) throws Refusal, FaultyException;
}
