package headroom.run;

import headroom.agreement.AgreementLedger;
import headroom.agreement.AgreementPlan;
import headroom.agreement.CapAccount;
import headroom.agreement.PlanMapping;
import headroom.compile.MeanInputs;
import headroom.engine.Outcome;
import headroom.engine.Plan;
import headroom.engine.ReplicateMeans;
import headroom.kernel.Backend;
import headroom.path.Operand;
import headroom.path.PathPlan;
import headroom.stats.Estimate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/// Applies an agreement once to mean inputs: what a spreadsheet of averages would show. Those that
/// draw on its cap are applied with it. The error is the spread of the same number taken from each
/// replicate's means.
public final class MeanInputsRun {
  private static final double[][] NO_DRAWS = {};

  private final MeanInputs inputs;
  private final Outcome outcome;
  private final int quarterCount;

  /// @param inputs the means
  /// @param plan the plan that was run
  /// @param outcome what it came to
  public MeanInputsRun(MeanInputs inputs, Plan plan, Outcome outcome) {
    this.inputs = inputs;
    this.outcome = outcome;
    quarterCount = plan.quarterCount();
  }

  /// The total paid at mean inputs, money.
  public Estimate paid() {
    return Estimate.ofReplicates(paid(ReplicateMeans::pooled), each());
  }

  /// The total paid at mean inputs, once from the means of each replicate.
  public double[] each() {
    double[] each = new double[outcome.held().size()];
    for (int replicate = 0; replicate < each.length; replicate++) {
      int index = replicate;
      each[replicate] = paid(means -> means.of(index));
    }
    return each;
  }

  private double paid(ToDoubleFunction<ReplicateMeans> reading) {
    AtMeans means = new AtMeans(reading);
    List<AgreementPlan> plans =
        inputs.members().stream().map(member -> member.plan().of(means)).toList();
    Optional<CapAccount> cap =
        inputs
            .cap()
            .map(it -> CapAccount.of(it.of(means), plans, false, NO_DRAWS, 1, Backend.SCALAR));
    List<AgreementLedger> ledgers = new ArrayList<>();
    for (AgreementPlan plan : plans) {
      ledgers.add(new AgreementLedger(plan, cap, false, NO_DRAWS, 1, Backend.SCALAR));
    }
    cap.ifPresent(account -> account.start(1));
    ledgers.forEach(ledger -> ledger.start(1));
    for (int quarter = 0; quarter < quarterCount; quarter++) {
      int now = quarter;
      List<double[]> levels = means.levels(now);
      ledgers.forEach(ledger -> ledger.accrue(now, levels, 1));
      cap.ifPresent(account -> account.count(now, 1));
      ledgers.forEach(ledger -> ledger.settle(1));
    }
    double[] total = new double[1];
    ledgers.get(inputs.agreement()).paidInAll(total, 1);
    return total[0];
  }

  /// The quantities of a plan at their means.
  private final class AtMeans implements PlanMapping {
    private final ToDoubleFunction<ReplicateMeans> reading;
    private final List<Integer> streams = List.copyOf(inputs.streams().keySet());

    AtMeans(ToDoubleFunction<ReplicateMeans> reading) {
      this.reading = reading;
    }

    List<double[]> levels(int quarter) {
      return inputs.streams().values().stream()
          .map(byQuarter -> new double[] {value(byQuarter.get(quarter))})
          .toList();
    }

    @Override
    public PathPlan path(PathPlan path) {
      return new PathPlan.Steps(
          Objects.requireNonNull(inputs.paths().get(path)).stream()
              .<Operand>map(mean -> Operand.of(value(mean)))
              .toList());
    }

    @Override
    public Operand amount(Operand amount) {
      return Operand.of(value(Objects.requireNonNull(inputs.amounts().get(amount))));
    }

    @Override
    public Operand moment(Operand moment) {
      return Operand.of(value(Objects.requireNonNull(inputs.moments().get(moment))));
    }

    @Override
    public int stream(int stream) {
      return streams.indexOf(stream);
    }

    private double value(MeanInputs.Mean mean) {
      return switch (mean) {
        case MeanInputs.Known(double known) -> known;
        case MeanInputs.Measured(int output) -> reading.applyAsDouble(outcome.means(output));
      };
    }
  }
}
