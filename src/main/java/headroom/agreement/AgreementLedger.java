package headroom.agreement;

import headroom.kernel.Backend;
import headroom.path.BlockValues;
import headroom.path.PathReader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// Keeps the books of one agreement for a block of trials. In quarter `t`
///
///     base_t    = Σ_s inclusion_s · stream_s,t
///     accrued_t = rate_t · base_t · (fraction of the quarter's days in force)
///     counted_t = min(accrued_t, headroom_{t−1}),   headroom_0 = max(0, cap − already counted)
///
/// and `counted_t` is paid `lag` quarters later; the lag shifts dates only, so it is not kept here.
/// Belongs to one worker.
public final class AgreementLedger {
  private final AgreementPlan plan;
  private final PathReader rate;
  private final List<PathReader> inclusions;
  private final List<BlockValues> shares = new ArrayList<>();
  private final double[] base;
  private final double[] baseTotal;
  private final double[] accrued;
  private final double[] counted;
  private final double[] total;
  private final Optional<CapAccount> cap;
  private BlockValues rates = new BlockValues(0);

  /// A ledger for one worker.
  ///
  /// @param plan the agreement
  /// @param draws the worker's columns of draws
  /// @param blockSize largest number of trials in a block
  /// @param backend which kernels to use
  public AgreementLedger(AgreementPlan plan, double[][] draws, int blockSize, Backend backend) {
    this.plan = plan;
    rate = new PathReader(plan.rate(), draws, blockSize, backend);
    inclusions = new ArrayList<>();
    for (AgreementPlan.Inclusion share : plan.base()) {
      inclusions.add(new PathReader(share.inclusion(), draws, blockSize, backend));
      shares.add(new BlockValues(0));
    }
    base = new double[blockSize];
    baseTotal = new double[blockSize];
    accrued = new double[blockSize];
    counted = plan.cap().isPresent() ? new double[blockSize] : accrued;
    total = new double[blockSize];
    cap = plan.cap().map(terms -> new CapAccount(terms, plan.term(), draws, blockSize, backend));
  }

  /// Starts a new block.
  ///
  /// @param count number of trials in the block
  public void start(int count) {
    Arrays.fill(baseTotal, 0, count, 0);
    Arrays.fill(total, 0, count, 0);
    cap.ifPresent(account -> account.start(count));
  }

  /// Books a quarter; quarters come in order from 0.
  ///
  /// @param quarter quarters since the timeline's start
  /// @param levels amounts of all streams in the quarter, by stream and trial
  /// @param count number of trials in the block
  public void book(int quarter, List<double[]> levels, int count) {
    gatherBase(quarter, levels, count);
    accrue(quarter, count);
    if (cap.isPresent()) {
      cap.get().count(quarter, accrued, counted, count);
    } else {
      add(counted, total, count);
    }
  }

  private void gatherBase(int quarter, List<double[]> levels, int count) {
    Arrays.fill(base, 0, count, 0);
    for (int share = 0; share < inclusions.size(); share++) {
      double[] amounts = levels.get(plan.base().get(share).stream());
      BlockValues inclusion = inclusions.get(share).at(quarter, count).atLeast(0, count);
      shares.set(share, inclusion);
      if (inclusion.common()) {
        double factor = inclusion.value();
        for (int trial = 0; trial < count; trial++) {
          base[trial] += factor * amounts[trial];
        }
      } else {
        double[] factors = inclusion.spread(count);
        for (int trial = 0; trial < count; trial++) {
          base[trial] += factors[trial] * amounts[trial];
        }
      }
    }
    add(base, baseTotal, count);
  }

  private void accrue(int quarter, int count) {
    double fraction = plan.term().fractions().get(quarter);
    rates = rate.at(quarter, count).atLeast(0, count);
    if (rates.common()) {
      double factor = rates.value() * fraction;
      for (int trial = 0; trial < count; trial++) {
        accrued[trial] = factor * base[trial];
      }
    } else {
      double[] factors = rates.spread(count);
      for (int trial = 0; trial < count; trial++) {
        accrued[trial] = factors[trial] * fraction * base[trial];
      }
    }
  }

  private static void add(double[] amounts, double[] totals, int count) {
    for (int trial = 0; trial < count; trial++) {
      totals[trial] += amounts[trial];
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
    return rates.spread(count);
  }

  /// The inclusion of the current quarter for a stream by its position in the base, one per trial.
  public double[] inclusions(int share, int count) {
    return shares.get(share).spread(count);
  }

  /// Whether there is a cap.
  public boolean capped() {
    return cap.isPresent();
  }

  /// The account of the cap.
  ///
  /// @throws IllegalStateException if the agreement has no cap
  public CapAccount cap() {
    return cap.orElseThrow(() -> new IllegalStateException("the agreement has no cap"));
  }

  /// Writes all that has counted since the block's start, money per trial. With a cap it is
  /// `headroom_0 − headroom_t`: never above the cap, and equal to it bit for bit once the cap is
  /// hit.
  public void cumulative(double[] out, int count) {
    if (cap.isPresent()) {
      cap.get().used(out, count);
    } else {
      System.arraycopy(total, 0, out, 0, count);
    }
  }

  /// Writes what the cap has cost in the current quarter, `accrued − counted`, money per trial.
  public void forgone(double[] out, int count) {
    for (int trial = 0; trial < count; trial++) {
      out[trial] = accrued[trial] - counted[trial];
    }
  }

  /// Writes the total paid as a fraction of the base over all quarters, 0 where the base is 0.
  public void effectiveRate(double[] out, int count) {
    cumulative(out, count);
    for (int trial = 0; trial < count; trial++) {
      out[trial] = baseTotal[trial] == 0 ? 0 : out[trial] / baseTotal[trial];
    }
  }
}
