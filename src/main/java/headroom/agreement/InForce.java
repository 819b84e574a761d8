package headroom.agreement;

import headroom.path.BlockValues;
import headroom.path.Operand;
import java.util.Arrays;

/// How much of each quarter an agreement is in force, for a block of trials: the days of its term,
/// cut in proportion by the events that start and end it, none once it has paid often enough.
/// Moments are quarters since the timeline's start.
final class InForce {
  private static final Operand NEVER = Operand.of(Double.POSITIVE_INFINITY);

  private final AgreementPlan plan;
  private final AgreementPlan.Term term;
  private final double[][] draws;
  private final boolean moves;
  private final boolean mayEndByPayments;
  private final BlockValues starts;
  private final BlockValues ends;
  private final double[] opens;
  private final double[] stops; // by an event
  private final boolean[] over;
  private final double[] fractions;

  InForce(AgreementPlan plan, double[][] draws, int blockSize) {
    this.plan = plan;
    term = plan.term();
    this.draws = draws;
    moves = plan.startsOn().isPresent() || plan.endsOn().isPresent();
    mayEndByPayments = plan.terms().maxPayments().isPresent();
    starts = new BlockValues(blockSize);
    ends = new BlockValues(blockSize);
    opens = new double[moves ? blockSize : 0];
    stops = new double[moves ? blockSize : 0];
    over = new boolean[mayEndByPayments ? blockSize : 0];
    fractions = new double[blockSize];
  }

  /// Starts a new block.
  void start(int count) {
    Arrays.fill(over, false);
    if (!moves) {
      return;
    }
    double[] first = spread(plan.startsOn().orElse(Operand.of(term.opens())), starts, count);
    double[] last = spread(plan.endsOn().orElse(NEVER), ends, count);
    double lasts = plan.lasts().orElse(Double.POSITIVE_INFINITY);
    for (int trial = 0; trial < count; trial++) {
      opens[trial] = Math.max(term.opens(), first[trial]);
      stops[trial] = Math.min(last[trial], opens[trial] + lasts);
    }
  }

  private double[] spread(Operand moment, BlockValues values, int count) {
    return values.load(moment, draws, count).spread(count);
  }

  /// Whether the fraction of a quarter differs from trial to trial.
  boolean differs() {
    return moves || mayEndByPayments;
  }

  /// The fraction of a quarter in force in every trial, where it does not differ.
  double fraction(int quarter) {
    return term.fractions().get(quarter);
  }

  /// The fraction of a quarter in force by trial: exactly the term's own where no event cuts it.
  double[] fractions(int quarter, int count) {
    double whole = fraction(quarter);
    if (moves) {
      double opening = quarter + term.openings().get(quarter);
      for (int trial = 0; trial < count; trial++) {
        fractions[trial] =
            opens[trial] > opening
                ? Math.max(0, Math.min(opening + whole, stops[trial]) - opens[trial])
                : Math.min(whole, Math.max(0, stops[trial] - opening));
      }
    } else {
      Arrays.fill(fractions, 0, count, whole);
    }
    if (mayEndByPayments) {
      for (int trial = 0; trial < count; trial++) {
        fractions[trial] = over[trial] ? 0 : fractions[trial];
      }
    }
    return fractions;
  }

  /// A moment in the part of the current quarter in force, in years since the timeline's start.
  ///
  /// @param part how much of that part has passed, 0 to 1
  double years(int quarter, double part, int trial) {
    if (moves && opens[trial] > quarter + term.openings().get(quarter)) {
      return (opens[trial] + part * fractions[trial]) / Years.QUARTERS;
    }
    return term.years(quarter, part, differs() ? fractions[trial] : fraction(quarter));
  }

  /// The first moment in force; may lie before the timeline.
  double opens(int trial) {
    return moves ? opens[trial] : term.opens();
  }

  /// The moment from which on it is no longer in force; may lie after the timeline.
  double closes(int trial) {
    return moves ? Math.min(term.closes(), stops[trial]) : term.closes();
  }

  /// Whether it is in force at a moment.
  boolean holds(double moment, int trial) {
    return opens(trial) <= moment && moment < closes(trial) && !isOver(trial);
  }

  /// Whether no day of a later quarter is in force.
  boolean isLastQuarter(int quarter, int trial) {
    return closes(trial) <= quarter + 1;
  }

  /// Whether it has paid as often as it may.
  boolean isOver(int trial) {
    return mayEndByPayments && over[trial];
  }

  /// Ends it for good, from the next quarter on.
  void end(int trial) {
    over[trial] = true;
  }
}
