package headroom.compile;

import headroom.agreement.Accrual;
import headroom.agreement.AgreementPlan;
import headroom.agreement.CapPlan;
import headroom.engine.Observation;
import headroom.engine.Plan;
import headroom.engine.Series;
import headroom.kernel.Backend;
import headroom.path.Operand;
import headroom.path.PathPlan;
import headroom.path.PathReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;

/// Finds the mean inputs of an agreement: known ones at once, others as outputs of the plan. One
/// rule holds for all of them: what counts as 0 below 0 is raised to it in every trial, then
/// averaged.
final class MeanInputsCompiler {
  private final MetricTable table;
  private final int quarterCount;
  private final List<CapPlan> caps;

  MeanInputsCompiler(MetricTable table, int quarterCount, List<CapPlan> caps) {
    this.table = table;
    this.quarterCount = quarterCount;
    this.caps = caps;
  }

  MeanInputs compile(int index, Plan.Booked booked) {
    AgreementPlan plan = booked.plan();
    List<List<MeanInputs.Mean>> levels = new ArrayList<>();
    List<List<MeanInputs.Mean>> inclusions = new ArrayList<>();
    for (int share = 0; share < plan.base().size(); share++) {
      int position = share;
      AgreementPlan.Inclusion inclusion = plan.base().get(share);
      levels.add(measured(new Series.Level(inclusion.stream())));
      inclusions.add(path(inclusion.inclusion(), new Series.Inclusion(index, position)));
    }
    return new MeanInputs(
        booked,
        levels,
        rates(plan.accrual(), index),
        inclusions,
        plan.endsOn().map(this::moment),
        plan.cap().isPresent()
            ? Optional.of(cap(caps.get(plan.cap().getAsInt())))
            : Optional.empty());
  }

  private List<MeanInputs.Mean> rates(Accrual accrual, int index) {
    return switch (accrual) {
      case Accrual.FlatRate(PathPlan rate) -> path(rate, new Series.Rate(index));
    };
  }

  private MeanInputs.MeanCap cap(CapPlan cap) {
    return new MeanInputs.MeanCap(amount(cap.total()), amount(cap.alreadyCounted()));
  }

  private List<MeanInputs.Mean> path(PathPlan path, Series series) {
    if (!path.known()) {
      return byQuarter(quarter -> measured(series, firstWithSame(path, quarter)));
    }
    PathReader reader = new PathReader(path, new double[0][], 1, Backend.SCALAR);
    return byQuarter(
        quarter -> new MeanInputs.Known(Math.max(0, reader.at(quarter, 1).spread(1)[0])));
  }

  /// The first quarter in which a path has the quantity of a later one: its mean is taken once.
  private static int firstWithSame(PathPlan path, int quarter) {
    return path instanceof PathPlan.Steps(List<Operand> byQuarter)
        ? byQuarter.indexOf(byQuarter.get(quarter))
        : quarter;
  }

  private List<MeanInputs.Mean> measured(Series series) {
    return byQuarter(quarter -> measured(series, quarter));
  }

  private MeanInputs.Mean measured(Series series, int quarter) {
    return new MeanInputs.Measured(table.mean(new Observation.AtQuarter(series, quarter)));
  }

  private List<MeanInputs.Mean> byQuarter(IntFunction<MeanInputs.Mean> mean) {
    List<MeanInputs.Mean> means = new ArrayList<>();
    for (int quarter = 0; quarter < quarterCount; quarter++) {
      means.add(mean.apply(quarter));
    }
    return means;
  }

  /// The mean of an amount as it counts: what is drawn below 0 counts as 0, as rate and inclusion
  /// do.
  private MeanInputs.Mean amount(Operand operand) {
    return switch (operand) {
      case Operand.Known(double value) -> new MeanInputs.Known(Math.max(0, value));
      case Operand.Drawn(int column) ->
          new MeanInputs.Measured(table.mean(new Observation.DrawnAmount(column)));
    };
  }

  private MeanInputs.Mean moment(Operand operand) {
    return switch (operand) {
      case Operand.Known(double value) -> new MeanInputs.Known(value);
      case Operand.Drawn(int column) ->
          new MeanInputs.Measured(table.mean(new Observation.Draw(column)));
    };
  }
}
