package headroom.compile;

import headroom.engine.Contrast;
import headroom.engine.Observation;
import headroom.engine.Output;
import headroom.engine.Plan;
import headroom.engine.Series;
import headroom.result.MetricName;
import headroom.result.Period;
import headroom.scenario.Agreement;
import headroom.scenario.Scenario;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;

/// One scenario of a comparison: its plan and the outputs that are compared.
final class PairedSide {
  private final int index;
  private final Scenario scenario;
  private final CompiledScenario compiled;
  private final Map<Output, Integer> outputs = new LinkedHashMap<>();

  PairedSide(int index, Scenario scenario) {
    this.index = index;
    this.scenario = scenario;
    compiled = ScenarioCompiler.compile(scenario, new OutputSelection.All());
  }

  Scenario scenario() {
    return scenario;
  }

  List<String> warnings() {
    return compiled.warnings();
  }

  /// The plan with the outputs asked for so far, and nothing else observed.
  Plan plan() {
    return compiled
        .plan()
        .observing(outputs.keySet().stream().map(Output::whole).toList(), List.of());
  }

  /// The metrics with an id that are distributions.
  List<MetricPlan.Distribution> metrics(String id) {
    return compiled.metrics().stream()
        .filter(metric -> metric instanceof MetricPlan.Distribution it && it.id().equals(id))
        .map(MetricPlan.Distribution.class::cast)
        .toList();
  }

  Optional<Output> output(String id, Period period) {
    return metrics(id).stream()
        .filter(metric -> metric.period().label().equals(period.label()))
        .map(metric -> compiled.plan().outputs().get(metric.output()))
        .findFirst();
  }

  /// The place of an output, which is observed from now on.
  Contrast.Sighting sighting(Output output) {
    outputs.putIfAbsent(output, outputs.size());
    return new Contrast.Sighting(index, List.copyOf(outputs.keySet()).indexOf(output));
  }

  /// All parties, payees first.
  Set<String> parties() {
    Set<String> parties = new LinkedHashSet<>();
    scenario.agreements().forEach(it -> parties.add(it.payee()));
    scenario.agreements().forEach(it -> parties.add(it.payer()));
    return parties;
  }

  boolean knows(String party) {
    return scenario.agreements().stream()
        .anyMatch(it -> it.payee().equals(party) || it.payer().equals(party));
  }

  /// The index of an agreement; empty if there is none of that name.
  Optional<Integer> agreement(String name) {
    return IntStream.range(0, scenario.agreements().size())
        .boxed()
        .filter(it -> scenario.agreements().get(it).name().equals(name))
        .findFirst();
  }

  /// The name of the shared cap that an agreement draws on.
  Optional<String> sharedCap(String agreement) {
    return agreement(agreement).flatMap(it -> scenario.agreements().get(it).sharedCap());
  }

  /// When the cap was hit that an agreement draws on; empty without one.
  Optional<Output> hitYear(String agreement) {
    String id = MetricName.CAP_HIT_YEAR.ofCapOf(agreement, sharedCap(agreement));
    return output(id, Calendar.TOTAL);
  }

  /// Whether the cap of an agreement was hit: 1 or 0; never without a cap.
  Output hit(String agreement) {
    Observation observation =
        agreement(agreement)
            .map(it -> compiled.plan().agreements().get(it).plan().cap())
            .filter(OptionalInt::isPresent)
            .<Observation>map(cap -> new Observation.Hit(cap.getAsInt()))
            .orElseGet(() -> new Observation.Fixed(0));
    return new Output(observation, List.of(1.0), Output.Detail.DISTRIBUTION);
  }

  /// What a party has received, net, by the end of a quarter.
  ///
  /// @param quarter quarters since the timeline's start; may lie after its end
  Output receiptsBy(String party, int quarter) {
    List<Observation.Term> terms = new ArrayList<>();
    List<Agreement> agreements = scenario.agreements();
    int end = scenario.timeline().quarterCount();
    for (int place = 0; place < agreements.size(); place++) {
      Agreement agreement = agreements.get(place);
      int counted = Math.clamp(quarter + 1 - agreement.paymentLag(), 0, end);
      double sign = agreement.payee().equals(party) ? 1 : agreement.payer().equals(party) ? -1 : 0;
      if (counted > 0 && sign != 0) {
        terms.add(new Observation.Term(new Series.Counted(place), sign, 0, counted));
        if (compiled.plan().agreements().get(place).plan().terms().afterCap().isPresent()) {
          terms.add(new Observation.Term(new Series.Tail(place), sign, 0, counted));
        }
      }
    }
    return new Output(simplest(terms), List.of(), Output.Detail.DISTRIBUTION);
  }

  /// One agreement's sum is at hand in its books.
  private static Observation simplest(List<Observation.Term> terms) {
    return terms.size() == 1
            && terms.getFirst().sign() > 0
            && terms.getFirst().series() instanceof Series.Counted(int agreement)
        ? new Observation.AtQuarter(new Series.Cumulative(agreement), terms.getFirst().to() - 1)
        : new Observation.Sum(terms);
  }
}
