package headroom.agreement;

import headroom.kernel.Arithmetic;
import headroom.kernel.Backend;
import headroom.kernel.Summaries;
import headroom.path.BlockValues;
import java.util.List;

/// The account of a cap for a block of trials: what is left, whether and when it was used up.
/// Agreements draw on it, each through its own ledger. Belongs to one worker.
public final class CapAccount {
  private static final long ONE = Double.doubleToRawLongBits(1.0);

  private final CapPlan plan;
  private final int firstQuarter;
  private final double firstDay;
  private final long hitBits;
  private final boolean drawnOnByOne;
  private final double[][] draws;
  private final boolean dated;
  private final CapRule rule;
  private final Summaries summaries;
  private final BlockValues total;
  private final BlockValues already;
  private final double[] initial;
  private final double[] headroom;
  private final double[] hit;
  private final double[] hitTime;
  private final double[] places;
  private int usedUpCount;

  /// An account for one worker.
  ///
  /// @param plan the cap
  /// @param terms when each agreement that draws on it is in force
  /// @param dated whether to keep when it was hit, which costs a pass over every quarter
  /// @param draws the worker's columns of draws
  /// @param blockSize largest number of trials in a block
  /// @param backend which kernels to use
  public CapAccount(
      CapPlan plan,
      List<AgreementPlan.Term> terms,
      boolean dated,
      double[][] draws,
      int blockSize,
      Backend backend) {
    this.plan = plan;
    List<AgreementPlan.Term> ever = terms.stream().filter(AgreementPlan.Term::isEver).toList();
    firstQuarter =
        ever.stream().mapToInt(AgreementPlan.Term::firstQuarter).min().orElse(Integer.MAX_VALUE);
    firstDay = ever.stream().mapToDouble(AgreementPlan.Term::firstDay).min().orElse(0);
    hitBits = ever.isEmpty() ? 0 : ONE;
    drawnOnByOne = terms.size() == 1;
    this.draws = draws;
    this.dated = dated;
    summaries = Summaries.on(backend);
    rule = CapRule.on(backend);
    total = new BlockValues(blockSize);
    already = new BlockValues(blockSize);
    initial = new double[blockSize];
    headroom = new double[blockSize];
    hit = new double[blockSize];
    hitTime = new double[blockSize];
    places = new double[blockSize];
  }

  /// Opens the account for a new block. A cap used up on the first day is hit on the first day that
  /// an agreement drawing on it is in force, within the timeline.
  ///
  /// @param count number of trials in the block
  public void start(int count) {
    double[] caps = total.load(plan.total(), draws, count).spread(count);
    double[] spent = already.load(plan.alreadyCounted(), draws, count).spread(count);
    for (int trial = 0; trial < count; trial++) {
      initial[trial] = Math.max(0, caps[trial] - Math.max(0, spent[trial]));
      hitTime[trial] = firstDay;
    }
    Arithmetic.copy(initial, count, headroom);
    usedUpCount = usedUp(count);
  }

  /// Counts what an agreement has accrued in a quarter as far as there is headroom.
  ///
  /// @param inForce when the agreement is in force
  /// @param accrued what accrued under it, money per trial
  /// @param counted out: what counts of it, money per trial
  void count(int quarter, InForce inForce, double[] accrued, double[] counted, int count) {
    rule.apply(accrued, headroom, counted, count);
    if (dated) {
      int before = usedUpCount;
      usedUpCount = usedUp(count);
      if (usedUpCount > before) {
        recordHits(quarter, inForce, accrued, counted, count);
      }
    }
  }

  private int usedUp(int count) {
    return summaries.countEqual(headroom, 0, count);
  }

  /// Dates the hits of this quarter, linearly inside the part of it in force: nothing counts after
  /// a hit.
  private void recordHits(
      int quarter, InForce inForce, double[] accrued, double[] counted, int count) {
    int hits = summaries.placesOfZeros(headroom, counted, count, places);
    for (int place = 0; place < hits; place++) {
      int trial = (int) places[place];
      hitTime[trial] = inForce.years(quarter, counted[trial] / accrued[trial], trial);
    }
  }

  /// All bits set of an amount that is 0, none of one above.
  private static long usedUpBits(double amount) {
    return (Double.doubleToRawLongBits(amount) - 1) >> 63;
  }

  /// Whether a single agreement draws on it: what it has drawn is then what is gone.
  boolean isDrawnOnByOne() {
    return drawnOnByOne;
  }

  /// Writes what has counted since the block's start, `headroom_0 − headroom_t`, money per trial.
  void used(double[] out, int count) {
    Arithmetic.subtract(initial, headroom, count, out);
  }

  /// The headroom before the first quarter, `max(0, cap − already counted)`, money per trial.
  public double[] initial() {
    return initial;
  }

  /// What is left of the cap after the current quarter, money per trial.
  public double[] headroom() {
    return headroom;
  }

  /// 1 in trials whose cap has been hit by the end of the current quarter, else 0. Agreements that
  /// are never in force hit nothing, not even a cap that is used up before.
  public double[] hit(int count) {
    for (int trial = 0; trial < count; trial++) {
      hit[trial] = Double.longBitsToDouble(usedUpBits(headroom[trial]) & hitBits);
    }
    return hit;
  }

  /// Writes 1 for trials whose cap has been hit by the end of the current quarter, else 0.
  ///
  /// @param quarter the current quarter
  public void hitBy(int quarter, double[] out, int count) {
    for (int trial = 0; trial < count; trial++) {
      out[trial] = quarter >= firstQuarter && headroom[trial] == 0 ? 1 : 0;
    }
  }

  /// 0 in trials whose cap has been hit by the end of the current quarter, else 1.
  public double[] notHit(int count) {
    hit(count);
    for (int trial = 0; trial < count; trial++) {
      hit[trial] = 1 - hit[trial];
    }
    return hit;
  }

  /// Years from the timeline's start to the hit, in trials whose cap has been hit; undefined
  /// elsewhere.
  public double[] hitTime() {
    return hitTime;
  }

  /// Writes the cap as drawn, money per trial.
  public void total(double[] out, int count) {
    System.arraycopy(total.load(plan.total(), draws, count).spread(count), 0, out, 0, count);
  }

  /// The number of trials whose cap has been hit by the end of the current quarter.
  ///
  /// @param quarter the current quarter
  /// @param count number of trials in the block
  public int hitCount(int quarter, int count) {
    return quarter < firstQuarter ? 0 : usedUp(count);
  }

  /// The number of trials whose cap was hit though there was headroom at the start.
  public int hitWithHeadroomCount(int count) {
    return usedUp(count) - summaries.countEqual(initial, 0, count);
  }
}
