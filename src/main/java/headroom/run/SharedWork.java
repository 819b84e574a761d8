package headroom.run;

import headroom.engine.Engine;
import headroom.engine.Monitor;
import headroom.engine.Replicates;
import java.util.SortedMap;

/// Work of many trials, to be done in shares by processes and machines that know nothing of each
/// other. May be used by several threads, each with an engine of its own.
public interface SharedWork {

  /// All trials and how they are shared out among replicates.
  Replicates replicates();

  /// The number of segments that shares are made of, in the order of the replicates.
  int segments();

  /// Does a share; blocks until it is done.
  ///
  /// @param engine where it is run; changes no bit
  /// @param from the first segment
  /// @param to the segment after the last, at most [#segments()]
  /// @param monitor watches it
  /// @return by replicate what was tallied of it, for whoever puts shares together
  /// @throws headroom.engine.CancelledException if it was stopped
  SortedMap<Integer, byte[]> share(Engine engine, int from, int to, Monitor monitor);
}
