package headroom.sweep;

import headroom.expression.Catalogue;
import headroom.expression.Expression;
import headroom.expression.ExpressionException;
import headroom.expression.MetricReference;
import headroom.result.MetricName;
import headroom.scenario.Agreement;
import headroom.scenario.Scenario;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// What is told where nobody says what: what the headline agreement pays, whether and when its cap
/// is reached, what the cap costs, and what it is worth today.
public final class UsualQuestions {
  private UsualQuestions() {}

  /// The questions that a scenario can answer; none without an agreement.
  ///
  /// @param catalogue what it has
  public static List<Expression> of(Scenario scenario, Catalogue catalogue) {
    List<String> wanted = new ArrayList<>();
    scenario.agreements().stream()
        .filter(it -> scenario.report().headline().filter(it.name()::equals).isPresent())
        .forEach(it -> wanted.addAll(agreement(it)));
    scenario
        .report()
        .party()
        .map(MetricName.PRESENT_VALUE::ofParty)
        .map(id -> MetricReference.total(id).text())
        .ifPresent(id -> wanted.add("mean(" + id + ")"));
    return wanted.stream().flatMap(text -> there(text, catalogue)).toList();
  }

  private static List<String> agreement(Agreement agreement) {
    String name = agreement.name();
    String paid = MetricName.PAID.of(name);
    return List.of(
        "mean(" + paid + ")",
        "P5(" + paid + ")",
        "P50(" + paid + ")",
        "P95(" + paid + ")",
        MetricName.CAP_HIT.ofCapOf(name, agreement.sharedCap()),
        "P50(" + MetricName.CAP_HIT_YEAR.ofCapOf(name, agreement.sharedCap()) + ")",
        "mean(" + MetricName.FORGONE.of(name) + ")");
  }

  private static Stream<Expression> there(String text, Catalogue catalogue) {
    try {
      return Stream.of(catalogue.expression(text));
    } catch (ExpressionException e) {
      return Stream.empty();
    }
  }
}
