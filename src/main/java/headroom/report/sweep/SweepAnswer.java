package headroom.report.sweep;

import headroom.report.Answer;
import headroom.report.Phrases;
import headroom.report.ReportPage.Table;
import headroom.scenario.Scenario;
import headroom.sweep.Subject;
import headroom.sweep.Sweep;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/// What follows from the values of one key, as a part of a run's report.
public final class SweepAnswer {
  private SweepAnswer() {}

  /// What is in a sweep over one key or two, in sentences without full stops.
  public static List<String> sentences(Scenario scenario, Sweep sweep) {
    return new SweepFindings(scenario, sweep).all();
  }

  /// What was asked, as a title.
  public static String name(Subject subject) {
    return Phrases.sentence(Answers.name(subject));
  }

  /// The answer, with its files.
  ///
  /// @param scenario the scenario as written
  /// @param sweep what came out, over one key
  /// @param lead what is varied, and why, as the first sentence
  /// @param version of the program
  public static Answer of(Scenario scenario, Sweep sweep, String lead, String version) {
    SweepRows rows = new SweepRows(scenario, sweep);
    Map<String, byte[]> files = new LinkedHashMap<>();
    files.put("sweep.json", SweepWriter.utf8(SweepJson.text(version, scenario, sweep)));
    files.put("sweep.csv", SweepWriter.utf8(SweepCsv.text(sweep)));
    List<String> sentences = new ArrayList<>(List.of(lead));
    sentences.addAll(new SweepFindings(scenario, sweep).all());
    return new Answer(
        "What would change our mind?",
        sentences,
        new SweepCharts(scenario, sweep, OptionalDouble.empty(), version).all(),
        List.of(new Table("Value by value", SweepHtml.columns(rows.heads()), rows.rows())),
        files);
  }
}
