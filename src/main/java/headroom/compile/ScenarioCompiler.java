package headroom.compile;

import headroom.agreement.CapPlan;
import headroom.agreement.Discounting;
import headroom.distribution.KnownInverses;
import headroom.engine.DrawPlan;
import headroom.engine.Observation;
import headroom.engine.Plan;
import headroom.path.Operand;
import headroom.random.NameHash;
import headroom.result.MetricId;
import headroom.result.MetricName;
import headroom.result.Period;
import headroom.scenario.Agreement;
import headroom.scenario.Assumption;
import headroom.scenario.Scenario;
import headroom.scenario.Stream;
import headroom.scenario.Valuation;
import headroom.stream.StreamPlan;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/// Turns a scenario into a plan and the list of metrics to be read from it.
public final class ScenarioCompiler {
  private final Scenario scenario;
  private final DrawTable draws;
  private final Calendar calendar;
  private final MetricTable table;

  private ScenarioCompiler(Scenario scenario, OutputSelection selection, KnownInverses inverses) {
    this.scenario = scenario;
    draws = new DrawTable(scenario.assumptions(), inverses);
    calendar = new Calendar(scenario.timeline(), scenario.report().fiscalYearEnds());
    table = new MetricTable(selection);
  }

  /// Compiles a scenario of which nothing has been heard.
  ///
  /// @param scenario what the user asked for
  /// @param selection which metrics to keep
  /// @throws UnknownMetricException if a metric is named that the scenario does not have
  /// @throws ContradictionException if correlations cannot hold at once
  /// @throws EvidenceException if it has clues, which whoever asks must weigh apart
  /// @throws headroom.random.NameCollisionException if two names would share their random numbers
  public static CompiledScenario compile(Scenario scenario, OutputSelection selection) {
    return compile(scenario, selection, new KnownInverses());
  }

  /// Compiles for who compiles one scenario after another.
  ///
  /// @param inverses the quantile functions of those before
  public static CompiledScenario compile(
      Scenario scenario, OutputSelection selection, KnownInverses inverses) {
    EvidenceException.unlessNone(scenario);
    return new ScenarioCompiler(scenario, selection, inverses).compile();
  }

  private CompiledScenario compile() {
    PathCompiler paths = new PathCompiler(scenario.timeline(), draws);
    StreamCompiler streamCompiler = new StreamCompiler(scenario, draws, paths);
    List<StreamPlan> streams = streamCompiler.compile();
    EventCompiler events = new EventCompiler(scenario, draws);
    AgreementCompiler agreementCompiler =
        new AgreementCompiler(scenario, draws, paths, streamCompiler.indices(), events);
    List<Plan.Booked> agreements = new ArrayList<>();
    for (Agreement agreement : scenario.agreements()) {
      agreements.add(new Plan.Booked(agreementCompiler.compile(agreement), agreement.paymentLag()));
    }
    List<CapPlan> caps = agreementCompiler.caps();
    CorrelationCompiler correlations = new CorrelationCompiler(scenario);
    var discounting = scenario.valuation().map(valuation -> discounting(valuation, agreements));
    var groups = correlations.groups(draws);
    var shocks = correlations.shocks(streamCompiler.indices());
    new StreamMetrics(scenario, calendar, table).add(streamCompiler.indices());
    events.addMetrics(table, calendar);
    agreements(caps, agreements);
    agreementCompiler
        .sharedCaps()
        .forEach(
            (name, cap) ->
                new CapMetrics(table, calendar, scenario.currency(), draws)
                    .addShared(name, cap, caps.get(cap), agreements));
    new PartyMetrics(scenario, calendar, table, caps, agreements).add(draws);
    assumptions();
    requireOwnDraws();
    Plan plan =
        new Plan(
            calendar.quarterCount(),
            new DrawPlan(draws.columns(), groups),
            streams,
            shocks,
            caps,
            agreements,
            discounting,
            table.outputs(),
            table.chances());
    return new CompiledScenario(
        plan,
        table.metrics(),
        new TrialNames(streamCompiler.names(), events.moments()),
        draws.laws(),
        correlations.warnings());
  }

  /// Makes sure that no two variables share their random numbers.
  private void requireOwnDraws() {
    List<String> variables = new ArrayList<>();
    scenario.streams().stream()
        .filter(Stream.Grown.class::isInstance)
        .forEach(stream -> variables.add(StreamCompiler.shockVariable(stream.name())));
    draws.columns().forEach(column -> variables.add(column.variable()));
    NameHash.requireDistinct(variables);
  }

  /// Days from the valuation date to the last day of every payment quarter.
  private Discounting.Plan discounting(Valuation valuation, List<Plan.Booked> agreements) {
    int longestLag = agreements.stream().mapToInt(Plan.Booked::paymentLag).max().orElse(0);
    List<Integer> days = new ArrayList<>();
    for (int quarter = 0; quarter < calendar.quarterCount() + longestLag; quarter++) {
      days.add(
          (int)
              ChronoUnit.DAYS.between(
                  valuation.asOf(), scenario.timeline().quarter(quarter).lastDay()));
    }
    int firstDay =
        (int) ChronoUnit.DAYS.between(valuation.asOf(), scenario.timeline().start().firstDay());
    return new Discounting.Plan(draws.operand(valuation.discountRate()), days, firstDay);
  }

  private void agreements(List<CapPlan> caps, List<Plan.Booked> agreements) {
    for (int index = 0; index < agreements.size(); index++) {
      String name = scenario.agreements().get(index).name();
      Plan.Booked booked = agreements.get(index);
      new AgreementMetrics(
              table,
              calendar,
              scenario.currency(),
              new AgreementMetrics.Named(name, index, booked, caps),
              draws)
          .add();
      if (scenario.report().headline().filter(name::equals).isPresent()) {
        atMeanInputs(MetricName.PAID_AT_MEAN_INPUTS.of(name), index, agreements, caps);
      }
    }
  }

  private void atMeanInputs(
      String id, int index, List<Plan.Booked> agreements, List<CapPlan> caps) {
    Period period = Calendar.TOTAL;
    if (table.wants(id, period)) {
      MeanInputs inputs =
          MeanInputsCompiler.compile(index, agreements, caps, table, calendar.quarterCount());
      table.add(new MetricPlan.AtMeanInputs(id, period, scenario.currency(), inputs));
    }
  }

  private void assumptions() {
    for (Assumption assumption : scenario.assumptions()) {
      String id = MetricId.ofAssumption(assumption.name());
      String unit = assumption.provenance().unit().orElse("");
      Operand operand = draws.assumption(assumption.name());
      Observation observation =
          switch (operand) {
            case Operand.Known(double value) -> new Observation.Fixed(value);
            case Operand.Drawn(int column) -> new Observation.Draw(column);
          };
      table.distribution(id, Calendar.TOTAL, unit, observation, draws.atoms(operand));
    }
  }
}
