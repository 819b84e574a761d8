package headroom.engine;

import headroom.stats.Layout;
import java.util.List;

/// How the values of all outputs and contrasts of a run are counted.
///
/// @param sides by side and output
/// @param contrasts one per contrast
record Layouts(List<List<Layout>> sides, List<Layout> contrasts) {
  Layouts {
    sides = sides.stream().map(List::copyOf).toList();
    contrasts = List.copyOf(contrasts);
  }
}
