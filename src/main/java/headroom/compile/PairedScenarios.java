package headroom.compile;

import headroom.engine.Contrast;
import headroom.engine.RunPlan;
import headroom.result.Comparison;
import headroom.result.Period;
import java.util.List;

/// Scenarios made ready to be compared.
///
/// @param plan what the engine runs, sides in the order of the scenarios
/// @param rows what its outputs mean, in the order of the comparison
/// @param notes what could not be compared, and remarks of the compilation
public record PairedScenarios(RunPlan plan, List<Row> rows, List<String> notes) {
  public PairedScenarios {
    rows = List.copyOf(rows);
    notes = List.copyOf(notes);
  }

  /// One measure in all scenarios.
  ///
  /// @param id what is measured
  /// @param period over which period
  /// @param unit its unit
  /// @param measure what kind of number it is
  /// @param origin what is added to each side's values: the year from which they count, or 0
  /// @param sides where each side's values are
  /// @param contrasts indices of the differences from the first side, one for each later side
  public record Row(
      String id,
      Period period,
      String unit,
      Comparison.Measure measure,
      double origin,
      List<Contrast.Sighting> sides,
      List<Integer> contrasts) {
    public Row {
      sides = List.copyOf(sides);
      contrasts = List.copyOf(contrasts);
    }
  }
}
