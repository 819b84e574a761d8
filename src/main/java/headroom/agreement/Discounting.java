package headroom.agreement;

import headroom.kernel.Backend;
import headroom.kernel.Functions;
import headroom.math.Exp;
import headroom.math.Log;
import headroom.path.BlockValues;
import headroom.path.Operand;
import java.util.List;

/// Discount factors `(1 + r)^(−days/365)` of payment dates, for a block of trials. Belongs to one
/// worker.
public final class Discounting {
  /// The least `1 + r` that a double `r` above −1 has. What is drawn lower counts as it.
  private static final double LEAST_FACTOR = 0x1p-53;

  private final Plan plan;
  private final double[][] draws;
  private final Functions functions;
  private final BlockValues logs;
  private final BlockValues factors;

  /// How payments are made comparable.
  ///
  /// @param rate annual discount rate; at or below −100 % counts as the least rate above it
  /// @param days days from the valuation date to the last day of each payment quarter, from quarter
  ///   0; negative for earlier payments, which are carried forward
  /// @param firstDay days from the valuation date to the timeline's first day
  public record Plan(Operand rate, List<Integer> days, int firstDay) {
    public Plan {
      days = List.copyOf(days);
    }
  }

  /// Discount factors for one worker.
  public Discounting(Plan plan, double[][] draws, int blockSize, Backend backend) {
    this.plan = plan;
    this.draws = draws;
    functions = Functions.on(backend);
    logs = new BlockValues(blockSize);
    factors = new BlockValues(blockSize);
  }

  /// Starts a new block.
  public void start(int count) {
    logs.load(plan.rate(), draws, count);
    if (logs.common()) {
      logs.setCommon(Log.log(Math.max(1 + logs.value(), LEAST_FACTOR)));
      return;
    }
    double[] values = logs.separate();
    for (int trial = 0; trial < count; trial++) {
      values[trial] = Math.max(1 + values[trial], LEAST_FACTOR);
    }
    functions.log(values, count, values);
  }

  /// Adds the value of payments made at the end of a quarter.
  ///
  /// @param paymentQuarter quarters since the timeline's start
  /// @param payments money per trial
  /// @param values present values so far, money per trial; updated
  /// @param count number of trials in the block
  public void add(int paymentQuarter, double[] payments, double[] values, int count) {
    double[] weights = factors(-plan.days().get(paymentQuarter) / 365.0, count).spread(count);
    for (int trial = 0; trial < count; trial++) {
      values[trial] += payments[trial] * weights[trial];
    }
  }

  /// Adds the value of payments made on a day.
  ///
  /// @param day days from the timeline's first day
  void addOn(int day, double[] payments, double[] values, int count) {
    double[] weights = factors(-(plan.firstDay() + day) / 365.0, count).spread(count);
    for (int trial = 0; trial < count; trial++) {
      values[trial] += payments[trial] * weights[trial];
    }
  }

  /// Adds the value of payments made on days that differ from trial to trial.
  ///
  /// @param days days from the timeline's first day, per trial
  void addOn(double[] days, double[] payments, double[] values, int count) {
    double[] exponents = factors.separate();
    double[] rates = logs.spread(count);
    for (int trial = 0; trial < count; trial++) {
      boolean paid = payments[trial] != 0;
      exponents[trial] = paid ? -(plan.firstDay() + days[trial]) / 365.0 * rates[trial] : 0;
    }
    functions.exp(exponents, count, exponents);
    for (int trial = 0; trial < count; trial++) {
      values[trial] += payments[trial] * exponents[trial];
    }
  }

  private BlockValues factors(double years, int count) {
    if (logs.common()) {
      return factors.setCommon(Exp.exp(years * logs.value()));
    }
    double[] exponents = factors.separate();
    double[] rates = logs.spread(count);
    for (int trial = 0; trial < count; trial++) {
      exponents[trial] = years * rates[trial];
    }
    functions.exp(exponents, count, exponents);
    return factors;
  }
}
