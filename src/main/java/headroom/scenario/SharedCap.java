package headroom.scenario;

import java.util.List;

/// A cap that several agreements draw on.
///
/// @param name its name
/// @param cap its terms
/// @param split how the quarter that uses it up is divided
public record SharedCap(String name, Cap cap, Split split) {

  /// How the quarter that uses a cap up is divided among those who draw on it.
  public sealed interface Split {
    /// In proportion to what each could count.
    record ProRata() implements Split {}

    /// One after the other.
    ///
    /// @param agreements names of all members, first to last
    record InOrder(List<String> agreements) implements Split {
      public InOrder {
        agreements = List.copyOf(agreements);
      }
    }
  }
}
