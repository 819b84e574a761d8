package headroom.live;

import java.util.OptionalInt;

/// How the live page is served.
///
/// @param port the port to listen on; the first free one from the usual one on where none is asked
///   for
/// @param mostTrials the most trials of a run
/// @param threads worker threads
/// @param version the program's version
public record LiveOptions(OptionalInt port, long mostTrials, int threads, String version) {
  /// The port where none is asked for.
  public static final int USUAL_PORT = 7417;
}
