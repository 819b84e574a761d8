package headroom.agreement;

import headroom.kernel.Backend;
import headroom.path.BlockValues;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Accrues by tiers. With `M` what has been measured in the running period, each tier's rate holds
/// for the part of the quarter's measure that falls into it,
///
///     accrued = base · Σ_k rate_k · (part of the quarter's measure in tier k),
///
/// or the rate of the tier that `M` has reached holds for the whole period so far,
///
///     accrued = max(0, rate(M) · Σ base − accrued so far in the period).
///
/// What is measured counts over the days in force, also where the condition fails.
final class TieredStepper implements AccrualStepper {
  private final Accrual.Tiered plan;
  private final AccrualSetting setting;
  private final Optional<ShareBase> measure;
  private final List<BlockValues> rates = new ArrayList<>();
  private final List<BlockValues> bounds = new ArrayList<>();
  private final List<double[]> rateOf = new ArrayList<>(); // by tier and trial
  private final List<double[]> boundOf = new ArrayList<>(); // by tier but the last, and trial
  private final BlockValues soFar;
  private final double[] measured;
  private final double[] baseSum;
  private final double[] accruedSum;
  private final double[] shares;

  TieredStepper(Accrual.Tiered plan, AccrualSetting setting, int blockSize, Backend backend) {
    this.plan = plan;
    this.setting = setting;
    measure =
        plan.measure().isEmpty()
            ? Optional.empty()
            : Optional.of(new ShareBase(plan.measure(), setting.draws(), blockSize, backend));
    for (int tier = 0; tier < plan.tiers().size(); tier++) {
      rates.add(new BlockValues(blockSize));
      bounds.add(new BlockValues(blockSize));
    }
    soFar = new BlockValues(blockSize);
    measured = new double[blockSize];
    baseSum = new double[blockSize];
    accruedSum = new double[blockSize];
    shares = new double[blockSize];
  }

  @Override
  public void start(int count) {
    double[][] draws = setting.draws();
    rateOf.clear();
    boundOf.clear();
    for (int tier = 0; tier < plan.tiers().size(); tier++) {
      Accrual.Tier its = plan.tiers().get(tier);
      rateOf.add(rates.get(tier).load(its.rate(), draws, count).atLeast(0, count).spread(count));
      if (its.upTo().isPresent()) {
        boundOf.add(bounds.get(tier).load(its.upTo().get(), draws, count).spread(count));
      }
    }
    double[] before = soFar.load(plan.soFar(), draws, count).atLeast(0, count).spread(count);
    for (int trial = 0; trial < count; trial++) {
      shares[trial] = share(0, trial);
      measured[trial] = before[trial];
      baseSum[trial] = before[trial];
      accruedSum[trial] = plan.whole() ? reached(trial, before[trial]) * before[trial] : 0;
    }
  }

  private double share(int quarter, int trial) {
    return plan.by() == Accrual.Periods.YEAR ? setting.years().share(quarter, trial) : 1;
  }

  @Override
  public void accrue(
      int quarter, double[] base, List<double[]> levels, InForce inForce, int count, double[] out) {
    double[] fractions = inForce.fractions(quarter, count);
    double[] other = measure.isPresent() ? measure.get().gather(quarter, levels, count) : base;
    for (int trial = 0; trial < count; trial++) {
      if (begins(quarter, trial)) {
        measured[trial] = 0;
        baseSum[trial] = 0;
        accruedSum[trial] = 0;
        shares[trial] = share(quarter, trial);
      }
      double now = other[trial] * fractions[trial];
      double shared = setting.isOpen(trial) ? base[trial] * fractions[trial] : 0;
      out[trial] = plan.whole() ? whole(trial, shared, now) : parts(trial, shared, now);
    }
  }

  private boolean begins(int quarter, int trial) {
    return switch (plan.by()) {
      case QUARTER -> true;
      case YEAR -> quarter > 0 && setting.years().begin(quarter, trial);
      case LIFE -> false;
    };
  }

  private double parts(int trial, double shared, double now) {
    double before = measured[trial];
    double after = before + now;
    measured[trial] = after;
    if (shared == 0) {
      return 0;
    }
    if (!(now > 0)) {
      return shared * standing(trial, before);
    }
    double sum = 0;
    double low = 0;
    for (int tier = 0; tier < boundOf.size(); tier++) {
      double high = Math.max(low, bound(tier, trial));
      sum +=
          rateOf.get(tier)[trial] * (Math.clamp(after, low, high) - Math.clamp(before, low, high));
      low = high;
    }
    sum += rateOf.getLast()[trial] * (Math.max(after, low) - Math.max(before, low));
    return measure.isEmpty() ? sum : sum * (shared / now);
  }

  private double whole(int trial, double shared, double now) {
    measured[trial] += now;
    if (shared == 0) {
      return 0;
    }
    baseSum[trial] += shared;
    double due = reached(trial, measured[trial]) * baseSum[trial];
    double accrued = Math.max(0, due - accruedSum[trial]);
    accruedSum[trial] += accrued;
    return accrued;
  }

  private double bound(int tier, int trial) {
    return boundOf.get(tier)[trial] * shares[trial];
  }

  /// The rate of the tier in which a sum stands: one on a bound stands in the next.
  private double standing(int trial, double sum) {
    int tier = 0;
    while (tier < boundOf.size() && sum >= bound(tier, trial)) {
      tier++;
    }
    return rateOf.get(tier)[trial];
  }

  /// The rate of the tier that a sum has reached: a bound belongs to the lower one.
  private double reached(int trial, double sum) {
    int tier = 0;
    while (tier < boundOf.size() && sum > bound(tier, trial)) {
      tier++;
    }
    return rateOf.get(tier)[trial];
  }
}
