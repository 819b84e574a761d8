package headroom.scenario;

import java.util.List;

/// Where a scenario comes from.
///
/// @param inputs every value as written with its provenance, in file order; without what takes no
///   part, such as a correlation with what was fixed
/// @param notes remarks of the reader that are not faults, such as a term partly outside the
///   timeline
/// @param sha256 hash of the resolved scenario (parents, overrides and data files included), 64 hex
///   digits; empty if it was made or changed in memory
public record Origin(List<Input> inputs, List<String> notes, String sha256) {

  /// A scenario that was written nowhere.
  public static final Origin NONE = new Origin(List.of(), List.of(), "");

  public Origin {
    inputs = List.copyOf(inputs);
    notes = List.copyOf(notes);
  }

  /// This origin with other notes.
  public Origin withNotes(List<String> others) {
    return new Origin(inputs, others, sha256);
  }

  /// This origin with another hash.
  public Origin withHash(String other) {
    return new Origin(inputs, notes, other);
  }
}
