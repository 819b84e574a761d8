package headroom.agreement;

import headroom.kernel.Arithmetic;
import headroom.kernel.Backend;
import headroom.kernel.Summaries;
import headroom.path.BlockValues;

/// The account of a cap for a block of trials: what is left, whether and when it was used up.
public final class CapAccount {
  private static final long ONE = Double.doubleToRawLongBits(1.0);

  private final AgreementPlan.CapPlan plan;
  private final InForce inForce;
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

  CapAccount(
      AgreementPlan.CapPlan plan,
      InForce inForce,
      boolean dated,
      double[][] draws,
      int blockSize,
      Backend backend) {
    this.plan = plan;
    this.inForce = inForce;
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

  /// Opens the account. A cap used up on the first day is hit on the later of the term's and the
  /// timeline's first day.
  void start(int count) {
    double[] caps = total.load(plan.total(), draws, count).spread(count);
    double[] spent = already.load(plan.alreadyCounted(), draws, count).spread(count);
    for (int trial = 0; trial < count; trial++) {
      initial[trial] = Math.max(0, caps[trial] - Math.max(0, spent[trial]));
      hitTime[trial] = inForce.term().firstDay();
    }
    Arithmetic.copy(initial, count, headroom);
    usedUpCount = usedUp(count);
  }

  void count(int quarter, double[] accrued, double[] counted, int count) {
    rule.apply(accrued, headroom, counted, count);
    if (dated) {
      int before = usedUpCount;
      usedUpCount = usedUp(count);
      if (usedUpCount > before) {
        recordHits(quarter, accrued, counted, count);
      }
    }
  }

  private int usedUp(int count) {
    return summaries.countEqual(headroom, 0, count);
  }

  /// Dates the hits of this quarter, linearly inside the part of it in force: nothing counts after
  /// a hit.
  private void recordHits(int quarter, double[] accrued, double[] counted, int count) {
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

  /// 1 in trials whose cap has been hit by the end of the current quarter, else 0. An agreement
  /// that is never in force hits nothing, not even a cap that is used up before.
  public double[] hit(int count) {
    long one = inForce.term().isEver() ? ONE : 0;
    for (int trial = 0; trial < count; trial++) {
      hit[trial] = Double.longBitsToDouble(usedUpBits(headroom[trial]) & one);
    }
    return hit;
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
    return quarter < inForce.term().firstQuarter() ? 0 : usedUp(count);
  }

  /// The number of trials whose cap was hit though there was headroom at the start.
  public int hitWithHeadroomCount(int count) {
    return usedUp(count) - summaries.countEqual(initial, 0, count);
  }
}
