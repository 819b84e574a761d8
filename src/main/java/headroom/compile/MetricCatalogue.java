package headroom.compile;

import headroom.expression.Catalogue;
import headroom.result.MetricId;
import headroom.result.MetricName;
import headroom.scenario.Scenario;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The metrics of a scenario, as expressions speak of them.
public final class MetricCatalogue {
  private MetricCatalogue() {}

  /// What can be asked of a scenario.
  ///
  /// @throws ContradictionException if correlations cannot hold at once
  /// @throws headroom.random.NameCollisionException if two names would share their random numbers
  public static Catalogue of(Scenario scenario) {
    Map<String, List<MetricPlan>> byId = new LinkedHashMap<>();
    for (MetricPlan plan :
        ScenarioCompiler.compile(scenario.withoutClues(), new OutputSelection.All()).metrics()) {
      byId.computeIfAbsent(plan.id(), _ -> new ArrayList<>()).add(plan);
    }
    return Catalogue.of(byId.values().stream().map(MetricCatalogue::entry).toList());
  }

  private static Catalogue.Entry entry(List<MetricPlan> plans) {
    List<String> periods = plans.stream().map(plan -> plan.period().label()).toList();
    return new Catalogue.Entry(plans.getFirst().id(), periods, kind(plans.getFirst()));
  }

  private static Catalogue.Kind kind(MetricPlan plan) {
    return switch (plan) {
      case MetricPlan.Distribution distribution -> {
        if (MetricId.measures(distribution.id(), MetricName.CAP_HIT_YEAR)
            || MetricId.measures(distribution.id(), MetricName.HIT_YEAR)) {
          yield Catalogue.Kind.DATE;
        }
        yield distribution.conditional() ? Catalogue.Kind.CONDITIONAL : Catalogue.Kind.AMOUNT;
      }
      case MetricPlan.Likelihood _ -> Catalogue.Kind.PROBABILITY;
      case MetricPlan.Slope _,
          MetricPlan.MeanSlope _,
          MetricPlan.TailMean _,
          MetricPlan.AtMeanInputs _ ->
          Catalogue.Kind.SINGLE;
    };
  }
}
