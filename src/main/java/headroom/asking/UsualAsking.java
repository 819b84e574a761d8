package headroom.asking;

import headroom.compile.MetricCatalogue;
import headroom.distribution.Distribution;
import headroom.result.MetricName;
import headroom.scenario.Scenario;
import headroom.sensitivity.SensitivityQuestion;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What is asked of a scenario where nobody says it more exactly.
public final class UsualAsking {
  private static final MathContext DIGITS = new MathContext(4);

  private UsualAsking() {}

  /// What matters for the mean of what the headline agreement pays; empty without one.
  ///
  /// @throws headroom.sensitivity.UnanswerableException if nothing is uncertain
  public static Optional<SensitivityQuestion> matters(AskedScenario asked) {
    Scenario scenario = asked.written();
    return scenario
        .report()
        .headline()
        .map(
            headline ->
                SensitivityQuestion.of(
                    scenario,
                    MetricCatalogue.of(scenario)
                        .expression("mean(" + MetricName.PAID.of(headline) + ")"),
                    new SensitivityQuestion.Asked(false, false, List.of()),
                    asked.trialsOr(SensitivityQuestion.TRIALS)));
  }

  /// A law's percentiles as they are written in a scenario, each once.
  ///
  /// @param hundredths whether in per cent, as the law is written
  /// @param percents which percentiles
  public static List<String> values(Distribution law, boolean hundredths, List<Integer> percents) {
    List<String> values = new ArrayList<>();
    for (int percent : percents) {
      String text = text(law.quantile(percent / 100.0), hundredths);
      if (!values.contains(text)) {
        values.add(text);
      }
    }
    return values;
  }

  /// A number as it is written in a scenario, with four digits.
  ///
  /// @param hundredths whether in per cent
  public static String text(double number, boolean hundredths) {
    BigDecimal value = new BigDecimal(number).round(DIGITS);
    return hundredths
        ? value.movePointRight(2).stripTrailingZeros().toPlainString() + "%"
        : value.stripTrailingZeros().toPlainString();
  }
}
