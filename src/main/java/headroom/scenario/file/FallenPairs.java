package headroom.scenario.file;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Pairs of a list of correlations that fall away because a later file, or the command line, fixed
/// or removed one of the two: what was written of the pair is void, and the other pairs stay. Told
/// in one note for each of those.
final class FallenPairs {
  private final Reading reading;
  private final String section;
  private final Map<String, String> reasons = new LinkedHashMap<>();
  private final Map<String, List<String>> partners = new LinkedHashMap<>();

  /// @param section the section with the list
  FallenPairs(Reading reading, String section) {
    this.reading = reading;
    this.section = section;
  }

  /// Remembers why a name can be in no pair.
  void explain(String name, String reason) {
    reasons.put(name, reason);
  }

  /// Whether a name was found unfit for pairs.
  boolean contains(String name) {
    return reasons.containsKey(name);
  }

  /// Whether a pair falls away.
  ///
  /// @param index its place in the list, from 0
  boolean takes(int index, Pairs.Pair pair) {
    String fallen = contains(pair.first()) ? pair.first() : pair.second();
    if (!contains(fallen)) {
      return false;
    }
    String other = fallen.equals(pair.first()) ? pair.second() : pair.first();
    partners.computeIfAbsent(fallen, _ -> new ArrayList<>()).add(other);
    reading.leaveOut(section + "." + index);
    return true;
  }

  /// Notes what fell away.
  void tell() {
    partners.forEach(
        (name, others) ->
            reading.note(
                "%s %s, so its %s with %s %s away; other pairs stay."
                    .formatted(
                        name,
                        Optional.ofNullable(reasons.get(name)).orElse("cannot be correlated"),
                        others.size() == 1 ? "correlation" : "correlations",
                        Wording.and(others),
                        others.size() == 1 ? "falls" : "fall")));
  }
}
