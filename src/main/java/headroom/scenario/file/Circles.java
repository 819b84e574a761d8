package headroom.scenario.file;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/// Finds circles among named things that refer to each other.
final class Circles {
  private enum Mark {
    OPEN,
    DONE
  }

  private final Function<String, ? extends Collection<String>> references;
  private final Map<String, Mark> marks = new HashMap<>();
  private final List<String> trail = new ArrayList<>();
  private final List<List<String>> circles = new ArrayList<>();

  private Circles(Function<String, ? extends Collection<String>> references) {
    this.references = references;
  }

  /// Each circle once, as `[a, b, a]`; names not in the map of references end a trail.
  ///
  /// @param names all names, at most a thousand
  /// @param references the names each one refers to
  static List<List<String>> find(
      Collection<String> names, Function<String, ? extends Collection<String>> references) {
    Circles search = new Circles(references);
    names.forEach(search::visit);
    return search.circles;
  }

  private void visit(String name) {
    Mark mark = marks.get(name);
    if (mark == Mark.OPEN) {
      List<String> circle = new ArrayList<>(trail.subList(trail.indexOf(name), trail.size()));
      circle.add(name);
      circles.add(circle);
    } else if (mark == null) {
      marks.put(name, Mark.OPEN);
      trail.add(name);
      references.apply(name).forEach(this::visit);
      trail.removeLast();
      marks.put(name, Mark.DONE);
    }
  }
}
