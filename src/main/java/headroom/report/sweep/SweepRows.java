package headroom.report.sweep;

import headroom.report.Gaps;
import headroom.scenario.Scenario;
import headroom.sweep.Axis;
import headroom.sweep.Subject;
import headroom.sweep.Sweep;
import headroom.words.VisibleText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// The tables of a sweep, as cells of text.
final class SweepRows {
  private final Sweep sweep;
  private final Scenario scenario;
  private final Answers answers;

  SweepRows(Scenario scenario, Sweep sweep) {
    this.sweep = sweep;
    this.scenario = scenario;
    answers = new Answers(scenario);
  }

  /// A key under the axis of a chart: what it is called where the scenario says so, else its path.
  static String axisTitle(String path, Scenario scenario) {
    for (Map.Entry<String, String> label : scenario.labels().byPath().entrySet()) {
      if (path.equals(label.getKey()) || path.equals(label.getKey() + ".value")) {
        return label.getValue();
      }
      if (path.startsWith(label.getKey() + ".")) {
        return "%s of %s".formatted(path.substring(label.getKey().length() + 1), label.getValue());
      }
    }
    return path;
  }

  /// The last part of a key's path.
  static String shortName(Axis axis, Scenario scenario) {
    String label = scenario.labels().byPath().get(axis.path().replaceFirst("\\.value$", ""));
    if (label != null) {
      return label;
    }
    String path = axis.path();
    String last = path.substring(path.lastIndexOf('.') + 1);
    boolean inner = last.equals("total") || last.equals("value") || last.matches("\\d+");
    return inner && path.contains(".")
        ? shortName(new Axis(path.substring(0, path.lastIndexOf('.')), axis.values()), scenario)
        : last;
  }

  /// The two head lines of the table of one key.
  List<List<String>> heads() {
    List<String> metrics = new ArrayList<>(List.of(""));
    List<String> statistics =
        new ArrayList<>(List.of(shortName(sweep.over().getFirst(), scenario)));
    String before = "";
    for (Subject subject : sweep.of()) {
      Heads head = Heads.of(subject, scenario);
      metrics.add(head.metric().equals(before) ? "" : head.metric());
      statistics.add(head.statistic());
      before = head.metric();
    }
    return List.of(metrics, statistics);
  }

  /// A row for each point of one key, the scenario as written last.
  List<List<String>> rows() {
    List<List<String>> rows = new ArrayList<>();
    for (Sweep.Point point : sweep.points()) {
      List<String> row = new ArrayList<>();
      row.add(VisibleText.of(String.join(", ", point.at())));
      for (int question = 0; question < sweep.of().size(); question++) {
        row.add(answers.cell(sweep.of().get(question), point.results().get(question).value()));
      }
      rows.add(row);
    }
    List<String> last = new ArrayList<>(List.of("as written"));
    for (int question = 0; question < sweep.of().size(); question++) {
      last.add(answers.cell(sweep.of().get(question), sweep.written().get(question)));
    }
    rows.add(last);
    return rows;
  }

  /// The head of the table of two keys: the second's values.
  List<String> columns() {
    List<String> columns = new ArrayList<>();
    columns.add(
        shortName(sweep.over().get(0), scenario)
            + " \\ "
            + shortName(sweep.over().get(1), scenario));
    sweep.over().get(1).values().forEach(value -> columns.add(VisibleText.of(value)));
    return columns;
  }

  /// A row for each value of the first of two keys: the answers to one question.
  List<List<String>> grid(int question) {
    int wide = sweep.over().get(1).values().size();
    return IntStream.range(0, sweep.over().get(0).values().size())
        .mapToObj(
            row -> {
              List<String> cells = new ArrayList<>();
              cells.add(VisibleText.of(sweep.over().get(0).values().get(row)));
              for (int column = 0; column < wide; column++) {
                Sweep.Point point = sweep.points().get(row * wide + column);
                cells.add(
                    answers.cell(sweep.of().get(question), point.results().get(question).value()));
              }
              return List.copyOf(cells);
            })
        .toList();
  }

  /// The differences from the scenario as written, with their errors: a row for each point.
  List<List<String>> differences() {
    List<List<String>> rows = new ArrayList<>();
    for (Sweep.Point point : sweep.points()) {
      List<String> row = new ArrayList<>();
      row.add(VisibleText.of(String.join(", ", point.at())));
      for (int question = 0; question < sweep.of().size(); question++) {
        row.add(difference(question, point.results().get(question)));
      }
      rows.add(row);
    }
    return rows;
  }

  private String difference(int question, Sweep.Result result) {
    if (Double.isNaN(result.difference().value())) {
      return "–";
    }
    return switch (sweep.of().get(question).kind()) {
      case AMOUNT -> Gaps.signed(result.difference());
      case DATE -> Gaps.signed(result.difference()) + " years";
      case PROBABILITY -> Gaps.signedPoints(result.difference()) + " points";
    };
  }
}
