package headroom.agreement;

import headroom.path.Operand;
import headroom.path.PathPlan;
import java.util.List;
import java.util.Optional;

/// An agreement made ready to run. Quarters are counted from 0 at the timeline's start.
///
/// @param rate share of the base that accrues; below 0 counts as 0
/// @param base the streams it shares
/// @param term when it is in force
/// @param cap the most that is ever counted, if capped
public record AgreementPlan(PathPlan rate, List<Inclusion> base, Term term, Optional<CapPlan> cap) {
  public AgreementPlan {
    base = List.copyOf(base);
  }

  /// A stream in the base.
  ///
  /// @param stream index of the stream
  /// @param inclusion fraction of it that is shared; below 0 counts as 0
  public record Inclusion(int stream, PathPlan inclusion) {}

  /// The days in force.
  ///
  /// @param fractions part of each quarter's days in force, 0 to 1, one per quarter of the timeline
  /// @param openings where in each quarter the part in force begins, 0 to 1
  /// @param firstQuarter first quarter with a day in force
  /// @param firstDay decimal year of the later of the term's and the timeline's first day
  /// @param startOrdinal the timeline's first quarter as `year·4 + number − 1`
  public record Term(
      List<Double> fractions,
      List<Double> openings,
      int firstQuarter,
      double firstDay,
      int startOrdinal) {
    public Term {
      fractions = List.copyOf(fractions);
      openings = List.copyOf(openings);
    }

    /// The decimal year `year + (number − 1 + fraction)/4` of a moment in the part of a quarter in
    /// force.
    ///
    /// @param quarter quarters since the timeline's start
    /// @param part how much of the part in force has passed, 0 to 1
    public double decimalYear(int quarter, double part) {
      double fraction = openings.get(quarter) + part * fractions.get(quarter);
      return (startOrdinal + quarter + fraction) / 4;
    }
  }

  /// The cap.
  ///
  /// @param total the cap, money
  /// @param alreadyCounted the part used up before the timeline starts, money
  public record CapPlan(Operand total, Operand alreadyCounted) {}
}
