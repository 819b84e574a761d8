package headroom.scenario;

import java.util.Optional;

/// The most that ever counts.
///
/// @param total nominal, undiscounted money; where it moves, it is read at each quarter's start
/// @param alreadyCounted the part of it used up before the timeline starts
/// @param interest annual rate by which what is left grows while in force, if it does
public record Cap(Path total, Quantity alreadyCounted, Optional<Path> interest) {

  /// A cap that never moves.
  public Cap(Quantity total, Quantity alreadyCounted) {
    this(new Path.Flat(total), alreadyCounted, Optional.empty());
  }

  /// The total where it never moves.
  public Optional<Quantity> flatTotal() {
    return total instanceof Path.Flat(Quantity amount) ? Optional.of(amount) : Optional.empty();
  }
}
