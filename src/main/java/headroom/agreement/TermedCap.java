package headroom.agreement;

import headroom.kernel.Arithmetic;
import headroom.kernel.Backend;
import headroom.kernel.Summaries;
import headroom.path.BlockValues;
import headroom.path.PathCursor;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// The account of any cap: its total may move, what is left may bear interest, several agreements
/// may draw on it. With `C` read at the quarter's start and `U` what has counted before,
///
///     headroom = max(0, C − already counted − U)                             without interest
///     headroom = max(0, headroom + change of C) · (1 + i)^(days in force / 365)  with it
///     counted  = min(Σ offered, headroom)
///
/// A hit is for good: where all of it is used up, or a day in force finds nothing left.
final class TermedCap implements CapAccount {
  private final CapPlan plan;
  private final double[][] draws;
  private final PathCursor total;
  private final BlockValues already;
  private final Optional<CapInterest> interest;
  private final PoolSpan span;
  private final CapSplit split;
  private final Summaries summaries;
  private final List<AgreementLedger> members = new ArrayList<>();
  private final double[] initial;
  private final double[] headroom;
  private final double[] used;
  private final double[] hit;
  private final double[] notHit;
  private final double[] hitTime;
  private final double[] caps; // read last before the hit
  private final double[] factor; // by which a unit of the cap has grown
  private final double[] shadowPrice;

  TermedCap(CapPlan plan, double[][] draws, int blockSize, Backend backend) {
    this.plan = plan;
    this.draws = draws;
    total = new PathCursor(plan.total(), draws, blockSize, backend);
    already = new BlockValues(blockSize);
    interest = plan.interest().map(it -> new CapInterest(it, draws, blockSize, backend));
    span = new PoolSpan(blockSize);
    split = new CapSplit(plan.order());
    summaries = Summaries.on(backend);
    initial = new double[blockSize];
    headroom = new double[blockSize];
    used = new double[blockSize];
    hit = new double[blockSize];
    notHit = new double[blockSize];
    hitTime = new double[blockSize];
    caps = new double[blockSize];
    factor = new double[blockSize];
    shadowPrice = new double[blockSize];
  }

  @Override
  public void join(AgreementLedger member) {
    members.add(member);
  }

  @Override
  public boolean tellsAllOf(AgreementLedger member) {
    return !plan.shared();
  }

  @Override
  public void tell(AgreementLedger member, double[] out, int count) {
    used(out, count);
  }

  @Override
  public void start(int count) {
    already.load(plan.alreadyCounted(), draws, count).atLeast(0, count).spread(count);
    Arrays.fill(used, 0, count, 0);
    Arrays.fill(hit, 0, count, 0);
    Arrays.fill(factor, 0, count, 1);
    Arrays.fill(shadowPrice, 0, count, 0);
  }

  @Override
  public void count(int quarter, int count) {
    span.read(quarter, members, count);
    double[] totals = total.notBelowZero(quarter, count).spread(count);
    if (quarter == 0) {
      open(totals, count);
    }
    if (interest.isPresent()) {
      grow(totals, interest.get().growth(quarter, span, count), count);
    } else {
      read(totals, count);
    }
    split.open(members, count);
    for (int trial = 0; trial < count; trial++) {
      if (hit[trial] == 0) {
        caps[trial] = totals[trial];
        count(trial);
      } else {
        split.nothing(trial);
      }
    }
  }

  private void open(double[] totals, int count) {
    double[] before = already.spread(count);
    for (int trial = 0; trial < count; trial++) {
      initial[trial] = Math.max(0, totals[trial] - before[trial]);
      headroom[trial] = initial[trial];
      caps[trial] = totals[trial];
    }
  }

  private void read(double[] totals, int count) {
    double[] before = already.spread(count);
    for (int trial = 0; trial < count; trial++) {
      double room = Math.max(0, totals[trial] - before[trial]);
      headroom[trial] = hit[trial] == 0 ? Math.max(0, room - used[trial]) : 0;
    }
  }

  private void grow(double[] totals, double[] growth, int count) {
    for (int trial = 0; trial < count; trial++) {
      if (hit[trial] == 0) {
        double moved = Math.max(0, headroom[trial] + (totals[trial] - caps[trial]));
        headroom[trial] = moved * growth[trial];
        factor[trial] *= growth[trial];
      }
    }
  }

  private void count(int trial) {
    if (!(headroom[trial] > 0)) {
      split.nothing(trial);
      if (span.fraction(trial) > 0) {
        hit(trial, 0);
      }
      return;
    }
    double offered = split.offered(trial);
    if (offered < headroom[trial]) {
      split.all(trial);
      used[trial] += offered;
      headroom[trial] -= offered;
      return;
    }
    double left = headroom[trial];
    split.upTo(left, trial);
    shadowPrice[trial] = factor[trial] * (1 - split.costOfAUnit(trial));
    hit(trial, Math.min(1, left / split.accrued(trial)));
    double room = Math.max(0, caps[trial] - already.spread(0)[trial]);
    used[trial] = interest.isPresent() ? used[trial] + left : room;
  }

  private void hit(int trial, double part) {
    hit[trial] = 1;
    hitTime[trial] = span.years(part, trial);
    headroom[trial] = 0;
  }

  @Override
  public void used(double[] out, int count) {
    Arithmetic.copy(used, count, out);
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
    return hit;
  }

  @Override
  public void hitBy(int quarter, double[] out, int count) {
    Arithmetic.copy(hit, count, out);
  }

  @Override
  public double[] notHit(int count) {
    for (int trial = 0; trial < count; trial++) {
      notHit[trial] = 1 - hit[trial];
    }
    return notHit;
  }

  @Override
  public double[] hitTime() {
    return hitTime;
  }

  @Override
  public void total(double[] out, int count) {
    Arithmetic.copy(caps, count, out);
  }

  @Override
  public int hitCount(int quarter, int count) {
    return summaries.countEqual(hit, 1, count);
  }

  @Override
  public double[] shadowPrice(int count) {
    return shadowPrice;
  }

  @Override
  public int hitWithHeadroomCount(int count) {
    throw new UnsupportedOperationException("its shadow price is a mean");
  }
}
