package headroom.agreement;

import headroom.kernel.Arithmetic;
import headroom.kernel.Backend;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// Keeps the books of one agreement for a block of trials. In quarter `t`
///
///     base_t    = Σ_s inclusion_s · stream_s,t
///     accrued_t = what its [Accrual] makes of the base in the part of the quarter in force
///     counted_t = min(accrued_t, headroom_{t−1}),   headroom_0 = max(0, cap − already counted)
///
/// and `counted_t` is paid `lag` quarters later; the lag shifts dates only, so it is not kept here.
/// Belongs to one worker.
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
  private final double[] counted;
  private final double[] total;
  private final Optional<CapAccount> cap;
  private final boolean sumsUp;

  /// A ledger for one worker.
  ///
  /// @param plan the agreement
  /// @param cap the account of the cap it draws on, if capped
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
    accrual = AccrualStepper.of(plan.accrual(), draws, blockSize, backend);
    base = new ShareBase(plan.base(), draws, blockSize, backend);
    baseTotal = new double[blockSize];
    accrued = new double[blockSize];
    counted = cap.isPresent() ? new double[blockSize] : accrued;
    total = new double[blockSize];
    sumsUp = cap.filter(CapAccount::isDrawnOnByOne).isEmpty();
  }

  /// Starts a new block. The account of the cap is started by its owner.
  ///
  /// @param count number of trials in the block
  public void start(int count) {
    Arrays.fill(baseTotal, 0, count, 0);
    Arrays.fill(total, 0, count, 0);
  }

  /// Books a quarter; quarters come in order from 0.
  ///
  /// @param quarter quarters since the timeline's start
  /// @param levels amounts of all streams in the quarter, by stream and trial
  /// @param count number of trials in the block
  public void book(int quarter, List<double[]> levels, int count) {
    double[] shared = base.gather(quarter, levels, count);
    if (keepsBaseTotal) {
      Arithmetic.addInto(shared, count, baseTotal);
    }
    accrual.accrue(quarter, shared, inForce, count, accrued);
    if (cap.isPresent()) {
      cap.get().count(quarter, inForce, accrued, counted, count);
    }
    if (sumsUp) {
      Arithmetic.addInto(counted, count, total);
    }
  }

  /// What accrued in the current quarter, money per trial.
  public double[] accrued() {
    return accrued;
  }

  /// What counted in the current quarter, money per trial; the very array of [#accrued()] if
  /// uncapped.
  public double[] counted() {
    return counted;
  }

  /// The rate of the current quarter, one value per trial.
  public double[] rates(int count) {
    return accrual.rates(count);
  }

  /// The inclusion of the current quarter for a stream by its position in the base, one per trial.
  public double[] inclusions(int share, int count) {
    return base.inclusions(share, count);
  }

  /// Writes all that has counted since the block's start, money per trial. Drawing alone on a cap
  /// it is `headroom_0 − headroom_t`: never above the cap, and equal to it bit for bit once the cap
  /// is hit.
  public void cumulative(double[] out, int count) {
    if (sumsUp) {
      Arithmetic.copy(total, count, out);
    } else {
      cap.orElseThrow().used(out, count);
    }
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
    cumulative(out, count);
    double[] last = accrual.rates(count);
    for (int trial = 0; trial < count; trial++) {
      double effective = baseTotal[trial] == 0 ? 0 : out[trial] / baseTotal[trial];
      boolean whole = Math.abs(effective - last[trial]) <= ROUNDINGS * last[trial];
      out[trial] = whole ? last[trial] : effective;
    }
  }
}
