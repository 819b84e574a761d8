package headroom.live;

import java.util.Optional;
import java.util.Set;

/// The charts that a page has in view: while a run grows only these are drawn.
///
/// @param ids their ids; empty where the page does not say, and has all
record Shown(Optional<Set<String>> ids) {
  static final Shown ALL = new Shown(Optional.empty());

  static Shown of(JsonValue.Members body) throws Refusal {
    return new Shown(body.texts("charts").map(Set::copyOf));
  }

  boolean has(String id) {
    return ids.isEmpty() || ids.get().contains(id);
  }
}
