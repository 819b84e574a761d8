package headroom.agreement;

import headroom.path.BlockValues;
import headroom.path.Operand;
import java.util.Optional;

/// How much of each quarter an agreement is in force, for a block of trials: the days of its term,
/// cut in proportion by the event that ends it.
final class InForce {
  private final AgreementPlan.Term term;
  private final Optional<Operand> endsOn;
  private final double[][] draws;
  private final BlockValues moments;
  private final double[] fractions;

  InForce(AgreementPlan plan, double[][] draws, int blockSize) {
    term = plan.term();
    endsOn = plan.endsOn();
    this.draws = draws;
    moments = new BlockValues(blockSize);
    fractions = new double[endsOn.isPresent() ? blockSize : 0];
  }

  /// Whether the fraction of a quarter differs from trial to trial.
  boolean differs() {
    return endsOn.isPresent();
  }

  /// The fraction of a quarter in force in every trial, where it does not differ.
  double fraction(int quarter) {
    return term.fractions().get(quarter);
  }

  /// The fraction of a quarter in force by trial, where it differs: exactly the term's own where
  /// the event comes later.
  double[] fractions(int quarter, int count) {
    double whole = fraction(quarter);
    double opening = quarter + term.openings().get(quarter);
    double[] ends = moments.load(endsOn.orElseThrow(), draws, count).spread(count);
    for (int trial = 0; trial < count; trial++) {
      fractions[trial] = Math.min(whole, Math.max(0, ends[trial] - opening));
    }
    return fractions;
  }

  /// A moment in the part of the current quarter in force, in years since the timeline's start.
  ///
  /// @param part how much of that part has passed, 0 to 1
  double years(int quarter, double part, int trial) {
    return term.years(quarter, part, differs() ? fractions[trial] : fraction(quarter));
  }
}
