package headroom.report.sweep;

import headroom.expression.Expression;
import headroom.scenario.Scenario;
import headroom.sweep.Subject;

/// The two lines over a column of answers: what is measured, and which number of it.
///
/// @param metric without the name of the headline agreement or of the report's party
/// @param statistic such as `mean` or `P95`
record Heads(String metric, String statistic) {
  private static final int LONGEST = 24;

  static Heads of(Subject of, Scenario scenario) {
    return switch (of.expression()) {
      case Expression.Mean(var metric) -> new Heads(brief(metric.text(), scenario), "mean");
      case Expression.Sd(var metric) -> new Heads(brief(metric.text(), scenario), "sd");
      case Expression.Percentile(var metric, int percent) ->
          new Heads(brief(metric.text(), scenario), "P" + percent);
      case Expression.Chance chance -> {
        String text = chance.text();
        yield new Heads(
            brief(text.startsWith("P(") ? text.substring(2, text.length() - 1) : text, scenario),
            "chance");
      }
      case Expression.Single(var metric) -> new Heads(brief(metric.text(), scenario), "");
    };
  }

  private static String brief(String text, Scenario scenario) {
    String short1 =
        scenario.report().headline().map(name -> text.replace(name + ".", "")).orElse(text);
    String short2 =
        scenario
            .report()
            .party()
            .map(
                name ->
                    short1
                        .replace("party." + name + ".", "")
                        .replace("party.\"" + name + "\".", ""))
            .orElse(short1);
    return short2.length() <= LONGEST ? short2 : short2.substring(0, LONGEST - 1) + "…";
  }
}
