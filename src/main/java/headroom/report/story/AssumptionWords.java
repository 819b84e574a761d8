package headroom.report.story;

import headroom.report.ChangeWords;
import headroom.report.WrittenInputs;
import headroom.result.Metric;
import headroom.result.MetricId;
import headroom.result.Result;
import headroom.scenario.Assumption;
import headroom.scenario.Evidence;
import headroom.scenario.Provenance;
import headroom.scenario.Quantity;
import headroom.scenario.Scenario;
import headroom.words.NumberStyle;
import headroom.words.Paragraph;
import headroom.words.TextTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Assumptions in words: what each is called in a sentence, and the table of them all.
final class AssumptionWords {
  private final Scenario scenario;
  private final Result result;
  private final WrittenInputs written;

  /// @param result a run that kept `assumption.<name>` of all of them
  AssumptionWords(Scenario scenario, Result result) {
    this.scenario = scenario;
    this.result = result;
    written = WrittenInputs.of(scenario);
  }

  /// An assumption in a sentence: its name with P5 and P95, or its value where it has but one.
  String named(String name) {
    return summary(name)
        .map(
            summary -> {
              String low = written.like(path(name), summary.percentile(5));
              String high = written.like(path(name), summary.percentile(95));
              return summary.min() == summary.max()
                  ? low
                  : "%s (%s to %s)".formatted(called(name), low, high);
            })
        .orElse(called(name));
  }

  private String called(String name) {
    String label = scenario.labels().assumption(name);
    return label.equals(name) ? "$" + name : label;
  }

  /// Every assumption with its percentiles, its law and where it comes from.
  List<String> table() {
    TextTable table = new TextTable();
    table.row("", "P5", "P50", "P95", "unit", "evidence");
    scenario.assumptions().forEach(assumption -> row(table, assumption));
    List<String> rows = table.lines();
    List<String> lines = new ArrayList<>();
    lines.add("  " + rows.getFirst());
    for (int index = 0; index < scenario.assumptions().size(); index++) {
      Assumption assumption = scenario.assumptions().get(index);
      lines.add("  " + rows.get(index + 1));
      lines.addAll(Paragraph.lines(law(assumption), 6));
      Provenance provenance = assumption.provenance();
      ChangeWords.source(written.byPath(), path(assumption.name()))
          .ifPresent(text -> lines.addAll(Paragraph.lines("source: " + text, 6)));
      provenance.asOf().ifPresent(text -> lines.addAll(Paragraph.lines("as of " + text, 6)));
      provenance.note().ifPresent(text -> lines.addAll(Paragraph.lines("note: " + text, 6)));
      ChangeWords.before(written.byPath(), path(assumption.name()))
          .ifPresent(text -> lines.addAll(Paragraph.lines(text, 6)));
    }
    return lines;
  }

  private String law(Assumption assumption) {
    NumberStyle style =
        written.percent(path(assumption.name())) ? NumberStyle.SHARE : NumberStyle.AMOUNT;
    String text = new LawWords(style, this::named).of(assumption.quantity());
    return assumption.quantity() instanceof Quantity.Constant ? "taken as known: " + text : text;
  }

  private void row(TextTable table, Assumption assumption) {
    String path = path(assumption.name());
    Metric.Summary summary =
        summary(assumption.name())
            .orElseThrow(() -> new IllegalArgumentException("the result lacks " + path));
    table.row(
        scenario.labels().assumption(assumption.name()),
        written.like(path, summary.percentile(5)),
        written.like(path, summary.percentile(50)),
        written.like(path, summary.percentile(95)),
        assumption.provenance().unit().orElse(""),
        assumption.provenance().evidence().map(Evidence::word).orElse("not said"));
  }

  private Optional<Metric.Summary> summary(String name) {
    return result.summary(MetricId.ofAssumption(name), "total");
  }

  private static String path(String name) {
    return "assumptions." + name;
  }
}
