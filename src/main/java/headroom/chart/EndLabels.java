package headroom.chart;

import java.awt.geom.Line2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Labels in a column to the right of a plot, each as near to its own height as the others allow,
/// with a thin line to what it names where it had to move.
final class EndLabels {

  private static final double LINE = 31;
  private static final double REACH = 26;

  private final List<Entry> entries = new ArrayList<>();

  /// Asks for a label at a height: a name, which may be cut off, and a value, which may not.
  void add(double y, String name, String value, TextStyle style) {
    entries.add(new Entry(y, name, " " + value, style));
  }

  /// The room that the labels need to the right of the plot, lines included.
  double width() {
    return REACH
        + 8
        + entries.stream()
            .mapToDouble(entry -> entry.style().width(entry.name() + entry.value()))
            .max()
            .orElse(0);
  }

  /// Writes the labels between two heights.
  ///
  /// @param end the right edge of what they name
  /// @param left the left edge of the column
  /// @param width the room for lines and labels
  void draw(Page page, double end, double left, double width, double top, double bottom) {
    List<Entry> sorted = entries.stream().sorted(Comparator.comparingDouble(Entry::y)).toList();
    double[] places = places(sorted.stream().mapToDouble(Entry::y).toArray(), LINE, top, bottom);
    for (int index = 0; index < places.length; index++) {
      Entry entry = sorted.get(index);
      page.stroke(
          new Line2D.Double(end + 5, entry.y(), left + REACH - 5, places[index]),
          Palette.AXIS,
          1.5);
      double room = width - REACH - entry.style().width(entry.value());
      String text = entry.style().shorten(entry.name(), room) + entry.value();
      double baseline = places[index] + entry.style().capHeight() / 2;
      page.write(text, left + REACH, baseline, Label.Anchor.START, entry.style());
    }
  }

  /// Heights at least `distance` apart, in order, inside the ends as far as they fit, and otherwise
  /// as near to the wanted ones as possible: neighbours that collide are merged into a block around
  /// their mean.
  static double[] places(double[] wanted, double distance, double top, double bottom) {
    int size = wanted.length;
    double[] sums = new double[size];
    int[] counts = new int[size];
    int blocks = 0;
    for (int index = 0; index < size; index++) {
      sums[blocks] = wanted[index] - index * distance;
      counts[blocks++] = 1;
      while (blocks > 1
          && sums[blocks - 2] / counts[blocks - 2] > sums[blocks - 1] / counts[blocks - 1]) {
        sums[blocks - 2] += sums[blocks - 1];
        counts[blocks - 2] += counts[blocks - 1];
        blocks--;
      }
    }
    double[] places = new double[size];
    double highest = Math.max(top, bottom - (size - 1) * distance);
    for (int block = 0, index = 0; block < blocks; block++) {
      double start = Math.clamp(sums[block] / counts[block], top, highest);
      for (int member = 0; member < counts[block]; member++, index++) {
        places[index] = start + index * distance;
      }
    }
    return places;
  }

  private record Entry(double y, String name, String value, TextStyle style) {}
}
