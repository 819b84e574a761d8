package headroom.scenario.file;

import headroom.scenario.StreamProcess;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A stream's bootstrap from history. Each reader returns null after a fault.
final class BootstrapReader {
  private static final int MOST_AMOUNTS = 10_000;
  private static final String EXAMPLE = "[1.9, 2.4, 3.8, 5.0]";
  private static final String COLUMN_EXAMPLE = "{file: data/history.csv, column: revenue}";

  private final Reading reading;
  private final Values values;
  private final TreeSource source;

  BootstrapReader(Reading reading, Values values, TreeSource source) {
    this.reading = reading;
    this.values = values;
    this.source = source;
  }

  /// The process in an opened mapping.
  @Nullable StreamProcess read(Fields bootstrap) {
    Node node = bootstrap.require("history", "history: " + EXAMPLE);
    List<Double> history = node == null ? null : history(node, bootstrap.spot("history"));
    Node blockNode = bootstrap.require("block", "block: 4");
    Spot spot = bootstrap.spot("block");
    int most = history == null ? MOST_AMOUNTS : history.size() - 1;
    Long block =
        blockNode == null ? null : values.integer(values.unwrap(blockNode, spot), spot, 1, most);
    return history == null || block == null
        ? null
        : new StreamProcess.Bootstrap(history, block.intValue());
  }

  private @Nullable List<Double> history(Node node, Spot spot) {
    return node instanceof Node.Mapping ? column(node, spot) : amounts(node, spot);
  }

  private @Nullable List<Double> column(Node node, Spot spot) {
    Fields fields = Fields.open(StreamKeys.HISTORY_COLUMN, node, spot, reading, COLUMN_EXAMPLE);
    Node fileNode = fields == null ? null : fields.require("file", "file: data/history.csv");
    Node columnNode = fields == null ? null : fields.require("column", "column: revenue");
    if (fields == null || fileNode == null || columnNode == null) {
      return null;
    }
    String file = values.text(fileNode, fields.spot("file"));
    String column = values.text(columnNode, fields.spot("column"));
    if (file == null || column == null) {
      return null;
    }
    ColumnFile.Column read =
        source.column(
            file,
            fileNode.position(),
            column,
            columnNode.position(),
            Measure.KNOWN_MONEY,
            ColumnFile.Rows.SERIES);
    reading.noteFile(file, read.notes());
    List<Double> found = read.numbers();
    if (found.size() == 1) {
      reading.fault(
          columnNode.position(),
          "a history needs 2 amounts or more, found 1 in " + Wording.quote(column));
    }
    return found.size() < 2 ? null : found;
  }

  private @Nullable List<Double> amounts(Node node, Spot spot) {
    if (node instanceof Node.Broken) {
      return null;
    }
    if (!(node instanceof Node.Sequence list)
        || list.items().size() < 2
        || list.items().size() > MOST_AMOUNTS) {
      reading.fault(
          node.position(),
          "`history` must be a list of 2 to %s amounts or a column of a file, found %s; write for example %s or %s"
              .formatted(
                  Wording.grouped(MOST_AMOUNTS),
                  node instanceof Node.Sequence other
                      ? "a list of " + other.items().size()
                      : Wording.describe(node),
                  EXAMPLE,
                  COLUMN_EXAMPLE));
      return null;
    }
    List<Double> amounts = new ArrayList<>();
    for (int i = 0; i < list.items().size(); i++) {
      Node item = list.items().get(i);
      Spot at = spot.item(i, item.position());
      Double amount = values.number(values.unwrap(item, at), at, Measure.KNOWN_MONEY);
      if (amount != null) {
        amounts.add(amount);
      }
    }
    return amounts.size() == list.items().size() ? amounts : null;
  }
}
