package headroom.agreement;

import headroom.kernel.Backend;
import java.util.List;

/// Works out what accrues quarter by quarter, for a block of trials. Belongs to one worker.
sealed interface AccrualStepper
    permits FlatRateStepper, TieredStepper, DatedStepper, EventStepper, MilestoneStepper {

  /// Starts a new block.
  void start(int count);

  /// Writes what accrues in a quarter; quarters come in order from 0.
  ///
  /// @param quarter quarters since the timeline's start
  /// @param base the quarter's base, money per trial
  /// @param levels amounts of all streams in the quarter, by stream and trial
  /// @param inForce how much of the quarter counts
  /// @param count number of trials in the block
  /// @param out what accrues, money per trial
  void accrue(
      int quarter, double[] base, List<double[]> levels, InForce inForce, int count, double[] out);

  /// The stepper of a way to accrue.
  static AccrualStepper of(
      Accrual accrual, AccrualSetting setting, int blockSize, Backend backend) {
    return switch (accrual) {
      case Accrual.FlatRate flat -> new FlatRateStepper(flat, setting, blockSize, backend);
      case Accrual.Tiered tiered -> new TieredStepper(tiered, setting, blockSize, backend);
      case Accrual.Dated dated -> new DatedStepper(dated, setting, blockSize);
      case Accrual.OnEvent event -> new EventStepper(event, setting, blockSize);
      case Accrual.OnCondition milestone -> new MilestoneStepper(milestone, setting, blockSize);
    };
  }
}
