package headroom.report.sweep;

import headroom.expression.Expression;
import headroom.report.Phrases;
import headroom.result.Estimate;
import headroom.scenario.Scenario;
import headroom.sweep.Subject;
import headroom.words.Rounding;
import headroom.words.WrittenNumber;
import java.util.OptionalDouble;

/// Numbers of answers as people read them.
///
/// @param scenario whose money and quarters they are
record Answers(Scenario scenario) {

  /// A value in a table: no more digits than its error allows.
  String cell(Subject of, Estimate value) {
    if (Double.isNaN(value.value())) {
      return of.kind() == Subject.Kind.DATE ? later() : "–";
    }
    return switch (of.kind()) {
      case AMOUNT -> Rounding.number(value);
      case PROBABILITY -> Rounding.percent(value);
      case DATE -> quarter(value);
    };
  }

  /// A value with its error.
  String withError(Subject of, Estimate value) {
    if (Double.isNaN(value.value())) {
      return cell(of, value);
    }
    return switch (of.kind()) {
      case AMOUNT -> Rounding.withError(value);
      case PROBABILITY -> Rounding.percentWithError(value);
      case DATE -> quarter(value);
    };
  }

  /// A value in a sentence, with its unit.
  String said(Subject of, Estimate value) {
    if (Double.isNaN(value.value())) {
      return of.kind() == Subject.Kind.DATE ? later() : "nothing";
    }
    return switch (of.kind()) {
      case AMOUNT -> Phrases.money(Rounding.brief(value), of.unit());
      case PROBABILITY -> Rounding.briefPercent(value);
      case DATE -> quarter(value);
    };
  }

  /// A value that was asked for, in a sentence.
  String wanted(Subject of, double value) {
    return of.kind() == Subject.Kind.DATE
        ? WrittenNumber.text(value)
        : said(of, new Estimate(value, OptionalDouble.empty()));
  }

  private String quarter(Estimate year) {
    return Phrases.quarterOf(year.value(), scenario.timeline().start()).label();
  }

  /// What a date is that does not come in time.
  private String later() {
    return "after " + Phrases.end(scenario.timeline().end());
  }

  /// What is asked, in a sentence: `mean revenue-share.paid`, `the chance of
  /// revenue-share.cap.hit`.
  static String name(Subject of) {
    return switch (of.expression()) {
      case Expression.Mean(var metric) -> "the mean of " + metric.text();
      case Expression.Sd(var metric) -> "the standard deviation of " + metric.text();
      case Expression.Percentile(var metric, int percent) ->
          (percent == 50 ? "the median" : "P" + percent) + " of " + metric.text();
      case Expression.Chance chance ->
          chance.text().startsWith("P(") ? chance.text() : "the chance of " + chance.text();
      case Expression.Single(var metric) -> metric.text();
    };
  }
}
