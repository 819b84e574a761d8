package headroom.chart;

import java.util.List;
import java.util.OptionalDouble;

/// A number over two keys: a cell for each pair of their values, coloured by what it is, with its
/// text in it.
///
/// @param caption the words around it
/// @param down what goes from top to bottom
/// @param rows its values
/// @param across what goes from left to right
/// @param columns its values
/// @param cells the numbers, row by row; NaN where there is none
/// @param texts what stands in the cells, row by row
/// @param contour a value whose line is drawn
/// @param resolution see [Chart#resolution()]
public record HeatChart(
    Caption caption,
    String down,
    List<String> rows,
    String across,
    List<String> columns,
    List<List<Double>> cells,
    List<List<String>> texts,
    OptionalDouble contour,
    double resolution)
    implements Chart {

  /// Checks and copies.
  ///
  /// @throws IllegalArgumentException if a list does not fit the others
  public HeatChart {
    rows = List.copyOf(rows);
    columns = List.copyOf(columns);
    Values.notEmpty("rows", rows);
    Values.notEmpty("columns", columns);
    Values.sameSize("cells", cells, rows.size());
    Values.sameSize("texts", texts, rows.size());
    for (List<Double> row : cells) {
      Values.sameSize("a row of cells", row, columns.size());
    }
    for (List<String> row : texts) {
      Values.sameSize("a row of texts", row, columns.size());
    }
    cells = cells.stream().map(List::copyOf).toList();
    texts = texts.stream().map(List::copyOf).toList();
    Values.resolution(resolution);
  }
}
