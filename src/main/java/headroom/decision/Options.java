package headroom.decision;

import headroom.compile.CompiledScenario;
import headroom.compile.MetricPlan;
import headroom.compile.OutputSelection;
import headroom.compile.ScenarioCompiler;
import headroom.expression.MetricReference;
import headroom.question.DrawnInput;
import headroom.question.DrawnInputs;
import headroom.question.TrialColumns;
import headroom.result.MetricId;
import headroom.scenario.Assumption;
import headroom.scenario.Assumptions;
import headroom.scenario.Decision;
import headroom.scenario.Input;
import headroom.scenario.Model;
import headroom.scenario.Origin;
import headroom.scenario.Provenance;
import headroom.scenario.Quantity;
import headroom.scenario.Scenario;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/// The options of a decision made ready: which runs have to be seen, and what of each trial. One
/// run is of the scenario as it is written and tells also what options are worth; each option that
/// sets something has a run of its own, of the same assumptions.
final class Options {
  private final Scenario scenario;
  private final Decision decision;
  private final List<Assumption> worths = new ArrayList<>();
  private final List<Side> sides = new ArrayList<>();
  private final List<Banding> bandings = new ArrayList<>();
  private final List<OptionalDouble> fixed = new ArrayList<>(); // by option
  private final String unit;

  /// A run and what is read of its trials: first the values of options, then inputs.
  ///
  /// @param columns what is read
  /// @param options whose values the first columns are
  /// @param firstInput the number of the first input that is read here
  record Side(TrialColumns columns, List<Integer> options, int firstInput) {
    Side {
      options = List.copyOf(options);
    }

    int inputs() {
      return columns.size() - options.size();
    }
  }

  private Options(Scenario scenario, Decision decision) {
    this.scenario = scenario;
    this.decision = decision;
    for (Decision.Option option : decision.options()) {
      option
          .worth()
          .ifPresent(worth -> worths.add(new Assumption(variable(option), worth, Provenance.NONE)));
      fixed.add(option.worth().map(this::fixed).orElse(OptionalDouble.empty()));
    }
    unit = asWritten();
    for (int option = 0; option < decision.options().size(); option++) {
      Decision.Option it = decision.options().get(option);
      if (it.worth().isEmpty() && !it.set().isEmpty()) {
        withOption(option, it);
      }
    }
  }

  /// Makes the options of a scenario's decision ready.
  static Options of(Scenario scenario, Decision decision) {
    return new Options(scenario, decision);
  }

  /// What an option is worth is a quantity of this name beside the assumptions; no assumption of a
  /// file can have it.
  private static String variable(Decision.Option option) {
    return Decision.Option.path(option.name()) + ".worth";
  }

  private OptionalDouble fixed(Quantity quantity) {
    return switch (quantity) {
      case Quantity.Constant(double value) -> OptionalDouble.of(value);
      case Quantity.Drawn _ -> OptionalDouble.empty();
      case Quantity.Reference(String name) ->
          scenario.assumptions().stream()
              .filter(it -> it.name().equals(name))
              .findFirst()
              .map(it -> fixed(it.quantity()))
              .orElse(OptionalDouble.empty());
    };
  }

  private MetricReference value() {
    return new MetricReference(decision.of(), decision.period());
  }

  /// The run of the scenario as it is written; gives the unit of the metric.
  private String asWritten() {
    Scenario base = with(scenario.model());
    CompiledScenario compiled = compiled(base);
    List<TrialColumns.Column> columns = new ArrayList<>();
    List<Integer> options = new ArrayList<>();
    for (int option = 0; option < decision.options().size(); option++) {
      Decision.Option it = decision.options().get(option);
      if (it.worth().isPresent()) {
        options.add(option);
        String id = MetricId.ofAssumption(variable(it));
        columns.add(new TrialColumns.Amount(MetricReference.total(id)));
      } else if (it.set().isEmpty()) {
        options.add(option);
        columns.add(new TrialColumns.Amount(value()));
      }
    }
    add(base, compiled, columns, options);
    return compiled.metrics().stream()
        .filter(MetricPlan.Distribution.class::isInstance)
        .map(MetricPlan.Distribution.class::cast)
        .filter(metric -> metric.id().equals(decision.of()))
        .map(MetricPlan.Distribution::unit)
        .findFirst()
        .orElse("");
  }

  private void withOption(int option, Decision.Option it) {
    Scenario changed = with(it.model().withClues(List.of()));
    List<TrialColumns.Column> columns = new ArrayList<>();
    columns.add(new TrialColumns.Amount(value()));
    add(changed, compiled(changed), columns, List.of(option));
  }

  /// The model with what options are worth beside its assumptions, whose words have a place too.
  private Scenario with(Model model) {
    List<Assumption> all = new ArrayList<>(model.assumptions().all());
    all.addAll(worths);
    List<Input> inputs = new ArrayList<>(scenario.inputs());
    inputs.addAll(decision.inputs());
    return new Scenario(
        model.withAssumptions(new Assumptions(all, model.assumptions().correlations())),
        scenario.simulation(),
        scenario.presentation(),
        new Origin(inputs, List.of(), ""));
  }

  private static CompiledScenario compiled(Scenario scenario) {
    return ScenarioCompiler.compile(scenario, new OutputSelection.Totals());
  }

  /// Adds a run in which those inputs are read that none before it has.
  private void add(
      Scenario side,
      CompiledScenario compiled,
      List<TrialColumns.Column> columns,
      List<Integer> options) {
    int firstInput = bandings.size();
    Set<String> known = new HashSet<>();
    bandings.forEach(it -> known.add(it.input().path()));
    for (DrawnInput input : DrawnInputs.of(side, compiled)) {
      Optional<Banding> banding = Banding.of(input, compiled.plan());
      if (banding.isPresent() && !known.contains(input.path())) {
        bandings.add(banding.get());
        columns.add(banding.get().column());
      }
    }
    sides.add(new Side(TrialColumns.of(side, columns), options, firstInput));
  }

  /// The runs.
  List<Side> sides() {
    return sides;
  }

  /// The inputs with their bands.
  List<Banding> bandings() {
    return bandings;
  }

  /// The worth of each option where it is fixed.
  List<OptionalDouble> fixed() {
    return fixed;
  }

  /// The unit of the metric; empty where it has none.
  String unit() {
    return unit;
  }

  /// The number of options.
  int count() {
    return decision.options().size();
  }
}
