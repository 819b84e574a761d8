package headroom.agreement;

import headroom.kernel.Backend;
import java.util.List;

/// The account of a cap for a block of trials: what is left, whether and when it was used up.
/// Agreements draw on it, each through its own ledger. Belongs to one worker.
public sealed interface CapAccount permits PlainCap, TermedCap {

  /// An account for one worker.
  ///
  /// @param plan the cap
  /// @param members the agreements that draw on it; their ledgers join in this order
  /// @param dated whether to keep when it was hit, which costs a pass over every quarter
  /// @param draws the worker's columns of draws
  /// @param blockSize largest number of trials in a block
  /// @param backend which kernels to use
  static CapAccount of(
      CapPlan plan,
      List<AgreementPlan> members,
      boolean dated,
      double[][] draws,
      int blockSize,
      Backend backend) {
    return plan.isPlain(members)
        ? new PlainCap(plan, members.getFirst().term(), dated, draws, blockSize, backend)
        : new TermedCap(plan, draws, blockSize, backend);
  }

  /// Lets an agreement draw on it.
  void join(AgreementLedger member);

  /// Whether the account knows what an agreement has counted better than its own sum does.
  boolean tellsAllOf(AgreementLedger member);

  /// Writes what an agreement has counted since the block's start, money per trial.
  void tell(AgreementLedger member, double[] out, int count);

  /// Opens the account for a new block. A cap used up on the first day is hit on the first day that
  /// an agreement drawing on it is in force, within the timeline.
  ///
  /// @param count number of trials in the block
  void start(int count);

  /// Counts what the agreements have accrued in a quarter as far as there is headroom.
  ///
  /// @param quarter the current quarter
  void count(int quarter, int count);

  /// Writes what has counted since the block's start, money per trial.
  void used(double[] out, int count);

  /// The headroom before the first quarter, `max(0, cap − already counted)`, money per trial.
  double[] initial();

  /// What is left of the cap after the current quarter, money per trial.
  double[] headroom();

  /// 1 in trials whose cap has been hit by the end of the current quarter, else 0. Agreements that
  /// are never in force hit nothing, not even a cap that is used up before.
  double[] hit(int count);

  /// Writes 1 for trials whose cap has been hit by the end of the current quarter, else 0.
  ///
  /// @param quarter the current quarter
  void hitBy(int quarter, double[] out, int count);

  /// 0 in trials whose cap has been hit by the end of the current quarter, else 1.
  double[] notHit(int count);

  /// Years from the timeline's start to the hit, in trials whose cap has been hit; undefined
  /// elsewhere.
  double[] hitTime();

  /// Writes the cap, money per trial: that of the quarter of the hit, else the last.
  void total(double[] out, int count);

  /// The number of trials whose cap has been hit by the end of the current quarter.
  ///
  /// @param quarter the current quarter
  /// @param count number of trials in the block
  int hitCount(int quarter, int count);

  /// What one more unit of the cap would have paid, per trial: 0 where it was not hit. Not kept
  /// where it is 1 wherever the cap was hit with headroom at the start.
  double[] shadowPrice(int count);

  /// The number of trials whose cap was hit though there was headroom at the start.
  int hitWithHeadroomCount(int count);
}
