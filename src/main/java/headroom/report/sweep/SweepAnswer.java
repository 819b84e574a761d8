package headroom.report.sweep;

import headroom.report.Answer;
import headroom.report.ReportPage.Table;
import headroom.scenario.Scenario;
import headroom.sweep.Sweep;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// What follows from the values of one key, as a part of a run's report.
public final class SweepAnswer {
  private SweepAnswer() {}

  /// The answer, with its files.
  ///
  /// @param scenario the scenario as written
  /// @param sweep what came out, over one key
  /// @param version of the program
  public static Answer of(Scenario scenario, Sweep sweep, String version) {
    SweepRows rows = new SweepRows(scenario, sweep);
    Map<String, byte[]> files = new LinkedHashMap<>();
    files.put("sweep.json", SweepWriter.utf8(SweepJson.text(version, scenario, sweep)));
    files.put("sweep.csv", SweepWriter.utf8(SweepCsv.text(sweep)));
    return new Answer(
        "What would change our mind?",
        new SweepFindings(scenario, sweep).all(),
        new SweepCharts(scenario, sweep, OptionalDouble.empty(), version).all(),
        List.of(new Table("Value by value", columns(rows.heads()), rows.rows())),
        files);
  }

  /// One head of two.
  private static List<String> columns(List<List<String>> heads) {
    return IntStream.range(0, heads.getFirst().size())
        .mapToObj(
            column ->
                heads.stream()
                    .map(head -> head.get(column))
                    .filter(words -> !words.isBlank())
                    .collect(Collectors.joining(" ")))
        .toList();
  }
}
