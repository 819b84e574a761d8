package headroom.report.sensitivity;

import headroom.report.Gaps;
import headroom.report.Phrases;
import headroom.result.Estimate;
import headroom.scenario.Quarter;
import headroom.scenario.Scenario;
import headroom.sensitivity.Sensitivity;
import headroom.words.Rounding;

/// What the question is about, as numbers for people: amounts with their unit, chances in per cent,
/// dates as quarters.
final class Figures {
  private final Quarter start;
  private final Sensitivity sensitivity;

  Figures(Scenario scenario, Sensitivity sensitivity) {
    start = scenario.timeline().start();
    this.sensitivity = sensitivity;
  }

  /// The unit of differences, for heads of columns and axes.
  String unit() {
    return switch (sensitivity.kind()) {
      case AMOUNT -> sensitivity.unit();
      case PROBABILITY -> "%";
      case DATE -> "years";
    };
  }

  /// A value in brief, without its unit: `32.8`, `57`, `2029-Q2`.
  String brief(Estimate value) {
    if (!Double.isFinite(value.value())) {
      return sensitivity.kind() == Sensitivity.Kind.DATE ? "after the end" : "–";
    }
    return switch (sensitivity.kind()) {
      case AMOUNT -> Rounding.number(value);
      case PROBABILITY -> Rounding.number(Rounding.hundredfold(value));
      case DATE -> Phrases.quarterOf(value.value(), start).label();
    };
  }

  /// A value with its unit, for sentences.
  String text(Estimate value) {
    if (!Double.isFinite(value.value())) {
      return brief(value);
    }
    return switch (sensitivity.kind()) {
      case AMOUNT -> Phrases.money(Rounding.brief(value), sensitivity.unit());
      case PROBABILITY -> Rounding.briefPercent(value);
      case DATE -> brief(value);
    };
  }

  /// A value with its error and unit.
  String withError(Estimate value) {
    if (!Double.isFinite(value.value())) {
      return brief(value);
    }
    return switch (sensitivity.kind()) {
      case AMOUNT -> Phrases.money(Rounding.withError(value), sensitivity.unit());
      case PROBABILITY -> Rounding.percentWithError(value);
      case DATE -> brief(value);
    };
  }

  /// A difference with its sign and error, without its unit; chances in percentage points.
  String signed(Estimate difference) {
    if (!Double.isFinite(difference.value())) {
      return "–";
    }
    return sensitivity.kind() == Sensitivity.Kind.PROBABILITY
        ? Gaps.signedPoints(difference)
        : Gaps.signed(difference);
  }

  /// How large a difference is, with its unit, for sentences.
  String size(Estimate difference) {
    Estimate size = Gaps.size(difference);
    return switch (sensitivity.kind()) {
      case AMOUNT -> Phrases.money(Rounding.brief(size), sensitivity.unit());
      case PROBABILITY -> Rounding.brief(Rounding.hundredfold(size)) + " points";
      case DATE -> Rounding.brief(size) + " years";
    };
  }
}
