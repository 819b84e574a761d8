package headroom.agreement;

import headroom.kernel.Arithmetic;
import headroom.kernel.Backend;
import headroom.kernel.Summaries;
import headroom.path.BlockValues;
import headroom.path.Operand;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// The account of a cap that never moves and that one agreement of base and rate draws on.
final class PlainCap implements CapAccount {
  private static final long ONE = Double.doubleToRawLongBits(1.0);

  private final CapPlan plan;
  private final Operand most;
  private final int firstQuarter;
  private final double firstDay;
  private final long hitBits;
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
  private @Nullable AgreementLedger ledger;

  PlainCap(
      CapPlan plan,
      AgreementPlan.Term term,
      boolean dated,
      double[][] draws,
      int blockSize,
      Backend backend) {
    this.plan = plan;
    most = plan.flatTotal().orElseThrow();
    firstQuarter = term.isEver() ? term.firstQuarter() : Integer.MAX_VALUE;
    firstDay = term.isEver() ? term.firstDay() : 0;
    hitBits = term.isEver() ? ONE : 0;
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

  @Override
  public void start(int count) {
    double[] caps = total.load(most, draws, count).spread(count);
    double[] spent = already.load(plan.alreadyCounted(), draws, count).spread(count);
    for (int trial = 0; trial < count; trial++) {
      initial[trial] = Math.max(0, caps[trial] - Math.max(0, spent[trial]));
      hitTime[trial] = firstDay;
    }
    Arithmetic.copy(initial, count, headroom);
    usedUpCount = usedUp(count);
  }

  @Override
  public void join(AgreementLedger member) {
    ledger = member;
  }

  @Override
  public boolean tellsAllOf(AgreementLedger member) {
    return true;
  }

  @Override
  public void count(int quarter, int count) {
    AgreementLedger its = Objects.requireNonNull(ledger, "nobody draws on the cap");
    double[] accrued = its.accrued();
    double[] counted = its.counted();
    rule.apply(accrued, headroom, counted, count);
    if (dated) {
      int before = usedUpCount;
      usedUpCount = usedUp(count);
      if (usedUpCount > before) {
        recordHits(quarter, its.inForce(), accrued, counted, count);
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

  @Override
  public void tell(AgreementLedger member, double[] out, int count) {
    used(out, count);
  }

  @Override
  public void used(double[] out, int count) {
    Arithmetic.subtract(initial, headroom, count, out);
  }

  @Override
  public double[] initial() {
    return initial;
  }

  @Override
  public double[] headroom() {
    return headroom;
  }

  @Override
  public double[] hit(int count) {
    for (int trial = 0; trial < count; trial++) {
      hit[trial] = Double.longBitsToDouble(usedUpBits(headroom[trial]) & hitBits);
    }
    return hit;
  }

  @Override
  public void hitBy(int quarter, double[] out, int count) {
    for (int trial = 0; trial < count; trial++) {
      out[trial] = quarter >= firstQuarter && headroom[trial] == 0 ? 1 : 0;
    }
  }

  @Override
  public double[] notHit(int count) {
    hit(count);
    for (int trial = 0; trial < count; trial++) {
      hit[trial] = 1 - hit[trial];
    }
    return hit;
  }

  @Override
  public double[] hitTime() {
    return hitTime;
  }

  @Override
  public void total(double[] out, int count) {
    System.arraycopy(total.load(most, draws, count).spread(count), 0, out, 0, count);
  }

  @Override
  public int hitCount(int quarter, int count) {
    return quarter < firstQuarter ? 0 : usedUp(count);
  }

  @Override
  public double[] shadowPrice(int count) {
    throw new UnsupportedOperationException("its shadow price is a probability");
  }

  @Override
  public int hitWithHeadroomCount(int count) {
    return usedUp(count) - summaries.countEqual(initial, 0, count);
  }
}
