package headroom.agreement;

import headroom.kernel.Arithmetic;
import headroom.kernel.Backend;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// Keeps the books of one agreement for a block of trials. In quarter `t`
///
///     base_t    = Σ_s inclusion_s · stream_s,t
///     accrued_t = what its [Accrual] makes of the base in the part of the quarter in force,
///                 raised to its minimum
///     counted_t = what its year's cap, then its cap, leave of it
///     paid_t    = counted_t + what the after-cap rate pays
///
/// and `paid_t` is paid `lag` quarters later; the lag shifts dates only, so it is not kept here. A
/// quarter is first accrued, then counted by the cap's account, then settled. Belongs to one
/// worker.
public final class AgreementLedger {
  /// How far sums over the quarters may stray, as a part of the whole; a remaining cap a million
  /// times as large as what is paid leaves that much.
  private static final double ROUNDINGS = 1e-9;

  private final InForce inForce;
  private final boolean keepsBaseTotal;
  private final AccrualStepper accrual;
  private final ShareBase base;
  private final double[] baseTotal;
  private final double[] accrued;
  private final double[] ownCounted;
  private final double[] total;
  private final Optional<CapAccount> cap;
  private final Optional<TermBooks> terms;
  private final boolean sumsUp;
  private final double[] noHits;
  private double[] offered;
  private double[] counted;

  /// A ledger for one worker.
  ///
  /// @param plan the agreement
  /// @param cap the account of the cap it draws on, if capped; it learns of the ledger
  /// @param keepsBaseTotal whether to keep the base over all quarters, for the effective rate; it
  ///   costs a pass over every quarter
  /// @param draws the worker's columns of draws
  /// @param blockSize largest number of trials in a block
  /// @param backend which kernels to use
  public AgreementLedger(
      AgreementPlan plan,
      Optional<CapAccount> cap,
      boolean keepsBaseTotal,
      double[][] draws,
      int blockSize,
      Backend backend) {
    inForce = new InForce(plan, draws, blockSize);
    this.keepsBaseTotal = keepsBaseTotal;
    this.cap = cap;
    Years years = new Years(plan.terms().year(), inForce, plan.term().fractions().size());
    AccrualSetting setting =
        new AccrualSetting(
            years,
            plan.terms().condition().map(it -> new ConditionBook(it, years, draws, blockSize)),
            draws);
    accrual = AccrualStepper.of(plan.accrual(), setting, blockSize, backend);
    base = new ShareBase(plan.base(), draws, blockSize, backend);
    baseTotal = new double[blockSize];
    accrued = new double[blockSize];
    ownCounted = new double[cap.isPresent() ? blockSize : 0];
    total = new double[blockSize];
    noHits = new double[blockSize];
    terms =
        plan.terms().equals(TermsPlan.NONE)
            ? Optional.empty()
            : Optional.of(new TermBooks(plan.terms(), inForce, setting, blockSize, backend));
    offered = accrued;
    counted = cap.isPresent() ? ownCounted : accrued;
    cap.ifPresent(account -> account.join(this));
    sumsUp = cap.filter(account -> account.tellsAllOf(this)).isEmpty();
  }

  /// Starts a new block. The account of the cap is started by its owner.
  ///
  /// @param count number of trials in the block
  public void start(int count) {
    inForce.start(count);
    terms.ifPresent(it -> it.start(count));
    accrual.start(count);
    Arrays.fill(baseTotal, 0, count, 0);
    Arrays.fill(total, 0, count, 0);
  }

  /// Accrues a quarter; quarters come in order from 0.
  ///
  /// @param quarter quarters since the timeline's start
  /// @param levels amounts of all streams in the quarter, by stream and trial
  /// @param count number of trials in the block
  public void accrue(int quarter, List<double[]> levels, int count) {
    double[] shared = base.gather(quarter, levels, count);
    if (keepsBaseTotal) {
      Arithmetic.addInto(shared, count, baseTotal);
    }
    terms.ifPresent(it -> it.open(quarter, shared, levels, count));
    accrual.accrue(quarter, shared, levels, inForce, count, accrued);
    if (terms.isPresent()) {
      offered = terms.get().offer(quarter, accrued, count);
      counted = cap.isPresent() ? ownCounted : offered;
    }
  }

