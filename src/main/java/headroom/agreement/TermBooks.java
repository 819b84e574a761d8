package headroom.agreement;

import headroom.kernel.Arithmetic;
import headroom.kernel.Backend;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// The books of what an agreement has besides base, rate and cap, in the order in which they apply
/// within a quarter: condition, minimum, cap of the year, (cap,) tail, count of payments.
final class TermBooks {
  private final TermsPlan plan;
  private final InForce inForce;
  private final AccrualSetting setting;
  private final Optional<MinimumBook> minimum;
  private final Optional<YearlyCap> perYear;
  private final Optional<Tail> tail;
  private final double[] payments; // how many quarters have paid
  private final double[] paid;
  private final double[] lost;

  TermBooks(
      TermsPlan plan, InForce inForce, AccrualSetting setting, int blockSize, Backend backend) {
    this.plan = plan;
    this.inForce = inForce;
    this.setting = setting;
    minimum =
        plan.minimum().map(it -> MinimumBook.of(it, plan, setting, inForce, blockSize, backend));
    perYear = plan.perYear().map(it -> new YearlyCap(it, plan, setting, blockSize, backend));
    tail = plan.afterCap().map(it -> new Tail(it, setting, blockSize, backend));
    payments = new double[blockSize];
    paid = new double[tail.isPresent() ? blockSize : 0];
    lost = new double[blockSize];
  }

  void start(int count) {
    setting.condition().ifPresent(it -> it.start(count));
    minimum.ifPresent(it -> it.start(count));
    perYear.ifPresent(it -> it.start(count));
    tail.ifPresent(it -> it.start(count));
    Arrays.fill(payments, 0, count, 0);
    Arrays.fill(lost, 0, count, 0);
  }

  /// Opens a quarter; quarters come in order from 0.
  void open(int quarter, double[] base, List<double[]> levels, int count) {
    setting.condition().ifPresent(it -> it.read(quarter, levels, count));
    tail.ifPresent(it -> it.read(quarter, base, inForce, count));
  }

  /// Raises what accrued to the minimum and cuts it to the year's cap.
  ///
  /// @param accrued money per trial; updated
  /// @return what may count of it, money per trial
  double[] offer(int quarter, double[] accrued, int count) {
    minimum.ifPresent(it -> it.raise(quarter, accrued, count));
    if (perYear.isEmpty()) {
      return accrued;
    }
    double[] offered = perYear.get().cut(quarter, accrued, count);
    Arithmetic.subtract(accrued, offered, count, lost);
    return offered;
  }

  /// Closes a quarter, once it is known what counted.
  ///
  /// @param hit not 0 where the cap has been hit by the end of the quarter
  void close(double[] accrued, double[] counted, double[] hit, int count) {
    perYear.ifPresent(it -> it.count(counted, count));
    if (tail.isPresent()) {
      tail.get().pay(accrued, counted, hit, count);
      Arithmetic.copy(counted, count, paid);
      Arithmetic.addInto(tail.get().tail(), count, paid);
    }
    double[] all = tail.isPresent() ? paid : counted;
    for (int trial = 0; trial < count; trial++) {
      payments[trial] += all[trial] > 0 ? 1 : 0;
    }
    plan.maxPayments().ifPresent(most -> end(most, count));
  }

  private void end(int most, int count) {
    for (int trial = 0; trial < count; trial++) {
      if (payments[trial] >= most) {
        inForce.end(trial);
      }
    }
  }

  Optional<Tail> tail() {
    return tail;
  }

  /// What was paid in the current quarter, money per trial.
  double[] paid(double[] counted) {
    return tail.isPresent() ? paid : counted;
  }

  /// What the minimum added in the current quarter, money per trial.
  double[] shortfall() {
    return minimum.orElseThrow().shortfall();
  }

  /// What the year's cap cut off in the current quarter, money per trial.
  double[] lost() {
    return lost;
  }

  /// How many quarters have paid since the block's start, per trial.
  double[] payments() {
    return payments;
  }
}
