package headroom.run;

import headroom.agreement.Accrual;
import headroom.agreement.AgreementLedger;
import headroom.agreement.AgreementPlan;
import headroom.agreement.CapAccount;
import headroom.agreement.CapPlan;
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
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/// Applies an agreement once to mean inputs: what a spreadsheet of averages would show. The error
/// is the spread of the same number taken from each replicate's means.
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

  /// The same from the means of each replicate.
  public double[] each() {
    double[] each = new double[outcome.held().size()];
    for (int replicate = 0; replicate < each.length; replicate++) {
      int index = replicate;
      each[replicate] = paid(means -> means.of(index));
    }
    return each;
  }

  private double paid(ToDoubleFunction<ReplicateMeans> reading) {
    Optional<CapAccount> cap = inputs.cap().map(means -> account(means, reading));
    AgreementLedger ledger =
        new AgreementLedger(planAtMeans(reading), cap, false, NO_DRAWS, 1, Backend.SCALAR);
    cap.ifPresent(account -> account.start(1));
    ledger.start(1);
    for (int quarter = 0; quarter < quarterCount; quarter++) {
      List<double[]> levels = new ArrayList<>();
      for (List<MeanInputs.Mean> stream : inputs.levels()) {
        levels.add(new double[] {value(stream.get(quarter), reading)});
      }
      ledger.book(quarter, levels, 1);
    }
    double[] total = new double[1];
    ledger.cumulative(total, 1);
    return total[0];
  }

  private CapAccount account(MeanInputs.MeanCap cap, ToDoubleFunction<ReplicateMeans> reading) {
    CapPlan plan =
        new CapPlan(
            Operand.of(value(cap.total(), reading)),
            Operand.of(value(cap.alreadyCounted(), reading)));
    List<AgreementPlan.Term> terms = List.of(inputs.agreement().plan().term());
    return new CapAccount(plan, terms, false, NO_DRAWS, 1, Backend.SCALAR);
  }

  private AgreementPlan planAtMeans(ToDoubleFunction<ReplicateMeans> reading) {
    List<AgreementPlan.Inclusion> base = new ArrayList<>();
    for (int share = 0; share < inputs.inclusions().size(); share++) {
      base.add(new AgreementPlan.Inclusion(share, path(inputs.inclusions().get(share), reading)));
    }
    AgreementPlan plan = inputs.agreement().plan();
    return new AgreementPlan(
        switch (plan.accrual()) {
          case Accrual.FlatRate _ -> new Accrual.FlatRate(path(inputs.rates(), reading));
        },
        base,
        plan.term(),
        inputs.endsOn().map(moment -> Operand.of(value(moment, reading))),
        plan.cap());
  }

  private PathPlan path(List<MeanInputs.Mean> means, ToDoubleFunction<ReplicateMeans> reading) {
    return new PathPlan.Steps(
        means.stream().<Operand>map(mean -> Operand.of(value(mean, reading))).toList());
  }

  private double value(MeanInputs.Mean mean, ToDoubleFunction<ReplicateMeans> reading) {
    return switch (mean) {
      case MeanInputs.Known(double known) -> known;
      case MeanInputs.Measured(int output) -> reading.applyAsDouble(outcome.means(output));
    };
  }
}
