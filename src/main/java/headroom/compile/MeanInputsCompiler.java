package headroom.compile;

import headroom.agreement.CapPlan;
import headroom.agreement.PlanMapping;
import headroom.engine.Observation;
import headroom.engine.Plan;
import headroom.engine.Series;
import headroom.kernel.Backend;
import headroom.path.Operand;
import headroom.path.PathCursor;
import headroom.path.PathPlan;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.IntFunction;

/// Finds the mean inputs of an agreement: known ones at once, others as outputs of the plan. One
/// rule holds for all of them: what counts as 0 below 0 is raised to it in every trial, then
/// averaged.
final class MeanInputsCompiler implements PlanMapping {
  private final MetricTable table;
  private final int quarterCount;
  private final Map<Integer, List<MeanInputs.Mean>> streams = new LinkedHashMap<>();
  private final Map<PathPlan, List<MeanInputs.Mean>> paths = new LinkedHashMap<>();
  private final Map<Operand, MeanInputs.Mean> amounts = new LinkedHashMap<>();
  private final Map<Operand, MeanInputs.Mean> moments = new LinkedHashMap<>();

  private MeanInputsCompiler(MetricTable table, int quarterCount) {
    this.table = table;
    this.quarterCount = quarterCount;
  }

  /// The mean inputs of an agreement.
  ///
  /// @param index its index
  static MeanInputs compile(
      int index,
      List<Plan.Booked> agreements,
      List<CapPlan> caps,
      MetricTable table,
      int quarterCount) {
    MeanInputsCompiler compiler = new MeanInputsCompiler(table, quarterCount);
    OptionalInt cap = agreements.get(index).plan().cap();
    List<Plan.Booked> members = new ArrayList<>();
    int place = 0;
    for (int other = 0; other < agreements.size(); other++) {
      boolean together = cap.isPresent() && agreements.get(other).plan().cap().equals(cap);
      if (other == index) {
        place = members.size();
      }
      if (other == index || together) {
        members.add(agreements.get(other));
      }
    }
    Optional<CapPlan> its =
        cap.isPresent() ? Optional.of(caps.get(cap.getAsInt())) : Optional.empty();
    members.forEach(member -> member.plan().of(compiler));
    its.ifPresent(plan -> plan.of(compiler));
    return new MeanInputs(
        place, members, its, compiler.streams, compiler.paths, compiler.amounts, compiler.moments);
  }

  @Override
  public PathPlan path(PathPlan path) {
    paths.computeIfAbsent(path, this::means);
    return path;
  }

  private List<MeanInputs.Mean> means(PathPlan path) {
    if (!path.known()) {
      return byQuarter(quarter -> measured(new Series.Value(path), firstWithSame(path, quarter)));
    }
    PathCursor reader = new PathCursor(path, new double[0][], 1, Backend.SCALAR);
    return byQuarter(
        quarter -> new MeanInputs.Known(Math.max(0, reader.at(quarter, 1).spread(1)[0])));
  }

  /// The first quarter in which a path has the quantity of a later one: its mean is taken once.
  private static int firstWithSame(PathPlan path, int quarter) {
    return path instanceof PathPlan.Steps(List<Operand> byQuarter)
        ? byQuarter.indexOf(byQuarter.get(quarter))
        : quarter;
  }

  @Override
  public int stream(int stream) {
    streams.computeIfAbsent(
        stream, it -> byQuarter(quarter -> measured(new Series.Level(it), quarter)));
    return stream;
  }

  /// The mean of an amount as it counts: what is drawn below 0 counts as 0, as rate and inclusion
  /// do.
  @Override
  public Operand amount(Operand amount) {
    amounts.computeIfAbsent(
        amount,
        operand ->
            switch (operand) {
              case Operand.Known(double value) -> new MeanInputs.Known(Math.max(0, value));
              case Operand.Drawn(int column) ->
                  new MeanInputs.Measured(table.mean(new Observation.DrawnAmount(column)));
            });
    return amount;
  }

  @Override
  public Operand moment(Operand moment) {
    moments.computeIfAbsent(
        moment,
        operand ->
            switch (operand) {
              case Operand.Known(double value) -> new MeanInputs.Known(value);
              case Operand.Drawn(int column) ->
                  new MeanInputs.Measured(table.mean(new Observation.Draw(column)));
            });
    return moment;
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
}