  /// Settles the quarter, once its cap has counted.
  ///
  /// @param count number of trials in the block
  public void settle(int count) {
    if (terms.isPresent()) {
      double[] hit = cap.isPresent() ? cap.get().hit(count) : noHits;
      terms.get().close(accrued, counted, hit, count);
    }
    if (sumsUp) {
      Arithmetic.addInto(counted, count, total);
    }
  }

  /// Adds the value of what the current quarter pays.
  ///
  /// @param quarter quarters since the timeline's start
  /// @param lag quarters between accrual and payment
  /// @param values present values so far, money per trial; updated
  public void addPresentValue(
      int quarter, int lag, Discounting discounting, double[] values, int count) {
    if (accrual instanceof OwnDates dates) {
      dates.addPresentValue(quarter, discounting, inForce, accrued, counted, values, count);
    } else {
      discounting.add(quarter + lag, paid(), values, count);
    }
  }

  /// What accrued in the current quarter, money per trial.
  public double[] accrued() {
    return accrued;
  }

  /// What may count of it as far as its own terms say, money per trial.
  double[] offered() {
    return offered;
  }

  /// What counted in the current quarter, money per trial; the very array of [#accrued()] if
  /// uncapped.
  public double[] counted() {
    return counted;
  }

  /// What the current quarter pays, money per trial.
  public double[] paid() {
    return terms.isPresent() ? terms.get().paid(counted) : counted;
  }

  /// What the current quarter pays at the after-cap rate, money per trial.
  public double[] tail() {
    return books().tail().orElseThrow().tail();
  }

  /// What a unit of the cap costs at the after-cap rate in the current quarter.
  double afterCapShare(int trial) {
    return accrued[trial] > 0
        ? terms.flatMap(TermBooks::tail).map(it -> it.whole(trial) / accrued[trial]).orElse(0.0)
        : 0;
  }

  /// What the minimum added in the current quarter, money per trial.
  public double[] shortfall() {
    return books().shortfall();
  }

  /// What the year's cap cut off in the current quarter, money per trial.
  public double[] lost() {
    return books().lost();
  }

  /// How many quarters have paid since the block's start, per trial.
  public double[] payments() {
    return books().payments();
  }

  private TermBooks books() {
    return terms.orElseThrow(() -> new IllegalStateException("the agreement has no such term"));
  }

  InForce inForce() {
    return inForce;
  }

  /// Writes all that has counted since the block's start, money per trial. Drawing alone on a cap
  /// it is what is gone of it: never above the cap, and equal to it bit for bit once the cap is
  /// hit.
  public void cumulative(double[] out, int count) {
    if (sumsUp) {
      Arithmetic.copy(total, count, out);
    } else {
      cap.orElseThrow().tell(this, out, count);
    }
  }

  /// Writes all that was paid since the block's start, money per trial.
  public void paidInAll(double[] out, int count) {
    cumulative(out, count);
    terms.flatMap(TermBooks::tail).ifPresent(it -> Arithmetic.addInto(it.sum(), count, out));
  }

  /// Writes what the cap has cost in the current quarter, `accrued − counted`, money per trial.
  public void forgone(double[] out, int count) {
    Arithmetic.subtract(accrued, counted, count, out);
  }

  /// Writes the total paid as a fraction of the base over all quarters, 0 where the base is 0. The
  /// ledger must keep the base's total. Where one rate held throughout and nothing was cut off,
  /// sums of products come within their roundings of that rate, and the rate itself is written: all
  /// such trials then share one value, which can be counted.
  public void effectiveRate(double[] out, int count) {
    paidInAll(out, count);
    for (int trial = 0; trial < count; trial++) {
      out[trial] = baseTotal[trial] == 0 ? 0 : out[trial] / baseTotal[trial];
    }
    if (accrual instanceof FlatRateStepper flat) {
      double[] last = flat.rates(count);
      for (int trial = 0; trial < count; trial++) {
        boolean whole = Math.abs(out[trial] - last[trial]) <= ROUNDINGS * last[trial];
        out[trial] = whole ? last[trial] : out[trial];
      }
    }
  }
}
