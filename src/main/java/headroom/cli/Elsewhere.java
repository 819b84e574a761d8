package headroom.cli;

import headroom.engine.Engine;

/// A place other than this machine where commands simulate: a cluster. Output is written here, and
/// what no cluster is needed for is done here.
public interface Elsewhere {

  /// What users may say of the place: an object with options for picocli, which every command that
  /// simulates there takes besides its own. They are read before [#execution].
  Object options();

  /// What kind of place it is, for the manifest: `Spark, standalone`.
  String kind();

  /// Among how many machines a run is shared out there, at most: each may be asked what one may.
  int shares();

  /// Simulates there.
  ///
  /// @param engine this machine's
  Execution execution(Engine engine);
}
