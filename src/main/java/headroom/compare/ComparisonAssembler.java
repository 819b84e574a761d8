package headroom.compare;

import headroom.compile.PairedCompiler;
import headroom.compile.PairedScenarios;
import headroom.engine.Contrast;
import headroom.engine.Outcome;
import headroom.result.Comparison;
import headroom.result.Comparison.Dominance;
import headroom.result.Comparison.Gap;
import headroom.result.Comparison.Measure;
import headroom.result.Comparison.Verdict;
import headroom.result.Metric;
import headroom.result.Period;
import headroom.result.SimulationFacts;
import headroom.run.SummaryWords;
import headroom.scenario.Agreement;
import headroom.scenario.Scenario;
import headroom.scenario.SimulationSettings;
import headroom.stats.Estimate;
import headroom.stats.Summary;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/// Gives the outcome of a paired run its words back and says what can be told from it.
final class ComparisonAssembler {
  /// Probability with which a difference that is none is not taken for one.
  private static final double CONFIDENCE = 0.99;

  private final Map<String, Scenario> scenarios;
  private final PairedScenarios paired;
  private final Outcome outcome;

  ComparisonAssembler(Map<String, Scenario> scenarios, PairedScenarios paired, Outcome outcome) {
    this.scenarios = scenarios;
    this.paired = paired;
    this.outcome = outcome;
  }

  Comparison assemble(List<String> notes) {
    List<Scenario> all = List.copyOf(scenarios.values());
    List<Comparison.Side> sides = new ArrayList<>();
    scenarios.forEach(
        (label, scenario) ->
            sides.add(
                new Comparison.Side(label, scenario.name(), scenario.sha256(), capped(scenario))));
    return new Comparison(
        facts(all.getFirst().simulation()),
        all.getFirst().currency(),
        PairedCompiler.party(all),
        sides,
        paired.rows().stream().map(this::line).toList(),
        List.of(),
        notes,
        labels(all));
  }

  /// What things are called; the first scenario that gives a thing a label has the say.
  private static Map<String, String> labels(List<Scenario> scenarios) {
    Map<String, String> labels = new HashMap<>();
    scenarios.forEach(scenario -> scenario.labels().byPath().forEach(labels::putIfAbsent));
    return labels;
  }

  private static List<String> capped(Scenario scenario) {
    return scenario.agreements().stream().filter(Agreement::isCapped).map(Agreement::name).toList();
  }

  private SimulationFacts facts(SimulationSettings settings) {
    return new SimulationFacts(
        outcome.trials(),
        settings.seed(),
        settings.sampler().name().toLowerCase(Locale.ROOT),
        outcome.held().size(),
        Summary.BIN_RESOLUTION);
  }

  private Comparison.Line line(PairedScenarios.Row row) {
    List<Metric> each = new ArrayList<>();
    for (Contrast.Sighting side : row.sides()) {
      each.add(
          outcome
              .whole(side)
              .<Metric>map(seen -> words(row, seen, row.origin()))
              .orElseGet(() -> new Metric.Empty(row.id(), row.period(), row.unit())));
    }
    List<Gap> gaps = new ArrayList<>();
    for (int later = 0; later < row.contrasts().size(); later++) {
      gaps.add(gap(row, later + 1, outcome.contrasts().get(row.contrasts().get(later))));
    }
    return new Comparison.Line(row.id(), row.period(), row.unit(), row.measure(), each, gaps);
  }

  private static Metric.Summary words(PairedScenarios.Row row, Outcome.Whole seen, double origin) {
    return SummaryWords.of(
        new SummaryWords.Meaning(
            row.id(), row.period(), row.unit(), row.measure() == Measure.DATE, origin),
        seen.summary(),
        seen.distribution());
  }

  private Gap gap(PairedScenarios.Row row, int later, Optional<Outcome.Contrasted> contrasted) {
    if (contrasted.isEmpty()) {
      return new Comparison.Nowhere();
    }
    Outcome.Contrasted difference = contrasted.get();
    return new Comparison.Seen(
        words(row, difference.seen(), 0),
        SummaryWords.estimate(difference.above(), 0),
        SummaryWords.estimate(difference.below(), 0),
        verdict(difference),
        dominance(row, later, difference));
  }

  /// A mean difference counts only beyond the interval that covers no difference at all.
  private static Verdict verdict(Outcome.Contrasted difference) {
    Summary summary = difference.seen().summary();
    if (summary.min() == 0 && summary.max() == 0) {
      return Verdict.EQUAL;
    }
    Estimate mean = summary.mean();
    OptionalDouble noise = mean.halfWidth(CONFIDENCE, summary.replicates());
    if (noise.isEmpty() || Math.abs(mean.value()) <= noise.getAsDouble()) {
      return Verdict.UNTOLD;
    }
    return mean.value() > 0 ? Verdict.HIGHER : Verdict.LOWER;
  }

  private Optional<Dominance> dominance(
      PairedScenarios.Row row, int later, Outcome.Contrasted difference) {
    if (row.measure() != Measure.AMOUNT || !(row.period() instanceof Period.Total)) {
      return Optional.empty();
    }
    return Optional.of(
        DominanceCheck.of(
            outcome.whole(row.sides().getFirst()).orElseThrow().distribution(),
            outcome.whole(row.sides().get(later)).orElseThrow().distribution(),
            difference));
  }
}
