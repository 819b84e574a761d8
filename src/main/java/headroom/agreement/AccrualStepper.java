package headroom.agreement;

import headroom.kernel.Backend;

/// Works out what accrues quarter by quarter, for a block of trials. Belongs to one worker.
sealed interface AccrualStepper permits FlatRateStepper {

  /// Writes what accrues in a quarter; quarters come in order from 0.
  ///
  /// @param quarter quarters since the timeline's start
  /// @param base the quarter's base, money per trial
  /// @param inForce how much of the quarter counts
  /// @param count number of trials in the block
  /// @param out what accrues, money per trial
  void accrue(int quarter, double[] base, InForce inForce, int count, double[] out);

  /// The rate of the current quarter, one value per trial.
  double[] rates(int count);

  /// The stepper of a way to accrue.
  static AccrualStepper of(Accrual accrual, double[][] draws, int blockSize, Backend backend) {
    return switch (accrual) {
      case Accrual.FlatRate flat -> new FlatRateStepper(flat, draws, blockSize, backend);
    };
  }
}
