package headroom.report.story;

import headroom.words.NumberStyle;
import headroom.words.Rounding;
import headroom.words.TextTable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A table of numbers to be checked with a pocket calculator: each column has as many decimals as
/// its numbers need, seven digits at most of the largest.
final class LedgerTable {
  private static final int DIGITS = 7;
  private static final int MOST_DECIMALS = 9;

  private final String corner;
  private final List<String> rows;
  private final Map<String, @Nullable Double[]> columns = new LinkedHashMap<>();
  private final List<String> shares = new ArrayList<>();

  /// @param corner what stands above the names of the rows
  LedgerTable(String corner, List<String> rows) {
    this.corner = corner;
    this.rows = List.copyOf(rows);
  }

  /// A column of amounts; nothing stands where there is none.
  void column(String name, @Nullable Double[] values) {
    columns.put(name, values);
  }

  /// A column of shares.
  void share(String name, @Nullable Double[] values) {
    shares.add(name);
    columns.put(name, values);
  }

  List<String> lines() {
    TextTable table = new TextTable();
    List<String> head = new ArrayList<>(List.of(corner));
    head.addAll(columns.keySet());
    table.row(head.toArray(String[]::new));
    List<List<String>> texts =
        columns.entrySet().stream().map(it -> texts(it.getKey(), it.getValue())).toList();
    for (int row = 0; row < rows.size(); row++) {
      int at = row;
      List<String> cells = new ArrayList<>(List.of(rows.get(row)));
      texts.forEach(column -> cells.add(column.get(at)));
      table.row(cells.toArray(String[]::new));
    }
    return table.lines();
  }

  private List<String> texts(String name, @Nullable Double[] values) {
    if (shares.contains(name)) {
      return Arrays.stream(values)
          .map(it -> it == null ? "" : NumberStyle.SHARE.text(Math.round(it * 1e6) / 1e6))
          .toList();
    }
    int decimals = decimals(values);
    return Arrays.stream(values)
        .map(it -> it == null ? "" : it == 0 ? "0" : Rounding.fixed(it, decimals))
        .toList();
  }

  private static int decimals(@Nullable Double[] values) {
    double largest = 0;
    for (Double value : values) {
      largest = Math.max(largest, value == null ? 0 : Math.abs(value));
    }
    if (largest == 0) {
      return 0;
    }
    int most = Math.clamp(DIGITS - 1 - (int) Math.floor(Math.log10(largest)), 0, MOST_DECIMALS);
    for (int decimals = 0; decimals < most; decimals++) {
      double scale = Math.pow(10, decimals);
      double least = largest * 1e-10;
      boolean enough =
          Arrays.stream(values)
              .allMatch(it -> it == null || Math.abs(Math.rint(it * scale) / scale - it) <= least);
      if (enough) {
        return decimals;
      }
    }
    return most;
  }
}
