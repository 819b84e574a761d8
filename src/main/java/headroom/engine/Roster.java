package headroom.engine;

import java.util.Optional;

/// Hands out the pieces of a run to its threads, each piece once. Safe from any thread; who is
/// given what changes no number.
interface Roster {

  /// The first piece for a thread; empty if there is nothing for it to do.
  Optional<Segments.Piece> first();

  /// The next piece for a thread that has done one; empty if nothing is left for it.
  Optional<Segments.Piece> after(Segments.Piece done);
}
